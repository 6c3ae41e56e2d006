import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openLibrary } from '../../src/library/database.ts';
import { decisionUnder, keepSighting } from '../../src/library/decisions.ts';
import { storageError, storageTrouble } from '../../src/library/storage-trouble.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const site = 'democracy.exampleshire.example';
const monday = '2025-12-01T10:00:00.000Z';
const sighting = { site, record: sampleRecord({ title: stated('Sale of land') }), facts: [] };
let databases = 0;

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** What is wrong, by what a promise fails with. */
const troubleWith = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => storageTrouble(error),
  );

describe('the trouble', () => {
  it.each([
    ['full', new DOMException('no room', 'QuotaExceededError')],
    ['full', new Error('given up', { cause: new DOMException('no room', 'QuotaExceededError') })],
    ['unavailable', new DOMException('a mutation operation was attempted', 'InvalidStateError')],
    ['unavailable', new DOMException('not in private windows', 'SecurityError')],
    ['unavailable', new DOMException('an older version', 'VersionError')],
    ['blocked', storageError('blocked')],
    [null, new TypeError('not a function')],
    [null, new DOMException('a wrong key', 'DataError')],
    [null, null],
    [null, 'full'],
    [null, { name: 'constructor' }],
  ])('is %s', (trouble, error) => {
    expect(storageTrouble(error)).toBe(trouble);
  });
});

describe('opening', () => {
  it('is refused in private windows of some browsers', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await expect(openLibrary(() => undefined, 'refused')).rejects.toMatchObject({ trouble: 'unavailable' });
  });

  it('is refused where a newer version has been here', async () => {
    (await openDB('newer', 99)).close();
    expect(await troubleWith(openLibrary(() => undefined, 'newer'))).toBe('unavailable');
  });

  it('is blocked by a window that will not let an older form go, and works once it has', async () => {
    const name = `blocked ${++databases}`;
    const held = await openDB(name, 1, {
      upgrade(database) {
        const decisions = database.createObjectStore('decisions', { keyPath: 'key' });
        decisions.createIndex('relationKeys', 'relationKeys', { multiEntry: true });
      },
    });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const opening = troubleWith(openLibrary(() => undefined, name));
    while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(3_000);
    expect(await opening).toBe('blocked');
    vi.useRealTimers();
    held.close();
    // This one is in the same form as the first, which then came about with nobody left to use it.
    const library = await openLibrary(() => undefined, name);
    library.close();
    const newer = await openDB(name, 100);
    expect(newer.version).toBe(100);
    newer.close();
  });
});

describe('writing', () => {
  it('where there is no room says so, keeps what was there, and leaves reading be', async () => {
    const library = await openLibrary(() => undefined, `full ${++databases}`);
    await keepSighting(library, 'key', sighting, monday);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const record = sampleRecord({ title: stated('Sale of woodland') });
    expect(await troubleWith(keepSighting(library, 'key', { ...sighting, record }, monday))).toBe('full');
    expect(await decisionUnder(library, 'key')).toMatchObject({
      record: { title: { value: 'Sale of land' } },
    });
    library.close();
  });
});
