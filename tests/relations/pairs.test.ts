import { describe, expect, it, test } from 'vitest';
import { comparePair, labelledPairs, reasonsOf, relationRates, relationReport } from './pairs.ts';

const files = labelledPairs();
const results = files.flatMap(({ file, pairs }) => pairs.map((pair) => comparePair(file, pair)));

test('enough pairs are labelled, and a third of them are traps', () => {
  const all = files.flatMap(({ pairs }) => pairs);
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(all.filter(({ trap }) => trap).length).toBeGreaterThanOrEqual(all.length / 3);
  // What a pair is for is said once.
  for (const { pairs } of files) expect(new Set(pairs.map(({ why }) => why)).size).toBe(pairs.length);
});

test('no relation is stated or quoted that is not there', () => {
  expect(results.filter(({ wrong }) => wrong.some(({ strength }) => strength !== 'suggested'))).toEqual([]);
});

test('relations that are stated or quoted are found', () => {
  expect(relationRates(results, false).recall).toBeGreaterThanOrEqual(0.9);
});

test('nothing is suggested that should not be, and little is left out', () => {
  expect(results.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  expect(relationRates(results, true).recall).toBeGreaterThanOrEqual(0.9);
});

describe.each(files)('pairs of $file', ({ pairs }) => {
  it.each(pairs)('look the same from both ends: $why', (pair) => {
    const [there, back] = reasonsOf(pair);
    const turned = { to: 'from', from: 'to', both: 'both' } as const;
    expect(back.map(({ kind, direction, strength, how }) => [kind, direction, strength, how])).toEqual(
      there.map(({ kind, direction, strength, how }) => [kind, turned[direction], strength, how]),
    );
    for (const { words } of there) expect(words).not.toBe('');
  });
});

test('the report has a line for each file', () => {
  const lines = relationReport().filter((line) => line.startsWith('relations '));
  expect(lines.length).toBe(files.length);
});
