/** When the reader wants to be reminded of every followed decision; London's clock, 24 hours: "09:00". */
export interface ReminderTimes {
  /** So many working days before the last day for call-in, and when on that day; null: not at all. */
  before: { workingDays: number; at: string } | null;
  /** When on the last day itself; null: not at all. */
  onLastDay: string | null;
}

/** As many working days before the last day as a reminder can be asked for. */
export const mostDaysBefore = 30;

/** Unless the reader chooses: time to gather signatures, and the last morning. */
export const defaultReminders = {
  before: { workingDays: 2, at: '09:00' },
  onLastDay: '08:00',
} satisfies ReminderTimes;
