import type { Phrase } from './money-noun.ts';

/* Where a sum comes from or goes to: words that make it money given or set aside, whatever it is called. */

const verb =
  '(?:allocat(?:e[sd]?|ing)|re-?allocat(?:e[sd]?|ing)|earmark(?:s|ed|ing)?|vir(?:e[sd]?|ing)|inject(?:s|ed|ing)?|ring-?fenc(?:e[sd]?|ing)|set(?:s|ting)? aside|dr(?:aw|aws|awing|awn|ew) (?:down|on)|carr(?:y|ied|ying) forward|releas(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|donat(?:e[sd]?|ing)|grant(?:s|ed)|fund(?:s|ed|ing)?|top(?:s|ped|ping)? up|match-fund(?:s|ed|ing)?|contribut(?:e[sd]?|ing)|commit(?:s|ted|ting)?|(?:approval|authority|permission) to spend)';
/** "The business plan provides £5m". */
const plan = String.raw`(?:(?:agreement|obligation|s106|section 106) (?:secures|secured|provides|will secure)|(?:plan|strategy|programme|budget|estimates|settlement|account|hra|mtfs|mtfp) (?:provides?|provided|includes?|included|allows?|allowed|contains?|has))`;
const allocated = new RegExp(
  String.raw`\b(?:${verb}|${plan}) (?:(?:an?|the|up|to|of|by|further|additional|extra|total|sum|around|some|approximately|one-off|for|from|with|through) ){0,6}$`,
  'i',
);
const allocatedBehind =
  /^,? ?\(?(?:(?:each|apiece|in total) )?(?:(?:of (?:the|this|that|its) (?:[\w-]+ ){1,4})?(?:that |which )?(?:(?:be|is|was|are|were|has been|have been|will be|would be|to be|being|previously|already|recommended|proposed|agreed) ){0,3})?(?:re-?allocated|allocated|funded|financed|drawn down|vired|earmarked|injected|committed|added to the (?:[\w-]+ ){0,3}programme|ring-?fenced|set aside(?! by)|made available|available|carried forward|provided (?:by|from|for|in|within)|included (?:in|within) the (?:[\w-]+ ){0,4}(?:budget|programme)|(?:met|taken|transferred|released|drawn|found) (?:from|by)|paid from)\b/i;
const publicGiver =
  /\b(?:Defra|MHCLG|DfT|DfE|Department|Ministry|Government|Home Office|Lottery|Arts Council|Homes England|Sport England|Historic England|Heritage Fund|combined authority|county council|parish council|town council|ICB)\b[^.;£]{0,40}\b(?:g[ai]ve[ns]?|offer(?:s|ed|(?= of\b))|award(?:s|ed)|provid(?:es?|ed)|pa(?:ys|id)|contribut(?:es|ed)|pledged)\b[^.;£]{0,40}$|\b(?:accounts?|funds?|pots?|reserves?) (?:has|have|holds?|contains?)(?: \w+)? $/i;
const notGiven =
  /^[^.;£]{0,60}\b(?:refused|declined|rejected|turned down)\b|^[^.;£]{0,60} (?:for|to (?:buy|purchase|acquire)) [^.;£]{0,40}\b(?:land|site|buildings?|propert(?:y|ies)|premises|freehold|lease|depot|house)\b/i;
const given =
  /\b(?:given?|gave|gives|promised|put(?:s|ting)? (?:in|up)|signed off|approved|provid(?:e[sd]?|ing)|offer(?:s|ed)?|pay(?:s|ing)?|paid|award(?:s|ed)?) $/i;
const towards =
  /^ (?:towards|to help)\b|^[^.;£]{0,90}\b(?:adds?|added|adding) (?:that|this|the) (?:sum|amount|money) to (?:the )?(?:[\w-]+ ){0,2}(?:capital|budget|reserve)/i;
/** Money that is borrowed is none that is set aside. */
const borrowed = /^[^.;,£]{0,40} (?:by|from|through|of) (?:[\w-]+ ){0,3}(?:borrowing|loans?)\b/i;
const approvedSpend =
  /\b(?:approv|agree|authori[sz])\w*[^.;£]{0,60}\b(?:expenditure|spend|spending|sum) (?:of|totalling) $/i;
const paidFrom = /^[^.;£]{0,120}\b(?:funded|financed|met|paid for) (?:from|by|through)\b/i;
const payingFor = /^ (?:[a-z]+ ){0,4}to (?:help |part-)?(?:fund|finance|pay for)\b/i;

/** Whether the words right before and behind a sum say that it is given, set aside or moved. */
export function isGiven(own: string, tail: string): boolean {
  if (borrowed.test(tail)) return false;
  return (
    allocated.test(own) ||
    allocatedBehind.test(tail) ||
    payingFor.test(tail) ||
    (approvedSpend.test(own) && paidFrom.test(tail))
  );
}

/** Whether an offer is turned down, or is one for land. */
export function isForLand(tail: string): boolean {
  return notGiven.test(tail);
}

/** Whether a sum is what another authority gives, or what somebody gives towards something. */
export function isGift(own: string, tail: string): boolean {
  return (publicGiver.test(own) && !notGiven.test(tail)) || (given.test(own) && towards.test(tail));
}

const distance =
  /\b(?:over|under|gap|short|pressure|deficit|saving|above|below|more|less|reduc\w*|higher|lower|than|costs?|spen\w*)\b/i;

/** Whether a phrase behind a sum names the money that it is of: "from the reserve", "of grant", "to the budget". */
export function isSource({ preposition, sense, before, noun }: Phrase, own: string): boolean {
  // What is invested or held in a fund of others is no budget of ours.
  if (/\b(?:invest|hold|held|commitment)/i.test(own) && /^(?:in|into|to)$/.test(preposition)) return false;
  if (distance.test(before) || before.split(' ').length > 6) return false;
  return sense === 'budget'
    ? preposition !== 'on'
    : preposition === 'from' && /^(?:surplus|underspend|receipt)/.test(noun);
}
