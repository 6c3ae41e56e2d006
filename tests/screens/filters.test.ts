import { expect, test } from 'vitest';
import fc from 'fast-check';
import {
  firstOf,
  isWanted,
  newestFirst,
  noFilters,
  sortColumns,
  sorted,
  typedAmount,
} from '../../src/screens/library/filters.ts';
import type { Filters } from '../../src/screens/library/filters.ts';
import { viewAt, addressOfView } from '../../src/screens/library/view-address.ts';
import { windowScale } from '../../src/screens/library/window-scale.ts';
import { sampleSummary } from './sample-summary.ts';

const wanted = (filters: Partial<Filters>, changes: Parameters<typeof sampleSummary>[0] = {}) =>
  isWanted(sampleSummary(changes), { ...noFilters, ...filters }, new Set(['followed']));

test('what a page does not say is never taken for a yes', () => {
  expect(wanted({ isKey: true }, { isKey: true })).toBe(true);
  expect(wanted({ isKey: true }, { isKey: null })).toBe(false);
  expect(wanted({ amountOver: 10 }, { amount: null })).toBe(false);
  expect(wanted({ isCallable: true }, { state: 'not-stated' })).toBe(false);
});

test('a decision that can be called in until nobody knows when can be called in', () => {
  expect(wanted({ isCallable: true }, { state: 'unknown-deadline' })).toBe(true);
  expect(wanted({ isCallable: true }, { state: 'open' })).toBe(true);
  expect(wanted({ isCallable: true }, { state: 'closed' })).toBe(false);
});

test('over an amount means more than it', () => {
  const amount = { value: 500_000, quote: '£500,000', role: 'contract-value' } as const;
  expect(wanted({ amountOver: 499_999 }, { amount })).toBe(true);
  expect(wanted({ amountOver: 500_000 }, { amount })).toBe(false);
});

test('filters hold together, names by any part of them', () => {
  expect(wanted({ isFollowed: true, maker: 'cabinet' }, { key: 'followed', maker: 'The Cabinet' })).toBe(
    true,
  );
  expect(wanted({ isFollowed: true, maker: 'cabinet' }, { key: 'other', maker: 'The Cabinet' })).toBe(false);
  expect(wanted({ maker: 'cabinet' }, { maker: null })).toBe(false);
});

test('what has nothing in a column comes last, whichever way it is sorted', () => {
  const rows = [
    sampleSummary({ key: 'none', title: null }),
    sampleSummary({ key: 'b', title: 'Bridge 10' }),
    sampleSummary({ key: 'a', title: 'bridge 9' }),
  ];
  const keys = (isDescending: boolean) => sorted(rows, { by: 'title', isDescending }).map(({ key }) => key);
  expect(keys(false)).toEqual(['a', 'b', 'none']);
  expect(keys(true)).toEqual(['b', 'a', 'none']);
});

test('the newest first goes by the day, then by the library’s own order', () => {
  const day = (date: string) => ({ date, by: 'decidedOn' as const });
  const rows = [
    sampleSummary({ key: 'older', day: day('2025-01-02') }),
    sampleSummary({ key: 'second', day: day('2025-02-02'), order: 2 }),
    sampleSummary({ key: 'first', day: day('2025-02-02'), order: 1 }),
  ];
  expect(sorted(rows, newestFirst).map(({ key }) => key)).toEqual(['first', 'second', 'older']);
});

test.each([
  ['500,000', 500_000],
  ['£1.5m', 1_500_000],
  ['500k', 500_000],
  ['2 bn', 2_000_000_000],
  ['', null],
  ['a lot', null],
  ['-5', null],
  ['1.5.5', null],
])('an amount that is typed as %j', (typed, amount) => {
  expect(typedAmount(typed)).toBe(amount);
});

test('a decision’s address leads back to it, a broken one to the table', () => {
  const view = { name: 'decision', key: 'council.example/a decision:1#%&' } as const;
  expect(viewAt(addressOfView(view))).toEqual(view);
  expect(viewAt('#decision=%E0%A4%A')).toEqual({ name: 'decisions' });
  expect(viewAt('')).toEqual({ name: 'decisions' });
});

test('bars run from the decision to the end of its last day, those that close first on top', () => {
  const open = (lastDay: string, closesAt: string | null = null, date = '2025-12-01') =>
    sampleSummary({ key: lastDay, state: 'open', lastDay, closesAt, day: { date, by: 'decidedOn' } });
  const rows = [
    open('2025-12-09'),
    open('2025-12-05', null, '2025-11-01'),
    sampleSummary({ state: 'closed', lastDay: '2025-12-04' }),
  ];
  // Four days before, today, and ten after: fifteen.
  const { bars, today } = windowScale(rows, '2025-12-03');
  expect(today).toBeCloseTo((4 / 15) * 100);
  expect(bars.map(({ lastDay }) => lastDay)).toEqual(['2025-12-05', '2025-12-09']);
  expect(bars[0]?.start).toBe(0);
  expect(bars[0]?.width).toBeCloseTo((7 / 15) * 100);
  expect(bars[1]?.start).toBeCloseTo((2 / 15) * 100);
  expect(bars[1]?.width).toBeCloseTo((9 / 15) * 100);
});

test('an hour on the last day closes before its end', () => {
  const at = (key: string, closesAt: string | null) =>
    sampleSummary({ key, state: 'open', lastDay: '2025-12-05', closesAt });
  const { bars } = windowScale([at('day', null), at('noon', '2025-12-05T12:00')], '2025-12-03');
  expect(bars.map(({ row }) => row.key)).toEqual(['noon', 'day']);
});

test('the first rows are the same whether or not the others are sorted', () => {
  const row = fc.record({
    order: fc.nat({ max: 1000 }),
    title: fc.option(fc.constantFrom('Lease 9', 'lease 10', 'Élan', 'elan', 'Bridge')),
    maker: fc.option(fc.constantFrom('Cabinet', 'Leader')),
  });
  const rows = fc.uniqueArray(row, { selector: ({ order }) => order, maxLength: 60 });
  const sort = fc.record({ by: fc.constantFrom(...sortColumns), isDescending: fc.boolean() });
  fc.assert(
    fc.property(rows, sort, fc.integer({ min: 1, max: 20 }), (some, wanted, count) => {
      const all = some.map((changes) => sampleSummary({ ...changes, key: String(changes.order) }));
      expect(firstOf(all, wanted, count)).toEqual(sorted(all, wanted).slice(0, count));
    }),
  );
});
