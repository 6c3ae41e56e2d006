import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLibrary } from '../../src/library/database.ts';
import type { Library } from '../../src/library/database.ts';
import { keepSighting } from '../../src/library/decisions.ts';
import { completeOlder } from '../../src/library/older-decisions.ts';
import { searchLibrary } from '../../src/library/search.ts';
import { packEntries, writeBlock } from '../../src/library/word-blocks.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const site = 'democracy.exampleshire.example';
const monday = '2025-12-08T09:00:00.000Z';

let library: Library;
let databases = 0;

beforeEach(async () => {
  databases += 1;
  library = await openLibrary(() => undefined, `word blocks ${databases}`);
});
afterEach(() => library.close());

const keep = (id: number, fields: Partial<DecisionRecord>) =>
  keepSighting(
    library,
    `${site} decision:${id}`,
    { site, record: sampleRecord({ ids: { decision: String(id) }, ...fields }), facts: [] },
    monday,
  );

/** The numbers of the decisions that a search finds, in order. */
const search = async (query: string) =>
  (await searchLibrary(library, query, 100)).hits.map(({ decision }) => Number(decision.record.ids.decision));

/** Puts the words of all that was kept lately into a block, however few they are. */
async function pack(): Promise<void> {
  await writeBlock(library, await library.getAll('searchEntries'));
  await library.clear('searchEntries');
}

describe('decisions whose words were put together', () => {
  it('are found as before, with those of other blocks and those in none yet, the newest first', async () => {
    const words = ['heron', 'herald', 'hera', 'otter', 'gwyn', 'x12', 'ottawa'];
    /** By their number every word is in some: 1 has the first, 2 the second, 3 both. */
    const wordsOf = (id: number) => words.filter((_, at) => (id >> at) & 1);
    const ids = Array.from({ length: 127 }, (_, at) => at + 1);
    for (const id of ids) {
      const decidedOn = stated(new Date(Date.UTC(2020, 0, 1 + ((id * 37) % 128))).toISOString().slice(0, 10));
      await keep(id, { decidedOn, decision: stated(wordsOf(id).join(' ')) });
      if (id === 50 || id === 100) await pack();
    }
    expect([await library.count('blocks'), await library.count('searchEntries')]).toEqual([2, 27]);
    const newestFirst = ids.toSorted((a, b) => ((b * 37) % 128) - ((a * 37) % 128));
    for (const query of [
      'heron ',
      'otter heron ',
      'gwyn otter heron ',
      'hera',
      'otter hera',
      'x12 ot ',
      'gwyn otta',
    ]) {
      const asked = query.trim().split(' ');
      const expected = newestFirst.filter((id) =>
        asked.every((word, at) =>
          wordsOf(id).some((each) =>
            at === asked.length - 1 && !query.endsWith(' ') ? each.startsWith(word) : each === word,
          ),
        ),
      );
      expect([query, await search(query)]).toEqual([query, expected.slice(0, 100)]);
    }
    expect(await search('hera')).toHaveLength(96);
    expect(await search('ot ')).toEqual([]);
  });

  it('are found by any beginning where too many words begin alike for one row', async () => {
    const words = (id: number) =>
      [`con${id}`, `cont${id}`, `contr${id}`, `contra${id % 9}`, `cons${id % 7}`, 'con', 'contract'].slice(
        id % 3,
      );
    const ids = Array.from({ length: 120 }, (_, at) => at + 1);
    for (const id of ids) await keep(id, { title: stated(words(id).join(' ')) });
    await pack();
    const beginnings = (await library.getAllKeys('wordBlocks')).map(([beginning]) => beginning);
    expect(beginnings).toEqual(expect.arrayContaining(['con', 'cont1', 'contr', '^con', '^contr']));
    for (const query of [
      'con',
      'con ',
      'cont',
      'contr',
      'contr1',
      'contra',
      'contra3 ',
      'contract',
      'cons',
      'cons5 ',
    ]) {
      const [word, isOpen] = [query.trim(), !query.endsWith(' ')];
      const fits = (each: string) => (isOpen ? each.startsWith(word) : each === word);
      const expected = ids.filter((id) => words(id).some(fits));
      const all = (await searchLibrary(library, query, 100)).hits.map(
        ({ decision }) => decision.record.ids.decision,
      );
      expect([query, all.length]).toEqual([query, Math.min(100, expected.length)]);
      if (expected.length <= 100) expect(all.map(Number).sort((a, b) => a - b)).toEqual(expected);
    }
  });

  it('are found by their references and titles too', async () => {
    await keep(1, { reference: stated('CE S491'), title: stated('Heron survey') });
    await keep(2, { reference: stated('CE S591'), decision: stated('See CE S491 on the heron.') });
    await pack();
    expect(await search('ces491')).toEqual([1]);
    expect(await search('heron')).toEqual([1, 2]);
  });

  it('are no longer found by what a page said once, and by what it says now', async () => {
    await keep(1, { title: stated('Heron survey') });
    await keep(2, { title: stated('Heron count') });
    await pack();
    await keep(1, { title: stated('Otter survey') });
    expect([await search('heron'), await search('otter'), await search('survey')]).toEqual([[2], [1], [1]]);
    await keep(2, { title: stated('Heron count'), decidedOn: stated('2025-12-04') });
    await pack();
    expect([await search('heron'), await search('otter'), await search('count')]).toEqual([[2], [1], [2]]);
    expect(await searchLibrary(library, 'heron', 1)).toMatchObject({ isComplete: true, damaged: 0 });
  });

  it('write nothing anew where a page says the same again', async () => {
    await keep(1, { title: stated('Heron survey') });
    await pack();
    await keep(1, { title: stated('Heron survey') });
    expect(await library.count('searchEntries')).toBe(0);
  });

  it('are counted where they are damaged', async () => {
    const stored = await keep(1, { title: stated('Heron survey') });
    await keep(2, { title: stated('Heron count') });
    await pack();
    await library.put('decisions', { ...stored, record: null } as never);
    const { hits, damaged } = await searchLibrary(library, 'heron');
    expect([hits.length, damaged]).toEqual([1, 1]);
  });
});

