import { describe, expect, it } from 'vitest';
import { remindersFor, windowEnd, withOpenWindow } from '../../src/reminders/moments.ts';
import { defaultReminders } from '../../src/reminders/reminder-times.ts';
import type { ReminderTimes } from '../../src/reminders/reminder-times.ts';
import { sampleFollow } from '../sample-follow.ts';
import type { FollowChanges } from '../sample-follow.ts';

const momentsOf = (changes: FollowChanges, times: ReminderTimes = defaultReminders) =>
  remindersFor(sampleFollow(changes), times).map(String);
const lastDay = (day: string) => ({ callIn: { lastDay: day } });
const before = (workingDays: number, at: string) => ({ before: { workingDays, at }, onLastDay: null });
const onLastDay = (at: string) => ({ before: null, onLastDay: at });

describe('unless the reader chooses, they are reminded', () => {
  it.each([
    ['two working days before, and on the last morning', '2025-12-11', ['2025-12-09T09', '2025-12-11T08']],
    ['over a weekend', '2025-12-09', ['2025-12-05T09', '2025-12-09T08']],
    ['over Christmas', '2025-12-29', ['2025-12-23T09', '2025-12-29T08']],
    ['over Easter', '2026-04-07', ['2026-04-01T08', '2026-04-07T07']],
    ['in summer, an hour earlier by universal time', '2025-07-10', ['2025-07-08T08', '2025-07-10T07']],
    ['before and after the clocks go forward', '2026-03-30', ['2026-03-26T09', '2026-03-30T07']],
    ['before and after they go back', '2025-10-27', ['2025-10-23T08', '2025-10-27T08']],
    ['of a last day on a Saturday', '2025-12-13', ['2025-12-11T09', '2025-12-13T08']],
  ])('%s: %s', (_, day, hours) => {
    expect(momentsOf(lastDay(day))).toEqual(hours.map((hour) => `${hour}:00:00Z`));
  });
});

describe('the working days', () => {
  it('are those of the council’s part of the kingdom', () => {
    // St Andrew's Day 2026 is a Monday; on the Tuesday, Scotland has had one working day fewer.
    const day = { callIn: { lastDay: '2026-12-01' } };
    const first = (division: 'scotland' | 'england-and-wales' | null) =>
      momentsOf({ ...day, division }, before(1, '09:00'));
    expect(first('england-and-wales')).toEqual(['2026-11-30T09:00:00Z']);
    expect(first('scotland')).toEqual(['2026-11-27T09:00:00Z']);
    // Where it is not known, rather a day early than late.
    expect(first(null)).toEqual(['2026-11-27T09:00:00Z']);
  });

  it('go by the rule alone in years whose bank holidays are not checked', () => {
    expect(momentsOf(lastDay('2031-12-29'), before(2, '09:00'))).toEqual(['2031-12-23T09:00:00Z']);
    expect(momentsOf(lastDay('2005-12-30'), before(1, '09:00'))).toEqual(['2005-12-29T09:00:00Z']);
  });

  it('may be many', () => {
    expect(momentsOf(lastDay('2025-12-31'), before(30, '18:15'))).toEqual(['2025-11-17T18:15:00Z']);
  });
});

describe('the hour', () => {
  it('is the reader’s', () => {
    expect(momentsOf({}, onLastDay('17:45'))).toEqual(['2025-12-09T17:45:00Z']);
    expect(momentsOf({}, { before: { workingDays: 1, at: '07:00' }, onLastDay: '12:00' })).toEqual([
      '2025-12-08T07:00:00Z',
      '2025-12-09T12:00:00Z',
    ]);
  });

  it('comes no later than an hour before the window closes', () => {
    const closesAt = { callIn: { closesAt: '2025-12-09T12:00' } };
    expect(momentsOf(closesAt, onLastDay('17:45'))).toEqual(['2025-12-09T11:00:00Z']);
    expect(momentsOf(closesAt, onLastDay('12:00'))).toEqual(['2025-12-09T11:00:00Z']);
    expect(momentsOf(closesAt, onLastDay('11:59'))).toEqual(['2025-12-09T11:59:00Z']);
  });

  it('that falls out when the clocks go forward is the next one that there is', () => {
    expect(momentsOf(lastDay('2026-03-29'), onLastDay('01:30'))).toEqual(['2026-03-29T01:30:00Z']);
  });
});

describe('there are no reminders', () => {
  it('where no last day is known', () => {
    expect(momentsOf({ callIn: { lastDay: null } })).toEqual([]);
  });

  it('where the reader wants none', () => {
    expect(momentsOf({}, { before: null, onLastDay: null })).toEqual([]);
  });
});

describe('where a rule leaves doubt', () => {
  it('the earlier day counts', () => {
    const callIn = { possibleLastDay: '2025-12-12', certainty: 'estimate' as const };
    expect(momentsOf({ callIn })).toEqual(['2025-12-05T09:00:00Z', '2025-12-09T08:00:00Z']);
    expect(String(windowEnd(sampleFollow({ callIn }).callIn))).toBe('2025-12-10T00:00:00Z');
  });
});

describe('a window', () => {
  const end = (callIn: FollowChanges['callIn'] = {}) => windowEnd(sampleFollow({ callIn }).callIn);

  it('ends at the hour, or with the day in London', () => {
    expect(String(end())).toBe('2025-12-10T00:00:00Z');
    expect(String(end({ lastDay: '2025-07-15' }))).toBe('2025-07-15T23:00:00Z');
    expect(String(end({ lastDay: '2025-07-15', closesAt: '2025-07-15T16:00' }))).toBe('2025-07-15T15:00:00Z');
    expect(end({ lastDay: null })).toBeNull();
  });

  it('is open until then', () => {
    const follows = [sampleFollow(), sampleFollow({ callIn: { lastDay: null } })];
    const at = (moment: string) => withOpenWindow(follows, Temporal.Instant.from(moment)).length;
    expect([at('2025-12-09T23:59:59Z'), at('2025-12-10T00:00:00Z')]).toEqual([1, 0]);
  });
});
