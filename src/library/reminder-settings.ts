import { browser } from '../browser.ts';
import { mostDaysBefore } from '../reminders/reminder-times.ts';
import type { ReminderTimes } from '../reminders/reminder-times.ts';

/** The name in storage: whoever sets the alarm looks out for a change of it. */
export const reminderTimesKey = 'reminders';

const hourOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What the reader chose; null where they have not chosen, or where what is kept cannot be read. */
export async function reminderTimes(): Promise<ReminderTimes | null> {
  return checkedReminderTimes((await browser.storage.local.get(reminderTimesKey))[reminderTimesKey]);
}

/** Keeps the reader's choice. */
export async function keepReminderTimes({ before, onLastDay }: ReminderTimes): Promise<void> {
  await browser.storage.local.set({ [reminderTimesKey]: { before, onLastDay } });
}

/** Reminder times that have been checked: 1 to 30 whole days, hours of the day; null where they are none. */
export function checkedReminderTimes(value: unknown): ReminderTimes | null {
  if (!isObject(value)) return null;
  const { before, onLastDay } = value as Partial<Record<keyof ReminderTimes, unknown>>;
  if (onLastDay !== null && !isHour(onLastDay)) return null;
  if (before === null) return { before, onLastDay };
  if (!isObject(before)) return null;
  const { workingDays, at } = before as { workingDays?: unknown; at?: unknown };
  return isCount(workingDays) && isHour(at) ? { before: { workingDays, at }, onLastDay } : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isHour(value: unknown): value is string {
  return typeof value === 'string' && hourOfDay.test(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= mostDaysBefore;
}
