/*
 * Words without what makes no difference between them: letter case, accents, spaces, the shape of quotation marks.
 */

/** A text for comparison: one that was only spaced, capitalised or punctuated by another program stays the same. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[‘’‛′`]/g, "'")
    .replace(/[“”‟″]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One word in the form that searches compare: lower case, without accents. */
export function foldedWord(word: string): string {
  // Nearly every word: taking accents apart would take longer than all the rest of a search.
  if (/^[a-z0-9]+$/i.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A word of a text, and where it stands there. */
export interface PlacedWord {
  word: string;
  start: number;
  end: number;
}

/** The words of a text, folded, in order: runs of letters and figures, so that "King's" is "king" and "s". */
export function* placedWords(text: string): Generator<PlacedWord> {
  for (const { 0: found, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = foldedWord(found);
    if (word !== '') yield { word, start: index, end: index + found.length };
  }
}

/** The words of a text, folded, each once, in the order in which they first stand there. */
export function wordsOf(text: string): string[] {
  const found = new Set<string>();
  for (const { word } of placedWords(text)) found.add(word);
  return [...found];
}
