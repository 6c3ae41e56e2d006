import type { Sentence } from './sentence.ts';
import { withSigns } from './told-names.ts';

export { dateIn, datePattern } from './written-date.ts';

/** A sentence with plain spaces, quotes and dashes, and the way back to its own characters. */
export interface WrittenWords {
  /** What patterns are tried on. */
  plain: string;
  /** The same with signs for the makers and the dates in it, letter for letter. */
  readonly signs: string;
  /** The verbatim words between two places of `plain`. */
  verbatim: (start: number, end: number) => string;
  /** The same words for a value: one space for many, no article in front, no punctuation around. */
  value: (start: number, end: number) => string | null;
}

/** The plain character for one that word processors put in its place, by their codes. */
const likenesses: Record<number, number> = {
  0x2019: 39,
  0x2018: 39,
  0x201c: 34,
  0x201d: 34,
  0x2013: 45,
  0x2014: 45,
};

/** As many characters as a call can be given. */
const most = 4096;

/**
 * A sentence as patterns can read it: Word leaves runs of odd spaces, curly quotes and long dashes.
 *
 * @param sentence the verbatim words of a record
 */
export function writtenWords(sentence: string): WrittenWords {
  const origins: number[] = [];
  const codes: number[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    const code = sentence.charCodeAt(at);
    const isSpace =
      code < 128 ? code === 32 || (code > 8 && code < 14) : /[\s\u200b]/.test(sentence.charAt(at));
    if (isSpace && codes.at(-1) === 32) continue;
    codes.push(isSpace ? 32 : code < 128 ? code : (likenesses[code] ?? code));
    origins.push(at);
  }
  let plain = '';
  for (let at = 0; at < codes.length; at += most) plain += String.fromCharCode(...codes.slice(at, at + most));
  const verbatim = (start: number, end: number) =>
    end <= start ? '' : sentence.slice(origins[start], end < origins.length ? origins[end] : sentence.length);
  let signs: string | undefined;
  return {
    plain,
    get signs() {
      return (signs ??= withSigns(plain));
    },
    verbatim: (start, end) => verbatim(start, end).trim(),
    value: (start, end) => tidy(verbatim(start, end)),
  };
}

const read = new WeakMap<Sentence, WrittenWords>();

/** The words of a sentence; every kind of fact reads the same ones. */
export function wordsOf(sentence: Sentence): WrittenWords {
  const known = read.get(sentence);
  if (known) return known;
  const words = writtenWords(sentence.text);
  read.set(sentence, words);
  return words;
}

function tidy(words: string): string | null {
  const bare = words
    .replace(/[\s\u200b]+/g, ' ')
    .trim()
    .replace(/^[,;:.-]{1,3} ?/, '')
    .replace(/^(?:the|The|THE) /, '')
    // The end of a quotation that began before these words.
    .replace(/^([^"“]*)["”]$/, '$1')
    .replace(/[ ,;:.]{1,4}$/, '');
  return bare === '' ? null : bare;
}
