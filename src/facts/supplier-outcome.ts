import type { CompanyName } from './company-name.ts';
import { isTurnedDown } from './other-award.ts';
import type { Cue } from './supplier-words.ts';

/*
 * Whom a sentence gives a contract where no fixed wording ties the company to it. Three things must meet: the
 * sentence speaks of a contract or a competition for one, it tells an outcome, and the company stands where the one
 * who gets it stands. Anything that could make it another story counts against it.
 */

const deal =
  /\b(?:contract\w*|tender\w*|bidders?|appointed|quotations?|quotes?|bids?|jobs?|offers?|frameworks?|lots? \w|procure\w*|providers?|suppliers?|contractors?|operators?|partners?|insurers?|entrust\w*|orders?|works?|mini-competition|supply|supplies|arrangement|spend|expenditure|electricity|services?|cheapest|prices?)\b|\b(?:at|for) (?:a|the) (?:\w+ )?(?:price|cost|sum) of\b|\b(?:at|for) £/i;
const outcome =
  /\b(?:outcome|choice|offered|contracting|commit|endorse[sd]?|pick(?:s|ed)|use|lots?|suppliers?:|proceed\w*|spend|won|secured|asked to|instructed|prefer\w*|take up|recommend\w*|seal|place|work should|let|award\w*|appoint\w*|accept\w*|approv\w*|agree[ds]?|resolve[ds]?|chosen|cho(?:se|ose[sn]?)|select\w*|given|success\w*|winn\w*|won|confirm\w*|decided|theirs|taken up|places? on)\b/i;
