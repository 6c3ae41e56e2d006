import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { DecisionRecord } from '../record/decision-record.ts';

/** A decision as it is kept: what its page said when it was last opened, and what it can be found by. */
export interface StoredDecision {
  /** One for all addresses of the decision on its site. */
  key: string;
  site: string;
  record: DecisionRecord;
  /** What decisions it may hang together with are looked up by. */
  relationKeys: string[];
  /** When its page was first and last opened (ISO, UTC). */
  firstSeen: string;
  lastSeen: string;
}

interface Schema extends DBSchema {
  decisions: { key: string; value: StoredDecision; indexes: { relationKeys: string } };
}

export type Library = IDBPDatabase<Schema>;

/** Raised by one with every change of the stores below. */
const version = 1;

/**
 * Opens the library, building or upgrading its stores where needed.
 *
 * @param onClosed called once the connection is no longer of use: open it again when next needed
 * @param name of the database; tests use their own
 */
export async function openLibrary(onClosed: () => void, name = 'scrutineer'): Promise<Library> {
  const library: Library = await openDB<Schema>(name, version, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        const decisions = database.createObjectStore('decisions', { keyPath: 'key' });
        decisions.createIndex('relationKeys', 'relationKeys', { multiEntry: true });
      }
    },
    // A newer version of the extension waits to upgrade: let it.
    blocking() {
      library.close();
      onClosed();
    },
    terminated: onClosed,
  });
  return library;
}
