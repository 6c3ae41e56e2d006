import { h } from 'preact';
import { keepReminderTimes } from '../../library/reminder-settings.ts';
import type { ReminderTimes } from '../../reminders/reminder-times.ts';
import { ReminderFields } from '../../ui/reminder-fields.tsx';
import { text } from '../../ui/text.ts';
import { Section, useActs } from './section.tsx';

/** When to be reminded of followed decisions. */
export function Reminders({ times }: { times: ReminderTimes }) {
  const { said, act } = useActs();
  const keep = (chosen: ReminderTimes) =>
    act(async () => {
      await keepReminderTimes(chosen);
      return text('optTimesKept');
    });
  return (
    <Section id="reminders" title={text('optReminders')} said={said}>
      <ReminderFields times={times} onChange={keep} onFault={(words) => act(() => Promise.resolve(words))} />
    </Section>
  );
}