describe('putting words together', () => {
  /** As many as make a block. */
  const enough = async () => {
    for (let id = 1; id <= 500; id++) await keep(id, { title: stated(`Heron no${id}`) });
  };

  it('waits until there are enough', async () => {
    for (let id = 1; id <= 3; id++) await keep(id, { title: stated('Heron') });
    expect(await completeOlder(library)).toBe(false);
    expect([await library.count('blocks'), await library.count('searchEntries')]).toEqual([0, 3]);
  });

  it('is done in between, and erases what it put together, but for what changed meanwhile', async () => {
    await enough();
    const meddling = new Proxy(library, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name !== 'getAll') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        return async (...wanted: Parameters<Library['getAll']>) => {
          const entries = await target.getAll(...wanted);
          await keep(7, { title: stated('Otter') });
          return entries;
        };
      },
    });
    expect(await completeOlder(meddling)).toBe(true);
    expect([await library.count('blocks'), await library.count('searchEntries')]).toEqual([1, 1]);
    expect([await search('otter'), await search('no7 '), await search('heron no8 ')]).toEqual([[7], [], [8]]);
    expect(await completeOlder(library)).toBe(false);
  });

  it('ended before it erased anything only says the same twice', async () => {
    await enough();
    await writeBlock(library, await library.getAll('searchEntries'));
    expect(await search('heron no8 ')).toEqual([8]);
    expect(await packEntries(library)).toBe(true);
    expect([await library.count('blocks'), await library.count('searchEntries')]).toEqual([2, 0]);
    expect(await search('heron no8 ')).toEqual([8]);
  });

  it('that finds no room for all writes nothing', async () => {
    await keep(1, { title: stated('Heron') });
    const entries = await library.getAll('searchEntries');
    const full = new DOMException('no room', 'QuotaExceededError');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementationOnce(function (this: IDBObjectStore, value, key) {
      return this.add(value, key);
    });
    put.mockImplementation(() => {
      throw full;
    });
    await expect(writeBlock(library, entries)).rejects.toBe(full);
    vi.restoreAllMocks();
    expect([await library.count('blocks'), await library.count('wordBlocks')]).toEqual([0, 0]);
  });
});
