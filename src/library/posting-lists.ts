import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import type { Block, Library, LibrarySchema, SearchEntry } from './database.ts';
import { beginningOf, blockOf, eachPlace, longBeginningOf, perBlock } from './word-blocks.ts';

/*
 * Decisions by their words: those that are in a block by its rows, and those in none yet. What is found may have had
 * its words once: who shows it looks whether it still does.
 */

/** A word that is looked for, or the beginning of one. */
export interface WantedWord {
  word: string;
  isStart: boolean;
}

/** As many entries that are in no block yet as are read: where words are collected anew there may be more. */
const mostRecent = 4 * perBlock;

/** What all words of a search are looked up in: read once for all of them. */
export interface Searched {
  blocks: readonly Block[];
  /** The decisions in no block yet, and whether they are all. */
  recent: readonly SearchEntry[];
  isComplete: boolean;
}

/** The blocks that were read of a library, by their numbers: a megabyte for 100,000 decisions. */
const knownBlocks = new WeakMap<Library, ReadonlyMap<number, Block>>();

const stores = ['blocks', 'searchEntries', 'wordBlocks'] as const;

/**
 * Looks words up, in as few steps as there can be: a browser takes as long for each as for the reading itself.
 *
 * @param asked each a search of its own: what has all of its words
 * @param before what an earlier step of the same search went through
 * @returns for each the orders of the decisions that have, or had, all of its words, in no order and some twice
 */
export async function lookUp(
  library: Library,
  asked: readonly (readonly WantedWord[])[],
  before?: Searched,
): Promise<{ searched: Searched; found: number[][] }> {
  const reading = library.transaction(stores);
  const rows = reading.objectStore('wordBlocks');
  const [searched, ...rowsOf] = await Promise.all([
    before ?? searchedNow(library, reading),
    ...asked.map(async (wanted) => Promise.all(wanted.map(async (each) => rowsFor(rows, each)))),
  ]);
  return { searched, found: asked.map((wanted, at) => ordersIn(searched, wanted, rowsOf[at] ?? [])) };
}

async function searchedNow(
  library: Library,
  reading: IDBPTransaction<LibrarySchema, typeof stores>,
): Promise<Searched> {
  const [blocks, recent] = await Promise.all([
    blocksNow(library, reading.objectStore('blocks')),
    reading.objectStore('searchEntries').getAll(undefined, mostRecent + 1),
  ]);
  return { blocks, recent: recent.slice(0, mostRecent), isComplete: recent.length <= mostRecent };
}

/** The blocks as they are: which there are changes as they are put together, but not what one has. */
async function blocksNow(
  library: Library,
  store: IDBPObjectStore<LibrarySchema, typeof stores, 'blocks'>,
): Promise<Block[]> {
  const known = knownBlocks.get(library);
  const blocks = known
    ? await Promise.all(
        (await store.getAllKeys()).map(async (number) => known.get(number) ?? store.get(number)),
      )
    : await store.getAll();
  // One without decisions is only being written, and will have some.
  const written = blocks.filter((block) => block !== undefined).filter(({ orders }) => orders.length > 0);
  knownBlocks.set(library, new Map(written.map((block) => [block.block, block])));
  return written;
}

/** The rows of all blocks that may have a word, by block. */
async function rowsFor(
  rows: IDBPObjectStore<LibrarySchema, typeof stores, 'wordBlocks'>,
  { word, isStart }: WantedWord,
): Promise<Map<number, string>> {
  const [short, long] = [beginningOf(word), longBeginningOf(word)];
  // What begins as a word's beginning does may go on with other letters.
  const isCut = isStart && long === word;
  const ranges = [IDBKeyRange.bound([short], [short, Infinity])];
  if (long !== short) ranges.push(IDBKeyRange.bound([long], [long, Infinity]));
  if (isCut) ranges.push(IDBKeyRange.bound([long, Infinity], [long + lastLetter], true));
  const byBlock = new Map<number, string>();
  for (const found of await Promise.all(ranges.map((range) => rows.getAll(range))))
    for (const row of found) byBlock.set(blockOf(row), (byBlock.get(blockOf(row)) ?? '') + row);
  return byBlock;
}

/** Behind every letter of a word. */
const lastLetter = '\uffff';

function ordersIn(
  { blocks, recent }: Searched,
  wanted: readonly WantedWord[],
  rowsOf: readonly ReadonlyMap<number, string>[],
): number[] {
  const found: number[] = [];
  for (const { order, words } of recent)
    if (wanted.every(({ word, isStart }) => words.includes(` ${word}${isStart ? '' : ' '}`)))
      found.push(order);
  for (const { block, orders } of blocks) {
    const rows = rowsOf.map((all) => all.get(block));
    if (rows.some((row) => row === undefined)) continue;
    const counts = new Uint8Array(orders.length);
    for (const [at, { word, isStart }] of wanted.entries()) {
      const isLast = at === wanted.length - 1;
      // A place counts on only where all words before have counted it.
      eachPlace(rows[at] ?? '', word, isStart, (place) => {
        if (counts[place] !== at) return;
        counts[place] = at + 1;
        const order = isLast ? orders[place] : undefined;
        if (order !== undefined) found.push(order);
      });
    }
  }
  return found;
}

/**
 * Orders as decisions are shown, the newest first, each once, some at a time. A word may lead to most of what is
 * stored: all are put in order only where the first that are given do not do.
 *
 * @param count as many as are given at a time
 */
export function* newestFirst(found: readonly number[], count: number): Generator<number[]> {
  const first = lowest(found, count);
  if (first.length > 0) yield first;
  if (first.length < count) return;
  const all = Float64Array.from(found).sort();
  let [some, last]: [number[], number] = [[], first.at(-1) ?? Infinity];
  for (const order of all) {
    if (order <= last) continue;
    last = order;
    if (some.push(order) < count) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** The lowest of some numbers, each once, in order. */
function lowest(numbers: readonly number[], count: number): number[] {
  const kept: number[] = [];
  for (const number of numbers) {
    if (kept.length === count && number >= (kept.at(-1) ?? -Infinity)) continue;
    let at = kept.length;
    while (at > 0 && (kept[at - 1] ?? -Infinity) > number) at--;
    if (kept[at - 1] === number) continue;
    kept.splice(at, 0, number);
    if (kept.length > count) kept.pop();
  }
  return kept;
}
