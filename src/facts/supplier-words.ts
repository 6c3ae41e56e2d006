import { isOrganisation } from './company-name.ts';
import type { CompanyName } from './company-name.ts';
import {
  awardOnce,
  bought,
  contractual,
  honour,
  isTurnedDown,
  otherAgreement,
  otherAward,
  ownClause,
  property,
  refused,
} from './other-award.ts';

/*
 * The words that make a company the one a contract is let to, or the one that has it now. A company that is only
 * named is neither: the owner of a site, the author of a report, a bidder that lost.
 */

type Kind = CompanyName['kind'];

/** Why a company is named, and where the words for it stand in the sentence. */
export interface Cue {
  role: 'awarded' | 'incumbent';
  start: number;
  end: number;
}

const firm =
  '(?:bidder|supplier|tenderer|contractor|provider|operator|partner|consultant|insurer|auditor|caterer|broker|company|organisation|firm)s?';
/** What is given to a company by contract, and how it is let go to it. */
const deal = String.raw`(?:contracts?|orders?|call-?offs?|commissions?|works?|business(?!\srates)|appointment|concessions?|lots?\s\d)`;
const giving =
  '(?:gives?|gave|given|giving|hand(?:s|ed|ing)?|offer(?:s|ed|ing)?|let(?:s|ting)?|plac(?:e|es|ed|ing)|pass(?:es|ed)?|go|goes|going|gone|went)';
const holder = String.raw`(?:incumbent(?!\s(?:[\w-]+\s){0,3}${firm})|(?:current|existing|incumbent|outgoing|present|previous)\s(?:(?!of\s)[\w-]+\s){0,3}${firm})`;
/** "The joint lowest bidder, ", "the firm shown in the report as ": what a company is, before its name. */
const apposition = String.raw`\s(?:(?:the|its|our)\s)?(?:${holder}|[^.;:,]{0,40}\b(?:${firm}|tender))(?:\s[^.;:,]{0,60}\bas\b)?`;
const ending = String.raw`(?::|\sthe\sfollowing[^:.;]{0,60}:)?(?:${apposition})?\s?[,:(–-]?(?:\s?(?:the|messrs\.?))?\s{0,3}(?:\(?[a-z\d]{1,4}[.)]\s)?$`;

