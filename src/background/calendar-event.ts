import type { CallIn } from '../call-in/state.ts';
import type { CalendarEvent } from '../exports/calendar.ts';
import type { FollowedDecision } from '../library/follows.ts';
import { fullDateWords, londonDay } from '../ui/dates.ts';
import { text } from '../ui/text.ts';
import { hourOf } from './reminder-words.ts';
import { ruleWords } from './rule-words.ts';

/**
 * The last day for call-in as a calendar shows it: the council and "estimate" in its name, what it rests on in
 * its description.
 *
 * @param alarms when to be reminded
 * @param knownAt when it was judged (ISO, UTC)
 * @returns null where no last day is known
 */
export function calendarEvent(
  { key, address, title, council }: Pick<FollowedDecision, 'key' | 'address' | 'title' | 'council'>,
  callIn: CallIn,
  alarms: readonly Temporal.Instant[],
  knownAt: string,
): CalendarEvent | null {
  const { lastDay, possibleLastDay, closesAt, certainty, rule, why } = callIn;
  if (lastDay === null) return null;
  const place = council ?? new URL(address).host;
  const day = fullDateWords(lastDay);
  const summary = certainty === 'estimate' ? 'calendarSummaryEstimate' : 'calendarSummary';
  const lines = [
    closesAt === null ? text('reminderNoHour', day) : text('reminderHour', day, hourOf(closesAt)),
    possibleLastDay === null ? '' : text('laterDay', fullDateWords(possibleLastDay)),
    text(why),
    rule ? ruleWords(rule) : '',
    rule?.source ? text('calendarSource', rule.source) : '',
    text('calendarPage', address, fullDateWords(londonDay(knownAt))),
  ];
  return {
    key,
    address,
    lastDay,
    closesAt,
    knownAt,
    alarms,
    summary: text(summary, place, title ?? text('untitled')).replace(/\s+/g, ' '),
    description: lines.filter(Boolean).join('\n'),
  };
}
