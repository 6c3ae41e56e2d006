import type { BlockSource } from './read-document.ts';
import { bareOffset, bareWords } from './words.ts';

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
  /** The text nodes, and where the words of each begin among the bare characters of all. */
  const texts: Text[] = [];
  const starts: number[] = [];
  let bare = '';
  /** Where the label, the value and the end of each block stand among the bare characters. */
  const blocks = sources.map(({ label, words }) => {
    const start = bare.length;
    label.forEach(enter);
    const value = bare.length;
    words.forEach(enter);
    return { start, value, end: bare.length };
  });

  function enter(text: Text) {
    texts.push(text);
    starts.push(bare.length);
    bare += bareWords(text.data);
  }

  /** The text node that holds a bare character, and where in it. */
  function placeOf(at: number): [Text, number] | null {
    const nth = starts.findLastIndex((start) => start <= at);
    const [text, start] = [texts[nth], starts[nth]];
    if (!text || start === undefined) return null;
    const offset = bareOffset(text.data, at - start);
    return offset < 0 ? null : [text, offset];
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
      if (!isFound) continue;
      const [first, last] = [placeOf(at), placeOf(at + wanted.length - 1)];
      if (first && last) return rangeOf(first, last);
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
