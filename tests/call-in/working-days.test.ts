import 'temporal-polyfill/global';
import { describe, expect, it } from 'vitest';
import {
  bankHoliday,
  divisions,
  knownFrom,
  knownTo,
  type Division,
} from '../../src/call-in/bank-holidays.ts';
import { addWorkingDays, daysOff, isWorkingDay, workingDaysBetween } from '../../src/call-in/working-days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const addTo = (date: string, n: number, division: Division = 'england-and-wales') =>
  addWorkingDays(day(date), n, division)?.toString() ?? null;

describe('dates of real decisions, and days that differ between the nations', () => {
  it.each<[string, number, Division, string]>([
    ['2022-09-16', 5, 'england-and-wales', '2022-09-26'], // 19 September 2022, a one-off
    ['2021-04-28', 5, 'england-and-wales', '2021-05-06'],
    ['2022-08-26', 5, 'england-and-wales', '2022-09-05'],
    ['2026-12-22', 5, 'england-and-wales', '2026-12-31'],
    ['2026-12-22', 5, 'scotland', '2026-12-31'],
    ['2027-12-23', 5, 'england-and-wales', '2028-01-04'],
    ['2026-06-12', 5, 'england-and-wales', '2026-06-19'],
    ['2026-06-12', 5, 'scotland', '2026-06-22'], // World Cup bank holiday
    ['2026-11-27', 5, 'england-and-wales', '2026-12-04'],
    ['2026-11-27', 5, 'scotland', '2026-12-07'], // St Andrew's Day
    ['2025-12-04', 3, 'england-and-wales', '2025-12-09'], // stated on a Hammersmith and Fulham page
    ['2024-09-13', 5, 'england-and-wales', '2024-09-20'], // Woking: in force on Saturday 21
    ['2024-04-17', 3, 'england-and-wales', '2024-04-22'], // Spelthorne: in force on the 23rd
    ['2017-03-16', 3, 'england-and-wales', '2017-03-21'], // Neath Port Talbot
    ['2017-03-16', 3, 'northern-ireland', '2017-03-22'], // St Patrick's Day
    ['2026-12-26', 1, 'england-and-wales', '2026-12-29'], // from a Saturday
  ])('%s + %i working days in %s is %s', (date, n, division, expected) => {
    expect(addTo(date, n, division)).toBe(expected);
    expect(workingDaysBetween(day(date), day(expected), division)).toBe(n);
  });

  it('says which days were skipped, and why', () => {
    expect(daysOff(day('2026-12-22'), day('2026-12-31'), 'england-and-wales')).toEqual([
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2026-12-26', name: 'Saturday' },
      { date: '2026-12-27', name: 'Sunday' },
      { date: '2026-12-28', name: 'Boxing Day (substitute day)' },
    ]);
    expect(daysOff(day('2027-12-31'), day('2028-01-04'), 'england-and-wales')).toEqual([
      { date: '2028-01-01', name: 'Saturday' },
      { date: '2028-01-02', name: 'Sunday' },
      { date: '2028-01-03', name: 'New Year’s Day (substitute day)' },
    ]);
  });
});

