import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library/database.ts';
import type { Library, SearchEntry } from '../../src/library/database.ts';
import { mergeBlocks, perMerge } from '../../src/library/merged-blocks.ts';
import { completeOlder } from '../../src/library/older-decisions.ts';
import { lookUp } from '../../src/library/posting-lists.ts';
import { writeBlock } from '../../src/library/word-blocks.ts';

const perTestBlock = 60;
let name: string;
let library: Library;
let databases = 0;

beforeEach(async () => {
  name = `merged blocks ${++databases}`;
  library = await openLibrary(() => undefined, name);
});
afterEach(() => library.close());

/** Words of every length, many that begin alike, accented ones, references and those of titles. */
const vocabulary = [
  ...['a1', 'ab', 'abc', 'abcd', 'abcde', 'abcdef', '^ab', '^abc', '^abcd', '^abcdef', '=abc', '=x12', 'ŵyn'],
  ...Array.from({ length: 90 }, (_, at) => `con${String.fromCharCode(97 + (at % 26))}${at}tract`),
  ...Array.from({ length: 40 }, (_, at) => `^con${String.fromCharCode(97 + (at % 26))}${at}`),
];

/** What a decision is found by: by its order, the same every time. */
const entryAt = (order: number): SearchEntry => ({
  order,
  words: ` ${vocabulary.filter((_, at) => (order * 31 + at * 17) % 7 < 2 || at === order % 140).join(' ')} `,
});

/** So many blocks of made-up decisions. */
async function writeBlocks(count: number, from = 0): Promise<SearchEntry[]> {
  const blocks = Array.from({ length: count }, (_, block) =>
    Array.from({ length: perTestBlock }, (_, at) => entryAt((from + block) * perTestBlock + at)),
  );
  for (const entries of blocks) await writeBlock(library, entries);
  return blocks.flat();
}

const questions = [
  ...['a1', 'ab', 'abc', 'abcdef', '^abc', '=abc', '=x12', 'ŵyn', 'cona0tract', '^conb1'].map((word) => [
    { word, isStart: false },
  ]),
  ...['abc', 'abcde', 'con', 'cona', 'cona2', '^con', '^conc'].map((word) => [{ word, isStart: true }]),
  [
    { word: 'abcd', isStart: false },
    { word: 'con', isStart: true },
  ],
];

/** What the look-up finds, and what going through every entry does. */
async function answers(asked: Library, entries: readonly SearchEntry[]) {
  const { found } = await lookUp(asked, questions);
  const looked = found.map((orders) => [...new Set(orders)].sort((a, b) => a - b));
  const scanned = questions.map((wanted) =>
    entries
      .filter(({ words }) =>
        wanted.every(({ word, isStart }) => words.includes(` ${word}${isStart ? '' : ' '}`)),
      )
      .map(({ order }) => order),
  );
  return { looked, scanned };
}

