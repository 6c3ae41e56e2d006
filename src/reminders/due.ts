import type { Follow } from '../library/database.ts';
import type { ReminderTimes } from '../reminders/reminder-times.ts';
import { remindersFor, windowEnd, withOpenWindow } from './moments.ts';

/** What the reader is to be told of a followed decision now. */
export interface DueReminder {
  follow: Follow;
  /** `closed`: a reminder was missed, and the window has closed meanwhile. */
  kind: 'reminder' | 'closed';
  lastDay: string;
  /** The reminders of this last day up to here (ISO, UTC) are done with once this one is given. */
  upTo: string;
}

/**
 * What is due at a moment: one word at most for each decision. Of several reminders whose time has passed, as
 * after some days with the browser closed, one is given, as long as the window is open; after that the reader
 * hears once that it has closed. Reminders whose time was over before the decision was followed are not due:
 * the reader has just seen its page. A last day that moved has reminders of its own.
 */
export function dueReminders(
  follows: readonly Follow[],
  times: ReminderTimes,
  now: Temporal.Instant,
): DueReminder[] {
  return follows.flatMap((follow) => {
    const { lastDay } = follow.callIn;
    const end = windowEnd(follow.callIn);
    const latest = openMoments(follow, times)
      .filter((moment) => !isAfter(moment, now))
      .at(-1);
    if (lastDay === null || end === null || latest === undefined) return [];
    const kind = isAfter(end, now) ? ('reminder' as const) : ('closed' as const);
    return { follow, kind, lastDay, upTo: (kind === 'reminder' ? latest : end).toString() };
  });
}

/**
 * When to look again: the next reminder, or the next window to close, and midnight in London as long as one is
 * open; null where nothing is left to happen. Always after `now`.
 */
export function nextAlarm(
  follows: readonly Follow[],
  times: ReminderTimes,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const open = withOpenWindow(follows, now);
  if (open.length === 0) return null;
  const tomorrow = now.toZonedDateTimeISO('Europe/London').toPlainDate().add({ days: 1 });
  const moments = open.flatMap((follow) => [windowEnd(follow.callIn), ...openMoments(follow, times)]);
  return [...moments, tomorrow.toZonedDateTime('Europe/London').toInstant()]
    .filter((moment) => moment !== null)
    .filter((moment) => isAfter(moment, now))
    .reduce((a, b) => (isAfter(a, b) ? b : a));
}

/** The reminders of a decision that are not done with, in order. */
function openMoments(follow: Follow, times: ReminderTimes): Temporal.Instant[] {
  const given = follow.given.find(({ lastDay }) => lastDay === follow.callIn.lastDay)?.upTo;
  return remindersFor(follow, times).filter(
    (moment) =>
      isAfter(moment, Temporal.Instant.from(follow.followedSince)) &&
      (given === undefined || isAfter(moment, Temporal.Instant.from(given))),
  );
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}
