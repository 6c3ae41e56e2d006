import { parseDate } from '../record/dates.ts';
import type { PlainDateText } from '../record/decision-record.ts';

const month =
  '(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|[A-Z][a-z]{2,9})[a-z]{0,7}';

/** A date as it stands in plain words; `dateIn` tells whether it is one. */
export const datePattern = String.raw`(?:[A-Z][a-z]{2,8}day,? )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month},? \d{4}|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{4}-\d\d-\d\d|${month} (?:\d{1,2}(?:st|nd|rd|th)?, ?)?\d{4})(?![\d/-])`;

/** The ISO date of words that look like a date, to the month where they give no day; null for none that exists. */
export function dateIn(words: string): PlainDateText | null {
  return parseDate(words);
}
