import type { Library } from './database.ts';

/*
 * Decisions by their words, newest first: each word's list is read from the index in pages, so far as is needed.
 * The index is the browser's own, so that a decision and its words are written in one go: rows of ours, one for each
 * word with the numbers of its decisions, took 113 ms (p95 213) to take in one decision among 100,000 in Chromium.
 */

/** The index of words, as far as it is used here. */
interface WordIndex {
  getAllKeys: (range: IDBKeyRange, count: number) => Promise<number[]>;
  getKey: (key: [word: string, order: number]) => Promise<number | undefined>;
}

/** The orders of decisions that have any of the words in a list, for each of several lists. */
export type WordChoices = readonly (readonly string[])[];

/** As many as are read of one word at once, and rounds of it: what is beyond is told of as left out. */
const pageLength = 400;
/** As many as the first round reads: of words that nearly all decisions have, that is enough. */
const firstPage = 80;
/** As many as are read at once of each of several words that will do. */
const pageOfEach = 60;
/** As many decisions as are asked at once whether they have the other words. */
const probedAtOnce = 40;
const mostRounds = 12;

/** What was found, the newest first, and whether the rounds sufficed to find all of it. */
export interface Orders {
  orders: number[];
  isComplete: boolean;
}

/**
 * The decisions that have a word of each list.
 *
 * @param choices for each word of a query those that will do: one, or all that begin with it
 * @param most as many as are wanted
 */
export async function ordersWith(index: WordIndex, choices: WordChoices, most: number): Promise<Orders> {
  const orders: number[] = [];
  if (choices.some((words) => words.length === 0)) return { orders, isComplete: true };
  let from = -1;
  for (let round = 0; round < mostRounds; round++) {
    const isAlone = choices.length === 1;
    const length = Math.min(pageLength, firstPage * 2 ** round);
    const pages = await Promise.all(
      choices.map((words) => pageOf(index, words, from, isAlone ? most + 1 : length)),
    );
    const short = pages.findIndex((page) => page.upTo === Infinity);
    if (!isAlone && short >= 0) {
      // A list that was read to its end: of its few decisions each is looked up under the other words.
      const others = choices.filter((_, at) => at !== short);
      const probed = await probe(
        index,
        [...(pages[short]?.found ?? [])].sort((a, b) => a - b),
        others,
        most - orders.length,
      );
      return { orders: [...orders, ...probed.orders], isComplete: probed.isComplete };
    }
    // Up to here every list was read; beyond, one of them may have more.
    const upTo = Math.min(...pages.map((page) => page.upTo));
    const [first, ...others] = pages.map(({ found }) => found);
    for (const order of [...(first ?? [])].sort((a, b) => a - b))
      if (order <= upTo && others.every((found) => found.has(order))) orders.push(order);
    if (upTo === Infinity) return { orders: orders.slice(0, most), isComplete: orders.length <= most };
    if (orders.length >= most) return { orders: orders.slice(0, most), isComplete: false };
    from = upTo;
  }
  return { orders, isComplete: false };
}

interface Page {
  found: Set<number>;
  /** The last order up to which nothing is missing. */
  upTo: number;
}

async function pageOf(
  index: WordIndex,
  words: readonly string[],
  from: number,
  length: number,
): Promise<Page> {
  const most = words.length === 1 ? length : Math.min(length, pageOfEach);
  const lists = await Promise.all(
    words.map((word) => index.getAllKeys(IDBKeyRange.bound([word, from], [word, Infinity], true), most)),
  );
  const ends = lists.map((list) => (list.length < most ? Infinity : (list.at(-1) ?? Infinity)));
  return { found: new Set(lists.flat()), upTo: Math.min(...ends) };
}

/** Of some decisions those that have a word of each list. */
async function probe(
  index: WordIndex,
  candidates: readonly number[],
  choices: WordChoices,
  most: number,
): Promise<Orders> {
  // The lists with one word first: they leave fewer to be asked for many.
  const inTurn = [...choices].sort((a, b) => a.length - b.length);
  const orders: number[] = [];
  for (let at = 0; at < candidates.length; at += probedAtOnce) {
    if (orders.length >= most) return { orders: orders.slice(0, most), isComplete: false };
    let left = candidates.slice(at, at + probedAtOnce);
    for (const words of inTurn) {
      const there = await Promise.all(left.map((order) => hasOne(index, words, order)));
      left = left.filter((_, each) => there[each]);
    }
    orders.push(...left);
  }
  return { orders: orders.slice(0, most), isComplete: orders.length <= most };
}

async function hasOne(index: WordIndex, words: readonly string[], order: number): Promise<boolean> {
  const found = await Promise.all(words.map((word) => index.getKey([word, order])));
  return found.some((each) => each !== undefined);
}

/**
 * The words in the index that begin with some letters.
 *
 * @param most as many as are looked for
 */
export async function wordsBeginning(library: Library, start: string, most: number): Promise<string[]> {
  const index = library.transaction('searchEntries').store.index('words');
  const words: string[] = [];
  let cursor = await index.openKeyCursor(IDBKeyRange.bound([start], [`${start}\uffff`]));
  while (cursor && words.length < most) {
    const [word] = cursor.key;
    words.push(word);
    // Beyond all decisions of this word.
    cursor = await cursor.continue([word, Infinity]);
  }
  return words;
}
