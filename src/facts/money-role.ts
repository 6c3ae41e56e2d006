import { isCap, isFloor, withoutUse } from './amount-quote.ts';
import { contractRole } from './contract-value.ts';
import type { MoneyRole } from './fact.ts';
import type { MoneyPlace } from './money-place.ts';
import { isChosen, isConditional, isRejected, isUnderChosen } from './option.ts';
import { matchesOf } from './matches.ts';

/** What a limit is set on where it is set in general: "expenditure of more than", "contracts above". */
const limited =
  /\b(?:(?:every|any|all) [\w-]+|expenditure|spend(?:ing)?|expenditure or savings?|savings? or expenditure|expenditure ?\/ ?income|income|financial impact|contracts|procurements|purchases|transactions|schemes|orders|claims|decisions|disposals|acquisitions|virements|projects|tenders|anything|revenue|capital)\b[^.;£]{0,40}$/i;
const limitBehind =
  /^[\s)]*(?:[\w-]+ ){0,3}(?:threshold|limit|de minimis)\b|^,? (?:above|beyond|over|below|under|at) which\b/i;
const limitBefore = /\b(?:thresholds?|limits?|limited to|ceiling)\b[^;£]{0,50}$/i;
const keyDecision = /\bkey (?:decision|issue)|\b(?:is|not|be|as) key\b|\bnon-?key\b|\bkey\?/i;
const all = /\b(?:every|any|all|anything|everything)\b[^.;£]{0,30} (?:from|between|worth|of|at) $/i;
/** "Because it costs more than £1m it had to come to Cabinet." */
const broughtTo =
  /\b(?:had|has|have|must|needs?)(?: to)? (?:come|go|be (?:taken|referred|reported|decided|approved|made|agreed))\b[^.;]{0,20}\b(?:to|by) (?:the |full )?(?:cabinet|committee|council|executive|board|mayor|leader)\b/i;
/** "Gifts over £50 must be registered": a rule for all of them. */
const ruled =
  /^[^.;£]{0,60}\b(?:must|shall|(?:needs?|requires?|has|have) (?:to be|an?|the|three|two|approval|consent|sign-off)|(?:is|are) (?:to be )?(?:reported|referred|registered|declared|tendered|approved|put to))\b|^,? (?:the )?(?:(?!and|means|was|is)[\w-]+ ){0,2}(?:approval|consent|authority|agreement|sign-off)\b[^.;£]{0,40} (?:is|was) (?:therefore )?(?:needed|required)\b/i;
const rules =
  /\b(?:Procurement Act|Public Contracts|(?:Contract|Financial|Finance) (?:Procedure |Standing )?(?:Rules?|Orders?|Regulations?)|Standing Orders?|Constitution|Procurement (?:Strategy|Policy|Code|Rules)|Scheme of Delegation|light touch|quotations? (?:is|are|must))\b/i;
const power =
  /\bdelegat|\b(?:be|is|are) (?:hereby )?authori[sz]ed to|\bauthority (?:be|is|was|to)\b|\bauthori[sz]e (?:the|an?|any)\b[^.;£]{0,60} to (?:settle|agree|spend|grant|buy|write off|dispose)\b|\bpowers? (?:to|of|be)|\bempower|\b(?:officers?|directors?|heads? of (?:[\w-]+ ){0,2}[\w-]+|managers?|members?|mayor|leader|clerk|chair)\b[^.;£]{0,40} (?:may|can|are able to) /i;

/** A limit that rules set, or that comes with a power; not a sum that anybody pays. */
function isThreshold({ field, preceding, sentence, before, lead, quote, tail }: MoneyPlace): boolean {
  if (field === 'reasonKey') return true;
  if (limitBehind.test(tail) || limitBefore.test(lead)) return true;
  // "Is this a key decision? Yes, over £500,000"
  const asked = preceding.endsWith('?') ? preceding : '';
  if ((isFloor(quote) || isCap(quote)) && (keyDecision.test(asked + sentence) || rules.test(sentence)))
    return true;
  if (all.test(lead) && /\b(?:need|requir|must|shall)/i.test(sentence)) return true;
  if (isFloor(quote) && broughtTo.test(sentence)) return true;
  if (isFloor(quote) && ruled.test(tail) && !annualBehind.test(tail)) return true;
  if (isFloor(quote)) {
    // "savings of more than £1m over the term" are savings; "expenditure or savings of more than" is the rule.
    return limited.test(lead) && !/\bexceeded\b/i.test(quote) && !/\b(?:overspend|underspend)/i.test(lead);
  }
  return (
    isCap(quote) &&
    (power.test(withoutUse(before)) ||
      /\b(?:contracts|procurements|purchases|disposals|acquisitions|virements)\b[^.;£]{0,30}(?<! of )$/i.test(
        lead,
      ))
  );
}

