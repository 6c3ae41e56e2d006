import { Fragment, h } from 'preact';
import type { ReminderTimes } from '../library/reminder-settings.ts';
import type { Following } from '../messages/protocol.ts';
import { momentWords } from '../ui/dates.ts';
import { text } from '../ui/text.ts';

interface Props {
  following: Following;
  onChange: (times: ReminderTimes) => void;
}

/** As many working days before as one can ask to be reminded here. */
const mostDaysBefore = 10;

/** When the reader will be reminded, and how to change it: once some days before, and once on the last day. */
export function Reminders({ following: { reminders, times }, onChange }: Props) {
  const { before, onLastDay } = times;
  return (
    <>
      <p>
        {reminders.length === 0
          ? text('noReminders')
          : text('reminders', reminders.map(momentWords).join(text('and')))}
      </p>
      <details>
        <summary>{text('remindersChange')}</summary>
        <p>
          <label>
            <input
              type="number"
              min={0}
              max={mostDaysBefore}
              value={before?.workingDays ?? 0}
              onChange={({ currentTarget: { valueAsNumber: days } }) => {
                const isAsked = days >= 1;
                onChange({
                  before: isAsked
                    ? { workingDays: Math.min(Math.floor(days), mostDaysBefore), at: before?.at ?? '09:00' }
                    : null,
                  onLastDay,
                });
              }}
            />
            {text('remindBefore')}
          </label>{' '}
          {before && (
            <TimeField
              label={text('remindBeforeAt')}
              value={before.at}
              onChange={(at) => onChange({ before: { ...before, at }, onLastDay })}
            />
          )}
        </p>
        <p>
          <label>
            <input
              type="checkbox"
              checked={onLastDay !== null}
              onChange={({ currentTarget }) =>
                onChange({ before, onLastDay: currentTarget.checked ? '08:00' : null })
              }
            />
            {text('remindLastDay')}
          </label>{' '}
          {onLastDay !== null && (
            <TimeField
              label={text('remindLastDayAt')}
              value={onLastDay}
              onChange={(at) => onChange({ before, onLastDay: at })}
            />
          )}
        </p>
        <p class="soft">{text('remindersNote')}</p>
      </details>
    </>
  );
}

interface TimeFieldProps {
  label: string;
  value: string;
  onChange: (hour: string) => void;
}

function TimeField({ label, value, onChange }: TimeFieldProps) {
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
