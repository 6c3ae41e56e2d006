import { parseDate } from '../record/dates.ts';
import type { PlainDateText } from '../record/decision-record.ts';
import { matchesOf } from './matches.ts';

/** A date in a text. */
export interface WrittenDate {
  kind: 'date';
  /** Null for one that does not exist: "31/02/2026". */
  date: PlainDateText | null;
  start: number;
  end: number;
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?|first)(?:\sday)?(?:\sof)?\s${month}`;
/** "1 April to 30 September 2026": the year stands behind the second only. */
const withoutYear = String.raw`(?<earlier>\d{1,2}(?:st|nd|rd|th)?(?:\sof)?\s${month})(?=\s?(?:to|until|till|and|[-–—])\s?\d{1,2}(?:st|nd|rd|th)?(?:\sof)?\s${month},?\s(?<year>\d{4})\b)`;
const dateForm = new RegExp(
  [
    String.raw`\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:${withoutYear}|${day},?\s\d{4}`,
    String.raw`${month}\s\d{1,2}(?:st|nd|rd|th)?,\s?\d{4}|${month}\s\d{4}|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})\b`,
  ].join('|'),
  'gi',
);

/** The dates of a text, in their order. */
export function findDates(text: string): WrittenDate[] {
  return matchesOf(dateForm, text).map(({ index, 0: words, groups }) => ({
    kind: 'date',
    date: readDate(words, groups?.['earlier'], groups?.['year']),
    start: index,
    end: index + words.length,
  }));
}

function readDate(
  words: string,
  earlier: string | undefined,
  year: string | undefined,
): PlainDateText | null {
  if (earlier === undefined || year === undefined)
    return parseDate(words.replace(/\bfirst\b/i, '1').replace(/\sday\b|\s(?=\s)/gi, ''));
  return parseDate(`${earlier} ${year}`);
}

/**
 * The last day of a number of months from a day on: the day before the same day that many months later, so that
 * 36 months from 1 April 2026 end on 31 March 2029. Where the later month has no such day, its last day stands for
 * it.
 *
 * @param start ISO, to the day
 */
export function lastDayOf(start: PlainDateText, months: number): PlainDateText {
  const [year = 0, nth = 1, day = 1] = start.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, nth - 1 + months + 1, 0)).getUTCDate();
  return isoDay(Date.UTC(year, nth - 1 + months, Math.min(day, lastOfMonth) - 1));
}

/** The day after an ISO day. */
export function dayAfter(date: PlainDateText): PlainDateText {
  return isoDay(Date.parse(date) + 86_400_000);
}

/** How many months two ISO days span, the last one included; null where they are no whole months. */
export function wholeMonths(start: PlainDateText, end: PlainDateText): number | null {
  const [year = 0, month = 0] = start.split('-').map(Number);
  const [endYear = 0, endMonth = 0] = dayAfter(end).split('-').map(Number);
  const months = (endYear - year) * 12 + endMonth - month;
  return months > 0 && lastDayOf(start, months) === end ? months : null;
}

/** Whether a date is given to the day: "2026-04-01", not "2026-04". */
export function isDay(date: PlainDateText | null): date is PlainDateText {
  return date?.length === 10;
}

function isoDay(time: number): PlainDateText {
  return new Date(time).toISOString().slice(0, 10);
}
