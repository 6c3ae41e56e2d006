/*
 * What the dates that a page gives say of its call-in window, beside its deadline: where a window can start, and
 * where the day of effect shows it to end.
 */
import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';
import type { Division } from './bank-holidays.ts';
import type { CallInRule } from './state.ts';
import { fullDate } from './stated.ts';
import { isWorkingDay, workingDaysBetween } from './working-days.ts';

/** Days that a window may end on, the earlier first: two where a rule leaves doubt. */
export interface LastDays {
  start: PlainDateText;
  earlier: PlainDateText;
  later: PlainDateText;
}

/** Published later than this after the decision (days), a page was put up again: its date starts no window. */
const republishedAfter = 31;
/** No window seen is longer (working days): a decision that takes effect later waits for something else. */
const longestWindow = 10;

/**
 * The day a rule counts from (ISO), or null. Some councils publish before they decide: then the window starts with
 * the decision. Published long after it, a page may have been put up again, and publication starts nothing.
 */
export function startOf(record: DecisionRecord, from: CallInRule['from']): PlainDateText | null {
  const decided = wholeDay(statedValue(record.decidedOn));
  if (from === 'decision') return decided;
  if (from === 'meeting') return wholeDay(statedValue(record.decidedAtMeeting)?.date ?? null);
  const published = wholeDay(statedValue(record.publishedOn));
  if (from === null || published === null) return null;
  if (decided === null) return published;
  // Published weeks before the decision, one of the two dates is mistyped.
  if (decided > published) return daysBetween(published, decided) > republishedAfter ? null : decided;
  return daysBetween(decided, published) > republishedAfter ? null : published;
}

/**
 * Whether a window counted from the decision or its meeting would have been over before anybody could read of it. A
 * page put up again long after tells nothing of that.
 */
export function isOverBeforePublished(
  record: DecisionRecord,
  start: PlainDateText,
  last: PlainDateText,
): boolean {
  const published = wholeDay(statedValue(record.publishedOn));
  return published !== null && last < published && daysBetween(start, published) <= republishedAfter;
}

/** The later of the days of decision and publication (ISO); null where the page gives neither as a whole day. */
export function latestStart(record: DecisionRecord): PlainDateText | null {
  const days = [record.publishedOn, record.decidedOn].map((field) => wholeDay(statedValue(field)));
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}

/**
 * The last working day before the day a decision takes effect: councils put it on the day after the window, be
 * that a Saturday. On or before the day of decision or publication it says nothing: many councils fill it so.
 */
export function lastDayBeforeEffect(record: DecisionRecord, division: Division): LastDays | null {
  const effective = wholeDay(statedValue(record.effectiveFrom));
  const start = latestStart(record);
  if (effective === null || start === null || effective <= start) return null;
  let day = dayOf(effective).subtract({ days: 1 });
  while (isWorkingDay(day, division) === false) day = day.subtract({ days: 1 });
  const last = day.toString();
  const length = workingDaysBetween(dayOf(start), day, division);
  if (length === null || length > longestWindow || last < start) return null;
  return { start, earlier: last, later: last };
}

/**
 * In effect before it was decided or published: put up again long after, or mistyped. None of the dates starts a
 * window then. Only the very day of decision or publication says nothing wrong there: councils fill the field so where
 * they do not use it (Warwickshire, Barnsley).
 */
export function datesDisagree(record: DecisionRecord): boolean {
  const [published, decided] = [record.publishedOn, record.decidedOn].map((field) =>
    wholeDay(statedValue(field)),
  );
  const effective = wholeDay(statedValue(record.effectiveFrom));
  const start = latestStart(record);
  if (start === null || effective === null || effective >= start) return false;
  const isUnused = effective === decided || effective === published;
  return !isUnused || (effective !== published && daysBetween(effective, start) > republishedAfter);
}

function wholeDay(date: PlainDateText | null): PlainDateText | null {
  return date !== null && fullDate.test(date) ? date : null;
}

/** A whole day (ISO) to count with. */
export function dayOf(date: PlainDateText): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

/** Days of any kind from one whole day (ISO) to another; negative where it lies before. */
export function daysBetween(from: PlainDateText, to: PlainDateText): number {
  return dayOf(from).until(dayOf(to)).days;
}
