import { Fragment, h } from 'preact';
import type { TargetedEvent } from 'preact';
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
  const days = String(before?.workingDays ?? 0);
  const changeDays = (field: HTMLInputElement) => {
    const workingDays = field.valueAsNumber;
    if (!Number.isInteger(workingDays) || workingDays < 0 || workingDays > mostDaysBefore) {
      field.value = days;
      onFault(text('remindDaysFault', String(mostDaysBefore)));
      return;
    }
    const at = before?.at ?? defaultReminders.before.at;
    onChange({ before: workingDays === 0 ? null : { workingDays, at }, onLastDay });
  };
  return (
    <>
      <p class="line">
        <label>
          <Typed
            type="number"
            min={0}
            max={mostDaysBefore}
            value={days}
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

/** An hour of the day; while it is half typed nothing changes, and what is left half typed is taken back. */
function Hour({ label, value, onChange }: HourProps) {
  return (
    <Typed
      type="time"
      aria-label={label}
      value={value}
      required
      onChange={({ currentTarget }) => currentTarget.value !== '' && onChange(currentTarget.value)}
      onBlur={({ currentTarget: field }) => {
        if (field.value === '') field.value = value;
      }}
    />
  );
}

interface TypedProps {
  type: 'number' | 'time';
  value: string;
  min?: number;
  max?: number;
  required?: boolean;
  'aria-label'?: string;
  onChange: (event: TargetedEvent<HTMLInputElement>) => void;
  onBlur?: (event: TargetedEvent<HTMLInputElement>) => void;
}

/** A field that is left alone while the reader is in it: times that come from elsewhere must not undo what is typed. */
function Typed({ value, ...props }: TypedProps) {
  const draw = (field: HTMLInputElement | null) => {
    if (field === null || field.value === value) return;
    if (!field.matches(':focus') || !document.hasFocus()) field.value = value;
  };
  return <input {...props} ref={draw} />;
}