describe('edges', () => {
  it('leaves out the first day of a span and keeps the last', () => {
    const goodFriday = day('2026-04-03');
    expect(daysOff(goodFriday, goodFriday.add({ days: 1 }), 'scotland')).toEqual([
      { date: '2026-04-04', name: 'Saturday' },
    ]);
    expect(daysOff(goodFriday.subtract({ days: 1 }), goodFriday, 'scotland')).toEqual([
      { date: '2026-04-03', name: 'Good Friday' },
    ]);
  });

  it('gives the date itself for no days, and nothing for a span that goes back', () => {
    expect(addTo('2026-12-26', 0)).toBe('2026-12-26');
    expect(workingDaysBetween(day('2026-11-20'), day('2026-11-20'), 'scotland')).toBe(0);
    expect(workingDaysBetween(day('2026-11-20'), day('2026-11-02'), 'scotland')).toBe(0);
    expect(daysOff(day('2026-11-20'), day('2026-11-02'), 'scotland')).toEqual([]);
  });

  it.each([-1, 1.5, NaN, Infinity])('gives null for %f days', (n) => {
    expect(addTo('2026-11-20', n)).toBeNull();
  });

  it('gives null wherever a date lies outside the known range', () => {
    const first = day(knownFrom);
    const last = day(knownTo);
    const before = first.subtract({ days: 1 });
    const after = last.add({ days: 1 });
    const farAway = day('+012026-01-01');
    for (const division of divisions) {
      expect(isWorkingDay(first, division)).toBe(false);
      expect(isWorkingDay(last, division)).toBe(false); // a Sunday
      for (const outside of [before, after, farAway, day('-000001-01-01')]) {
        expect(isWorkingDay(outside, division)).toBeNull();
        expect(addWorkingDays(outside, 0, division)).toBeNull();
        expect(workingDaysBetween(outside, last, division)).toBeNull();
        expect(workingDaysBetween(first, outside, division)).toBeNull();
        expect(daysOff(first, outside, division)).toBeNull();
        expect(daysOff(outside, last, division)).toBeNull();
      }
      expect(addWorkingDays(before, 5, division)).toBeNull();
      expect(addWorkingDays(day('2028-12-29'), 0, division)?.toString()).toBe('2028-12-29');
      expect(addWorkingDays(day('2028-12-29'), 1, division)).toBeNull();
      expect(addWorkingDays(first, 1_000_000, division)).toBeNull();
    }
  });
});

describe.each(divisions)('against a count day by day, 2012 to 2028, in %s', (division) => {
  const days: { date: Temporal.PlainDate; works: boolean; before: number }[] = [];
  for (let date = day(knownFrom), before = 0; date.toString() <= knownTo; date = date.add({ days: 1 })) {
    const works = date.dayOfWeek < 6 && bankHoliday(date, division) === null;
    if (works) before++;
    days.push({ date, works, before }); // `before` counts up to and including this day
  }

  it('knows every working day', () => {
    expect(days.length).toBe(6210);
    expect(days.filter(({ date, works }) => isWorkingDay(date, division) !== works)).toEqual([]);
  });

  it('adds from every date, never lands on a day off, and never goes back', () => {
    const working = days.filter(({ works }) => works);
    const textOf = (entry: (typeof days)[number] | undefined) => entry?.date.toString() ?? null;
    for (const n of [1, 5]) {
      let latest = '';
      for (const { date, before } of days) {
        const expected = textOf(working[before + n - 1]);
        const answer = addWorkingDays(date, n, division);
        // Compared by hand: 6210 dates, and `expect` is slow.
        if ((answer?.toString() ?? null) !== expected) expect.fail(`${date.toString()} + ${n}`);
        if (!answer) continue;
        if (!isWorkingDay(answer, division)) expect.fail(`${answer.toString()} is a day off`);
        if (answer.toString() < latest) expect.fail(`${date.toString()} + ${n} goes back`);
        latest = answer.toString();
      }
      expect(latest).toBe('2028-12-29');
    }
  });

  it('counts and lists any span, and more days never end earlier', () => {
    const random = seeded(20261122);
    const pick = (count: number) => Math.floor(random() * count);
    for (let round = 0; round < 150; round++) {
      const from = pick(days.length);
      const to = Math.min(days.length - 1, from + pick(120));
      const start = days[from];
      const end = days[to];
      if (!start || !end) throw new Error('no such day');
      const count = end.before - start.before;
      const off = days.slice(from + 1, to + 1).filter(({ works }) => !works);
      expect(workingDaysBetween(start.date, end.date, division)).toBe(count);
      expect(daysOff(start.date, end.date, division)?.map(({ date }) => date)).toEqual(
        off.map(({ date }) => date.toString()),
      );
      const last = addWorkingDays(start.date, count, division);
      const next = addWorkingDays(start.date, count + 1, division);
      expect(last && last.toString() <= end.date.toString()).toBe(true);
      if (next) expect(next.toString() > end.date.toString()).toBe(true);
    }
  });
});

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
