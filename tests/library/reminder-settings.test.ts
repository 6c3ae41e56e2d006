import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  checkedReminderTimes,
  keepReminderTimes,
  reminderTimes,
} from '../../src/library/reminder-settings.ts';
import { stored } from './fake-storage.ts';

vi.mock('../../src/browser.ts', () => import('./fake-storage.ts'));

beforeEach(() => stored.clear());

describe('reminder times', () => {
  it('are not chosen at first', async () => {
    expect(await reminderTimes()).toBeNull();
  });

  it.each([
    { before: { workingDays: 3, at: '17:30' }, onLastDay: '00:00' },
    { before: null, onLastDay: '23:59' },
    { before: { workingDays: 30, at: '09:00' }, onLastDay: null },
    { before: null, onLastDay: null },
  ])('are kept as chosen: %j', async (times) => {
    await keepReminderTimes(times);
    expect(await reminderTimes()).toEqual(times);
    expect([...stored.keys()]).toEqual(['reminders']);
  });

  const before = (changes: object) => ({
    before: { workingDays: 2, at: '09:00', ...changes },
    onLastDay: null,
  });
  it.each([
    null,
    [],
    'soon',
    {},
    { before: null },
    { onLastDay: null },
    { before: null, onLastDay: '24:00' },
    { before: null, onLastDay: '9:00' },
    { before: null, onLastDay: 9 },
    before({ workingDays: 0 }),
    before({ workingDays: -1 }),
    before({ workingDays: 31 }),
    before({ workingDays: 1.5 }),
    before({ workingDays: '2' }),
    before({ workingDays: NaN }),
    before({ at: '09:60' }),
    before({ at: '' }),
    { before: 'two', onLastDay: null },
  ])('are none where they cannot be: %j', async (value) => {
    expect(checkedReminderTimes(value)).toBeNull();
    stored.set('reminders', value);
    expect(await reminderTimes()).toBeNull();
  });
});