/** The words of the sentence that speak of the same thing as the sum. */
function clauseOf({ before, quote, tail }: MoneyPlace): string {
  // "The bid was turned down; at £52,000 it was far above the others."
  const isTold = /^ (?:it|this|that|they) (?:was|is|were|are)\b/i.test(tail);
  const start =
    before.split(isTold ? /[:]| (?:while|whereas) /i : /[;:]| (?:but|while|whereas) /i).at(-1) ?? '';
  return `${start}${quote}${tail.split(/;(?! ?(?:it|this|which|that) )|, (?:but (?!was|is|this|it|not)|while|whereas) /i)[0] ?? ''}`;
}

function isOfRejected(place: MoneyPlace): boolean {
  const clause = clauseOf(place);
  // "Sums below £50 will not be pursued" tells of no option.
  if (isCap(place.quote) && /\b(?:sums|amounts|debts?|arrears|claims|invoices|balances) $/i.test(place.lead))
    return false;
  if (place.option === 'rejected') return !isChosen(clause) && !isUnderChosen(place.sentence);
  if (place.option === 'chosen') return isRejected(clause);
  if (/\b(?:rather than|instead of|as opposed to|preferred to)\b[^.;£]{12,80}$/i.test(place.lead))
    return true;
  return isRejected(clause) || isConditional(clause);
}

/** Where the last of some words begins; -1 where there are none of them. */
function last(text: string, words: RegExp): number {
  return matchesOf(words, text).at(-1)?.index ?? -1;
}

const saving = /(?<!-)\b(?:sav(?:e|es|ed|ing|ings)|efficienc(?:y|ies)|cost avoidance|avoided costs?)\b/gi;
const reduction =
  /\b(?:reduc(?:e[sd]?|ing|tions?)|cut(?:s|ting)?|lower(?:ed|s|ing)?|cheaper) (?:[\w’'-]+ ){0,8}by $|\bfree(?:s|d|ing)?(?: up)? $|\b(?:reductions?|cuts?|decreases?) (?:[\w’'-]+ ){0,8}of $/i;
