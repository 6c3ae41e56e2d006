import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import 'temporal-polyfill/global';
import { describe, expect, it } from 'vitest';
import {
  bankHoliday,
  bankHolidays,
  divisions,
  knownFrom,
  knownTo,
  type Division,
} from '../../src/call-in/bank-holidays.ts';

interface OfficialEvent {
  title: string;
  date: string;
  notes: string;
}
type OfficialList = Record<Division, { events: OfficialEvent[] }>;

/** gov.uk's own list, 2012 to 2028, where the copy is at hand. */
const officialFile = resolve(import.meta.dirname, '../../../shared/data/bank-holidays.json');
const hasOfficial = existsSync(officialFile);
const readOfficial = () => JSON.parse(readFileSync(officialFile, 'utf8')) as OfficialList;

const day = (text: string) => Temporal.PlainDate.from(text);
const nameOn = (text: string, division: Division = 'england-and-wales') => bankHoliday(day(text), division);

const firstYear = day(knownFrom).year;
const lastYear = day(knownTo).year;
const allHolidays = (division: Division) =>
  Array.from({ length: lastYear - firstYear + 1 }, (_, index) =>
    bankHolidays(firstYear + index, division),
  ).flat();
const digestOf = (dates: string[]) => createHash('sha256').update(dates.join('\n')).digest('hex');

/** SHA-256 of the official dates 2012-01-01 to 2028-12-31, in order, one a line, no line break at the end. */
const officialDigests: Record<Division, { count: number; sha256: string }> = {
  'england-and-wales': {
    count: 140,
    sha256: 'b1089db24afa38e336629d924f99853ac3fe974cccfc9db0affe890b90771a07',
  },
  scotland: { count: 158, sha256: 'b60fc2ad5688559ab4d417b48038b38c924724c1f71d31a9c6cfccd2d067ef41' },
  'northern-ireland': {
    count: 174,
    sha256: 'a3651c09f7cceb4fa4cf5169d4c013fe94b2b655bd6895e27f9c25923c2edbc1',
  },
};

describe('the dates', () => {
  it.each(divisions)('are the official ones, by their digest, in %s', (division) => {
    const dates = allHolidays(division).map(({ date }) => date);
    expect({ count: dates.length, sha256: digestOf(dates) }).toEqual(officialDigests[division]);
  });

  it.runIf(hasOfficial).each(divisions)('are the official ones, day for day, in %s', (division) => {
    const official = new Set(readOfficial()[division].events.map(({ date }) => date));
    const wrong: string[] = [];
    let date = day(knownFrom);
    for (; date.toString() <= knownTo; date = date.add({ days: 1 })) {
      if (official.has(date.toString()) !== (bankHoliday(date, division) !== null))
        wrong.push(date.toString());
    }
    expect(date.toString()).toBe('2029-01-01');
    expect(wrong).toEqual([]);
  });

  it.runIf(hasOfficial).each(divisions)('are what the digest was made from, in %s', (division) => {
    const dates = readOfficial()[division].events.map(({ date }) => date);
    expect(digestOf(dates.sort())).toBe(officialDigests[division].sha256);
  });

  it('are found for each day as in the list of the year, and never on a weekend', () => {
    for (const division of divisions) {
      for (const { date, name } of allHolidays(division)) {
        expect(nameOn(date, division)).toBe(name);
        expect(day(date).dayOfWeek).toBeLessThan(6);
      }
    }
  });

  it('have Easter where the Meeus/Jones/Butcher algorithm has it, 1900 to 2199', () => {
    for (let year = 1900; year < 2200; year++) {
      const names = new Map(bankHolidays(year, 'northern-ireland').map(({ date, name }) => [name, date]));
      const sunday = easterByMeeus(year);
      expect(names.get('Good Friday')).toBe(sunday.subtract({ days: 2 }).toString());
      expect(names.get('Easter Monday')).toBe(sunday.add({ days: 1 }).toString());
    }
  });
});