/** Cues in front of any company's name. */
const awardedBefore = [
  String.raw`\b(?:tender|contract|award|waiver|quotation)\w*\b[^.;]{0,80}\bin\sfavour\sof(?:\sthe)?\s$`,
  String.raw`\b(?:award|appoint|accept|select|contract)\w*\b[^.;]{0,120}\b(?:referred\sto|identified|known|shown|named|listed|described)\b[^.;,]{0,40}\sas\s$`,
  String.raw`(?::|;|\s[–-])\s(?:contract|order|work)s?\sto(?:\sthe)?\s$|\bletter\sof\s(?:intent|acceptance|appointment|award)\sto(?:\sthe)?\s$`,
  String.raw`\baward(?:s|ed|ing)?\b[^.;]{0,200}\bto${ending}`,
  String.raw`\b(?:(?:re-?)?appoint|engage(?:ment)?|commission|instruct)(?:s|d|ed|ing|ment)?(?:\sof)?(?:\sthe\s(?:firm|company)(?:\sof)?)?(?:\s(?:the\s)?(?:${holder}|(?:preferred|successful)\s${firm}),)?\s$`,
  String.raw`\b(?:enter(?:s|ed|ing)?(?:\sin)?to|sign(?:s|ed|ing)?|conclud(?:e|es|ed|ing)|complet(?:e|es|ed|ing)|execut(?:e|es|ed|ing)|call(?:s|ed|ing)?[\s-]off)\b[^.;]{0,120}\b(?:contracts?|agreements?|call-?off|arrangements?)\b[^.;]{0,100}\bwith${ending}`,
  String.raw`\b${deal}\b[^.;]{0,100}\b${giving}\b[^.;]{0,40}\sto${ending}`,
  String.raw`\b${giving}\b[^.;]{0,60}\b${deal}\b[^.;]{0,100}\sto${ending}`,
  String.raw`(?<!\bin )\bplac(?:e|es|ed|ing)\b(?:(?!\b(?:deposits?|invest\w*|funds|money|adverts?|notices?|child\w*|young)\b)[^.;]){0,90}\bwith${ending}`,
  String.raw`\b(?:procur(?:es?|ed|ing)|orders?)\b[^.;]{0,80}\b(?:from|with)(?:\sthe)?\s$`,
  String.raw`\b(?:us(?:e|es|ing)|engag(?:e|es|ing)|secur(?:e|es|ing)|retain(?:s|ing)?)\sthe\sservices\sof(?:\sthe)?\s$`,
  String.raw`\b(?:buy|buys|buying|(?<!had )bought|hire|(?<=be )hired|hiring|rent(?:al of|ing)|(?<!(?:was|were) )purchas(?:e|es|ed|ing))\b[^.;]{0,80}\bfrom(?:\sthe)?\s$`,
  String.raw`\b(?:approv|agree|authori[sz]|consent|permission|decid|resolv|confirm)\w*\b[^.;]{0,80}\ban?\s(?:[\w-]+\s){0,4}(?:contract|agreement)\b[^.;]{0,60}\bwith${ending}`,
  String.raw`\bcontract\b[^.;]{0,40}\b(?:shall|will|should|is\sto)\sbe\swith${ending}`,
  String.raw`\b(?:winning|successful|accepted)\s(?:bid|tender|quotation|quote|offer|submission|proposal)\s(?:was|is|came|has\sbeen|had\sbeen)(?:\s(?:submitted|made|received|put\sin))?\s(?:by|from|that\sof)(?:\sthe)?\s$`,
  String.raw`^\W{0,4}(?:[\w.]{1,6}\s)?(?:(?:direct|contract)\s)?(?:award|appointment(?!\sof\s(?:[\w-]+\s){0,3}(?:director|trustee|governor|member|councillor|representative|observer|chair|nominee)))\b[^.;:]{0,100}(?::|\s[–—-])\s{0,3}$`,
  String.raw`^\W{0,4}(?:the\s)?(?:winners?|winning|successful)\b[^.;:]{0,50}(?::|\s[–-])\s?(?:lot\s\w{1,2}\b[^:.;]{0,30}(?::|\s[–-])\s)?$`,
  String.raw`\bcontracts?\b[^.;]{0,60}\b(?:placed|agreed|made|let|concluded|signed|entered\sinto)\s(?:with|to)${ending}`,
  String.raw`\b(?:to|can|may|will)\scontract\s(?:directly\s)?with${ending}`,
  String.raw`\b(?:award|appoint)\w*\b[^.;:]{0,80}\b(?:as\sfollows|following\b[^.;:]{0,60}):\s{0,3}(?:lot\s\w{1,2}\s?[-–:]\s?)?$`,
  String.raw`\bfollowing\s(?:(?:${firm}|tenders?|bids?|companies)\s[^.;:]{0,40})?(?:\b(?:be|is|are)\s)?\b(?:awarded|appointed|admitted|accepted)\b[^.;:]{0,80}:(?:\slot\s\w{1,2}\s?[-–:])?\s{0,3}(?:\(?[a-z\d]{1,4}[.)]\s)?$`,
  String.raw`\b(?:preferred|successful|winning|selected|recommended|proposed)\s${firm}(?:\s(?:is|was|are|were|being|as|will\sbe))?(?:\s?[:,(–-])?(?:\sthe)?\s{0,3}$`,
  String.raw`\baccept(?:s|ed|ing|ance\sof)?\b[^.;]{0,60}\b(?:tenders?|bids?|quotations?|quotes?|offers?)\b[^.;]{0,40}\b(?:of|from|by)(?:\s(?:the|messrs\.?))?\s$`,
  String.raw`^\W{0,4}(?:name\sof\s)?(?:the\s)?(?:awarded|appointed|successful|winning|preferred)?\s?(?:supplier|contractor|provider)s?(?:\s(?:name|appointed|awarded|selected))?(?:\s?[:|]\s{0,3}|\s{2,})$`,
].map((form) => new RegExp(form, 'i'));

