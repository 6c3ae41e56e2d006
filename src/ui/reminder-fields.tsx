import { Fragment, h } from 'preact';
import { defaultReminders, mostDaysBefore } from '../reminders/reminder-times.ts';
import type { ReminderTimes } from '../reminders/reminder-times.ts';
import { text } from './text.ts';

interface Props {
  times: ReminderTimes;
  onChange: (times: ReminderTimes) => void;
  /** Told what is wrong with what was typed, which then stands as it was. */
  onFault: (words: string) => void;
}

/** When to be reminded of every followed decision: once some days before, and once on the last day. */
export function ReminderFields({ times: { before, onLastDay }, onChange, onFault }: Props) {
  const changeDays = (field: HTMLInputElement) => {
    const days = field.valueAsNumber;
    if (!Number.isInteger(days) || days < 0 || days > mostDaysBefore) {
      field.value = String(before?.workingDays ?? 0);
      onFault(text('remindDaysFault', String(mostDaysBefore)));
      return;
    }
    const at = before?.at ?? defaultReminders.before.at;
    onChange({ before: days === 0 ? null : { workingDays: days, at }, onLastDay });
  };
  return (
    <>
      <p class="line">
        <label>
          <input
            type="number"
            min={0}
            max={mostDaysBefore}
            value={before?.workingDays ?? 0}
            onChange={({ currentTarget }) => changeDays(currentTarget)}
          />{' '}
          {text('remindBefore')}
        </label>
        {before && (
          <Hour
            label={text('remindBeforeAt')}
            value={before.at}
            onChange={(at) => onChange({ before: { ...before, at }, onLastDay })}
          />
        )}
      </p>
      <p class="line">
        <label>
          <input
            type="checkbox"
            checked={onLastDay !== null}
            onChange={({ currentTarget: { checked } }) =>
              onChange({ before, onLastDay: checked ? defaultReminders.onLastDay : null })
            }
          />{' '}
          {text('remindLastDay')}
        </label>
        {onLastDay !== null && (
          <Hour
            label={text('remindLastDayAt')}
            value={onLastDay}
            onChange={(at) => onChange({ before, onLastDay: at })}
          />
        )}
      </p>
      <p class="soft">{text('remindersNote')}</p>
    </>
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
