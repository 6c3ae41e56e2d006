import { matchesOf } from './matches.ts';

/** A number that stands for a length whose unit was said before: "three years, then two more". */
export interface BareLength {
  /** As written: "two", "another". */
  words: string;
  start: number;
  end: number;
}

const form =
  /(?<=(?:\b(?:by|of|for|plus|then|and|to|optional|further|additional|extra|is|being|with|or|maximum|in(?:to)?)(?:\s(?:an?|the|up to))?|[+,(:])\s?)(?:another(?:\sone)?|an?\s(?:second|third|fourth|fifth|sixth|seventh)|(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s(?:more|further|extra|additional|optional))?)(?!\d|[.,]\d)(?=\s?(?:$|[.,;:)+]|(?:more|further|if|at|by|on|with|in|subject|and|or|plus|but|to)\b))/gi;

/** "(2)" before the words of a list's item, and not in "3 + (2)". */
const itemBefore = /(?:^|[^+\d\s]\s*)\($/;
const itemBehind = /^\)\s*\p{L}/u;

/**
 * Numbers that may stand for lengths; whether they do is told by the words around them. The number of a list's item
 * is none.
 */
export function findBareLengths(text: string): BareLength[] {
  return matchesOf(form, text)
    .map(({ index, 0: words }) => ({ words, start: index, end: index + words.length }))
    .filter(
      ({ start, end }) =>
        !itemBefore.test(text.slice(Math.max(0, start - 9), start)) ||
        !itemBehind.test(text.slice(end, end + 9)),
    );
}