/** Nothing may stand between the award and a name that has no legal form. */
const awardedPlain = [
  String.raw`\baward(?:s|ed|ing)?(?:\sdirectly)?\sto(?:\sthe)?:?\s$`,
  String.raw`\baward(?:s|ed|ing)?\b[^.;,]{0,80}\b(?:contracts?|agreements?|lots?(?:\s\d{1,2})?)\sto(?:\sthe)?:?\s$`,
  String.raw`\benter(?:s|ed|ing)?\sinto\s(?:an?|the)\s(?:[\w-]+\s){0,4}contract\swith(?:\sthe)?\s$`,
  String.raw`\b(?:preferred|successful|winning)\s${firm}(?:\s(?:is|was)|\s?:)\s$`,
].map((form) => new RegExp(form, 'i'));
/** "Supplier name: Reed Bindery": alone behind its label. */
const labelPlain =
  /^\W{0,4}(?:name of )?(?:the )?(?:(?:awarded|appointed|successful|winning|preferred|recommended|chosen) )?(?:supplier|contractor|provider|bidder|company)(?: name)?(?: ?[:|] {0,3}| {2,})$/i;
const appointPlain = /\bappoint(?:s|ed|ing|ment of)?\s$/i;
const asFirm =
  /^ as (?:the |an? |its |our )?(?:[\w-]+ ){0,4}(?:contractors?|suppliers?|providers?|operators?|(?:delivery |development )?partners?|consultants?|advisers?)\b/i;

const anyCue =
  /\b(?:ltd|limited|llp|plc|ci[co])\b|award|appoint|engag|commission|contract|agreement|arrangement|procur|order|accept|bidder|supplier|tender|provider|operator|partner|consultant|compan|firm|winn|purchas|buy|work|job|quot|lot|won|existing|current|present|incumbent|\bSLA\b|£|instruct|deliver|provid|\bbids?\b|price|choos|chose|select|recommend|scor|rank|approv|\buse[sd]?\b|using|\bhir(?:e|ed|ing)\b|extend|renew|\bheld\b|host|suppl|subscri|licen[cs]|\bbook|\bhands of\b|\b(?:done|run|made|printed|built|repaired|installed|maintained|carried out) by\b|\bretain|\boperat|\bcarry out|\b(?:tak(?:e|es|en|ing)|k(?:eep|eeps|ept)) o(?:n|ver)\b|\bstay(?:s|ed)? with\b|\b(?:managed|answered|looked after|hosted|taught|dug) by\b|\bchoice\b|\bhand(?:s|ed)? over\b/i;

/** Whether a sentence has any word by which it can name a supplier; most have none. */
export function namesSupplier(sentence: string): boolean {
  return anyCue.test(sentence);
}

/** What may be told of a company between its name and the verb: "(the lowest)", ", having scored 84, ". */
const bracket = String.raw`^(?:\s?\([^()]{0,80}\))?(?:,\s(?!(?:and|or|but)\b)[^.;,]{0,80}(?=,))?`;
const isToBe = String.raw`(?:to\s|should\s|will\s|would\s|shall\s|has\s|have\s|is\sto\s)?(?:not\s)?(?:be|is|are|was|were|been|being)`;

