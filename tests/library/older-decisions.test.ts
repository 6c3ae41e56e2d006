import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library/database.ts';
import { factsOf } from '../../src/facts/index.ts';
import { decisionUnder, keepSighting } from '../../src/library/decisions.ts';
import { listFollows } from '../../src/library/follows.ts';
import { completeOlder } from '../../src/library/older-decisions.ts';
import { relatedTo } from '../../src/library/related.ts';
import { searchLibrary } from '../../src/library/search.ts';
import { sampleFollow } from '../sample-follow.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const site = 'democracy.exampleshire.example';
const monday = '2025-12-01T10:00:00.000Z';
const tuesday = '2025-12-02T10:00:00.000Z';
let databases = 0;

/** A decision as versions 1 and 2 kept it. */
const older = (id: string) => ({
  key: `${site} decision:${id}`,
  site,
  record: sampleRecord({
    ids: { decision: id, issue: '7' },
    title: stated(`Heron survey ${id}`),
    decision: stated('That the contract be awarded to Bramble Paving Ltd for £120,000.'),
  }),
  relationKeys: [`${site} issue 7`],
  firstSeen: monday,
  lastSeen: tuesday,
});

/** A library of an older version with some decisions, one of them damaged. */
async function olderLibrary(version: 1 | 2, count: number): Promise<string> {
  const name = `older ${++databases}`;
  const database = await openDB(name, version, {
    upgrade(upgraded) {
      const decisions = upgraded.createObjectStore('decisions', { keyPath: 'key' });
      decisions.createIndex('relationKeys', 'relationKeys', { multiEntry: true });
      if (version === 2) upgraded.createObjectStore('follows', { keyPath: 'key' });
    },
  });
  for (let id = 1; id <= count; id++) await database.put('decisions', older(String(id)));
  await database.put('decisions', { ...older('999'), record: { title: 'Heron survey' } });
  if (version === 2) await database.put('follows', sampleFollow());
  database.close();
  return name;
}

describe.each([1, 2] as const)('a library of version %i', (version) => {
  it('is opened with all that it has, and that is found at once', async () => {
    const library = await openLibrary(() => undefined, await olderLibrary(version, 3));
    expect(library.version).toBe(6);
    expect(await library.count('decisions')).toBe(4);
    expect(await listFollows(library)).toEqual(version === 2 ? [sampleFollow()] : []);
    const decision = await decisionUnder(library, `${site} decision:1`);
    expect(decision).toMatchObject({
      firstSeen: monday,
      lastSeen: tuesday,
      changes: [],
      previousVisit: null,
    });
    expect(decision?.facts).toContainEqual(expect.objectContaining({ kind: 'supplier' }));
    const related = decision && (await relatedTo(library, decision));
    expect(related?.map((found) => found.decision.key.at(-1)).sort()).toEqual(['2', '3']);
    expect(await decisionUnder(library, `${site} decision:999`)).toBeNull();
    library.close();
  });

  it('is brought up to date a few decisions at a time, and goes on where it was ended', async () => {
    const name = await olderLibrary(version, 60);
    let library = await openLibrary(() => undefined, name);
    expect(await completeOlder(library)).toBe(true);
    expect(await library.count('searchEntries')).toBe(25);
    library.close();
    library = await openLibrary(() => undefined, name);
    expect(await completeOlder(library)).toBe(true);
    // Its page was opened before its turn came.
    const { record } = older('9');
    await keepSighting(
      library,
      `${site} decision:9`,
      { site, record, facts: [] },
      '2025-12-09T10:00:00.000Z',
    );
    expect([await completeOlder(library), await completeOlder(library)]).toEqual([false, false]);
    expect(await library.count('searchEntries')).toBe(60);
    expect(await decisionUnder(library, `${site} decision:9`)).toMatchObject({
      facts: [],
      firstSeen: monday,
      changes: [],
    });
    const { hits, isComplete } = await searchLibrary(library, 'heron bramble ', 100);
    expect([hits.length, isComplete]).toEqual([60, true]);
    expect(await library.getAll('progress')).toEqual([]);
    expect(await library.count('outlines')).toBe(60);
    library.close();
  });
});

it('a new library has nothing to be brought up to date', async () => {
  const library = await openLibrary(() => undefined, `older ${++databases}`);
  expect(await completeOlder(library)).toBe(false);
  library.close();
});

