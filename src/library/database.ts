import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { CallIn } from '../call-in/state.ts';
import { storageError, storageTrouble } from './storage-trouble.ts';
import type { StoredDecision } from './stored-decision.ts';
import type { Outline } from './stored-outline.ts';

/** What reminders are made from: the last day and what it rests on. */
export type FollowedCallIn = Pick<CallIn, 'lastDay' | 'possibleLastDay' | 'closesAt' | 'basis' | 'certainty'>;

/** A decision that the reader follows, with all that a reminder says: its record may be erased meanwhile. */
export interface Follow {
  /** The same as the stored decision's. */
  key: string;
  address: string;
  /** The page's title for it; null where it states none. */
  title: string | null;
  /** The council's name; null where it is not known. */
  council: string | null;
  /** Whose bank holidays count for its working days; null where that is not known. */
  division: 'england-and-wales' | 'scotland' | 'northern-ireland' | null;
  callIn: FollowedCallIn;
  /** ISO, UTC. */
  followedSince: string;
  /** For each last day (ISO): up to which moment (ISO, UTC) its reminders were given. */
  given: { lastDay: string; upTo: string }[];
}

/**
 * What a decision that was kept lately is found by in searches, until its words are put into a block with those of
 * others (see word-blocks).
 */
export interface SearchEntry {
  /** The same as the decision's. */
  order: number;
  /** As `indexedWords` gives them, each between two spaces. */
  words: string;
}

/** A block of decisions whose words were put together: their orders. */
export interface Block {
  block: number;
  orders: Float64Array;
}

/** How far decisions kept by an older version have been brought up to date, or have outlines beside them. */
export interface Progress {
  name: 'older decisions' | 'outlines';
  /** The last key that was. */
  after: string;
}

/** How far small blocks of words have been put together to large ones (see merged-blocks). */
export interface MergeProgress {
  name: 'blocks';
  doing: 'planning' | 'writing' | 'erasing';
  /** All rows were gone through that begin with this or with what comes before it. */
  after: string;
  /** Each large block, and the small ones it is made of, with how many decisions stand before those of each. */
  merges: { into: number; from: { block: number; offset: number }[] }[];
}

/** The stores, and what they hold. */
export interface LibrarySchema extends DBSchema {
  decisions: {
    key: string;
    value: StoredDecision;
    indexes: { relationKeys: string; identities: string; twinKey: string; order: number };
  };
  /** One beside each decision. */
  outlines: { key: string; value: Outline };
  follows: { key: string; value: Follow };
  searchEntries: { key: number; value: SearchEntry };
  blocks: { key: number; value: Block };
  /** The words of a block that begin alike, as `rowOf` writes them. */
  wordBlocks: { key: [beginning: string, block: number]; value: string };
  progress: { key: string; value: Progress | MergeProgress };
}

export type Library = IDBPDatabase<LibrarySchema>;

/** Raised by one with every change of the stores below. */
const version = 6;

/** How long an upgrade waits for another tab to let go of the older form, in milliseconds. */
const longestWait = 3_000;

/**
 * Opens the library, building or upgrading its stores where needed. What older versions kept is left as it is:
 * an upgrade that wrote every decision anew would outlast a worker (see completeOlder).
 *
 * @param onClosed called once the connection is no longer of use: open it again when next needed
 * @param name of the database; tests use their own
 * @throws a StorageError where the browser refuses, or another tab holds an older form open
 */
export async function openLibrary(onClosed: () => void, name = 'scrutineer'): Promise<Library> {
  let isGivenUp = false;
  let blocked: (error: Error) => void = () => undefined;
  const blocking = new Promise<never>((_, reject) => (blocked = reject));
  const opening = opened(onClosed, name, () => {
    setTimeout(() => {
      isGivenUp = true;
      blocked(storageError('blocked'));
    }, longestWait);
  });
  // Given up once, it may still come about: then nobody is left to close it.
  opening.then((library) => isGivenUp && library.close()).catch(() => undefined);
  try {
    return await Promise.race([opening, blocking]);
  } catch (error) {
    throw storageTrouble(error) === null
      ? error
      : storageError(storageTrouble(error) ?? 'unavailable', error);
  }
}

async function opened(onClosed: () => void, name: string, onBlocked: () => void): Promise<Library> {
  const library: Library = await openDB<LibrarySchema>(name, version, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      if (oldVersion < 1) {
        const decisions = database.createObjectStore('decisions', { keyPath: 'key' });
        decisions.createIndex('relationKeys', 'relationKeys', { multiEntry: true });
      }
      if (oldVersion < 2) database.createObjectStore('follows', { keyPath: 'key' });
      if (oldVersion < 3) {
        const decisions = transaction.objectStore('decisions');
        decisions.createIndex('identities', 'identities', { multiEntry: true });
        decisions.createIndex('twinKey', 'twinKey');
        decisions.createIndex('order', 'order', { unique: true });
        database.createObjectStore('progress', { keyPath: 'name' });
      }
      if (oldVersion < 4) {
        // Version 3 had an index of all words here, which took most of the disk: they are collected anew.
        if (oldVersion === 3) database.deleteObjectStore('searchEntries');
        database.createObjectStore('searchEntries', { keyPath: 'order' });
        database.createObjectStore('blocks', { keyPath: 'block' });
        database.createObjectStore('wordBlocks');
        const progress = transaction.objectStore('progress');
        if (oldVersion > 0) void progress.put({ name: 'older decisions', after: '' });
      }
      if (oldVersion < 5) {
        database.createObjectStore('outlines', { keyPath: 'key' });
        if (oldVersion === 4) void transaction.objectStore('progress').put({ name: 'outlines', after: '' });
      }
      if (oldVersion === 4 || oldVersion === 5) {
        const progress = transaction.objectStore('progress');
        void progress.put({ name: 'blocks', doing: 'planning', after: '', merges: [] });
      }
    },
    blocked: onBlocked,
    // A newer version of the extension waits to upgrade: let it.
    blocking() {
      library.close();
      onClosed();
    },
    terminated: onClosed,
  });
  return library;
}
