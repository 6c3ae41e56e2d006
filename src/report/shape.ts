import { parseDate } from '../record/dates.ts';
import { findReferences } from '../record/reference.ts';
import { knownWords } from './known-words.ts';

const signs: readonly (readonly [sign: RegExp, name: string])[] = [
  [/[£€]\s?\d/, 'amount'],
  [/\b\d{1,2}[.:]\d{2}\b/, 'time'],
  [/@/, 'e-mail'],
  [/^[\d\s.,/-]+$/, 'figures alone'],
  [/:\s*$/, 'ends in a colon'],
  [/\?\s*$/, 'ends in a question mark'],
];

/** A date within a text, whichever way it is written. */
const dateWithin = /\b(?:\d{1,2}[/. -](?:\d{1,2}|\p{L}{3,9})[/., -]\s?\d{2,4}|\d{4}-\d{2}-\d{2})\b/u;

/** Longer texts are prose; what they hold besides words does not matter. */
const longestLooked = 2_000;

/**
 * A text by its form, none of its words in it unless it is one of our own tables': "7 words, date, amount".
 */
export function shapeOf(text: string): string {
  const known = knownWords(text);
  if (known !== null) return `"${known}"`;
  const words = text.split(/\s+/u).filter((word) => word !== '').length;
  if (words === 0) return 'nothing';
  const looked = text.slice(0, longestLooked);
  const found = signs.filter(([sign]) => sign.test(looked)).map(([, name]) => name);
  if (parseDate(looked) !== null) found.unshift('begins with a date');
  else if (dateWithin.test(looked)) found.unshift('date');
  if (findReferences(looked).length > 0) found.push('reference');
  const lines = text.split('\n').length;
  return [
    `${words} ${words === 1 ? 'word' : 'words'}`,
    ...(lines > 1 ? [`${lines} lines`] : []),
    ...found,
  ].join(', ');
}
