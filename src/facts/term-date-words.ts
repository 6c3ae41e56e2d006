import { contractNoun, nounForm, otherSubject } from './term-words.ts';

/* The words by which a date starts or ends a contract. */

const spanSubject =
  /\b(?:award\w*|let|enter\w*|extend\w*|extensions?|grant\w*|runs?|continue|appoint\w*|period|term|lease|licence|procure\w*|commission\w*|new|be for|cover\w*|contract with|duration|approv\w*|dates|starts?|commenc\w+|agree\w*|hire)\b/i;
const notSpan =
  /\b(?:consult\w*|survey|costs?|spend|expenditure|invoices?|savings|adverts?|advertised|tenders? (?:will|were|period|window)|bids?|reported|performance|reviewed)\b/i;

/** "Contract for the winter fleet: ". */
const contractLine = new RegExp(
  String.raw`^\W{0,4}(?:the )?(?:new )?${contractNoun}\b[^.:;]{0,120}: ?$`,
  'i',
);

/** Whether the two dates of a sentence without a length are those of a contract. */
export function isContractSpan(before: string): boolean {
  if (contractLine.test(before) && !notSpan.test(before) && !otherSubject.test(before)) return true;
  return (
    (before.search(nounForm) >= 0 || /\b(?:direct|interim|contract) award\b/i.test(before)) &&
    spanSubject.test(before) &&
    !notSpan.test(before) &&
    !otherSubject.test(before)
  );
}

/** "Contract end date:", as forms have it. */
const dateLabel =
  /(?:^|[|;])\W{0,4}(?:proposed )?(?:start|commencement|end|expiry|completion)(?:\sdate\s?:?|(?:\sof\s(?:the\s)?(?:new\s)?(?:contract|agreement|lease))?\s?:)\s?$|\b(?:contract|lease|agreement|framework|licence|term)\s(?:start|commencement|end|expiry)(?:\sdate)?\s?(?:[:–-]|is|will be)?\s?$/i;
const untilSubject =
  /\b(?:award|awarded|let|enter\w*|exten[ds]\w*|continue\w*|appoint\w*|renew\w*|grant\w*|place|placed|be for)\b/i;

/** "Vary the contract so that it finishes on". */
const changed = /\b(?:var(?:y|ied|iation)|modif\w+|amend\w*|chang\w+|brought forward|shorten\w*|so that)\b/i;

/** Whether "until" a date ends a contract that is let or extended, rather than one that ends by itself. */
export function isDecidedEnd(before: string, words: string): boolean {
  if (isDateLabel(before, words)) return true;
  if (/^(?:end|finish|expir|conclud)/i.test(words) && changed.test(before) && before.search(nounForm) >= 0)
    return true;
  return (
    /^(?:to|until|till|through|ending)\b/i.test(words) && untilSubject.test(before) && isContractSpan(before)
  );
}

const startSubject =
  /\b(?:contracts?|agreements?|lease|licence|tenancy|framework|term|concession)\b(?:(?:\s(?!and\b)\w+){0,6}\s(?:will|shall|would|to|is|are|which|date)\b[^,;]{0,24}|\s)$/i;

const startBehind = new RegExp(
  String.raw`^[^.;]{0,100}\b${contractNoun}\b[^.;]{0,80}\b(?:starts?|begins?|commences?|comes? into|takes? effect|goes live)\b`,
  'i',
);

/** Whether the words behind a date say that a contract starts on it: "On 14 January the agreement comes into effect". */
export function isStartOfContract(behind: string): boolean {
  return startBehind.test(behind);
}

const newOne = new RegExp(
  String.raw`(?:\b(?:delivered|provided|run|operated|supplied|carried\sout|maintained|managed)\sunder\s(?:an?|the)\s|(?<!\bunder\s(?:an?|the|this)\s))\b(?:new|fresh|replacement|successor)\s(?:(?!under\b)[\w-]+\s){0,4}${contractNoun}(?:\s(?:is|are|will|shall|would|to|be|been|come|put|placed|in|into|place|force|operation|effect|operational|live|run|running|operate|mobilised|for|with))*\s$`,
  'i',
);
const letFrom = new RegExp(
  String.raw`\b(?:award|let|enter|appoint)\w*\b[^.;,]{0,120}\b${contractNoun}\b[^.;,]{0,90}\swith\seffect\s$`,
  'i',
);

/** Whether the words before a date, and those that make it a start, say that a contract starts on it. */
export function isContractStart(before: string, words: string): boolean {
  if (isDateLabel(before, words) || /^\w+ of (?:the )?(?:new )?(?:contract|agreement|lease)\b/i.test(words))
    return true;
  if ((newOne.test(before) || letFrom.test(before)) && !notSpan.test(before) && !otherSubject.test(before))
    return true;
  if (/\bunder (?:the|this|an?|that) [^,;]{0,40}$/i.test(before)) return false;
  return (
    /^(?:commenc|start|begin)/i.test(words) &&
    startSubject.test(`${before}${words}`.slice(-160).replace(words, ''))
  );
}

function isDateLabel(before: string, words: string): boolean {
  return dateLabel.test(before.slice(-40) + words.replace(/\d.*$/, ''));
}
