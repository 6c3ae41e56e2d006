/*
 * Bank holidays of the United Kingdom, worked out by rule, plus the one-offs that no rule foresees.
 *
 * Law: Banking and Financial Dealings Act 1971, Schedule 1, and royal proclamations under its section 1;
 * St Andrew's Day Bank Holiday (Scotland) Act 2007. Names and dates follow gov.uk/bank-holidays (Crown
 * copyright, Open Government Licence v3.0). To add a one-off, add it to `oneOffs`; when gov.uk publishes
 * another year, check it and move `knownTo`.
 */

/** The three parts of the United Kingdom that gov.uk gives a list of bank holidays each. */
export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;

/** One of those parts, named as gov.uk names it. */
export type Division = (typeof divisions)[number];

/** First day (ISO) for which the dates here are checked against the official list. */
export const knownFrom = '2012-01-01';

/** Last such day (ISO). Beyond it a one-off may be missing, so callers give no estimate. */
export const knownTo = '2028-12-31';

type FixedDay = readonly [month: number, day: number, name: string, only?: Division];

/** Holidays on a date of the year. On a weekend, a weekday stands in; they are dealt with in this order. */
const fixedDays: readonly FixedDay[] = [
  [1, 1, 'New Year’s Day'],
  [1, 2, '2nd January', 'scotland'],
  [3, 17, 'St Patrick’s Day', 'northern-ireland'],
  [7, 12, 'Battle of the Boyne (Orangemen’s Day)', 'northern-ireland'],
  [11, 30, 'St Andrew’s Day', 'scotland'],
  [12, 25, 'Christmas Day'],
  [12, 26, 'Boxing Day'],
];

type OneOff = readonly [date: string, name: string, insteadOf?: string | null, only?: Division];

const spring = 'Spring bank holiday';

/** Days added or moved by royal proclamation (the World Cup day for Scotland alone). */
const oneOffs: readonly OneOff[] = [
  ['2012-06-04', spring, '2012-05-28'],
  ['2012-06-05', 'Queen’s Diamond Jubilee'],
  ['2020-05-08', 'Early May bank holiday (VE day)', '2020-05-04'],
  ['2022-06-02', spring, '2022-05-30'],
  ['2022-06-03', 'Platinum Jubilee bank holiday'],
  ['2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
  ['2023-05-08', 'Bank holiday for the coronation of King Charles III'],
  ['2026-06-15', 'World Cup bank holiday', null, 'scotland'],
];

/**
 * Easter Sunday: the Sunday after the church's full moon on or after 21 March. Gauss's rule, in the shape
 * that holds from 1900 to 2199; the tests check it against the general one.
 */
function easterSunday(year: number): Temporal.PlainDate {
  let moon = (19 * (year % 19) + 24) % 30;
  if (moon > 27) moon--;
  const fullMoon = new Temporal.PlainDate(year, 3, 21).add({ days: moon });
  return fullMoon.add({ days: 7 - (fullMoon.dayOfWeek % 7) });
}

function holidaysOf(year: number, division: Division): Map<string, string> {
  const names = new Map<string, string>();
  const put = (date: Temporal.PlainDate, name: string) => names.set(date.toString(), name);
  const dayOf = (month: number, day: number) => new Temporal.PlainDate(year, month, day);
  const mondayFrom = (date: Temporal.PlainDate) => date.add({ days: (8 - date.dayOfWeek) % 7 });
  const isWeekend = (date: Temporal.PlainDate) => date.dayOfWeek > 5;

  const easter = easterSunday(year);
  const inScotland = division === 'scotland';
  put(easter.subtract({ days: 2 }), 'Good Friday');
  if (!inScotland) put(easter.add({ days: 1 }), 'Easter Monday');
  put(mondayFrom(dayOf(5, 1)), 'Early May bank holiday');
  put(mondayFrom(dayOf(5, 25)), spring);
  put(mondayFrom(dayOf(8, inScotland ? 1 : 25)), 'Summer bank holiday');

  // Days that fall on a weekday keep it (Schedule 1: 26 December stays Boxing Day when Christmas Day is a
  // Sunday); only then do substitutes take the next weekday that is free.
  for (const weekend of [false, true]) {
    for (const [month, day, name, only] of fixedDays) {
      let date = dayOf(month, day);
      if ((only ?? division) !== division || isWeekend(date) !== weekend) continue;
      while (isWeekend(date) || names.has(date.toString())) date = date.add({ days: 1 });
      put(date, weekend ? `${name} (substitute day)` : name);
    }
  }

  for (const [date, name, insteadOf, only] of oneOffs) {
    if (!date.startsWith(`${year}-`) || (only ?? division) !== division) continue;
    if (insteadOf) names.delete(insteadOf);
    names.set(date, name);
  }
  return names;
}

/** Worked out once for each year and division; a script lives as long as its page. */
const known = new Map<string, Map<string, string>>();

function holidaysIn(year: number, division: Division): ReadonlyMap<string, string> {
  const key = `${division} ${year}`;
  let names = known.get(key);
  if (!names) known.set(key, (names = holidaysOf(year, division)));
  return names;
}

/**
 * The name of the bank holiday on a date, such as "Christmas Day" or "Boxing Day (substitute day)", in
 * gov.uk's words; null on any other day. The date is in the ISO calendar. Outside `knownFrom` to `knownTo`
 * the answer follows the rules only: one-offs may be missing.
 */
export function bankHoliday(date: Temporal.PlainDate, division: Division): string | null {
  return holidaysIn(date.year, division).get(date.toString()) ?? null;
}

/** All bank holidays of a year in a division, by date (ISO), named as in `bankHoliday`. */
export function bankHolidays(year: number, division: Division): { date: string; name: string }[] {
  return [...holidaysIn(year, division)]
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
