import { describe, expect, it } from 'vitest';
import { knownFrom, knownTo } from '../../src/call-in/bank-holidays.ts';
import { windowDays, workingDaysLeft } from '../../src/call-in/window.ts';

const england = 'england-and-wales';

describe('the days of a window', () => {
  it('run from publication to the last day, both included, and say which do not count', () => {
    expect(windowDays('2025-12-04', '2025-12-09', england)).toEqual([
      { date: '2025-12-04', off: null },
      { date: '2025-12-05', off: null },
      { date: '2025-12-06', off: 'Saturday' },
      { date: '2025-12-07', off: 'Sunday' },
      { date: '2025-12-08', off: null },
      { date: '2025-12-09', off: null },
    ]);
  });

  it('name the bank holidays of the nation', () => {
    const christmas = windowDays('2025-12-24', '2025-12-29', england);
    expect(christmas?.map(({ off }) => off)).toEqual([
      null,
      'Christmas Day',
      'Boxing Day',
      'Saturday',
      'Sunday',
      null,
    ]);
    const scotland = windowDays('2026-01-01', '2026-01-02', 'scotland');
    expect(scotland?.map(({ off }) => off)).toEqual(['New Year’s Day', '2nd January']);
  });

  it('may be one day, and that day may be off', () => {
    expect(windowDays('2025-12-09', '2025-12-09', england)).toEqual([{ date: '2025-12-09', off: null }]);
    expect(windowDays('2025-12-25', '2025-12-25', england)).toEqual([
      { date: '2025-12-25', off: 'Christmas Day' },
    ]);
  });

  it('are counted across the change of the clocks without a day lost or doubled', () => {
    for (const [first, last] of [
      ['2025-10-24', '2025-10-28'],
      ['2026-03-27', '2026-03-31'],
    ] as const) {
      expect(windowDays(first, last, england)?.map(({ date }) => date)).toEqual(
        [0, 1, 2, 3, 4].map((days) => Temporal.PlainDate.from(first).add({ days }).toString()),
      );
    }
  });

  it.each<[string, string | null, string]>([
    ['there is no publication date', null, '2025-12-09'],
    ['publication is only a month', '2025-12', '2025-12-09'],
    ['the last day comes first', '2025-12-10', '2025-12-09'],
    ['it is longer than any real window', '2025-12-09', '2026-02-07'],
    ['it ends beyond the known bank holidays', '2028-12-29', '2029-01-05'],
    ['it begins before them', '2011-12-30', '2012-01-06'],
  ])('cannot be told where %s', (_, publishedOn, lastDay) => {
    expect(windowDays(publishedOn, lastDay, england)).toBeNull();
  });

  it('can still be told for the longest window and at the last known day', () => {
    expect(windowDays('2025-12-09', '2026-02-06', england)).toHaveLength(60);
    expect(windowDays('2028-12-29', knownTo, england)).toHaveLength(3);
    expect(windowDays(knownFrom, '2012-01-05', england)).toBeNull(); // the day before publication is looked at too
  });

  it('without a nation are told only where all nations count alike', () => {
    expect(windowDays('2025-12-04', '2025-12-09', null)).toEqual(
      windowDays('2025-12-04', '2025-12-09', england),
    );
    expect(windowDays('2026-06-12', '2026-06-19', null)).toBeNull(); // 15 June, Scotland only
    expect(windowDays('2026-03-16', '2026-03-18', null)).toBeNull(); // St Patrick's Day
    expect(windowDays('2026-04-02', '2026-04-07', null)).toBeNull(); // Easter Monday, not in Scotland
  });
});

describe('the working days left', () => {
  it.each<[string, string, number | null]>([
    ['2025-12-04', '2025-12-09', 3],
    ['2025-12-06', '2025-12-09', 2], // a Saturday
    ['2025-12-08', '2025-12-09', 1],
    ['2025-12-09', '2025-12-09', 0], // today is not counted
    ['2025-12-10', '2025-12-09', null], // over
    ['2025-12-24', '2025-12-29', 1],
    ['2025-12-26', '2025-12-28', 0], // a weekend is all that is left
    ['2028-12-29', '2029-01-05', null], // beyond the known bank holidays
  ])('on %s until %s are %j', (today, lastDay, left) => {
    expect(workingDaysLeft(today, lastDay, england)).toBe(left);
  });

  it('follow the bank holidays of the nation', () => {
    expect(workingDaysLeft('2026-06-12', '2026-06-19', england)).toBe(5);
    expect(workingDaysLeft('2026-06-12', '2026-06-19', 'scotland')).toBe(4);
  });

  it('without a nation are told only where all nations count alike', () => {
    expect(workingDaysLeft('2025-12-04', '2025-12-09', null)).toBe(3);
    expect(workingDaysLeft('2025-12-09', '2025-12-09', null)).toBe(0);
    expect(workingDaysLeft('2026-06-12', '2026-06-19', null)).toBeNull();
  });
});
