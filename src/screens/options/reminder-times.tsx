import { h } from 'preact';
import { keepReminderTimes, mostDaysBefore } from '../../library/reminder-settings.ts';
import type { ReminderTimes } from '../../library/reminder-settings.ts';
import { defaultReminders } from '../../reminders/moments.ts';
import { text } from '../../ui/text.ts';
import { Section, useActs } from './section.tsx';

/** When to be reminded of every followed decision: once some days before, and once on the last day. */
export function Reminders({ times: { before, onLastDay } }: { times: ReminderTimes }) {
  const { said, act } = useActs();
  const keep = (times: ReminderTimes) =>
    act(async () => {
      await keepReminderTimes(times);
      return text('optTimesKept');
    });
  const keepDays = (field: HTMLInputElement) => {
    const days = field.valueAsNumber;
    if (!Number.isInteger(days) || days < 0 || days > mostDaysBefore) {
      field.value = String(before?.workingDays ?? 0);
      act(() => Promise.resolve(text('optDaysFault', String(mostDaysBefore))));
      return;
    }
    const at = before?.at ?? defaultReminders.before?.at ?? '09:00';
    keep({ before: days === 0 ? null : { workingDays: days, at }, onLastDay });
  };
  return (
    <Section id="reminders" title={text('optReminders')} said={said}>
      <p class="line">
        <label>
          <input
            type="number"
            min={0}
            max={mostDaysBefore}
            value={before?.workingDays ?? 0}
            onChange={({ currentTarget }) => keepDays(currentTarget)}
          />{' '}
          {text('remindBefore')}
        </label>
        {before && (
          <Hour
            label={text('optBeforeAt')}
            value={before.at}
            onChange={(at) => keep({ before: { ...before, at }, onLastDay })}
          />
        )}
      </p>
      <p class="line">
        <label>
          <input
            type="checkbox"
            checked={onLastDay !== null}
            onChange={({ currentTarget: { checked } }) =>
              keep({ before, onLastDay: checked ? (defaultReminders.onLastDay ?? '08:00') : null })
            }
          />{' '}
          {text('remindLastDay')}
        </label>
        {onLastDay !== null && (
          <Hour
            label={text('remindLastDayAt')}
            value={onLastDay}
            onChange={(at) => keep({ before, onLastDay: at })}
          />
        )}
      </p>
      <p class="soft">{text('remindersNote')}</p>
    </Section>
  );
}

interface HourProps {
  label: string;
  value: string;
  onChange: (hour: string) => void;
}

/** An hour of the day; while it is half typed nothing changes. */
function Hour({ label, value, onChange }: HourProps) {
  return (
    <input
      type="time"
      aria-label={label}
      value={value}
      required
      onChange={({ currentTarget }) => currentTarget.value !== '' && onChange(currentTarget.value)}
    />
  );
}
