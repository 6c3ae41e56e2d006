import { mostAddresses, sameVisit } from './decisions.ts';
import { boundedHistory, changesBetween } from './history.ts';
import type { Change, StoredDecision } from './stored-decision.ts';

/**
 * One decision out of two that were kept apart, as in a backup and in the library: what its page said is the later
 * of the two, what it said before is of both. The same two again give the same.
 */
export function joinedHistory(first: StoredDecision, second: StoredDecision): StoredDecision {
  const isInOrder = Date.parse(first.lastSeen) <= Date.parse(second.lastSeen);
  const [earlier, later] = isInOrder ? [first, second] : [second, first];
  const isEarlierFirst = Date.parse(earlier.firstSeen) <= Date.parse(later.firstSeen);
  const changes = inOrder([...earlier.changes, ...unseenChanges(earlier, later), ...later.changes]);
  const dropped = Math.max(earlier.changesDropped, later.changesDropped);
  return {
    ...later,
    key: isEarlierFirst ? earlier.key : later.key,
    identities: [...new Set([...earlier.identities, ...later.identities])],
    addresses: [...new Set([...later.addresses.toReversed(), ...earlier.addresses.toReversed()])]
      .slice(0, mostAddresses)
      .toReversed(),
    ...boundedHistory(changes, dropped),
    firstSeen: isEarlierFirst ? earlier.firstSeen : later.firstSeen,
    previousVisit: lastVisitBefore(later.lastSeen, [
      later.previousVisit,
      earlier.lastSeen,
      earlier.previousVisit,
    ]),
  };
}

/**
 * What changed between two histories, the one over before the other began. What the page said at the beginning of
 * the later is only known where nothing changed in it.
 */
function unseenChanges(earlier: StoredDecision, later: StoredDecision): Change[] {
  const isApart = Date.parse(earlier.lastSeen) < Date.parse(later.firstSeen);
  if (!isApart || later.changes.length > 0 || later.changesDropped > 0) return [];
  return changesBetween(earlier, later, { lastSeenBefore: earlier.lastSeen, seenAt: later.firstSeen });
}

/** By when they were seen; one that both histories tell stands there once, from when it was first seen. */
function inOrder(changes: readonly Change[]): Change[] {
  const sorted = [...changes].sort((a, b) => Date.parse(a.seenAt) - Date.parse(b.seenAt));
  const latest = new Map<string, string>();
  return sorted.filter((change) => {
    // Documents have no name of their own: each pair is one.
    const what = JSON.stringify([change.before, change.after]);
    const name = change.field === 'documents' ? `documents ${what}` : change.field;
    const isTold = latest.get(name) === what;
    latest.set(name, what);
    return !isTold;
  });
}

function lastVisitBefore(lastSeen: string, visits: readonly (string | null)[]): string | null {
  const before = visits
    .filter((visit) => visit !== null)
    .filter((visit) => Date.parse(lastSeen) - Date.parse(visit) > sameVisit)
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return before.at(-1) ?? null;
}