const awardedBehind = [
  String.raw`^(?:(?!\b(?:Ltd|Limited|LLP|plc|CIC)\b)[^.;()]){0,40}(?:\(|\s[–-]\s|:\s|\|\s?)(?:(?:(?:direct|contract)\s)?award|successful|accepted|awarded|appointed|selected|winn(?:er|ing)|preferred|recommended)\b(?!\s(?:by|for|onto)\b)`,
  String.raw`^\)?\s${isToBe}\s(?:included|placed)\s(?:on|in)\sthe\s(?:(?:approved|select|standing)\slist|framework|panel|list\sof\sapproved)\b`,
  String.raw`${bracket},?\s(?:(?:who|which)\s)?${isToBe}\s(?:(?!who|that|which|by|from|reject|refus|declin|exclud|disqual|contract)[\w-]+\s){0,6}(?:awarded|procured\sto|appointed|commissioned|engaged|admitted\sto|instructed\sto|selected\s(?:as|to)|chosen\s(?:as|to)|named\sas|confirmed\sas)\b`,
  String.raw`${bracket},\s(?:selected|chosen|appointed)\s(?:to|for|as)\b`,
  String.raw`^(?:(?!\b(?:Ltd|Limited|LLP|plc|CIC)\b)[^.;,]){0,90}\sand\s(?:be|is|are|was|were)\s(?:[\w-]+\s)?(?:awarded|appointed|recommended\sfor\s(?:(?:the|an?)\s)?(?:[\w-]+\s)?(?:award|appointment|acceptance)|proposed\sfor\s(?:award|appointment))\b`,
  String.raw`${bracket},?\s${isToBe}\s(?:[\w-]+\s)?(?:recommended|proposed)\sfor\s(?:(?:the|an?)\s)?(?:[\w-]+\s)?(?:award|appointment|acceptance)\b`,
  String.raw`${bracket},?\s(?:as|is|are|was|were)\s(?:the\s|our\s)?(?:preferred|successful|winning|recommended)\s${firm}`,
  String.raw`${bracket},?\s${isToBe}\s(?:[\w-]+\s)?(?:given|handed|offered|let)\sthe\s(?:[\w-]+\s){0,6}${deal}\b`,
  String.raw`^;?\s(?:(?:and\s)?the\sabove|(?:be\s)?(?:all|both|each))(?:\sof\s\w+)?\s${isToBe}\s(?:\w+\s)?(?:awarded|appointed|given)\b`,
  String.raw`${bracket},?\s(?:to|should|shall|will|would|is\sto|are\sto)\s(?:be\sasked\sto\s)?(?:deliver|provide|supply|run|operate|undertake|maintain|manage|carry\sout)\b[^.;]{0,120}\bunder\san?\s(?:[\w-]+\s){0,4}contract\b`,
  String.raw`${bracket}['’]?s?\s(?:tender|bid|quotation|offer)\b[^.;]{0,40}\baccepted\b`,
].map((form) => new RegExp(form, 'i'));
/** "The best tender was submitted by Acorn Ltd and it is proposed to award the contract to them." */
const submittedBy =
  /\b(?:tenders?|bids?|quotations?|quotes?|submissions?|offers?|prices?|proposals?|scores?)\b[^.;]{0,60}\b(?:submitted|received|made|put in|achieved|given|came|is|was)(?: (?:by|from|that of))(?: the)? $/i;
