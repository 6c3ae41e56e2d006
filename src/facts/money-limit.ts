import { isCap, isFloor, isYearly, withoutUse } from './amount-quote.ts';
import type { MoneyPlace } from './money-place.ts';

/* Limits: sums that nobody pays, from which or up to which a rule or a power holds. */

/** What a limit is set on where it is set in general: "expenditure of more than", "contracts above". */
const limited =
  /\b(?:(?:every|any|all) [\w-]+|expenditure|spend(?:ing)?|expenditure or savings?|savings? or expenditure|expenditure ?\/ ?income|income|financial impact|contracts|procurements|purchases|transactions|schemes|orders|claims|decisions|disposals|acquisitions|virements|projects|tenders|anything|revenue|capital|awards|overspends|underspends|funding|payments|leases|settlements)\b[^.;£]{0,40}$/i;
/** "All procurements that individually are estimated to be": the same further on. */
const limitedAll =
  /\b(?:every|any|all|each)\b[^.;£]{0,60}\b(?:procurements?|contracts?|decisions?|purchases?|spend(?:ing)?|expenditure|awards?|orders?|payments?|projects?|schemes?|tenders?|funding|disposals?|acquisitions?|virements?|variations?|settlements?|write-offs?)\b[^.;£]{0,70}$/i;
/** "Where the value exceeds": a condition, which with what must be done then is a rule. */
const conditional = /\b(?:if|where|when|whenever|wherever|unless|once|should)\b[^.;£]{0,90}$/i;
const ruling =
  /\b(?:must|shall|requir(?:e[sd]?|ing)|needs?|needed|necessary|subject to|approv(?:al|ed) (?:by|of|from)|consult\w*|authori[sz]\w*|permitted|report(?:ed)? to|referred|sought|seek)\b/i;
/** What people own or earn, and what bidders must show: who may have something depends on it, no power. */
const personal =
  /\b(?:savings|income|earnings?|earning|incomes|turnover|insurance|indemnity|cover|guarantee|assets|salar(?:y|ies)|residents|households?|anyone|people|pensioners|applicants|tenants)\b[^.;£]{0,40}$/i;
/** "Spending over £100,000 was agreed": what happened once is no rule. */
const happened =
  /^,? (?:was|were|has been|have been|had been) (?:\w+ly )?(?:agreed|approved|authori[sz]ed|incurred|noted|spent|made|awarded|given|recorded|committed)\b/i;
const limitBehind =
  /^[\s)]*(?:[\w-]+ ){0,3}(?:threshold|limit|de minimis)\b|^,? (?:(?:level|point|figure|value|sum|amount) )?(?:above|beyond|over|below|under|at|from) which\b/i;
const limitBefore = /\b(?:thresholds?|limits?|limited to|ceiling)\b[^;£]{0,50}$/i;
const keyDecision = /\bkey (?:decision|issue)|\b(?:is|not|be|as) key\b|\bnon-?key\b|\bkey\?/i;
const all = /\b(?:every|any|all|anything|everything)\b[^.;£]{0,30} (?:from|between|worth|of|at) $/i;
/** "Because it costs more than £1m it had to come to Cabinet." */
const broughtTo =
  /\b(?:had|has|have|must|needs?)(?: to)? (?:come|go|be (?:taken|referred|reported|decided|approved|made|agreed))\b[^.;]{0,20}\b(?:to|by) (?:the |full )?(?:cabinet|committee|council|executive|board|mayor|leader)\b/i;
/** "Gifts over £50 must be registered": a rule for all of them. */
const ruled =
  /^[^.;£]{0,60}\b(?:must|shall|(?:needs?|requires?|has|have) (?:to be|an?|the|three|two|at least|no fewer|approval|consent|sign-off)|(?:is|are) (?:to be )?(?:reported|referred|registered|declared|tendered|approved|put to))\b|^,? (?:the )?(?:(?!and|means|was|is)[\w-]+ ){0,2}(?:approval|consent|authority|agreement|sign-off)\b[^.;£]{0,40} (?:is|was) (?:therefore )?(?:needed|required)\b/i;
