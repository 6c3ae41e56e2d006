import type { PlainDateText } from '../record/decision-record.ts';

/** Dates as British readers write them. */

function format(date: PlainDateText, options: Intl.DateTimeFormatOptions): string {
  return new Date(date).toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' }).replace(',', '');
}

/** "9 December 2025", or "July 2025" where there is no day. */
export function dateWords(date: PlainDateText): string {
  const month = { month: 'long', year: 'numeric' } as const;
  return format(date, date.length === 7 ? month : { ...month, day: 'numeric' });
}

/** "Tuesday 9 December 2025". */
export function fullDateWords(date: PlainDateText): string {
  return format(date, { dateStyle: 'full' });
}

/** "Tue 9 Dec". */
export function shortDateWords(date: PlainDateText): string {
  return format(date, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** "Fri 5 Dec, 09:00" for a date-time in London. */
export function momentWords(moment: string): string {
  return `${shortDateWords(moment.slice(0, 10))}, ${moment.slice(11, 16)}`;
}
