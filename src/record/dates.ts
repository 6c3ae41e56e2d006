import type { PlainDateText } from './decision-record.ts';

/** Month names and short forms, English and Welsh. Whole names only: "Market 2022" is no month of 2022. */
const months = [
  'january jan ionawr',
  'february feb chwefror',
  'march mar mawrth',
  'april apr ebrill',
  'may mai',
  'june jun mehefin',
  'july jul gorffennaf',
  'august aug awst',
  'september sept sep medi',
  'october oct hydref',
  'november nov tachwedd',
  'december dec rhagfyr',
].map((names) => names.split(' '));

const weekday = /^\s*(?:(?:(?:mon|tue|wed|thu|fri|sat|sun)(?:\p{L}*day|\p{L}{0,2}\.?)|dydd \p{L}+),?\s+)?/iu;

/** Behind two figures: then they are an hour or a count, as in "9 December 17.00", and the date has no year. */
const noYear = String.raw`(?!\.\d| ?(?:[ap]\.?m|noon|midday|h(?:ou)?rs|(?:\w+ )?days))`;

/** The forms of a date, and what may stand right behind one: a time, a full stop, a reason after a semicolon. */
const forms = [
  // 04/12/2025, 13/01/22, 4 Mar 2025, 21st October, 2020, 25th-Jun-2024
  String.raw`(?<day>\d{1,2})(?:\p{L}{2,3})?(?: of)?[\s/.-]+(?<month>\d{1,2}|\p{L}{3,10})[\s/.,-]+(?<year>\d{4}|\d{2}${noYear})`,
  // January 5, 2026
  String.raw`(?<month>\p{L}{3,10}) (?<day>\d{1,2})(?:\p{L}{2})?, ?(?<year>\d{4})`,
  // 2013/12/13, 2025-12-04
  String.raw`(?<year>\d{4})[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})`,
  // July 2025
  String.raw`(?<month>\p{L}{3,10})\.?,? (?<year>\d{4})`,
].map((form) => new RegExp(String.raw`^${form}(?=$|[\s.,;)]|T\d)`, 'iu'));

/**
 * The date that a text begins with, as councils write it: "04/12/2025", "4 Mar 2025", "Wednesday, 21st
 * October, 2020 9.30 am", "13/01/22", "January 5, 2026", "July 2025" (no day is invented). Day comes before
 * month, as on every council page; only year-first and month-name forms differ.
 *
 * @returns null where the text does not begin with a date, or with one that does not exist (32/01/2025)
 */
export function parseDate(text: string): PlainDateText | null {
  const words = text.replace(weekday, '');
  for (const form of forms) {
    const found = form.exec(words)?.groups;
    if (found) return isoDate(found);
  }
  return null;
}

function isoDate({ year = '', month = '', day }: Record<string, string | undefined>): PlainDateText | null {
  // Two-digit years are seen on forward plans ("13/01/22"), always of this century; "99" could be either.
  const fullYear = Number(year) + (year.length === 2 && Number(year) <= 60 ? 2000 : 0);
  // "99", and slips of the pen such as "0205".
  if (fullYear < 1900) return null;
  const nth = Number(month) || months.findIndex((names) => names.includes(month.toLowerCase())) + 1;
  const date = new Date(Date.UTC(fullYear, nth - 1, Number(day ?? 1)));
  // A day or month that does not exist comes out as another.
  if (date.getUTCMonth() !== nth - 1 || date.getUTCDate() !== Number(day ?? 1)) return null;
  return date.toISOString().slice(0, day === undefined ? 7 : 10);
}
