import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { CallIn } from '../call-in/state.ts';
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

interface Schema extends DBSchema {
  decisions: { key: string; value: StoredDecision; indexes: { relationKeys: string } };
  follows: { key: string; value: Follow };
}

export type Library = IDBPDatabase<Schema>;

/** Raised by one with every change of the stores below. */
const version = 2;

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
      if (oldVersion < 2) database.createObjectStore('follows', { keyPath: 'key' });
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
