import { expect, test } from 'vitest';
import weightsInUse from '../../src/facts/term-weights.json';
import { differingFeatures } from './learnt-letters.ts';
import { measureUnseenTerms, partsOfTerms, termWeightsFrom, wordsOfTerms } from './term-weights.ts';

/** What terms are told of which nothing was learnt; a little below what is measured (`npm run weigh`). */
const floors = { precision: 0.88, recall: 0.87 };

test('the weights in use are those that the labelled words teach: `npm run weigh` writes them', () => {
  const learnt = termWeightsFrom(partsOfTerms(wordsOfTerms()));
  for (const kind of ['length', 'date'] as const) {
    const inUse = new Map(Object.entries<string>(weightsInUse[kind]));
    // Each is the difference of two numbers.
    expect(differingFeatures(learnt[kind], inUse, 2), kind).toEqual([]);
  }
});

test('terms are told in words that nothing was learnt from', () => {
  const { precision, recall } = measureUnseenTerms(wordsOfTerms(), 2);
  expect(precision).toBeGreaterThanOrEqual(floors.precision);
  expect(recall).toBeGreaterThanOrEqual(floors.recall);
});
