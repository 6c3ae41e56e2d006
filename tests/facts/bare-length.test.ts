import { expect, test } from 'vitest';
import { findBareLengths } from '../../src/facts/bare-length.ts';

test.each([
  ['three years, then two more', ['two more']],
  ['a term of 3 + (2) years in all', ['3', '2']],
  ['for ten years; (2) the rent be reviewed in year five', []],
  ['(3) that the term be two years', []],
])('%s has the lengths %j', (words, lengths) => {
  expect(findBareLengths(words).map((each) => each.words)).toEqual(lengths);
});
