import type { PlainDateText } from '../record/decision-record.ts';
import { text } from './text.ts';
import type { TextKey } from './text.ts';

/**
 * Dates as readers in England and Wales write them: day, month, year in both languages. The names are texts of
 * the interface: Chromium brings no Welsh for `Intl` and falls back to American English without a word.
 */
type Names = Extract<TextKey, `${string}Names${string}`>;

function named(names: Names, index: number): string {
  return text(names).split(', ')[index] ?? '';
}

/** 0 is Sunday, as in `weekdayNames`. */
function weekdayOf(date: PlainDateText): number {
  return new Date(date).getUTCDay();
}

function monthOf(date: PlainDateText): number {
  return Number(date.slice(5, 7)) - 1;
}

/** The day in London (ISO) of a moment (ISO, UTC). */
export function londonDay(moment: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/London').toPlainDate().toString();
}

/** "9 December 2025", or "July 2025" where there is no day. */
export function dateWords(date: PlainDateText): string {
  const words = `${named('monthNames', monthOf(date))} ${date.slice(0, 4)}`;
  return date.length === 7 ? words : `${dayOf(date)} ${words}`;
}

/** "Tuesday 9 December 2025". */
export function fullDateWords(date: PlainDateText): string {
  return `${named('weekdayNames', weekdayOf(date))} ${dateWords(date)}`;
}

/** "Tue 9 Dec". */
export function shortDateWords(date: PlainDateText): string {
  return `${named('weekdayNamesShort', weekdayOf(date))} ${dayMonthWords(date)}`;
}

/** "9 Dec". */
export function dayMonthWords(date: PlainDateText): string {
  return `${dayOf(date)} ${named('monthNamesShort', monthOf(date))}`;
}

/** "Fri 5 Dec, 09:00" for a date-time in London. */
export function momentWords(moment: string): string {
  return `${shortDateWords(moment.slice(0, 10))}, ${moment.slice(11, 16)}`;
}

/** "tomorrow", "in 3 days", "yesterday", "3 days ago", for a number of days that is not 0; negative is past. */
export function daysAwayWords(days: number): string {
  if (days === 1) return text('tomorrow');
  if (days === -1) return text('yesterday');
  // Welsh writes figures as English does.
  return text(days > 0 ? 'inDays' : 'daysAgo', Math.abs(days).toLocaleString('en-GB'));
}

function dayOf(date: PlainDateText): string {
  return String(Number(date.slice(8, 10)));
}
