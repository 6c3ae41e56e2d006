import { expect, it } from 'vitest';
import { danglingCitations } from '../../src/relations/dangling.ts';
import { reasonsBetween, relationKeys } from '../../src/relations/index.ts';
import { relatedRecord } from './pairs.ts';

const citing = relatedRecord({
  title: 'Harbour wall: second contract',
  maker: 'Head of Engineering',
  on: '2024-09-01',
  decision:
    'Under delegated authority given by the Harbour Committee on 5 June 2024, to mend the harbour wall.',
  reasons: 'The budget was set in CE S491.',
});
const granted = relatedRecord({ title: 'Harbour wall', maker: 'Harbour Committee', on: '2024-06-05' });
const budget = relatedRecord({ title: 'Budget for harbours', ref: 'CE S491' });

it('what a record cites is kept until it is seen', () => {
  const names = (known: Parameters<typeof danglingCitations>[1]) =>
    danglingCitations(citing, known).map(({ reference, date }) => reference ?? date);
  expect(names([])).toEqual(['2024-06-05', 'CE S491']);
  expect(names([budget])).toEqual(['2024-06-05']);
  expect(names([budget, granted])).toEqual([]);
});

it('what is cited once with its reference and once without is one decision', () => {
  const twice = relatedRecord({
    title: 'Harbour wall: third contract',
    on: '2024-09-01',
    decision:
      'Under the authority given by Cabinet on 5 June 2024 (CE S417), as agreed by Cabinet on 5 June 2024.',
    reasons: 'Agreed by the Harbour Committee on 5 June 2024.',
  });
  const names = danglingCitations(twice, []).map(({ reference, by }) => reference ?? by);
  expect(names).toEqual(['CE S417', 'Harbour Committee']);
});

it('what only may be the decision cited does not end the search for it', () => {
  const vague = relatedRecord({
    title: 'Kerbs',
    on: '2024-09-01',
    reasons: 'Funds were approved by the Head of Engineering on 14 May 2024.',
  });
  const other = relatedRecord({ title: 'Annual programme', maker: 'Head of Engineering', on: '2024-05-14' });
  expect(reasonsBetween(vague, other).map(({ kind }) => kind)).toEqual(['perhaps-cites']);
  expect(danglingCitations(vague, [other])).toHaveLength(1);
});

it('neither a record itself nor another council’s decision is what it cites', () => {
  const elsewhere = relatedRecord({
    title: 'Budget for harbours',
    ref: 'CE S491',
    site: 'moderngov.tarnbrook.example',
  });
  expect(danglingCitations(citing, [citing, elsewhere])).toHaveLength(2);
});

it.each([
  ['its reference', budget],
  ['its maker and day', granted],
])('on the day that the target is seen, the record is found by %s', (_, target) => {
  const keys = new Set(relationKeys(citing));
  expect(relationKeys(target).some((key) => keys.has(key))).toBe(true);
  expect(reasonsBetween(target, citing).map(({ direction }) => direction)).toEqual(['from']);
});
