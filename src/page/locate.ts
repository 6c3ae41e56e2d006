import type { BlockSource } from './read-document.ts';
import { bareWords } from './words.ts';

/**
 * Finds a fact's words in the page again, to mark them. The page is only read: the answer is a range, and
 * marking it changes nothing in the document.
 *
 * @param sources what the page was read from, by block
 * @param block the number of the block in which the quote begins
 * @param quote the words, however they are spaced; they may run on over the blocks that follow
 * @returns null where the words are no longer there (the page has changed since it was read)
 */
export function locate(sources: readonly BlockSource[], block: number, quote: string): Range | null {
  const wanted = bareWords(quote);
  if (wanted === '') return null;
  // A label may hold the words of its value ("Notable"): the value is looked at first.
  return findIn(wordsFrom(sources, block, wanted.length), wanted) ?? findIn(labelOf(sources, block), wanted);
}

function labelOf(sources: readonly BlockSource[], block: number): Text[] {
  const source = sources[block];
  return source ? [...source.label, ...source.words] : [];
}

/** The text nodes of a block, and of as many after it as the quote may need. */
function wordsFrom(sources: readonly BlockSource[], block: number, length: number): Text[] {
  const found: Text[] = [];
  let behindFirst = 0;
  for (let index = block; index < sources.length && behindFirst < length; index++) {
    const source = sources[index];
    if (!source) break;
    const words = index === block ? source.words : [...source.label, ...source.words];
    found.push(...words);
    if (index > block) behindFirst += words.reduce((sum, text) => sum + bareWords(text.data).length, 0);
  }
  return found;
}

function findIn(texts: readonly Text[], wanted: string): Range | null {
  let bare = '';
  const starts: number[] = [];
  for (const text of texts) {
    starts.push(bare.length);
    bare += bareWords(text.data);
  }
  const at = bare.indexOf(wanted);
  const first = texts[0];
  if (at < 0 || !first) return null;
  const [startText, startOffset] = place(texts, starts, at);
  const [endText, endOffset] = place(texts, starts, at + wanted.length - 1);
  const range = first.ownerDocument.createRange();
  range.setStart(startText, startOffset);
  range.setEnd(endText, endOffset + 1);
  return range;
}

/** The text node and the offset in it of the nth bare character. */
function place(texts: readonly Text[], starts: readonly number[], nth: number): [Text, number] {
  const index = starts.findLastIndex((start) => start <= nth);
  const text = texts[index];
  if (!text) throw new RangeError('no such character');
  let bareLeft = nth - (starts[index] ?? 0);
  for (let offset = 0; offset < text.data.length; offset++) {
    if (bareWords(text.data.charAt(offset)) === '') continue;
    if (bareLeft === 0) return [text, offset];
    bareLeft--;
  }
  throw new RangeError('no such character');
}
