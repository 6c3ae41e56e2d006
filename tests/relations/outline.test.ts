import { expect, it } from 'vitest';
import { reasonsBetween, relationKeys } from '../../src/relations/index.ts';
import { outlineOf } from '../../src/relations/outline.ts';
import { labelledPairs, relatedRecord } from './pairs.ts';

const pairs = labelledPairs().flatMap((file) => file.pairs);

it.each(pairs)('outlines have the keys and the reasons of the whole: $why', ({ a, b }) => {
  const [first, second] = [relatedRecord(a), relatedRecord(b)];
  const [outline, other] = [outlineOf(first), outlineOf(second)];
  expect(relationKeys(outline)).toEqual(relationKeys(first));
  const reasons = reasonsBetween(first, second);
  expect(reasonsBetween(first, other)).toEqual(reasons);
  expect(reasonsBetween(outline, second)).toEqual(reasons);
  expect(reasonsBetween(outline, other)).toEqual(reasons);
  expect(outlineOf(outline)).toEqual(outline);
});
