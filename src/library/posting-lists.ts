import type { Block, Library, SearchEntry } from './database.ts';
import { beginningOf, blockOf, eachPlace, perBlock } from './word-blocks.ts';

/*
 * Decisions by their words, newest first: those that are in a block by its rows, and those in none yet. What is found
 * may have had its words once: who shows it looks whether it still does.
 */

/** A word that is looked for, or the beginning of one. */
export interface WantedWord {
  word: string;
  isStart: boolean;
}

/** As many entries that are in no block yet as are read: where words are collected anew there may be more. */
const mostRecent = 4 * perBlock;

/** What all words of a search are looked up in. */
export interface Searched {
  blocks: readonly Block[];
  /** The decisions in no block yet, and whether they are all. */
  recent: readonly SearchEntry[];
  isComplete: boolean;
}

/** The blocks that were read of a library: they never change, and take a megabyte for 100,000 decisions. */
const knownBlocks = new WeakMap<Library, readonly Block[]>();

/** What a search goes through: read once for all its words. */
export async function searchedNow(library: Library): Promise<Searched> {
  const known = knownBlocks.get(library) ?? [];
  const transaction = library.transaction(['blocks', 'searchEntries']);
  const [more, recent] = await Promise.all([
    transaction.objectStore('blocks').getAll(IDBKeyRange.lowerBound(known.at(-1)?.block ?? -1, true)),
    transaction.objectStore('searchEntries').getAll(undefined, mostRecent + 1),
  ]);
  const blocks = [...known, ...more];
  knownBlocks.set(library, blocks);
  return { blocks, recent: recent.slice(0, mostRecent), isComplete: recent.length <= mostRecent };
}

/** The orders of the decisions that have, or had, all of some words, the newest first. */
export async function ordersWith(
  library: Library,
  { blocks, recent }: Searched,
  wanted: readonly WantedWord[],
): Promise<number[]> {
  const { store } = library.transaction('wordBlocks');
  const rows = await Promise.all(
    wanted.map(async ({ word }) => {
      const beginning = beginningOf(word);
      return store.getAll(IDBKeyRange.bound([beginning], [beginning, Infinity]));
    }),
  );
  const byBlock = rows.map((all) => new Map(all.map((row) => [blockOf(row), row])));
  const found = recent
    .filter(({ words }) =>
      wanted.every(({ word, isStart }) => words.includes(` ${word}${isStart ? '' : ' '}`)),
    )
    .map(({ order }) => order);
  for (const { block, orders } of blocks) {
    const ofWords = byBlock.map((all) => all.get(block));
    if (ofWords.some((row) => row === undefined)) continue;
    const counts = new Uint8Array(orders.length);
    for (const [at, { word, isStart }] of wanted.entries()) {
      // A place counts on only where all words before have counted it.
      eachPlace(ofWords[at] ?? '', word, isStart, (place) => {
        if (counts[place] === at) counts[place] = at + 1;
      });
    }
    for (const [place, count] of counts.entries())
      if (count === wanted.length) found.push(orders[place] ?? Infinity);
  }
  return [...new Set(found.sort((a, b) => a - b))];
}
