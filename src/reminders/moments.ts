import { bankHoliday, divisions } from '../call-in/bank-holidays.ts';
import type { Division } from '../call-in/bank-holidays.ts';
import { isWorkingDay } from '../call-in/working-days.ts';
import type { Follow, FollowedCallIn } from '../library/database.ts';
import type { ReminderTimes } from './reminder-times.ts';

const london = 'Europe/London';

/**
 * The moments at which the reader is to be reminded of a decision's last day, in order, each once; none where no
 * last day is known. Where a rule leaves doubt the earlier day counts. An hour that would come too late on the
 * last day is brought forward to one hour before the window closes.
 */
export function remindersFor(
  { callIn, division }: Pick<Follow, 'callIn' | 'division'>,
  { before, onLastDay }: ReminderTimes,
): Temporal.Instant[] {
  const { lastDay } = callIn;
  const end = windowEnd(callIn);
  if (lastDay === null || end === null) return [];
  const latest = end.subtract({ hours: 1 });
  const last = Temporal.PlainDate.from(lastDay);
  const momentOn = (day: Temporal.PlainDate, plainTime: string) =>
    day.toZonedDateTime({ timeZone: london, plainTime }).toInstant();
  const moments = [
    before && momentOn(workingDayBefore(last, before.workingDays, division), before.at),
    onLastDay === null ? null : momentOn(last, onLastDay),
  ]
    .filter((moment) => moment !== null)
    .map((moment) => (Temporal.Instant.compare(moment, end) < 0 ? moment : latest));
  return moments
    .sort((a, b) => Temporal.Instant.compare(a, b))
    .filter((moment, index, all) => !all[index - 1]?.equals(moment));
}

/**
 * The moment from which a decision can no longer be called in: the hour of the last day, or the midnight after
 * it where no hour is known; null where no last day is known.
 */
export function windowEnd({ lastDay, closesAt }: FollowedCallIn): Temporal.Instant | null {
  if (lastDay === null) return null;
  if (closesAt !== null) return Temporal.PlainDateTime.from(closesAt).toZonedDateTime(london).toInstant();
  return Temporal.PlainDate.from(lastDay).add({ days: 1 }).toZonedDateTime(london).toInstant();
}

/** Those whose window is open at a moment. */
export function withOpenWindow(follows: readonly Follow[], now: Temporal.Instant): Follow[] {
  return follows.filter(({ callIn }) => {
    const end = windowEnd(callIn);
    return end !== null && Temporal.Instant.compare(now, end) < 0;
  });
}

/**
 * The nth working day before a date, which itself is day 0, working day or not. Without a division, the day by
 * which all three have had as many: rather a day early than late.
 */
function workingDayBefore(
  date: Temporal.PlainDate,
  days: number,
  division: Division | null,
): Temporal.PlainDate {
  const found = (division ? [division] : divisions).map((each) => {
    let day = date;
    for (let left = days; left > 0;) {
      day = day.subtract({ days: 1 });
      if (countsAsWorkingDay(day, each)) left--;
    }
    return day;
  });
  return found.reduce((a, b) => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b));
}

/** Beyond the years whose bank holidays are checked, those by rule serve: a reminder is no deadline. */
function countsAsWorkingDay(day: Temporal.PlainDate, division: Division): boolean {
  return isWorkingDay(day, division) ?? (day.dayOfWeek <= 5 && bankHoliday(day, division) === null);
}
