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

/** Numbers that may stand for lengths; whether they do is told by the words around them. */
export function findBareLengths(text: string): BareLength[] {
  return matchesOf(form, text).map(({ index, 0: words }) => ({
    words,
    start: index,
    end: index + words.length,
  }));
}
