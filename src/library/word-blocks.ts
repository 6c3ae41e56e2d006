import type { Library, SearchEntry } from './database.ts';
import { indexedWords, referenceMark, titleMark } from './search-words.ts';
import type { StoredDecision } from './stored-decision.ts';

/*
 * The words of decisions, by word: where some hundred decisions were kept, their words are written at once as a
 * block, a row for all words that begin alike, and never changed after: by three letters, or where that is too many
 * words by five. So one more decision costs one row, and to look a word up one row is read for every block; of these
 * there stay few, since a dozen become a larger one (see merged-blocks).
 *
 * An index of the browser's own, with an entry for each word of each decision, took most of 320 MB for 30,000
 * decisions, and ever longer for the next. Indexes in memory (MiniSearch, FlexSearch) answer in less time than it
 * takes to ask the browser once, but of 10,000 decisions they hold 52 and 60 MB, and a worker has to put them together
 * anew each time it starts, in a tenth to a half of a second: npm run bench -- library prints both beside this.
 *
 * What a page no longer says stays in its block: who reads it looks at the decision. Nothing of a block may be lost,
 * so it is complete before the entries it was made from are erased, and an entry that changed meanwhile stays.
 */

/** As many decisions as make a block: all entries that are in none yet are read with every search. */
export const perBlock = 500;
/** As many entries as are erased at once: a page may wait to be kept. */
const erasedAtOnce = 100;

/** The entry by which searches find a decision. */
export function entryOf(decision: Pick<StoredDecision, 'record' | 'facts' | 'order'>): SearchEntry {
  return { order: decision.order, words: ` ${indexedWords(decision).join(' ')} ` };
}

/**
 * Puts the words of the decisions kept lately into a block, where there are enough of them. Ended at any moment,
 * nothing is lost: a block that was written before its entries were erased only says the same as they do.
 *
 * @returns whether there were enough
 */
export async function packEntries(library: Library): Promise<boolean> {
  if ((await library.count('searchEntries')) < perBlock) return false;
  const entries = await library.getAll('searchEntries', undefined, perBlock);
  await writeBlock(library, entries);
  for (let from = 0; from < entries.length; from += erasedAtOnce) {
    const { store, done } = library.transaction('searchEntries', 'readwrite');
    const erased = entries.slice(from, from + erasedAtOnce).map(async ({ order, words }) => {
      const now = await store.get(order);
      if (now?.words === words) await store.delete(order);
    });
    await Promise.all([...erased, done]);
  }
  return true;
}

/** Writes the words of some decisions as a block with a number of its own, all of them or none. */
export async function writeBlock(library: Library, entries: readonly SearchEntry[]): Promise<void> {
  const places = new Map<string, string>();
  for (const [place, { words }] of entries.entries()) {
    const letter = String.fromCharCode(firstPlace + place);
    for (const word of words.trim().split(' ')) places.set(word, (places.get(word) ?? '') + letter);
  }
  const orders = Float64Array.from(entries, ({ order }) => order);
  const transaction = library.transaction(['blocks', 'wordBlocks', 'progress'], 'readwrite');
  const [blocks, rows] = [transaction.objectStore('blocks'), transaction.objectStore('wordBlocks')];
  const block = ((await blocks.openKeyCursor(null, 'prev'))?.key ?? -1) + 1;
  // Each in a promise of its own: where there is no room for one, the others throw at once.
  const writes = [...rowsOf(block, places)].map(
    ([beginning, row]) =>
      () =>
        rows.put(row, [beginning, block]),
  );
  const progress = transaction.objectStore('progress');
  const isMerging = (await progress.getKey('blocks')) !== undefined;
  const last = [
    () => blocks.put({ block, orders }),
    ...(isMerging ? [] : [() => progress.put({ name: 'blocks', doing: 'planning', after: '', merges: [] })]),
  ];
  const all = [...writes, ...last].map(async (write) => write());
  try {
    await Promise.all([...all, transaction.done]);
  } catch (error) {
    // What throws at once leaves the others to be written.
    if (transaction.error === null) transaction.abort();
    throw error;
  }
}

