import type { BlockSource } from './read-document.ts';
import { bareWords } from './words.ts';

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
  const wanted = bareWords(quote);
  const around = bareWords(sentence);
  const own = sources[block];
  if (wanted === '' || !own) return null;
  // The quote may run on, over as many blocks as it has words for; a sentence may stand in any that follows.
  const texts = [...own.words];
  let length = 0;
  for (const { label, words } of sources.slice(block + 1)) {
    if (length >= wanted.length && around === '') break;
    for (const text of [...label, ...words]) {
      texts.push(text);
      length += bareWords(text.data).length;
    }
  }
  // A label may hold the words of its value ("Notable"): the value is looked at first.
  return findIn(texts, wanted, around) ?? findIn([...own.label, ...own.words], wanted, around);
}

function findIn(texts: readonly Text[], wanted: string, around: string): Range | null {
  let bare = '';
  // Where each bare character stands.
  const places: [Text, number][] = [];
  for (const text of texts) {
    for (let offset = 0; offset < text.length; offset++) {
      const character = bareWords(text.data.charAt(offset));
      if (character !== '') places.push([text, offset]);
      bare += character;
    }
  }
  // An unknown sentence is no reason to mark the words somewhere else.
  const from = bare.indexOf(around);
  const at = from < 0 ? -1 : bare.indexOf(wanted, from);
  const first = places[at];
  const last = places[at + wanted.length - 1];
  if (!first || !last) return null;
  const range = first[0].ownerDocument.createRange();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  return range;
}
