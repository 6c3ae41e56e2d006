import type { DueReminder } from '../reminders/due.ts';
import { fullDateWords } from '../ui/dates.ts';
import { text } from '../ui/text.ts';

/**
 * A reminder in words: the date first, in full, never "tomorrow", since a notification may be read days later.
 * An estimate is called one, and where a rule leaves doubt the later day is named as well.
 */
export function reminderWords({ follow, kind, lastDay }: DueReminder): { title: string; message: string } {
  const { title, council, address, callIn } = follow;
  const { possibleLastDay, closesAt, certainty } = callIn;
  const isEstimate = certainty === 'estimate';
  const day = fullDateWords(lastDay);
  const closing =
    closesAt === null ? text('reminderNoHour', day) : text('reminderHour', day, hourOf(closesAt));
  const lines = [
    kind === 'closed' ? text(isEstimate ? 'reminderLastDayEstimate' : 'reminderLastDay', day) : closing,
    possibleLastDay === null ? '' : text('laterDay', fullDateWords(possibleLastDay)),
    title ?? text('untitled'),
    council ?? new URL(address).host,
  ];
  // The later of two possible last days may still be to come.
  const isDoubtful = kind === 'closed' && possibleLastDay !== null;
  const heading = isDoubtful ? 'reminderPerhapsClosed' : titles[kind][isEstimate ? 1 : 0];
  return { title: text(heading), message: lines.filter(Boolean).join('\n') };
}

/** What is stated, then what is worked out. */
const titles = {
  reminder: ['reminderCloses', 'reminderClosesEstimate'],
  closed: ['reminderClosed', 'reminderClosedEstimate'],
} as const;

/** "16:00", of a local time. */
export function hourOf(local: string): string {
  return local.slice(11, 16);
}
