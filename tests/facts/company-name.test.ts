import { expect, test } from 'vitest';
import { findCompanyNames, mayBeFirm } from '../../src/facts/company-name.ts';

test.each([
  ['To instruct Bittern, Crake & Dunlin LLP as advisers.', 'Bittern, Crake & Dunlin LLP'],
  ['Ranking: 1st Heronry Homecare Ltd with 88%.', 'Heronry Homecare Ltd'],
  ['With effect from 1 July Plover Cleaning Ltd takes over.', 'Plover Cleaning Ltd'],
  ['The tender of Wigeon Hygiene (2019) Ltd was best.', 'Wigeon Hygiene (2019) Ltd'],
  ['It is with Redshank Housing Association Limited now.', 'Redshank Housing Association Limited'],
  ['A contract with Whimbrel Care, Ltd was signed.', 'Whimbrel Care, Ltd'],
  ['Its supplier is Knot Meals at Home Ltd today.', 'Knot Meals at Home Ltd'],
  ['It went to Adeiladu Gwylan Cyf for two years.', 'Adeiladu Gwylan Cyf'],
  ['Known as “Provider E” in the papers.', 'Provider E'],
  ['The work goes to Bidder Two.', 'Bidder Two'],
])('%s names %s', (words, name) => {
  const named = findCompanyNames(words).filter(({ kind }) => kind !== 'plain');
  expect(named.map((each) => each.name)).toEqual([name]);
});

test.each([
  ['Curlew Lane Roofing', true],
  ['Curlew', false],
  ['Adult Services', false],
  ['Block Contracts for Carers', false],
  ['Housing HRS', false],
])('%s may be a firm: %s', (name, isFirm) => {
  expect(mayBeFirm({ name, kind: 'plain', start: 0, end: name.length })).toBe(isFirm);
});
