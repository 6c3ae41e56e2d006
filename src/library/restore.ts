import type { Fact } from '../facts/fact.ts';
import type { SitedRecord } from '../record/decision-record.ts';
import type { BackedUpDecision } from './backup-schema.ts';
import type { BackupSettings } from './backup.ts';
import type { Follow, Library } from './database.ts';
import { asStored, freeOrder, readBack } from './decisions.ts';
import { isUnderOneNumber } from './identity.ts';
import { joinedHistory } from './joined-history.ts';
import { checkedFollow } from './schema.ts';
import type { StoredDecision } from './stored-decision.ts';
import { outlineToKeep } from './stored-outline.ts';
import { entryOf, packEntries } from './word-blocks.ts';

/*
 * Taking a backup in. Nothing that the library holds is overwritten: what both know of a decision is joined. Taken
 * in twice, a backup changes nothing the second time, so that one that was broken off can simply be taken in again.
 */

/** How many decisions were new to the library, and how many were joined with what it held. */
export interface Restored {
  added: number;
  joined: number;
}

/** As many as are written at once, all or none of them. */
const atOnce = 50;

/**
 * Takes decisions into the library.
 *
 * @param factsOf reads the facts anew: those in a file may be anybody's
 * @throws where the storage fails, as when it is full: what was written before stays
 */
export async function restoreDecisions(
  library: Library,
  decisions: AsyncIterable<BackedUpDecision> | Iterable<BackedUpDecision>,
  factsOf: (sited: SitedRecord) => Fact[],
): Promise<Restored> {
  const restored: Restored = { added: 0, joined: 0 };
  let batch: StoredDecision[] = [];
  for await (const decision of decisions) {
    batch.push(storedFrom(decision, factsOf(decision)));
    if (batch.length < atOnce) continue;
    await restoreBatch(library, batch, restored);
    batch = [];
  }
  if (batch.length > 0) await restoreBatch(library, batch, restored);
  return restored;
}

/** A decision of a backup as the library keeps it: what its words lead to is worked out from them anew. */
function storedFrom(decision: BackedUpDecision, facts: Fact[]): StoredDecision {
  const { key, site, record, identities, addresses, reading } = decision;
  const { changes, changesDropped, firstSeen, lastSeen, previousVisit } = decision;
  const stored = asStored(key, { site, record, facts }, lastSeen);
  return {
    ...stored,
    identities: [...new Set([...identities, ...stored.identities])],
    addresses,
    reading,
    changes,
    changesDropped,
    firstSeen,
    lastSeen,
    previousVisit,
  };
}

async function restoreBatch(
  library: Library,
  batch: readonly StoredDecision[],
  restored: Restored,
): Promise<void> {
  const transaction = library.transaction(['decisions', 'outlines', 'searchEntries'], 'readwrite');
  const [decisions, outlines, entries] = [
    transaction.objectStore('decisions'),
    transaction.objectStore('outlines'),
    transaction.objectStore('searchEntries'),
  ];
  // What goes wrong is thrown by the step that it went wrong in.
  transaction.done.catch(() => undefined);
  let joined = 0;
  for (const incoming of batch) {
    const known = await Promise.all([
      decisions.get(incoming.key),
      ...incoming.identities.map((identity) => decisions.index('identities').getAll(identity, 5)),
    ]);
    const old = sameDecision(known.flat(), incoming);
    const next = old ? joinedHistory(old, incoming) : incoming;
    const order = await freeOrder([next.key, old?.key], next.order, (place) =>
      decisions.index('order').getKey(place),
    );
    const stored = { ...next, order };
    await Promise.all([
      old && old.key !== next.key ? decisions.delete(old.key) : null,
      old && old.key !== next.key ? outlines.delete(old.key) : null,
      old && old.order !== order ? entries.delete(old.order) : null,
      decisions.put(stored),
      outlines.put(outlineToKeep(stored)),
      entries.put(entryOf(stored)),
    ]);
    if (old) joined++;
  }
  await transaction.done;
  // Searches read all words that are in no block yet.
  await packEntries(library);
  restored.joined += joined;
  restored.added += batch.length - joined;
}

/** The one stored decision that this is; null where there is none, or where it cannot be told which. */
function sameDecision(values: readonly unknown[], incoming: StoredDecision): StoredDecision | null {
  const read = values.map(readBack).filter((found) => found !== null);
  const own = read.find(({ key }) => key === incoming.key);
  if (own) return own;
  const distinct = [...new Map(read.map((found) => [found.key, found])).values()];
  const [same, ...others] = distinct.filter((found) => isUnderOneNumber(incoming, found, incoming.key));
  return same && others.length === 0 ? same : null;
}

/**
 * Takes what was followed into the library. Where both follow a decision, what the library knows of it counts,
 * it is followed since the earlier day, and no reminder that either gave is given again.
 *
 * @returns how many were new
 */
export async function restoreFollows(library: Library, follows: readonly Follow[]): Promise<number> {
  const transaction = library.transaction('follows', 'readwrite');
  let added = 0;
  for (const incoming of follows) {
    const own = checkedFollow(await transaction.store.get(incoming.key));
    if (!own) added++;
    await transaction.store.put(own ? joinedFollow(own, incoming) : incoming);
  }
  await transaction.done;
  return added;
}

function joinedFollow(own: Follow, incoming: Follow): Follow {
  const given = new Map(own.given.map((each) => [each.lastDay, each]));
  for (const each of incoming.given) {
    const before = given.get(each.lastDay);
    if (!before || Date.parse(before.upTo) < Date.parse(each.upTo)) given.set(each.lastDay, each);
  }
  const isIncomingEarlier = Date.parse(incoming.followedSince) < Date.parse(own.followedSince);
  return {
    ...own,
    followedSince: isIncomingEarlier ? incoming.followedSince : own.followedSince,
    given: [...given.values()],
  };
}

/** The reader's own choices, and those of a backup where they have made none. */
export function joinedSettings(own: BackupSettings, incoming: BackupSettings): BackupSettings {
  const sites = new Set(own.rules.map(({ site }) => site));
  const hosts = new Set(own.panels.map(({ host }) => host));
  return {
    reminders: own.reminders ?? incoming.reminders,
    rules: [...own.rules, ...incoming.rules.filter(({ site }) => !sites.has(site))],
    panels: [...own.panels, ...incoming.panels.filter(({ host }) => !hosts.has(host))],
  };
}
