import type { BlockSource } from './read-document.ts';
import { bareWords } from './words.ts';

/** Finds words among those of a page, as they stand when the finder is made. */
export type Finder = (block: number, quote: string, sentence?: string) => Range | null;

/**
 * Finds a fact's words in the page again, to mark them. The page is only read: the answer is a range, and
 * marking it changes nothing in the document.
 *
 * @param sources what the page was read from, by block
 * @param block the number of the block in which the quote begins; with a sentence, the first it may stand in
 * @param quote the words, however they are spaced; they may run on over the blocks that follow
 * @param sentence the words around it, where the quote alone might stand in several places
 * @returns null where the words are no longer there (the page has changed since it was read)
 */
export function locate(
  sources: readonly BlockSource[],
  block: number,
  quote: string,
  sentence = '',
): Range | null {
  return block < 0 ? null : finderOf(sources.slice(block))(0, quote, sentence);
}

/** A finder for many quotes: the page's words are gone through once. */
export function finderOf(sources: readonly BlockSource[]): Finder {
  const places: [Text, number][] = [];
  const characters: string[] = [];
  /** Where the label, the value and the end of each block stand among the bare characters. */
  const blocks = sources.map(({ label, words }) => {
    const start = characters.length;
    label.forEach(enter);
    const value = characters.length;
    words.forEach(enter);
    return { start, value, end: characters.length };
  });
  const bare = characters.join('');

  function enter(text: Text) {
    for (let offset = 0; offset < text.length; offset++) {
      // A character may come to several bare ones, as "…" does.
      for (const character of bareOf(text.data.charAt(offset))) {
        characters.push(character);
        places.push([text, offset]);
      }
    }
  }

  return (block, quote, sentence = '') => {
    const wanted = bareWords(quote);
    const around = bareWords(sentence);
    const own = blocks[block];
    if (wanted === '' || !own) return null;
    // A label may hold the words of its value ("Notable"): the value is looked at first.
    for (const start of [own.value, own.start]) {
      // An unknown sentence is no reason to mark the words somewhere else.
      const from = around === '' ? start : bare.indexOf(around, start);
      const at = from < 0 ? -1 : bare.indexOf(wanted, from);
      // Without a sentence the quote begins in its own block, and may run on over those that follow.
      const isFound = at >= 0 && (around === '' ? at < own.end : at + wanted.length <= from + around.length);
      const [first, last] = [places[at], places[at + wanted.length - 1]];
      if (isFound && first && last) return rangeOf(first, last);
    }
    return null;
  };
}

function rangeOf(first: [Text, number], last: [Text, number]): Range {
  const range = first[0].ownerDocument.createRange();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  return range;
}

/** A page has few different characters, and each is asked about thousands of times. */
const known = new Map<string, string>();

function bareOf(character: string): string {
  let bare = known.get(character);
  if (bare === undefined) known.set(character, (bare = bareWords(character)));
  return bare;
}
