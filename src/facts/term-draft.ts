import type { PlainDateText } from '../record/decision-record.ts';
import type { TermDate } from './term-dates.ts';
import { isContractSpan, isContractStart, isDecidedEnd, isStartOfContract } from './term-date-words.ts';

/** What a sentence says of one contract's term; nothing is worked out yet. */
export interface TermParts {
  months: number | null;
  start: PlainDateText | null;
  end: PlainDateText | null;
  extensions: number[];
  latestEnd: PlainDateText | null;
  /** What the length and its options come to, in months, where only that is said of the options. */
  total: number | null;
  /** Its dates are of the contract by words of their own, without a length. */
  standsAlone: boolean;
  /** Its dates are a start and an end of the contract, not of an extension. */
  hasSpan: boolean;
  quote: string;
}

/** A term while its sentence is read, with the place of its words there. */
export interface TermDraft extends TermParts {
  from: number;
  to: number;
  /** The length in brackets behind the first: "five years (three with an option of two)". */
  inner: number | null;
}

/**
 * Adds a date to the last term of a sentence, or begins one with it; false where it belongs to none.
 *
 * @param before the words up to the date
 * @param labelled they stand under a label that speaks of a term
 */
export function takeDate(
  drafts: TermDraft[],
  draft: TermDraft | undefined,
  part: TermDate,
  before: string,
  text: string,
  labelled: boolean,
): boolean {
  const words = text.slice(part.start, part.end);
  const inContract =
    labelled ||
    isContractSpan(before) ||
    /\b(?:contract|lease|agreement) (?:term|period)\s?:?\s?$|^\W{0,4}(?:term|duration|length|period)\s?[:–-]\s?$/i.test(
      before,
    );
  if (part.kind === 'start') {
    if (draft?.start === null && draft.end === null) {
      draft.start = part.date;
      draft.to = part.end;
      return true;
    }
    const alone = isContractStart(before, words) || isStartOfContract(text.slice(part.end, part.end + 200));
    // "Appointment of Acorn Ltd from 1 April 2027 for three years"
    const isBeforeLength =
      /\b(?:award|appoint)\w*\b/i.test(before) &&
      /^,? for (?:[\w-]+ ){1,6}(?:years?|months?)\b/i.test(text.slice(part.end, part.end + 60));
    if (!alone && !inContract && !isBeforeLength && !/^\s*(?:it|this|they)\b/i.test(text)) return false;
    Object.assign(added(drafts, part.start), { start: part.date, to: part.end, standsAlone: alone });
    return true;
  }
  const isSpan = typeof draft?.start === 'string' && draft.end !== null;
  // "three years, with an option to extend until 31 March 2031"
  if (
    draft &&
    isSpan &&
    draft.extensions.length > 0 &&
    draft.latestEnd === null &&
    text.slice(draft.to, part.start).trim() === ''
  ) {
    // "from 1 April 2027 to 31 March 2029 with two one-year extensions to 31 March 2031"
    Object.assign(draft, { latestEnd: part.date, to: part.end });
    return true;
  }
  if (
    draft &&
    (isSpan || draft.months !== null) &&
    /\b(?:options?|extend(?:ed)?|extension|prolong\w*|roll(?:ed)? (?:over|on)|renew\w*)\b/i.test(
      text.slice(draft.to, part.start).slice(-120),
    )
  ) {
    draft.latestEnd = part.date;
    draft.to = part.end;
    return true;
  }
  if (!draft || isSpan) {
    const alone = isDecidedEnd(before, words);
    if (!alone && !/^\s*(?:it|this|they)\b/i.test(text)) return false;
    Object.assign(added(drafts, part.start), { end: part.date, to: part.end, standsAlone: alone });
    return true;
  }
  const isLatest =
    draft.months !== null && draft.extensions.length > 0 && draft.start !== null && draft.end === null;
  if (isLatest && optionLast(text, part)) {
    draft.latestEnd = part.date;
  } else {
    draft.end ??= part.date;
    if (draft.start !== null && draft.months === null && draft.extensions.length === 0) {
      // "Be extended from 1 April 2026 until 31 March 2028": when the contract itself began is not said.
      const isExtended = /\b(?:be|is|are|to) (?:further )?extend(?:ed)?\b[^.;]{0,80}$/i.test(
        text.slice(0, draft.from),
      );
      Object.assign(
        draft,
        isExtended ? { start: null, standsAlone: true } : { standsAlone: true, hasSpan: true },
      );
    }
  }
  draft.to = part.end;
  return true;
}

/** Whether an end stands behind the options and not behind the start: then it is the latest one. */
function optionLast(text: string, { start }: TermDate): boolean {
  const before = text.slice(Math.max(0, start - 400), start);
  return (
    before.search(/\b(?:option|extend|extension|further)[^;]{0,160}$/i) >
    before.search(/\b(?:from|commencing|starting)\b[^;]{0,160}$/i)
  );
}

/** Begins a term with the words at a place. */
export function added(drafts: TermDraft[], from: number): TermDraft {
  const nothing = {
    months: null,
    start: null,
    end: null,
    extensions: [],
    latestEnd: null,
    total: null,
    inner: null,
  };
  const draft = { ...nothing, standsAlone: false, hasSpan: false, quote: '', from, to: from };
  drafts.push(draft);
  return draft;
}

/** A term with all its words read: a length in brackets that makes up the first with its options is the length. */
export function finished({ inner, from, to, ...parts }: TermDraft, sentence: string): TermParts {
  const later = parts.extensions.reduce((sum, each) => sum + each, 0);
  const months = inner !== null && parts.months === inner + later ? inner : parts.months;
  return { ...parts, months, quote: sentence.slice(from, to).trimEnd() };
}
