import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keepReminderTimes } from '../../library/reminder-settings.ts';
import type { ReminderTimes } from '../../reminders/reminder-times.ts';
import { ReminderFields } from '../../ui/reminder-fields.tsx';
import { text } from '../../ui/text.ts';
import { Section, useActs } from './section.tsx';

/** When to be reminded of followed decisions. */
export function Reminders({ times }: { times: ReminderTimes }) {
  const { said, act } = useActs();
  // Drawn before it is kept: what is chosen next goes by it.
  const [chosen, choose] = useState(times);
  useEffect(() => choose(times), [times]);
  const keep = (next: ReminderTimes) => {
    choose(next);
    act(async () => {
      try {
        await keepReminderTimes(next);
      } catch (error) {
        choose(times);
        throw error;
      }
      return text('optTimesKept');
    });
  };
  return (
    <Section id="reminders" title={text('optReminders')} said={said}>
      <ReminderFields times={chosen} onChange={keep} onFault={(words) => act(() => Promise.resolve(words))} />
    </Section>
  );
}