const opensDecision = /^\W{0,4}(?:[\w.]{1,4}[.)] )?(?:that|to) /i;
/** Another story: a company that lost, a grant, land, a permission, an interest, a debt. */
const otherStory =
  /\b(?:not|never|no (?:contract|award|tender|bid)|neither|nor|declin\w*|refus\w*|unsuccessful|losing|lost|reject\w*|withdr\w*|exclud\w*|disqualif\w*|late|shortlist\w*|received|invited|scored (?:lower|\d)|second|runner|challenge\w*|refund\w*|rebates?|rates|(?:our|council['’]s|joint) bid|grants?|grant-aid|funding|sponsor\w*|lease|leases|sale|sell|sold|(?:the|of|surplus) land(?! (?:survey|contamin|drain))|land (?:at|off)|site|freehold|propert(?:y|ies)|planning (?:appl\w+|appeal\w*|gain|obligation\w*|condition\w*)|permission|consents?|licen[cs]e|objections?|objected|petition|representations?|debts?|written off|claims?|complain\w*|interests?|shares?|shareholder|owned|subsidiary|guarantee\w*|bonds?|insolv\w*|administration|liquidat\w*|receivership|section \d+|s106|easement|assign\w*|novat\w*|transferred|TUPE|staff|report|presentation|advice|valuation|dispute|damages?|costs (?:of|against)|former|previous\w*|in 20\d\d|in 19\d\d|rather than|instead of|subcontract\w*|neighbouring|sub-contract\w*|behalf)\b/i;

const bracket = String.raw`^(?:\s?\([^()]{0,80}\))?`;

/** "Lots 2 and 5 awarded: ", "Appointment of partner – ", "Contracts awarded: textiles – A Ltd; banks – ". */
const headed =
  /\b(?:awarded|appointed|award of|appointment of|selected|chosen|successful|winn\w+|accepted|places? on)\b[^.:]{0,140}(?::|\s[–-])\s(?:[^.]{0,200}[;:,–-]\s)?$|(?:^|[.;] )[^.;:]{0,160}\b(?:contractors?|suppliers?|providers?|bidders?|consultants?|designers?|outcome|result|appointment|award|firms?)\b[^.;:]{0,80}(?::|\s[–-])\s(?:\(?\w{1,3}[.)]\s)?$/i;
/** What comes to the one who gets the contract, and how. */
const comes =
  /\b(?:pass|passes|go|goes|gone|fall|move|handed|given|let|offered|entrusted|passed|placed|spen[dt] £\w+|(?:expenditure|spend|spending|order) of (?:up to )?£\w+|purchase orders?|contracts?|lots?|lots? \w{1,2}) (?:over )?(?:to|with)(?: the)? $/i;
const withCompany =
  /\b(?:contract(?:ing|ed|s)?|(?:an?|the) (?:[\w-]+ ){0,3}(?:agreement|arrangement|order))\b[^.;,]{0,60}\bwith(?: the)? $/i;
/** "The Council's insurer will be". */
const willBe =
  /\b(?:contractor|supplier|provider|operator|partner|consultant|adviser|agent|insurer|auditor)s?\b(?! to\b)[^.;:]{0,60} (?:is to|will|shall|should) be(?: the)? $/i;
/** Choosing, in front of the one who is chosen. */
const chosen =
  /\b(?:prefer(?:s|red)?|choose|chose|chosen|choosing|select(?:s|ed|ing)?|pick(?:s|ed)?|retain(?:s|ed)?|nam(?:e|es|ed)|confirm(?:s|ed)?|approv(?:e[sd]?)|nominat(?:e[sd]?)|endors(?:e[sd]?)|recommend(?:s|ed)?|us(?:e|es|ing)|plac(?:e|es|ed|ing)|take[sn]? on|proceed(?:ing)? with|bring(?:s|ing)? in|sign(?:s|ed)? up)(?: the)? $/i;
const chosenBehind =
  /^(?:\s?\([^()]{0,80}\))?,? (?:(?:as|to be) (?:[\w’'-]+ ){0,6}(?:contractors?|suppliers?|providers?|operators?|partners?|consultants?|advisers?|agents?|insurers?|winners?)\b|under (?:an? )?(?:[\w-]+ )?contract\b|(?:for|to|and|which|who) |\.?$)/i;
const choice =
  /\b(?:choice|selection|winners?|outcome|recommended|preferred|(?:lowest|best|highest|top)[\w -]{0,20})\b[^.;:]{0,60} (?:of|is|was|being|:|–|-)(?: the)? $/i;
const doneBy =
  /\b(?:be|to be) (?!paid|met|borne|funded|noted|us|occup|let\b|made|br?ought|hire|rent|book|purchas|acquir|own|lease|underw|reimb|indemn|consider|support|oppos|submit|lodg|agree|sign|held|given|tak|sponsor|succeed|follow|join|attend|approv|sought|inform|advis|recover)(?:\w+(?:ed|t|en)|run|done|hung|dug|sown|laid) [^.;]{0,80}\bby(?: the)? $|\b(?:won|secured) by(?: the)? $/i;
/** Where the company is who the sentence is about, what is told of it. */
const subject = /(?:^|\bthat |, |: |\band |\bbut |; )(?:the )?$/i;
const wins =
  /^(?:\s?\([^()]{0,80}\))?,? (?:(?!who\b|by\b)[\w’'-]+ ){0,8}(?:successful|(?:be|been|is|are|was|were|emerged?|came out) (?:[\w-]+ )?(?:given|offered|chosen|selected|confirmed|recommended|preferred|used|engaged|taken on|identified as|as the (?:preferred|successful|winning))|the winner|winning|won|secured|gets?|best|cheapest|most [\w ]{0,14}advantageous|lowest|highest|first|top)\b/i;
const supplies =
  /^ (?:(?:to|shall|will|should|may) )?(?:suppl(?:y|ies)|provides?|delivers?|runs?|operates?|undertakes?|carr(?:y|ies) out|insures?|prints?|maintains?|builds?|cleans?|collects?) /i;
const underContract =
  /^ (?!be\b|is\b|has|hav|pa(?:y|id)|buy|purchas|sell|rent|hir|leas|acquir|use|occup|receiv|tak|host|hold|get|appl|keep|contribut|donat)[a-z]+ [^.;]{0,80}\b(?:under (?:an?|the|its) (?:[\w-]+ ){0,4}(?:contract|order)\b|(?:at|for) (?:£|(?:an?|the) (?:\w+ )?(?:price|cost|sum)\b))/i;
const agreedThat =
  /^\W{0,4}(?:\w{1,3}\W{1,3})?that $|\b(?:proposal|agree[ds]?|resolved|decided|approved|recommended|that)\b[^.;,]{0,30}\bthat $/i;
const ranked = /\b(?:put|plac(?:es?|ed|ing)|rank(?:s|ed|ing)|rat(?:es?|ed)) $/i;
const first = /^ (?:first|top|highest)\b/i;
const taken =
  /\b(?:tenders?|bids?|quotations?|quotes?|offers?|prices?|proposals?|lowest|cheapest|best),? (?:\w+ )?(?:of|from|by)(?: the)? $/i;
const takenBefore = /\b(?:accept\w*|tak(?:e|es|en|ing) up|awarded to|approv\w*|proceed\w* with)\b/i;
const takenBehind =
  /^[^.;]{0,80}\b(?:accepted|taken up|be (?:taken|approved|agreed))\b|^[^.;]{0,60}\b(?:is|was) (?:approved|agreed)\b/i;

/** "The leisure operator, ", "the Council's cleaning contractor, ": who does it now. */
const ours = new RegExp(
  String.raw`\b(?:the|our|its|council['’]s|authority['’]s) (?:(?!new|proposed|preferred|successful|winning|recommended|chosen|selected|main|other|only|lowest|highest|former|losing)[\w’'-]+ ){0,3}(?:contractor|supplier|provider|operator|partner|broker|insurer|caterer)(?:,| is| \(|:) ?$`,
  'i',
);
const isOurs = new RegExp(
  String.raw`${bracket}(?:,|,? (?:is|are|being)) (?:the|our|its|the council['’]s) (?:(?!new|proposed|preferred|successful|winning|recommended|chosen|selected|main|other|only|lowest|highest|former|losing)[\w’'-]+ ){0,3}(?:contractor|supplier|provider|operator)\b(?!['’])`,
  'i',
);

const holding = new RegExp(
  String.raw`${bracket},? (?:holds?|has|have|(?:has|have) held) (?:the|our|this) (?:[\w-]+ ){0,3}contract\b`,
  'i',
);
const hasDone =
  /^(?:, (?:who|which))? (?:has|have) (?:supplied|provided|run|delivered|operated|managed|maintained|done|carried out|looked after)\b(?:[^.;]{0,80}\b(?:since|for|under)\b[^.;]{0,80}\b(?:contract|agreement)\b|[^.;]{0,40}\bservices?\b[^.;]{0,40}\bsince\b)/i;
const hasBeenDoneBy =
  /\b(?:has|have) been (?:supplied|provided|run|delivered|operated|managed|maintained|carried out)\b[^.;]{0,40}\bby(?: the)? $/i;
const now = /\b(?:at the moment|at present|for now|currently|presently|today|to date),? $/i;
const doing =
  /^ (?:does|do|provides?|delivers?|runs?|operates?|undertakes?|carr(?:y|ies)|supplies|cleans?|collects?)\b/i;

/**
 * Why a sentence names a company, by what the whole of it tells; null where it leaves doubt.
 *
 * @param text the sentence with plain spaces
 */
export function outcomeCue(text: string, { start, end }: CompanyName): Cue | null {
  const before = text.slice(Math.max(0, start - 260), start);
  const behind = text.slice(end, end + 200);
  const about = `${before.split(/;(?! and)|\bwhile\b|\bwhereas\b/).at(-1) ?? ''} ${behind.split(';')[0] ?? ''}`;
  if (
    isTurnedDown(before, behind) ||
    otherStory.test(about) ||
    !(deal.test(before + behind) || doneBy.test(before))
  )
    return null;
  const holds = ours.exec(before);
  if (holds) return { role: 'incumbent', start: start - before.length + holds.index, end };
  const held =
    isOurs.exec(behind) ??
    holding.exec(behind) ??
    hasDone.exec(behind) ??
    (now.test(before) ? doing.exec(behind) : null) ??
    (hasBeenDoneBy.test(before) ? /^ since\b/i.exec(behind) : null);
  if (held) return { role: 'incumbent', start, end: end + held[0].length };
  const named = willBe.exec(before);
  if (named) return { role: 'awarded', start: start - before.length + named.index, end };
  if (!outcome.test(before + behind) && !opensDecision.test(text)) return null;
  const awarded = placeOfWinner(before, behind);
  return awarded === null ? null : { role: 'awarded', start: start - before.length + awarded, end };
}

/** Where in the words before a company its cue begins, if it stands where the one who gets a contract stands. */
function placeOfWinner(before: string, behind: string): number | null {
  const cue =
    headed.exec(before) ??
    comes.exec(before) ??
    withCompany.exec(before) ??
    choice.exec(before) ??
    doneBy.exec(before) ??
    (chosenBehind.test(behind) ? chosen.exec(before) : null) ??
    (takenBehind.test(behind) || takenBefore.test(before) ? taken.exec(before) : null) ??
    (first.test(behind) ? ranked.exec(before) : null) ??
    (supplies.test(behind) || underContract.test(behind) ? agreedThat.exec(before) : null);
  if (cue) return cue.index;
  return subject.test(before) && wins.test(behind) ? before.length : null;
}
