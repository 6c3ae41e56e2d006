import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accuracyTable } from '../accuracy/accuracy-table.ts';
import { isBusy, speedTable, withTable } from '../../scripts/bench-table.mjs';
import type { Measured } from '../../scripts/bench-table.mjs';

const quiet = {
  date: '2026-11-22',
  processor: 'A | B',
  cores: 2,
  node: 'v20.20.2',
  browser: 'Chromium 156',
  loadBefore: 0.4,
  loadAfter: 1.6,
};
const measured: Measured = {
  machine: quiet,
  reading: [
    { page: 'a page, 9 KB', reading: 0.456, withFacts: 1.5, parsing: 0.4, readability: 1, defuddle: 12.34 },
  ],
  facts: [{ name: '60 KB', first: 20, median: 9.44 }],
  panel: { median: 21.04, slowest: 40 },
  elsewhere: [{ page: 'another', without: 10, withUs: 10.04, worlds: 0, styleSheets: 0, requests: 0 }],
  sizes: [
    { name: 'ours', minified: 1536, gzip: 1024 },
    { name: 'theirs', minified: Number.NaN, gzip: Number.NaN },
  ],
};

test('the figures stand in tables, with the machine and what could not be measured', () => {
  const text = speedTable(measured);
  expect(text).toContain('2 cores, Node v20.20.2, Chromium 156, load 0.4 before and 1.6 after.');
  expect(text).toContain('| a page, 9 KB | 0.46 | 1.50 | 0.40 | 1.00 | 12.3 |');
  expect(text).toContain('| another | 0 | 0 | 0 | 10.0 | 10.0 |');
  expect(text).toContain('| ours | 1.5 KB | 1.0 KB |');
  expect(text).toContain('| theirs | not measured | not measured |');
  expect(text).not.toContain('busy');
});

test('a machine at work on something else is said to be', () => {
  const busy = { ...quiet, loadBefore: 0.6 };
  expect([isBusy(quiet), isBusy(busy)]).toEqual([false, true]);
  expect(speedTable({ ...measured, machine: busy })).toContain('The machine was busy');
});

test('README takes the table between its markers, again and again', () => {
  const readme = readFileSync('README.md', 'utf8');
  const once = withTable(readme, 'NEW');
  expect(once).toContain('\n\nNEW\n\n');
  expect(withTable(once, 'NEWER')).toBe(once.replace('NEW', 'NEWER'));
  expect(once.length).toBeLessThanOrEqual(readme.length + 10);
  expect(() => withTable('no markers', 'NEW')).toThrow('README needs one');
  expect(() => withTable(readme + readme, 'NEW')).toThrow('README needs one');
});

test('each command writes between its own markers, the rates cut and not rounded', () => {
  const measured = {
    runs: 5,
    pages: [{ name: 'a decision', skeletons: 9, precision: '99.96 %', recall: '98.00 %' }],
    facts: [{ kind: 'money', cases: 12, expected: 10, precision: '100.00 %', recall: '90.00 %' }],
    unseen: [{ of: 'what sums are for', precision: '91.23 %', recall: '75.43 %' }],
  };
  const table = accuracyTable(measured, '2025-12-03');
  expect(table).toContain('Measured on 2025-12-03 by `npm run accuracy`.');
  expect(table).toContain('| a decision | 9 | 99.96 % | 98.00 % |');
  expect(table).toContain('| money | 12 | 10 | 100.00 % | 90.00 % |');
  expect(table).toContain('| what sums are for | 91.23 % | 75.43 % |');
  const both = withTable(withTable(readFileSync('README.md', 'utf8'), 'SPEED'), 'RATES', 'accuracy');
  expect(both.indexOf('RATES')).toBeLessThan(both.indexOf('SPEED'));
  expect(both).toContain('<!-- What follows is written by npm run accuracy. -->\n\nRATES\n\n<!-- End');
});
