import { parseDate } from '../record/dates.ts';
import type { PlainDateText } from '../record/decision-record.ts';

/** A sentence with plain spaces, quotes and dashes, and the way back to its own characters. */
export interface WrittenWords {
  /** What patterns are tried on. */
  plain: string;
  /** The verbatim words between two places of `plain`. */
  verbatim: (start: number, end: number) => string;
  /** The same words for a value: one space for many, no article in front, no punctuation around. */
  value: (start: number, end: number) => string | null;
}

const likenesses: Record<string, string> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-' };

/**
 * A sentence as patterns can read it: Word leaves runs of odd spaces, curly quotes and long dashes.
 *
 * @param sentence the verbatim words of a record
 */
export function writtenWords(sentence: string): WrittenWords {
  const origins: number[] = [];
  let plain = '';
  for (const { 0: part, index } of sentence.matchAll(/[\s\u200b]+|[^\s\u200b]/g)) {
    plain += /^[\s\u200b]/.test(part) ? ' ' : (likenesses[part] ?? part);
    origins.push(index);
  }
  const verbatim = (start: number, end: number) =>
    end <= start ? '' : sentence.slice(origins[start], end < origins.length ? origins[end] : sentence.length);
  return {
    plain,
    verbatim: (start, end) => verbatim(start, end).trim(),
    value: (start, end) => tidy(verbatim(start, end)),
  };
}

function tidy(words: string): string | null {
  const bare = words
    .replace(/[\s\u200b]+/g, ' ')
    .trim()
    .replace(/^[,;:.-]{1,3} ?/, '')
    .replace(/^(?:the|The|THE) /, '')
    .replace(/[ ,;:.]{1,4}$/, '');
  return bare === '' ? null : bare;
}

const month =
  '(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|[A-Z][a-z]{2,9})[a-z]{0,7}';

/** A date as it stands in prose, to be tried on `plain` words; `dateIn` tells whether it is one. */
export const datePattern = String.raw`(?:[A-Z][a-z]{2,8}day,? )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month},? \d{4}|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{4}-\d\d-\d\d|${month} (?:\d{1,2}(?:st|nd|rd|th)?, ?)?\d{4})(?![\d/-])`;

/** The ISO date of words that match `datePattern`, to the month where they give no day; null for none that exists. */
export function dateIn(words: string): PlainDateText | null {
  return parseDate(words);
}
