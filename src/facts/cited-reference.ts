import { parseDate } from '../record/dates.ts';
import { findReferences } from '../record/reference.ts';
import { bodyNoun } from './maker.ts';
import { matchesOf } from './matches.ts';

/** A reference of another decision, report, minute or notice; places are in the plain words. */
export interface CitedReference {
  reference: string;
  start: number;
  end: number;
  isNotice: boolean;
}

/** A word that says what the number behind it is of, where it is no decision. */
const otherNumber =
  /\b(?:quot(?:e|ing)|applications?|planning|appeals?|permits?|licen[cs]es?|invoices?|orders?|accounts?|codes?|cost cent(?:re|er)s?|tel|telephone|phone|fax|ext|crime|complaints?|claims?|tenders?|drawings?|forms?|circular|directive|regulations?|season|winter|budgets?|years?|(?:legal|court|housing|appeal) cases?|(?:ticket|job|fault|incident|request|file|plot|certificate|title|deed|cheque|booking|vehicle|grant|batch)s?)[.,]?(?: (?:nos?|numbers?|refs?|references?|ids?)\.?)?:?(?: is| was| are)? ?\(?$/i;

/** "decision no. HSG-2023-114", "report ref: RES-24-017", "Minute 45/24", "forward plan reference FP/2025/088". */
const labelled =
  /\b(?:(?<strong>(?:decision|report|resolution|forward plan|key decision|forward plan item|notice of (?:proposed )?decision|minute|delegated decision|officer decision|record|min)(?: record| notice| form)?s?,? \(?(?:nos?|numbers?|refs?|reference(?: (?:no|number))?|ref(?: (?:no|number)))\b[.:]{0,2} ?#?|decision (?:notice|record) |forward plan,? \(?(?:(?:as|under|with|the|a|its|item|entry|refs?|reference|nos?|numbers?|is|was|at)[.:]? ){1,5}|(?<=\b(?<!planning )(?:decision|resolution|minute)s? [^;:.()]{0,80}\()(?:refs?|reference|nos?)\b[.:]{0,2} ?)|(?<weak>(?:decisions?|report|resolution|recommendation|minutes?|min)[.:]? \(?))(?<token>(?=(?:[A-Z]{2,5} )?[^ ]{0,30}\d)(?:[A-Z]{2,5} (?=[A-Z]{0,2}\d+[/-]))?[A-Z\d][A-Z\d./_-]{0,30})(?![a-zÀ-ɏ\d])/gi;

const year = /^(?:FY)?(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?$/;
const money = /^\d{1,3}(?:\.\d+)?[mk]?$/i;

const notice = {
  ocds: /\bocds-[a-z\d]{6}-[\da-f][\da-f-]{4,40}(?![a-z\d])/gi,
  journal: /(?<![\d/])20\d\d\/S \d{3}-\d{6,7}(?!\d)/g,
  number: /(?<![\d/-] ?)\b\d{6}-20\d\d\b(?!-)/g,
};
const noticeWords =
  /\b(?:notice|find a tender|FTS|tender|procurement|contracts finder|transparency|advertised)\b/i;
const phoneWords = /\b(?:tel|telephone|phone|fax|call|mobile|ext)\b/i;

const ofBody = new RegExp(
  String.raw`^ of (?:the )?(?:(?:meeting|minutes) of (?:the )?)?(?:[A-Z][\w'-]{1,20},? (?:and |for |of )?){0,6}(?:${bodyNoun})\b`,
);

/** The references of other decisions and of procurement notices in plain words, in their order. */
export function referencesIn(plain: string): CitedReference[] {
  if (!/\d/.test(plain)) return [];
  const found: CitedReference[] = [];
  const taken = new Set<number>();
  const add = (reference: string, start: number, end: number, isNotice: boolean) => {
    for (let at = start; at < end; at += 1) if (taken.has(at)) return;
    for (let at = start; at < end; at += 1) taken.add(at);
    found.push({ reference, start, end, isNotice });
  };
  const isOfNotices = noticeWords.test(plain) && !phoneWords.test(plain);
  for (const pattern of [notice.ocds, notice.journal, ...(isOfNotices ? [notice.number] : [])])
    for (const { 0: reference, index } of matchesOf(pattern, plain))
      add(reference, index, index + reference.length, true);
  let from = 0;
  /** Where the last number that is of no decision ends. */
  let other = -Infinity;
  for (const reference of findReferences(plain)) {
    const start = placeOf(reference, plain, from);
    if (start < 0) continue;
    from = start;
    // "Orders 25/10021 and 25/10022" are both of orders.
    const isListed = start - other < 8 && /^(?:,|,? and|,? or| to| &|\/) ?$/.test(plain.slice(other, start));
    if (isListed || otherNumber.test(plain.slice(Math.max(0, start - 40), start)))
      other = start + reference.length;
    else add(reference, start, start + reference.length, false);
  }
  for (const { groups, index, 0: words } of matchesOf(labelled, plain)) {
    const { strong, token = '' } = groups ?? {};
    const reference = token.replace(/[./_-]{1,30}$/, '');
    const end = index + words.length - (token.length - reference.length);
    // "Decision PH 12/25", and not "decision of 12/25".
    if (/^[A-Za-z]+ /.test(reference) && !/^[A-Z]+ /.test(reference)) continue;
    const isMinute = /^min/i.test(words);
    const isPointedAt =
      plain.charAt(index - 1) === '(' ||
      /^ refers?\b/.test(plain.slice(end, end + 8)) ||
      (/^(?:decision|resolution)/i.test(words) && ofBody.test(plain.slice(end, end + 90))) ||
      (isMinute &&
        (ofBody.test(plain.slice(end, end + 90)) ||
          /^, \d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d\b/.test(plain.slice(end, end + 24)) ||
          /(?:19|20)\d\d[,)] ?\(?$/.test(plain.slice(Math.max(0, index - 8), index))));
    if (!isReference(reference, strong !== undefined || isPointedAt, isMinute, words)) continue;
    if (isMinute && /\b(?:\d|last|every|per) $/.test(plain.slice(Math.max(0, index - 6), index))) continue;
    if (/[/\d]/.test(plain.charAt(end))) continue;
    add(reference, index, end, false);
    // "Decisions HC/24/018 and HC/24/019": what follows is one where it is written in the same way.
    let last = end;
    for (
      let more = listed.exec(plain.slice(last, last + 50));
      more;
      more = listed.exec(plain.slice(last, last + 50))
    ) {
      const [all = '', token = ''] = more;
      if (!/\D/.test(token) || shapeOf(token) !== shapeOf(reference)) break;
      add(token, last + all.length - token.length, last + all.length, false);
      last += all.length;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function isReference(token: string, isStrong: boolean, isMinute: boolean, words: string): boolean {
  if (!/\d/.test(token) || parseDate(token) !== null) return false;
  if (/^(?:\d{1,2}[.:]\d\d(?:am|pm)?|S\d{1,3}|[A-Z]{1,2}\d{1,2}[A-Z]?)$/i.test(token) && !isMinute)
    return false;
  if (isMinute) return isStrong || (/^[Mm]in(?:ute)?s?[.:]? /.test(words) && isMinuteNumber(token, words));
  if (year.test(token)) return isStrong && /^(?:19|20)\d\d[/-]\d\d\d?/.test(token) && token.length > 7;
  if (money.test(token)) return isStrong && /^\d{3,}$/.test(token);
  return isStrong ? token.length > 2 : /[/_-]/.test(token) && token.length > 4 && /[A-Z]/.test(token);
}

const listed = /^(?:,|,? and|,? or| &) ([A-Z\d][A-Z\d./_-]{1,30}(?<![./_-]))(?![A-Za-z\d])/;

/** How a reference is written: "HC/24/018" as "HC/00/000". */
function shapeOf(reference: string): string {
  return reference.replace(/\d/g, '0');
}

/** A bare number is one only behind a capital, since "minute 30" of a film is none. */
function isMinuteNumber(token: string, words: string): boolean {
  return words.startsWith('M') || !/^\d{1,4}$/.test(token);
}

/** Where a reference stands as a whole, from a place on; -1 where it does not. */
function placeOf(reference: string, plain: string, from: number): number {
  for (let at = plain.indexOf(reference, from); at >= 0; at = plain.indexOf(reference, at + 1)) {
    const around = plain.charAt(at - 1) + plain.charAt(at + reference.length);
    if (!/[\p{L}\d/]/u.test(around)) return at;
  }
  return -1;
}
