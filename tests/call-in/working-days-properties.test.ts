import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHoliday, divisions, knownFrom, knownTo } from '../../src/call-in/bank-holidays.ts';
import type { Division } from '../../src/call-in/bank-holidays.ts';
import { callInOf } from '../../src/call-in/call-in.ts';
import type { CallInRule } from '../../src/call-in/state.ts';
import { addWorkingDays, workingDaysBetween } from '../../src/call-in/working-days.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { sampleRule } from './sample-rule.ts';

/** Thirty years, of which the bank holidays are known for the 17 in the middle. */
const firstDay = Temporal.PlainDate.from('2005-01-01');
const days = firstDay.until('2034-12-31').days;

const anyDay = fc.integer({ min: 0, max: days }).map((count) => firstDay.add({ days: count }));
const anyDivision = fc.constantFrom(...divisions);
const anyCount = fc.integer({ min: 0, max: 45 });

/** Day by day, by the definition alone: Monday to Friday, but for bank holidays; null once it is not known. */
function countSlowly(date: Temporal.PlainDate, count: number, division: Division): string | null {
  let left = count;
  let day = date;
  for (;;) {
    const text = day.toString();
    if (text < knownFrom || text > knownTo) return null;
    if (left === 0) return text;
    day = day.add({ days: 1 });
    const isWeekday = day.dayOfWeek >= 1 && day.dayOfWeek <= 5;
    if (isWeekday && bankHoliday(day, division) === null) left--;
  }
}

const added = (date: Temporal.PlainDate, count: number, division: Division) =>
  addWorkingDays(date, count, division)?.toString() ?? null;

describe('adding working days, over thirty years and in every division', () => {
  it('agrees with a slow count day by day, and knows nothing where that does not', () => {
    let known = 0;
    fc.assert(
      fc.property(anyDay, anyCount, anyDivision, (date, count, division) => {
        const expected = countSlowly(date, count, division);
        expect(added(date, count, division)).toBe(expected);
        if (expected !== null) known++;
      }),
      { numRuns: 250 },
    );
    expect(known).toBeGreaterThan(50);
  });

  it('never lands on a day off, and is counted back to the same number', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 45 }), anyDivision, (date, count, division) => {
        const last = addWorkingDays(date, count, division);
        if (!last) return;
        expect(last.dayOfWeek).toBeLessThan(6);
        expect(bankHoliday(last, division)).toBeNull();
        expect(workingDaysBetween(date, last, division)).toBe(count);
      }),
      { numRuns: 150 },
    );
  });

  it('never goes back: a later day or one day more never ends earlier', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyCount,
        fc.integer({ min: 0, max: 10 }),
        anyDivision,
        (date, count, later, division) => {
          const last = added(date, count, division);
          const fromLater = added(date.add({ days: later }), count, division);
          if (last !== null && fromLater !== null) expect(fromLater >= last).toBe(true);
          const oneMore = added(date, count + 1, division);
          if (last !== null && oneMore !== null) expect(oneMore > last).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('can be done in two steps', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCount, anyDivision, (date, first, second, division) => {
        const between = addWorkingDays(date, first, division);
        expect(between && added(between, second, division)).toBe(added(date, first + second, division));
      }),
      { numRuns: 100 },
    );
  });
});

describe('each kind of day, by the rule’s own definition (P57)', () => {
  /** The last day of a window of so many days of a kind, from publication. */
  function lastDay(
    published: Temporal.PlainDate,
    count: number,
    unit: CallInRule['unit'],
    division: Division,
  ) {
    const record = sampleRecord({
      isSubjectToCallIn: stated(true, 'Yes'),
      publishedOn: stated(published.toString()),
    });
    const rule = sampleRule({ days: count, unit });
    return callInOf(record, published.toZonedDateTime('Europe/London').toInstant(), { rule, division });
  }

  it('working and clear working days leave out weekends and bank holidays, and only those are named', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyDivision, (date, count, division) => {
        const expected = countSlowly(date, count, division);
        const working = lastDay(date, count, 'working', division);
        expect(working.lastDay).toBe(expected);
        expect(lastDay(date, count, 'clear', division).lastDay).toBe(expected);
        if (expected !== null) expect(date.until(expected).days).toBe(count + working.skipped.length);
      }),
      { numRuns: 100 },
    );
  });

  it('days and clear days leave out none', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyDivision, (date, count, division) => {
        const expected = { lastDay: date.add({ days: count }).toString(), skipped: [] };
        expect(lastDay(date, count, 'calendar', division)).toMatchObject(expected);
        expect(lastDay(date, count, 'clearCalendar', division)).toMatchObject(expected);
      }),
      { numRuns: 100 },
    );
  });
});
