/*
 * Counting in working days: Monday to Friday, bank holidays left out. Day 0 is never counted, so "within
 * five working days of publication" is `addWorkingDays(publishedOn, 5, division)`.
 *
 * Every function answers null when a date it needs lies outside the range for which the bank holidays are
 * known (`knownFrom` to `knownTo`): no date is better than a guessed one. Dates are in the ISO calendar.
 */
import { bankHoliday, knownFrom, knownTo, type Division } from './bank-holidays.ts';

/** A day that does not count, and why: "Saturday", "Sunday", or the bank holiday's name. */
export interface DayOff {
  date: string;
  name: string;
}

function isKnown(date: Temporal.PlainDate): boolean {
  const text = date.toString();
  return text >= knownFrom && text <= knownTo;
}

function reasonOff(date: Temporal.PlainDate, division: Division): string | null {
  if (date.dayOfWeek > 5) return date.dayOfWeek === 6 ? 'Saturday' : 'Sunday';
  return bankHoliday(date, division);
}

/** Whether a date is a working day in a division; null outside the known range. */
export function isWorkingDay(date: Temporal.PlainDate, division: Division): boolean | null {
  return isKnown(date) ? reasonOff(date, division) === null : null;
}

/**
 * The nth working day after a date: day 0, itself not counted, may be a working day or not. With n = 0 the
 * date comes back as it is. Null if the date or the answer lies outside the known range, or if n is not a
 * whole number of 0 or more.
 */
export function addWorkingDays(
  date: Temporal.PlainDate,
  n: number,
  division: Division,
): Temporal.PlainDate | null {
  if (!Number.isInteger(n) || n < 0 || !isKnown(date)) return null;
  let day = date;
  let left = n;
  while (left > 0) {
    day = day.add({ days: 1 });
    if (!isKnown(day)) return null;
    if (!reasonOff(day, division)) left--;
  }
  return day;
}

/**
 * The days off after `from`, up to and including `to`, in order: what a count of working days skips. Empty
 * if `to` is not after `from`; null if either date lies outside the known range.
 */
export function daysOff(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  division: Division,
): DayOff[] | null {
  if (!isKnown(from) || !isKnown(to)) return null;
  const found: DayOff[] = [];
  let day = from;
  while (Temporal.PlainDate.compare(day, to) < 0) {
    day = day.add({ days: 1 });
    const name = reasonOff(day, division);
    if (name) found.push({ date: day.toString(), name });
  }
  return found;
}

/**
 * The number of working days after `from`, up to and including `to`: 0 if `to` is not after `from`; null if
 * either date lies outside the known range.
 */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  division: Division,
): number | null {
  const off = daysOff(from, to, division);
  return off && Math.max(0, from.until(to).days - off.length);
}