describe('small blocks', () => {
  it('are left alone where there are too few', async () => {
    await writeBlocks(perMerge - 1);
    expect(await mergeBlocks(library)).toBe(false);
    expect(await library.count('blocks')).toBe(perMerge - 1);
    expect(await library.getAll('progress')).toEqual([]);
  });

  it('become one that finds the same at every step, ended after each, and in a window that was open before', async () => {
    const entries = await writeBlocks(perMerge + 2);
    const other = await openLibrary(() => undefined, name);
    const rowsBefore = await library.count('wordBlocks');
    let steps = 0;
    const doing = new Set<string>();
    for (let isMore = true; isMore; steps++) {
      for (const asked of [library, other]) {
        const { looked, scanned } = await answers(asked, entries);
        expect(looked).toEqual(scanned);
      }
      isMore = await mergeBlocks(library);
      for (const progress of await library.getAll('progress'))
        if (progress.name === 'blocks') doing.add(progress.doing);
      library.close();
      library = await openLibrary(() => undefined, name);
    }
    expect(steps).toBeGreaterThan(4);
    expect([...doing]).toEqual(['writing', 'erasing']);
    for (const asked of [library, other]) {
      const { looked, scanned } = await answers(asked, entries);
      expect(looked).toEqual(scanned);
      expect(looked.every((orders) => orders.length > 0)).toBe(true);
    }
    const blocks = await library.getAll('blocks');
    expect(blocks.map(({ orders }) => orders.length)).toEqual([
      perTestBlock,
      perTestBlock,
      perMerge * perTestBlock,
    ]);
    const numbers = new Set(blocks.map(({ block }) => block));
    const rows = await library.getAllKeys('wordBlocks');
    expect(rows.filter(([, block]) => !numbers.has(block))).toEqual([]);
    expect(rows.length).toBeLessThan(rowsBefore / 2);
    expect(await library.getAll('progress')).toEqual([]);
    other.close();
  });

  it('that are written meanwhile have numbers of their own, and are put together later', async () => {
    const entries = await writeBlocks(perMerge);
    expect(await mergeBlocks(library)).toBe(true);
    entries.push(...(await writeBlocks(1, perMerge)));
    while (await mergeBlocks(library));
    expect((await library.getAll('blocks')).map(({ block, orders }) => [block, orders.length])).toEqual([
      [perMerge, perMerge * perTestBlock],
      [perMerge + 1, perTestBlock],
    ]);
    entries.push(...(await writeBlocks(perMerge - 1, perMerge + 1)));
    while (await mergeBlocks(library));
    expect(await library.count('blocks')).toBe(2);
    const { looked, scanned } = await answers(library, entries);
    expect(looked).toEqual(scanned);
  });

  it('of a library that was erased meanwhile leave nothing behind', async () => {
    await writeBlocks(perMerge);
    for (let steps = 0; steps < 3; steps++) expect(await mergeBlocks(library)).toBe(true);
    const names = [...library.objectStoreNames];
    const erasing = library.transaction(names, 'readwrite');
    await Promise.all([...names.map((store) => erasing.objectStore(store).clear()), erasing.done]);
    expect(await mergeBlocks(library)).toBe(false);
    expect([await library.count('blocks'), await library.count('wordBlocks')]).toEqual([0, 0]);
  });
});

it('a library of version 5 has its blocks put together, some rows at a time, and finds the same meanwhile', async () => {
  const entries = await writeBlocks(2 * perMerge + 1);
  const [blocks, rows, keys] = await Promise.all([
    library.getAll('blocks'),
    library.getAll('wordBlocks'),
    library.getAllKeys('wordBlocks'),
  ]);
  const older = await openDB(`${name} of version 5`, 5, {
    upgrade(database) {
      const decisions = database.createObjectStore('decisions', { keyPath: 'key' });
      decisions.createIndex('relationKeys', 'relationKeys', { multiEntry: true });
      decisions.createIndex('identities', 'identities', { multiEntry: true });
      decisions.createIndex('twinKey', 'twinKey');
      decisions.createIndex('order', 'order', { unique: true });
      database.createObjectStore('follows', { keyPath: 'key' });
      database.createObjectStore('searchEntries', { keyPath: 'order' });
      database.createObjectStore('blocks', { keyPath: 'block' });
      database.createObjectStore('wordBlocks');
      database.createObjectStore('progress', { keyPath: 'name' });
      database.createObjectStore('outlines', { keyPath: 'key' });
    },
  });
  const filling = older.transaction(['blocks', 'wordBlocks'], 'readwrite');
  for (const block of blocks) void filling.objectStore('blocks').put(block);
  for (const [at, row] of rows.entries()) void filling.objectStore('wordBlocks').put(row, keys[at]);
  await filling.done;
  older.close();
  const upgraded = await openLibrary(() => undefined, `${name} of version 5`);
  let steps = 0;
  do {
    const { looked, scanned } = await answers(upgraded, entries);
    expect(looked).toEqual(scanned);
    steps++;
  } while (await completeOlder(upgraded));
  expect(steps).toBeGreaterThan(4);
  const { looked, scanned } = await answers(upgraded, entries);
  expect(looked).toEqual(scanned);
  expect((await upgraded.getAll('blocks')).map(({ orders }) => orders.length)).toEqual([
    perTestBlock,
    perMerge * perTestBlock,
    perMerge * perTestBlock,
  ]);
  upgraded.close();
});