const rules =
  /\b(?:Procurement Act|Public Contracts|(?:Contract|Financial|Finance) (?:Procedure |Standing )?(?:Rules?|Orders?|Regulations?)|Standing Orders?|Constitution|Procurement (?:Strategy|Policy|Code|Rules)|Scheme of Delegation|light touch|quotations? (?:is|are|must))\b/i;
const power =
  /\bdelegat|\b(?:be|is|are) (?:hereby )?authori[sz]ed to|\bauthority (?:be|is|was|to|for)\b|\bauthori[sz]e (?:the|an?|any)\b[^.;£]{0,60} to (?:settle|agree|spend|grant|buy|write off|dispose)\b|\bpowers? (?:to|of|be)|\bempower|\b(?:officers?|directors?|heads? of (?:[\w-]+ ){0,2}[\w-]+|managers?|members?|mayor|leader|clerk|chair|decision[- ]makers?|portfolio holders?|executive|board|panel|committee|cabinet)\b[^.;£]{0,40} (?:may|can|are able to) /i;

/** "Schemes can be added up to £500k": what may be done with all of a kind. */
const permitted =
  /\b(?:schemes|projects|contracts|payments|grants|loans|orders|claims|debts|awards|purchases|invoices|applications|sums|items|changes|variations) (?:can|may) be \w+ed\b/i;

/** A limit that rules set, or that comes with a power; not a sum that anybody pays. */
export function isThreshold({
  field,
  preceding,
  sentence,
  before,
  lead,
  quote,
  tail,
  previous,
}: MoneyPlace): boolean {
  if (field === 'reasonKey') return true;
  // The authorised limit is one of what is borrowed, not of what may be decided.
  if (/\bauthori[sz]ed limit\b/i.test(sentence)) return false;
  if (limitBehind.test(tail) || limitBefore.test(lead)) return true;
  // "Is this a key decision? Yes, over £500,000"
  const asked = preceding.endsWith('?') ? preceding : '';
  if ((isFloor(quote) || isCap(quote)) && (keyDecision.test(asked + sentence) || rules.test(sentence)))
    return true;
  if (all.test(lead) && /\b(?:need|requir|must|shall)/i.test(sentence)) return true;
  if (isFloor(quote) && broughtTo.test(sentence)) return true;
  if (isFloor(quote) && ruled.test(tail) && !isYearly(tail)) return true;
  if (/^(?:between|from) /i.test(quote) && limited.test(lead) && ruled.test(tail)) return true;
  if (isFloor(quote) && previous === 'threshold') return true;
  // "Is the value over £100,000? No"
  if (isFloor(quote) && /^(?:is|are|does|do|will|would) /i.test(before) && /^[^.;£]{0,40}\?/.test(tail))
    return true;
  if (
    isFloor(quote) &&
    (happened.test(tail) ||
      (personal.test(lead) && !/\b(?:spend|savings? or|or savings?|expenditure)/i.test(lead)))
  )
    return false;
  if (isFloor(quote) && conditional.test(lead) && ruling.test(sentence)) return true;
  if (isFloor(quote)) {
    // "savings of more than £1m over the term" are savings; "expenditure or savings of more than" is the rule.
    return (
      (limited.test(lead) || limitedAll.test(lead)) &&
      !/\bexceeded\b/i.test(quote) &&
      !/\b(?:overspend|underspend)/i.test(lead)
    );
  }
  // "empowered to settle claims to a value of £20,000"
  const isUpTo = isCap(quote) || /\bto a (?:maximum )?(?:value|limit|total|sum|ceiling) of $/i.test(lead);
  return (
    isUpTo &&
    (power.test(withoutUse(before)) ||
      permitted.test(before) ||
      /\b(?:contracts|procurements|purchases|disposals|acquisitions|virements)\b[^.;£]{0,30}(?<! of )$/i.test(
        lead,
      ))
  );
}