describe('the names', () => {
  it.runIf(hasOfficial).each(divisions)('are gov.uk’s, substitutes marked, in %s', (division) => {
    const official = readOfficial()[division].events.map(({ date, title, notes }) => ({
      date,
      name: notes === 'Substitute day' ? `${title} (substitute day)` : title,
    }));
    const ours = allHolidays(division);
    const differing = official.filter(({ date, name }) => nameOn(date, division) !== name);
    // gov.uk calls the moved spring holiday of 2012 a substitute in two lists and not in the third, and in
    // 2023 names Scotland's two New Year days the other way round than in 2012 and 2017.
    const expected: Record<Division, string[]> = {
      'england-and-wales': ['2012-06-04'],
      scotland: ['2012-06-04', '2023-01-02', '2023-01-03'],
      'northern-ireland': [],
    };
    expect(differing.map(({ date }) => date)).toEqual(expected[division]);
    expect(ours.map(({ date }) => date)).toEqual(official.map(({ date }) => date));
  });

  it.each<[string, Division, string | null]>([
    ['2026-12-25', 'england-and-wales', 'Christmas Day'],
    ['2026-12-26', 'england-and-wales', null], // a Saturday
    ['2026-12-28', 'england-and-wales', 'Boxing Day (substitute day)'],
    ['2016-12-26', 'england-and-wales', 'Boxing Day'], // Christmas Day on a Sunday
    ['2016-12-27', 'england-and-wales', 'Christmas Day (substitute day)'],
    ['2021-12-27', 'england-and-wales', 'Christmas Day (substitute day)'], // both on the weekend
    ['2021-12-28', 'england-and-wales', 'Boxing Day (substitute day)'],
    ['2028-01-03', 'england-and-wales', 'New Year’s Day (substitute day)'],
    ['2028-01-04', 'england-and-wales', null],
    ['2028-01-04', 'scotland', '2nd January (substitute day)'],
    ['2021-05-03', 'england-and-wales', 'Early May bank holiday'],
    ['2022-08-29', 'england-and-wales', 'Summer bank holiday'],
    ['2022-08-29', 'scotland', null],
    ['2022-08-01', 'scotland', 'Summer bank holiday'],
    ['2026-04-06', 'scotland', null], // no Easter Monday
    ['2026-04-06', 'england-and-wales', 'Easter Monday'],
    ['2026-11-30', 'scotland', 'St Andrew’s Day'],
    ['2026-11-30', 'england-and-wales', null],
    ['2026-03-17', 'northern-ireland', 'St Patrick’s Day'],
    ['2026-07-13', 'northern-ireland', 'Battle of the Boyne (Orangemen’s Day) (substitute day)'],
    ['2012-05-28', 'england-and-wales', null], // moved
    ['2012-06-04', 'england-and-wales', 'Spring bank holiday'],
    ['2012-06-05', 'northern-ireland', 'Queen’s Diamond Jubilee'],
    ['2020-05-04', 'scotland', null], // moved
    ['2020-05-08', 'scotland', 'Early May bank holiday (VE day)'],
    ['2022-05-30', 'northern-ireland', null], // moved
    ['2022-06-02', 'northern-ireland', 'Spring bank holiday'],
    ['2022-06-03', 'england-and-wales', 'Platinum Jubilee bank holiday'],
    ['2022-09-19', 'england-and-wales', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
    ['2023-05-08', 'scotland', 'Bank holiday for the coronation of King Charles III'],
    ['2026-06-15', 'scotland', 'World Cup bank holiday'],
    ['2026-06-15', 'england-and-wales', null],
    ['2026-06-15', 'northern-ireland', null],
  ])('%s in %s: %s', (date, division, name) => {
    expect(nameOn(date, division)).toBe(name);
  });
});

/** Another way to Easter than the one under test. */
function easterByMeeus(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1);
}
