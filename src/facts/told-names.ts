import { makerPattern } from './maker.ts';
import { dateIn, datePattern } from './written-date.ts';

/*
 * Makers and dates are looked for once in a sentence, and patterns about them are tried on its words with signs in
 * their places, letter for letter: the forms of both are long, and no pattern needs to know them again.
 */

/** A maker in words with signs. */
export const makerSign = '¤¬*';
/** A date in words with signs. */
export const daySign = '¦¯*';

const day = new RegExp(datePattern, 'g');
const signs = /[¤¬¦¯]/g;
const maker = new RegExp(makerPattern, 'gu');

/** Plain words with a sign for each letter of a maker or of a date that exists; places in them are the same. */
export function withSigns(plain: string): string {
  const clean = plain.replace(signs, '*');
  const dated = /\d{4}|\d[/.]\d{1,2}[/.]\d/.test(clean)
    ? clean.replace(day, (words) => (dateIn(words) === null ? words : signsFor(words, '¦', '¯')))
    : clean;
  return dated.replace(maker, (words) => signsFor(words, '¤', '¬'));
}

function signsFor(words: string, first: string, rest: string): string {
  return first + rest.repeat(words.length - 1);
}

/** Where a named group of a match stands in the words; the pattern has the flag d. */
export function placeOfGroup(match: RegExpExecArray, name: string): [number, number] | undefined {
  return match.indices?.groups?.[name];
}
