import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { openLibrary } from '../../src/library/database.ts';
import type { Library } from '../../src/library/database.ts';
import { eraseEverything } from '../../src/library/erase.ts';
import { follow } from '../../src/library/follows.ts';
import { sampleFollow } from '../sample-follow.ts';

const stored = vi.hoisted(() => new Map<string, unknown>());
/** The names of each change, as `storage.onChanged` tells them: nothing where nothing changed. */
const changes = vi.hoisted(() => [] as string[][]);
vi.mock('../../src/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        set: (values: object) => {
          for (const [key, value] of Object.entries(values)) stored.set(key, value);
          changes.push(Object.keys(values));
          return Promise.resolve();
        },
        clear: () => {
          changes.push([...stored.keys()]);
          stored.clear();
          return Promise.resolve();
        },
      },
    },
  },
}));

let library: Library;
let databases = 0;

beforeEach(async () => {
  stored.clear();
  changes.length = 0;
  databases += 1;
  library = await openLibrary(() => undefined, `erase ${String(databases)}`);
});

/** How many entries each store has. */
async function counts(): Promise<number[]> {
  return Promise.all([...library.objectStoreNames].map((name) => library.count(name)));
}

/** Puts something into every store, as it is and without going by what it is for. */
async function fillAll(): Promise<void> {
  const transaction = library.transaction([...library.objectStoreNames], 'readwrite');
  for (const name of library.objectStoreNames) {
    const store = transaction.objectStore(name) as unknown as IDBObjectStore;
    const { keyPath } = store;
    if (typeof keyPath === 'string') store.put({ [keyPath]: 1 });
    else store.put('row', ['be', 1]);
  }
  await transaction.done;
}

it('empties every store, and every setting', async () => {
  await fillAll();
  expect((await counts()).every((count) => count === 1)).toBe(true);
  expect((await counts()).length).toBeGreaterThan(4);
  for (const key of ['watch words', 'reminders', 'panel mere.example', 'rule mere.example', 'reading list x'])
    stored.set(key, 'kept');
  await eraseEverything(library);
  expect((await counts()).some((count) => count > 0)).toBe(false);
  expect([...stored]).toEqual([]);
});

it('tells the background, also where no times for reminders were chosen, once nothing is followed', async () => {
  const { followedSince, ...sample } = sampleFollow();
  await follow(library, sample, followedSince);
  await eraseEverything(library);
  expect(await library.count('follows')).toBe(0);
  expect(changes.at(-1)).toContain('reminders');
});

it('leaves the settings where the stores cannot be emptied', async () => {
  stored.set('watch words', ['Elm Road']);
  library.close();
  await expect(eraseEverything(library)).rejects.toThrow();
  expect([...stored.keys()]).toEqual(['watch words']);
});
