import { londonInstant } from './london.ts';
import type { CallIn } from './state.ts';
import { londonDate } from './stated.ts';

/**
 * The next moment at which a state of call-in, or what is shown of it, may change by the clock alone: the closing
 * hour where it is still to come today, else the next midnight in London, when another day is today. For timers
 * and reminders, which then judge the record anew. Days in London have 23 and 25 hours when the clocks change.
 *
 * @param callIn as judged at `now`
 * @returns a moment after `now`, never `now` itself
 */
export function nextChange(callIn: CallIn, now: Temporal.Instant): Temporal.Instant {
  const tomorrow = Temporal.PlainDate.from(londonDate(now)).add({ days: 1 });
  const midnight = tomorrow.toZonedDateTime('Europe/London').toInstant();
  if (callIn.closesAt === null) return midnight;
  const closing = londonInstant(callIn.closesAt);
  const isToday =
    Temporal.Instant.compare(closing, now) > 0 && Temporal.Instant.compare(closing, midnight) < 0;
  return isToday ? closing : midnight;
}