/** A place within a block is written as a letter from here on, up to the last for private use: no word has one. */
const firstPlace = 0xe000;
const lastPlace = 0xf8ff;
const placeLetter = /[\ue000-\uf8ff]/;
/** As many decisions as a block may have. */
export const mostPlaces = lastPlace - firstPlace + 1;

/** Characters: a row that is longer is parted, so that a word is not looked for among too many that begin alike. */
const longestRow = 1_000;

/** The rows of a block, by what their words have in common. */
function rowsOf(block: number, places: ReadonlyMap<string, string>): Map<string, string> {
  const rows = new Map<string, string>();
  for (const [beginning, alike] of byBeginning([...places.keys()].sort(), beginningOf)) {
    const row = rowOf(block, alike, places);
    if (row.length <= longestRow) rows.set(beginning, row);
    else
      for (const [longer, some] of byBeginning(alike, longBeginningOf))
        rows.set(longer, rowOf(block, some, places));
  }
  return rows;
}

function byBeginning(words: readonly string[], beginning: (word: string) => string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) {
    const alike = found.get(beginning(word));
    if (alike) alike.push(word);
    else found.set(beginning(word), [word]);
  }
  return found;
}

/**
 * Some words of a block as one text, which a browser reads faster than anything else: the block's number, and each
 * word between two spaces, its places right behind it.
 */
function rowOf(block: number, words: readonly string[], places: ReadonlyMap<string, string>): string {
  return `${block} ${words.map((word) => word + (places.get(word) ?? '')).join(' ')} `;
}

/**
 * Rows of several blocks, all whose words begin alike, as the rows of one.
 *
 * @param parts each row, and how many decisions stand before those of its block
 * @returns by what the words of each have in common
 */
export function mergedRows(
  block: number,
  parts: readonly { row: string; offset: number }[],
): Map<string, string> {
  const places = new Map<string, string>();
  for (const { row, offset } of parts) {
    // The number of its block, and nothing behind the last word.
    for (const placed of row.split(' ').slice(1, -1)) {
      const length = placed.search(placeLetter);
      const word = placed.slice(0, length);
      places.set(word, (places.get(word) ?? '') + movedBy(offset, placed.slice(length)));
    }
  }
  return rowsOf(block, places);
}

function movedBy(offset: number, letters: string): string {
  const codes = Uint16Array.from(letters, (letter) => letter.charCodeAt(0) + offset);
  return String.fromCharCode(...codes);
}

/** The number of the block that a row is of. */
export function blockOf(row: string): number {
  return Number.parseInt(row, 10);
}

/**
 * The places of the decisions that have a word, by a row of its block.
 *
 * @param isStart whether a word that begins so will do
 * @param found called with each place
 */
export function eachPlace(row: string, word: string, isStart: boolean, found: (place: number) => void): void {
  const start = ` ${word}`;
  for (let from = row.indexOf(start); from >= 0; from = row.indexOf(start, from + start.length)) {
    let at = from + start.length;
    if (!isStart && placeAt(row, at) === null) continue;
    for (let code = row.charCodeAt(at); code !== space && at < row.length; code = row.charCodeAt(++at))
      if (code >= firstPlace && code <= lastPlace) found(code - firstPlace);
  }
}

const space = 32;

/** The place that a letter stands for; null where it is one of a word. */
function placeAt(row: string, at: number): number | null {
  const code = row.charCodeAt(at);
  return code >= firstPlace && code <= lastPlace ? code - firstPlace : null;
}

/** Letters that the words of one row have in common; a search for the beginning of a word needs as many. */
export const sharedLetters = 3;

/** Letters that the words of a row have in common that was parted. */
const moreLetters = 5;

/** The same for a row that was parted; references are not. */
export function longBeginningOf(word: string): string {
  if (word.startsWith(referenceMark)) return beginningOf(word);
  return word.slice(0, word.startsWith(titleMark) ? moreLetters + 1 : moreLetters);
}

/** What the words of one row have in common: the first letters, of references the last, which differ more. */
export function beginningOf(word: string): string {
  if (word.startsWith(referenceMark)) return referenceMark + word.slice(1).slice(-2);
  return word.slice(0, word.startsWith(titleMark) ? sharedLetters + 1 : sharedLetters);
}
