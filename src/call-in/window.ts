import type { PlainDateText } from '../record/decision-record.ts';
import { divisions } from './bank-holidays.ts';
import { daysOff, workingDaysBetween } from './working-days.ts';
import type { Division } from './bank-holidays.ts';

/** One day of a call-in window, and why it does not count where it does not. */
export interface WindowDay {
  date: PlainDateText;
  /** "Saturday", "Sunday" or the bank holiday's name; null for a working day. */
  off: string | null;
}

/** The days of a window are drawn one by one: no real window is longer than this. */
const longestWindow = 60;

/**
 * The days from publication to the last day of call-in, both included, for the strip that draws them.
 * Null where they cannot be told: no publication date, dates out of order, beyond the known bank holidays,
 * or, without a division, where the nations' bank holidays would make a difference.
 */
export function windowDays(
  publishedOn: PlainDateText | null,
  lastDay: PlainDateText,
  division: Division | null,
): WindowDay[] | null {
  if (publishedOn?.length !== lastDay.length) return null;
  const first = Temporal.PlainDate.from(publishedOn);
  const last = Temporal.PlainDate.from(lastDay);
  const length = first.until(last).total('days') + 1;
  if (length < 1 || length > longestWindow) return null;
  const off = sameEverywhere(division, (each) => daysOff(first.subtract({ days: 1 }), last, each));
  if (!off) return null;
  const reasons = new Map(off.map((day) => [day.date, day.name]));
  return Array.from({ length }, (_, index) => {
    const date = first.add({ days: index }).toString();
    return { date, off: reasons.get(date) ?? null };
  });
}

/**
 * Working days left after today, up to and including the last day; null where they cannot be told (see
 * `windowDays`), or where the last day has passed.
 */
export function workingDaysLeft(
  today: PlainDateText,
  lastDay: PlainDateText,
  division: Division | null,
): number | null {
  if (today > lastDay) return null;
  const from = Temporal.PlainDate.from(today);
  return sameEverywhere(division, (each) => workingDaysBetween(from, Temporal.PlainDate.from(lastDay), each));
}

/** The answer for a division, or, where it is not known, the one that all three agree on; else null. */
function sameEverywhere<T>(division: Division | null, answer: (division: Division) => T | null): T | null {
  const [first, ...rest] = (division ? [division] : divisions).map(answer);
  const same = rest.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return same ? (first ?? null) : null;
}
