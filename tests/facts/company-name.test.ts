import { expect, test } from 'vitest';
import { findCompanyNames, mayBeFirm, mayBeShortFirm } from '../../src/facts/company-name.ts';

test.each([
  ['To instruct Bittern, Crake & Dunlin LLP as advisers.', 'Bittern, Crake & Dunlin LLP'],
  ['Ranking: 1st Heronry Homecare Ltd with 88%.', 'Heronry Homecare Ltd'],
  ['With effect from 1 July Plover Cleaning Ltd takes over.', 'Plover Cleaning Ltd'],
  ['The tender of Wigeon Hygiene (2019) Ltd was best.', 'Wigeon Hygiene (2019) Ltd'],
  ['It is with Redshank Housing Association Limited now.', 'Redshank Housing Association Limited'],
  ['A contract with Whimbrel Care, Ltd was signed.', 'Whimbrel Care, Ltd'],
  ['Its supplier is Knot Meals at Home Ltd today.', 'Knot Meals at Home Ltd'],
  ['Dunnock Dredging BV does it.', 'Dunnock Dredging BV'],
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
  ['Sandpiper Lift Services', true],
  ['Block Contracts for Carers', false],
  ['Housing HRS', false],
])('%s may be a firm: %s', (name, isFirm) => {
  expect(mayBeFirm({ name, kind: 'plain', start: 0, end: name.length })).toBe(isFirm);
});

test.each([
  [
    'The contract is let to Turnstone Mowing and Avocet Works Care.',
    ['Turnstone Mowing', 'Avocet Works Care'],
  ],
  ['It goes to Dunlin Paving and Sons.', ['Dunlin Paving and Sons']],
  ['A price came from Ruff and Godwit.', ['Ruff and Godwit']],
  ['With The Wigeon Trust and Smew Care Ltd.', ['The Wigeon Trust', 'Smew Care Ltd']],
  ['Members chose Teal Mowing Ltd and Pintail Fencing.', ['Teal Mowing Ltd', 'Pintail Fencing']],
])('%s names %j', (words, names) => {
  expect(findCompanyNames(words).map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  expect(
    findCompanyNames(words).filter(({ name }) => names.some((each) => name.includes(each))),
  ).toHaveLength(names.length);
});

test.each([
  ['The lido is run for us by ', 'Goldeneye', true],
  ['Supplier: ', 'Goldeneye', true],
  ['It was agreed to use ', 'Goldeneye', true],
  ['The lane behind ', 'Goldeneye', false],
  ['', 'Goldeneye', false],
  ['It is run by ', 'GIS', false],
  ['It is run by ', 'Housing', false],
])('"%s%s" may be a firm: %s', (before, name, isFirm) => {
  const company = { name, kind: 'plain', start: before.length, end: before.length + name.length } as const;
  expect(mayBeShortFirm(company, before + name)).toBe(isFirm);
});