it('a library of version 3 has its words collected anew, some decisions at a time', async () => {
  const name = `older ${++databases}`;
  const today = await openLibrary(() => undefined, `${name} as it is today`);
  const { record } = older('1');
  const stored = await keepSighting(today, `${site} decision:1`, { site, record, facts: [] }, monday);
  today.close();
  const database = await openDB(name, 3, {
    upgrade(upgraded) {
      const decisions = upgraded.createObjectStore('decisions', { keyPath: 'key' });
      decisions.createIndex('relationKeys', 'relationKeys', { multiEntry: true });
      decisions.createIndex('identities', 'identities', { multiEntry: true });
      decisions.createIndex('twinKey', 'twinKey');
      decisions.createIndex('order', 'order', { unique: true });
      upgraded.createObjectStore('follows', { keyPath: 'key' });
      const entries = upgraded.createObjectStore('searchEntries', { keyPath: 'order' });
      entries.createIndex('words', 'words', { multiEntry: true });
      upgraded.createObjectStore('progress', { keyPath: 'name' });
    },
  });
  await database.put('decisions', stored);
  await database.put('searchEntries', { order: stored.order, words: [['heron', stored.order]] });
  database.close();
  const library = await openLibrary(() => undefined, name);
  expect((await searchLibrary(library, 'heron ')).hits).toEqual([]);
  expect(await completeOlder(library)).toBe(false);
  expect((await searchLibrary(library, 'heron ')).hits).toMatchObject([{ decision: stored }]);
  expect(await library.getAll('decisions')).toEqual([stored]);
  library.close();
});

describe('a library of version 4', () => {
  /** Some decisions as it kept them, without outlines, and one that is damaged. */
  async function libraryOfVersion4(count: number): Promise<string> {
    const name = `older ${++databases}`;
    const today = await openLibrary(() => undefined, `${name} as it is today`);
    for (let id = 1; id <= count; id++) {
      const { key, record } = older(String(id));
      await keepSighting(today, key, { site, record, facts: factsOf(record, { nation: null }) }, monday);
    }
    const decisions = await today.getAll('decisions');
    const entries = await today.getAll('searchEntries');
    today.close();
    const database = await openDB(name, 4, {
      upgrade(upgraded) {
        const store = upgraded.createObjectStore('decisions', { keyPath: 'key' });
        store.createIndex('relationKeys', 'relationKeys', { multiEntry: true });
        store.createIndex('identities', 'identities', { multiEntry: true });
        store.createIndex('twinKey', 'twinKey');
        store.createIndex('order', 'order', { unique: true });
        upgraded.createObjectStore('follows', { keyPath: 'key' });
        upgraded.createObjectStore('searchEntries', { keyPath: 'order' });
        upgraded.createObjectStore('blocks', { keyPath: 'block' });
        upgraded.createObjectStore('wordBlocks');
        upgraded.createObjectStore('progress', { keyPath: 'name' });
      },
    });
    for (const decision of decisions) await database.put('decisions', decision);
    for (const entry of entries) await database.put('searchEntries', entry);
    await database.put('decisions', {
      ...decisions[0],
      key: `${site} decision:999`,
      order: 1,
      record: { title: 7 },
    });
    database.close();
    return name;
  }

  it('finds what hangs together before it has outlines, and the same after', async () => {
    const library = await openLibrary(() => undefined, await libraryOfVersion4(30));
    const decision = await decisionUnder(library, `${site} decision:1`);
    if (!decision) throw new Error('it is kept');
    expect(await library.count('outlines')).toBe(0);
    const told: string[] = [];
    const before = await relatedTo(library, decision, (key) => told.push(key));
    expect([before.length, told]).toEqual([29, [`${site} decision:999`]]);
    while (await completeOlder(library));
    expect([await library.count('outlines'), await library.getAll('progress')]).toEqual([30, []]);
    expect(await relatedTo(library, decision)).toEqual(before);
    expect(await library.count('searchEntries')).toBe(30);
    library.close();
  });

  it('has its outlines written some at a time, and goes on where it was ended', async () => {
    const name = await libraryOfVersion4(30);
    let library = await openLibrary(() => undefined, name);
    expect(await completeOlder(library)).toBe(true);
    expect(await library.count('outlines')).toBe(25);
    library.close();
    library = await openLibrary(() => undefined, name);
    expect(await completeOlder(library)).toBe(false);
    expect(await library.count('outlines')).toBe(30);
    library.close();
  });
});