const thatFirm = '(?:that|this) (?:company|firm|bidder|supplier|contractor|provider|tenderer)';
const awardToThem = new RegExp(
  [
    String.raw`^(?:\s?\([^()]{0,80}\))?[^.;]{0,120}\b(?:(?:(?:award\w*|let|giv(?:e|en|ing)|go)\b[^.;]{0,60}\bto|appoint\w*)`,
    String.raw` (?:them|it|${thatFirm})\b(?=\s?(?:[.,;]|$|(?:for|at|on|under|as|once|when|after|from|with|in|following|subject)\b))`,
    String.raw`|is ${thatFirm} that\b[^.;]{0,60}\b(?:be|is|are) (?:awarded|appointed)\b)`,
  ].join(''),
  'i',
);
const bestBefore = new RegExp(
  String.raw`\b(?:highest|top|best|lowest)(?:[- ](?:scoring|ranked|placed|priced))?\s(?:${firm}|bid|tender|submission)\s(?:is|was|came)(?:\sthat)?(?:\s(?:of|from|by))?(?:\sthe)?\s$`,
  'i',
);
const tenderBy =
  /\b(?:tenders?|bids?|quotations?|quotes?|offers?|prices?|lowest|cheapest|best),?\s(?:\w+\s)?(?:(?:of|at|for|in)\s[^.;,]{1,60}\s)?(?:of|from|by)(?:\s(?:the|messrs\.?))?\s$|\b(?:tender|bid|quotation|quote|offer)(?:\s\w{1,2})?\s\($/i;
/** "Award Acorn Ltd the contract", "a contract with Acorn Ltd be approved". */
const giveBefore = /\b(?:award|an? (?:[\w-]+ ){0,4}contract with(?: the)?) $/i;
const giveBehind =
  /^ (?:the|an?) (?:[\w-]+ ){0,3}contract\b|^[^.;]{0,60}\bbe (?:agreed|approved|entered into|signed|sealed)\b/i;
/** "Accept supplier B's quotation", "accept Contractor A." */
const acceptBefore = /\baccept(?:s|ed|ing)?(?: the)? $/i;
const acceptBehind = /^['’]s? (?:[\w-]+ ){0,2}(?:tender|bid|quot\w+|offer|price|submission)\b/i;
const isTaken = new RegExp(String.raw`^\s${isToBe}\s(?:\w+\s)?accepted\b(?!\s(?:onto|that|an?|the)\b)`, 'i');
const isAccepted = /^[^.;]{0,80}\b(?:be|is|was|were|are)\s(?:\w+\s)?accepted\b/i;

const incumbentBefore = [
  String.raw`\b${holder}(?:\s(?:of|for|to|under|on)\s(?:(?!\b(?:is|was|will|has|${firm})\b)[^.;:,()]){1,70})?(?:\s(?:is|are|being|was))?(?:\s?[:,(–-])?(?:\sthe)?\s{0,3}$`,
  String.raw`\b(?:currently|presently|at\spresent)\b[^.;]{0,40}\b(?:provided|delivered|operated|run|held|managed|supplied|undertaken|carried\sout)\s(?:for\s[\w ]{1,20}\s)?by(?:\sthe)?\s$`,
  String.raw`\bcontracts?\b[^.;]{0,60}\bheld\sby(?:\sthe)?\s$`,
  String.raw`\brenew(?:ed|(?!ed)\w*\b[^.;]{0,80})\swith(?:\sthe)?\s$|\bcontinu\w+\s(?:to\s(?:use|engage|employ|work\swith)|using|with)(?:\sthe)?\s$|\bremain\w*\swith(?:\sthe)?\s$`,
  String.raw`\bnovat\w+\b[^.;]{0,80}\bfrom(?:\sthe)?\s$`,
  String.raw`\bour\s(?:[\w-]+\s){0,3}(?:contract|agreement)\swith(?:\sthe)?\s$`,
  String.raw`\b(?:contracts?|agreements?|service)\b[^.;]{0,60}\b(?:currently|presently|at\spresent|now)\s(?:with|by)(?:\sthe)?\s$`,
  String.raw`\b(?:contract\sextension|extend(?:s|ed|ing)?\sthe\s(?:[\w-]+\s){0,3}(?:contract|agreement)|extension\s(?:of|to)\sthe\s(?:[\w-]+\s){0,3}contract)\s(?:for|to)(?:\sthe)?\s$`,
].map((form) => new RegExp(form, 'i'));
const contractWith = /\b(?:contracts?|agreements?|arrangements?|SLA)\b[^.;]{0,60}\bwith(?:\sthe)?\s$/i;
/** "Approve a contract variation with": of a contract that runs. */
const changesContract =
  /\b(?:(?:contract|agreement) (?:variation|extension|modification|amendment)|(?:variation|extension|modification|amendment) (?:of|to) (?:the|its|our|this) (?:[\w-]+ ){0,4}(?:contract|agreement)|deed of variation)\b/i;
const atPresent = /\b(?:currently|presently|at present)\b/i;
/** Words by which a contract is one that runs already. */
const running =
  /\b(?:current|existing|present|exten(?:d\w*|sions?)|var(?:y|ied|ying|iations?)|novat\w+|modif\w+|amend\w*|expir\w+|end(?:s|ed|ing)?|terminat\w+|ceas\w+|carr(?:y|ies) on|renew\w*|uplift|continu\w+|remain\w*|since|already|in place|has (?:a|an|had))\b/i;
/** "With an option to extend": of a contract that is new. */
const offered = /\b(?:options?(?: to)?|potential|possible|optional) exten\w+/gi;
const incumbentBehind = [
  String.raw`${bracket},?\s(?:is\s|are\s|as\s|who\s(?:is|are)\s)?(?:the\s|our\s)?${holder}`,
  String.raw`${bracket},?\s(?:(?:to|will|shall|should|may)\s)?continues?\s(?:to\s(?:provide|deliver|run|operate|supply|manage|maintain)|(?:provid|deliver|runn|operat|supply|manag|maintain)ing|with\sthe\s(?:contract|service)|in\s(?:that|this|the)\srole|as\s(?:the|our|its)\b)`,
  String.raw`^['’]s?\s(?:[\w-]+\s){0,3}contract\b[^.;]{0,60}\b(?:expir|ends?\b|runs?\b|due\b|until\b|extend|terminat)`,
  String.raw`${bracket},?\swhose\s(?:current\s|existing\s)?contract\b`,
  String.raw`${bracket},?\s(?:who\s)?(?:currently|presently)\s(?:provides?|delivers?|holds?|operates?|runs?|manages?|supply|supplies)\b`,
].map((form) => new RegExp(form, 'i'));

/**
 * Why a sentence names a company, by its words around the name; null where it does so in passing.
 *
 * @param isPast the sentence tells of an award that lies behind
 */
export function cueFor(text: string, name: CompanyName, isPast: boolean): Cue | null {
  const { start, end, kind } = name;
  const from = Math.max(0, start - 320);
  const before = text.slice(from, start);
  const behind = text.slice(end, end + 200);
  const awarded = awardCue(before, behind, isOrganisation(name) ? 'form' : kind);
  if (awarded && isTurnedDown(text.slice(0, from + awarded.start), behind.slice(awarded.behind))) return null;
  if (awarded) {
    const words = `${ownClause.exec(before.slice(Math.max(0, awarded.start - 40), awarded.start))?.[0] ?? ''}${before.slice(awarded.start)} ${behind.slice(0, awarded.behind)}`;
    const about = before.slice(Math.max(0, awarded.start - 60)) + behind.slice(0, awarded.behind + 40);
    if (refused.test(words) || otherAgreement.test(words) || awardOnce.test(words + behind)) return null;
    if (bought.test(before.slice(awarded.start)) && property.test(words)) return null;
    if ((otherAward.test(about) || honour.test(about)) && !contractual.test(about)) return null;
    const isHeld =
      isPast ||
      changesContract.test(before.slice(awarded.start)) ||
      atPresent.test(before.slice(Math.max(0, awarded.start - 30)));
    const role = isHeld && kind !== 'withheld' ? 'incumbent' : 'awarded';
    return { role, start: from + awarded.start, end: end + awarded.behind };
  }
  if (kind === 'plain') return null;
  const held =
    firstMatch(incumbentBefore, before) ??
    (running.test(before.slice(-160) + behind.slice(0, 120).replace(offered, ''))
      ? contractWith.exec(before)
      : null);
  if (held && !otherAgreement.test(before.slice(Math.max(0, held.index - 40))))
    return { role: 'incumbent', start: from + held.index, end };
  const holds = firstMatch(incumbentBehind, behind);
  return holds ? { role: 'incumbent', start, end: end + holds[0].length } : null;
}

interface AwardCue {
  /** Where it begins in the words before the name, or how long those are. */
  start: number;
  /** How much of what stands behind the name belongs to it. */
  behind: number;
}

function awardCue(before: string, behind: string, kind: Kind): AwardCue | null {
  const cue =
    firstMatch(kind === 'plain' ? awardedPlain : awardedBefore, before) ??
    (kind === 'plain' && /^\.?(?:$| {2}| ?[|(,;–])/.test(behind) ? labelPlain.exec(before) : null);
  if (cue) return { start: cue.index, behind: 0 };
  const appointed = kind === 'plain' ? appointPlain.exec(before) : null;
  const as = asFirm.exec(behind);
  if (appointed && as) return { start: appointed.index, behind: as[0].length };
  if (kind === 'plain') return null;
  const best = bestBefore.exec(before);
  if (best && /\b(?:awarded|appointed|accept\w*)\b/i.test(behind)) return { start: best.index, behind: 0 };
  const told = firstMatch(awardedBehind, behind);
  if (told) return { start: before.length, behind: told[0].length };
  const giving = giveBefore.exec(before);
  const given = giving && giveBehind.exec(behind);
  if (given) return { start: giving.index, behind: given[0].length };
  const taken = /\b(?:of|from|by|for|on|to)(?: the)? $/i.test(before) ? null : isTaken.exec(behind);
  if (taken) return { start: before.length, behind: taken[0].length };
  const accepting = acceptBefore.exec(before);
  const theirs = acceptBehind.exec(behind);
  if (accepting && (theirs ?? kind === 'withheld'))
    return { start: accepting.index, behind: theirs?.[0].length ?? 0 };
  const submitted = submittedBy.exec(before);
  const tender = tenderBy.exec(before);
  const bid = submitted ?? tender;
  const toThem = bid && awardToThem.exec(behind);
  if (toThem && !property.test(toThem[0])) return { start: bid.index, behind: toThem[0].length };
  const accepted = isAccepted.exec(behind);
  if (tender && accepted) return { start: tender.index, behind: accepted[0].length };
  return null;
}

function firstMatch(forms: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const form of forms) {
    const found = form.exec(text);
    if (found) return found;
  }
  return null;
}
