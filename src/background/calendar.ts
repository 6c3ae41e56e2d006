import type { Runtime } from '../browser.ts';
import { calendarFile } from '../exports/calendar.ts';
import { reminderTimes } from '../library/reminder-settings.ts';
import type { Result, TextFile } from '../messages/protocol.ts';
import { statedValue } from '../record/decision-record.ts';
import { remindersFor } from '../reminders/moments.ts';
import { defaultReminders } from '../reminders/reminder-times.ts';
import { calendarEvent } from './calendar-event.ts';
import { knownCallIn } from './known-call-in.ts';
import { placedRecord } from './placed-record.ts';

/** The last day for call-in of the page that asks, as a calendar file; refused where none is known. */
export async function answerCalendar(
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Result<TextFile>> {
  const placed = await placedRecord(request, sender);
  if (!placed) return { ok: false, error: 'refused' };
  const { key, record, council, division } = placed;
  const callIn = await knownCallIn(placed);
  const event = calendarEvent(
    {
      key,
      address: record.address,
      title: statedValue(record.title),
      council: record.council === null ? null : (council?.name ?? null),
    },
    callIn,
    remindersFor({ callIn, division }, (await reminderTimes()) ?? defaultReminders),
    Temporal.Now.instant().toString(),
  );
  if (!event) return { ok: false, error: 'refused' };
  return {
    ok: true,
    value: {
      name: `call-in-${event.lastDay}.ics`,
      type: 'text/calendar',
      text: calendarFile([event]),
    },
  };
}