const savingBehind =
  /^ (?:out of|off|from) (?:the |our |its )?(?:[\w’'-]+ ){0,3}(?:costs?|cost base|bill|spend\w*|running costs)\b|^ (?:(?:to|towards) (?:the|our|its|this) )?(?:(?!from|with|and|to|at|for|towards|will|would|may|brings?|delivers?|gives?|yields?|generates?|produces?)[\w-]+ ){0,3}(?:savings?|efficienc(?:y|ies))\b|^ (?:will |would |can |could |to )?(?:be |is |are )?saved\b|^ (?:less|lower) (?:(?:an?|each|every) (?:year|month|week)|per|than|annually)/i;

const budget =
  /\b(?:budget(?:ed|s)?|allocat(?:e|ed|ion|ions)|fund(?:ed|ing)|funds?(?= (?:of|for|up to|totalling)\b| $)|grants?|capital programme|reserves?|contributions?|match-fund(?:ed|ing)|supplementary estimate|virements?|provision(?= of $|[^.;£]{0,40}\b(?:estimates|budget|programme|accounts)\b)|(?:pots?|sources?)(?= ?:| of (?:money|funding))|community chest|applications (?:be|are|were) (?:approved|supported)|(?:draw|drawing|drawn) (?:down|on)|balances|earmarked|set aside)\b/gi;
const given =
  /\b(?:given?|gave|gives|pledged?|pledges|donated?|promised|contribut(?:e[sd]?|ing)|put(?:s|ting)? (?:in|up)|signed off|approved) $/i;
const giver =
  /\b(?:Defra|MHCLG|DfT|DfE|Department|Ministry|Government|Home Office|Lottery|Arts Council|Homes England|Sport England|Historic England|Heritage Fund|combined authority|county council|parish council|town council|ICB)\b[^.;£]{0,40}\b(?:g[ai]ve[ns]?|offer(?:s|ed|(?= of\b))|award(?:s|ed)|provid(?:es|ed)|pa(?:ys|id)|contribut(?:es|ed)|pledged)\b[^.;£]{0,40}$|\b(?:accounts?|funds?|pots?|reserves?) (?:has|have|holds?|contains?)(?: \w+)? $/i;
const notGiven =
  /^[^.;£]{0,60}\b(?:refused|declined|rejected|turned down)\b|^[^.;£]{0,20} (?:for|to (?:buy|purchase|acquire)) [^.;£]{0,40}\b(?:land|site|buildings?|propert(?:y|ies)|premises|freehold|lease|depot|house)\b/i;
const givenTo =
  /^ (?:towards|to help)\b|^[^.;£]{0,90}\b(?:adds?|added|adding) (?:that|this|the) (?:sum|amount|money) to (?:the )?(?:[\w-]+ ){0,2}(?:capital|budget|reserve)/i;
const budgetBehind =
  /^ from (?:the )?[\w-]+ surplus(?:es)?\b|^ (?:(?!from|with|and|to|at|for|towards|in|of|be|is|above|below|over|under|beyond|short|more|less|higher|lower)[\w’'-]+ ){0,3}(?:budget|allocation|allowance|pot|funding|grants?|capital programme|reserve|contingency)\b|^,? (?:(?:of (?:the|this|that|its) (?:[\w-]+ ){1,4})?(?:be|is|was|has been|have been|will be|to be) )?(?:allocated|funded|drawn down|vired|earmarked|added to the (?:[\w-]+ ){0,2}programme|ring-?fenced|set aside(?! by)|made available|available|carried forward|(?:met|taken|transferred|released|paid|found) (?:from|by))|^ (?:(?!over|under|gap|short|pressure|deficit|saving|above|below|more|less|reduc|higher|lower|than|cost|spen)[a-z-]+ ){0,4}(?:from|to|in|of|into|towards|within) (?:the |its |our )?(?:[\w’'/-]+ ){0,6}(?:budget|reserves?|grants?|funding|capital programme|contingency|allocation|balances|levy|monies|funds?|capital receipts?|contributions?|commuted sums?|accounts?|pots?|underspends?|precept|money|government|home office|department for|lottery|section 106|s106|CIL)\b(?! (?:gap|shortfall|pressure|deficit|overspend))|^ (?:[a-z]+ ){0,4}to (?:help |part-)?(?:fund|finance|pay for)\b/i;

const annualBehind =
  /(?:per annum|(?:per|a|each|every|\/) ?year|annually|yearly|p\.a\.?|p\/a|\dpa|\d pa)\b\.?/i;
const annualBefore =
  /\b(?:each|every) year\b[^.;£]{0,60}\b(?:pay|pays|paid|cost|costs|charge|spend)\b[^.;£]{0,40}$|\bannual (?:value|cost|price|charge|fee|payment|spend) of (?:[\w’'-]+ ){1,9}(?:is|was|will be|would be|of) $|\b(?:annual|yearly|annualised)\b(?! (?:turnover|income|profit|surplus|salary))(?: [\w’'-]+){0,6}(?:,| is| of| was| at| will be| would be|:| \(| -| –)* ?$/i;

/** What a sum is rather than a saving or a budget that is spoken of before it. */
const otherNoun =
  /;|\b(?:costs?|priced?|valued?|spen[dt]\w*|expenditure|rents?|fees?|loans?|overspen\w+|underspen\w+|debts?|borrow\w*|deficit|tenders?|bids?|receipts?|outlay|salary|charges?|contracts?|(?<!supplementary )estimated?|shortfall|gap|pressures?)\b/i;
const otherClause = new RegExp(`;|(?:,| and| but| while| though)\\b.*(?:${otherNoun.source.slice(2)})`, 'i');

/** "Foodbank £7,500; Youth Theatre £4,250": the items of a list that a colon opens. */
const listItem =
  /^[;,]? ?(?:and )?(?!total|cost|less|net|spend|actual|forecast|borrowing)[\w’'&(][\w’'&() -]{0,50}(?::| –)? ?$/i;

const fundedBy = /\b(?:funded|financed|met|paid for) (?:by|from|through|with)\b[^.;]{0,200}$/i;

/** Words behind which the sum goes on from the one before: "£150,000 in 2026/27 and £220,000 in 2027/28". */
const goesOn =
  /^[\s,;(]*(?:(?:and|or|plus|in|for|from|then|rising|to|a|further|year|one|two|three|the|over|next|of|this|following|per|annum|[\d/–-]+)[\s,;(]*)*$/i;

/**
 * What a sum is for, by its own sentence, its field and the option it stands under. Where the words leave doubt it
 * is `other`; only clear words of an award make a contract value.
 */
export function moneyRole(place: MoneyPlace): MoneyRole {
  const { lead, quote, tail, previous } = place;
  if (isThreshold(place) || (previous === 'threshold' && isContinued(place))) return 'threshold';
  const own = previous === null ? lead : (lead.split(/[,;(]| and /).at(-1) ?? '');
  const [savingAt, budgetAt] = [last(own, saving), last(own, budget)];
  // "a tender of £1m is within the budget", "a gap of £1m in the budget"
  const isApart =
    (/\b(?:gap|shortfall|pressures?|deficit|tenders?|quotations?|bids?|prices?|overspend|sum|contract)(?: of| is)? $/i.test(
      own,
    ) &&
      /^ (?:is |was )?(?:in|within) /i.test(tail)) ||
    // What is invested in a fund of others is no budget of ours.
    (/\binvest(?:s|ed|ing|ments?)?(?: of)?(?: an?)?(?: further| additional| extra)? $/i.test(own) &&
      /^ in(?:to)? (?:[\w’'-]+ ){0,4}funds?\b/i.test(tail));
  const isBehindBudget =
    !isApart &&
    (budgetBehind.test(tail) ||
      (giver.test(own) && !notGiven.test(tail)) ||
      (given.test(own) && givenTo.test(tail)));
  const isFunding =
    isBehindBudget || (budgetAt >= 0 && /^\w+(?: \w+)?(?: of| is)? ?$/i.test(own.slice(budgetAt)));
  if (
    isOfRejected(place) &&
    !(isFunding && place.option === 'rejected' && !/\b(?:need|requir|cost)/i.test(own))
  )
    return 'rejected-option';
  if (savingBehind.test(tail) || reduction.test(lead)) return 'saving';
  const contract = contractRole(place);
  // "savings above £16,000" is what somebody holds.
  const isHeld = /\bsavings $/i.test(lead) && (isFloor(quote) || isCap(quote));
  const isNear = (at: number, broken: RegExp) =>
    at >= 0 && own.length - at < 90 && !broken.test(own.slice(at));
  if (
    savingAt > budgetAt &&
    isNear(savingAt, otherClause) &&
    contract === null &&
    !isHeld &&
    !/\b(?:miss|short|under-?deliver|not (?:been )?(?:achiev|deliver))/i.test(own)
  )
    return 'saving';
  if (annualBehind.test(quote) || annualBefore.test(lead)) {
    return budgetAt >= 0 &&
      /^(?:budget|funding|allocation)\b/i.test(own.slice(budgetAt)) &&
      isNear(budgetAt, otherNoun)
      ? 'budget'
      : 'annual-value';
  }
  if (contract === 'contract-value') return contract;
  if (isBehindBudget) return 'budget';
  if (contract !== null) return contract;
  if (isNear(budgetAt, otherNoun)) return 'budget';
  if ((previous === 'saving' || previous === 'budget') && isContinued(place)) return previous;
  return 'other';
}

/** Whether a sum is the next of a row of the same kind. */
function isContinued({ before, lead, tail }: MoneyPlace): boolean {
  // "reduced by £15,000 to £185,000": the second sum is what is left.
  if (lead === ' to ' || lead.length > 60 || /^ of (?:borrowing|debt|spend)/i.test(tail)) return false;
  // "£5m for school places and £750,000 for play areas"
  const purpose = /^ (for|from|in|on|towards) [^£;.]{1,40},? and (?:a further )?$/i.exec(lead)?.[1];
  if (purpose !== undefined && tail.startsWith(` ${purpose} `) && !otherNoun.test(lead)) return true;
  // "funded by £180,000 of contributions and £85,000 from the club"
  if (fundedBy.test(before) && /(?:,|\band|\bplus)(?: a further)? $/i.test(lead) && !otherNoun.test(lead))
    return true;
  // "three pots: £120,000 of contributions, £75,000 from the plan and £5,000 given by"
  if (
    /: ?[^:;£]{0,30}£/.test(before) &&
    /^ (?:of|from|given|by|in) [^;:£]{1,80}(?:,|and) $/i.test(lead) &&
    !otherNoun.test(lead)
  )
    return true;
  return (
    goesOn.test(lead) ||
    (/: ?[^:;£]{0,60}£/.test(before) && listItem.test(lead) && !otherNoun.test(lead.slice(1)))
  );
}
