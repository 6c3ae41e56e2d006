import { calendarFile } from './calendar.ts';
import type { CalendarEvent } from './calendar.ts';
import type { ExportedDecision } from './exported-decision.ts';

/** What the events of a calendar say. */
export interface OpenWindowWords {
  /** Names the council and the decision, and says "estimate" where the day was worked out. */
  summary: (decision: ExportedDecision) => string;
  /** What the day rests on. */
  description: (decision: ExportedDecision) => string;
  /** When to be reminded of it; empty: not at all. */
  alarms: (decision: ExportedDecision) => readonly Temporal.Instant[];
}

/**
 * A calendar of the last days of all windows that are open, the soonest first; null where none is. What has no
 * known day has no event: none is better than a wrong one.
 *
 * @param judgedAt when the states of call-in were judged (ISO, UTC)
 */
export function calendarOfOpenWindows(
  decisions: Iterable<ExportedDecision>,
  words: OpenWindowWords,
  judgedAt: string,
): string | null {
  const events: CalendarEvent[] = [];
  for (const decision of decisions) {
    const { key, record, callIn } = decision;
    if (callIn.state !== 'open' || callIn.lastDay === null) continue;
    events.push({
      key,
      summary: words.summary(decision),
      description: words.description(decision),
      address: record.address,
      lastDay: callIn.lastDay,
      closesAt: callIn.closesAt,
      knownAt: judgedAt,
      alarms: words.alarms(decision),
    });
  }
  const moment = ({ lastDay, closesAt }: CalendarEvent) => closesAt ?? lastDay;
  events.sort((a, b) => moment(a).localeCompare(moment(b)) || a.key.localeCompare(b.key));
  return events.length === 0 ? null : calendarFile(events);
}
