import { describe, expect, test } from 'vitest';
import { compare, factsIn, labelledWords } from './labelled.ts';

/** Floors of the project: a wrong fact is worse than a missed one. */
const floors = { precision: 0.97, recall: 0.9 };

describe.each(labelledWords())('labelled words: $kind', ({ kind, cases }) => {
  const results = cases.map((labelled) => compare(kind, labelled));
  const sum = (count: (result: (typeof results)[number]) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  const right = sum((result) => result.right);
  const wrong = sum((result) => result.wrong.length);
  const missed = sum((result) => result.missed.length);

  test('are read as exactly and as fully as they must be', () => {
    const failed = results.filter((result) => result.wrong.length + result.missed.length > 0);
    expect(right / (right + wrong), JSON.stringify(failed, null, 1)).toBeGreaterThanOrEqual(floors.precision);
    expect(right / (right + missed), JSON.stringify(failed, null, 1)).toBeGreaterThanOrEqual(floors.recall);
  });

  test('hold a trap in every third', () => {
    expect(cases.filter(({ trap }) => trap).length).toBeGreaterThanOrEqual(cases.length / 3);
  });

  test('give every quote in its own words', () => {
    const quotes = cases.flatMap((labelled) =>
      factsIn(kind, labelled).map(({ quote, sentence }) => ({ words: labelled.words, quote, sentence })),
    );
    expect(quotes.filter(({ words, quote }) => !words.includes(quote))).toEqual([]);
    expect(quotes.filter(({ sentence, quote }) => !sentence.includes(quote))).toEqual([]);
  });
});
