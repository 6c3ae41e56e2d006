import { Fragment, h } from 'preact';
import type { Following } from '../messages/protocol.ts';
import type { ReminderTimes } from '../reminders/reminder-times.ts';
import { momentWords } from '../ui/dates.ts';
import { ReminderFields } from '../ui/reminder-fields.tsx';
import { text } from '../ui/text.ts';

interface Props {
  following: Following;
  onChange: (times: ReminderTimes) => void;
  onFault: (words: string) => void;
}

/** When the reader will be reminded of this decision, and how to change it for all that they follow. */
export function Reminders({ following: { reminders, times }, ...heard }: Props) {
  return (
    <>
      <p>
        {reminders.length === 0
          ? text('noReminders')
          : text('reminders', reminders.map(momentWords).join(text('and')))}
      </p>
      <details>
        <summary>{text('remindersChange')}</summary>
        <ReminderFields times={times} {...heard} />
      </details>
    </>
  );
}
