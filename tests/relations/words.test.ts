import { expect, it } from 'vitest';
import messages from '../../src/_locales/en/messages.json';
import { relations } from '../../src/relations/index.ts';
import { reasonTexts } from '../../src/ui/words.ts';

const hedge = /^(?:Perhaps|Similar|Maybe|Possibly|May be)\b/;
const kinds = relations.map(({ kind, isSuggestion }) => {
  const texts = reasonTexts[kind];
  const names = typeof texts === 'string' ? [texts] : texts;
  return { kind, isSuggestion, words: names.map((name) => messages[name].message) };
});

it.each(kinds.filter(({ isSuggestion }) => isSuggestion))('is never worded as a fact: $kind', ({ words }) => {
  expect(words.filter((each) => !hedge.test(each))).toEqual([]);
});

it.each(kinds.filter(({ isSuggestion }) => !isSuggestion))('is not worded as a doubt: $kind', ({ words }) => {
  expect(words.filter((each) => hedge.test(each))).toEqual([]);
});

it('what runs one way has words for either end', () => {
  const both = ['same-record', 'same-reference', 'same-issue', 'same-procurement', 'same-meeting'];
  const alike = kinds.filter(({ isSuggestion, words }) => !isSuggestion && words.length === 1);
  expect(alike.map(({ kind }) => kind).sort()).toEqual(both.sort());
});
