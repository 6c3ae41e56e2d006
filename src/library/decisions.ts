import { statedValue } from '../record/decision-record.ts';
import type { SitedRecord } from '../record/decision-record.ts';
import { reasonsBetween, relationKeys } from '../relations/index.ts';
import type { Reason } from '../relations/relation.ts';
import type { Library, StoredDecision } from './database.ts';

/** A stored decision that hangs together with another, and why. */
export interface Related {
  decision: StoredDecision;
  reasons: Reason[];
}

/** As many decisions as are looked at for one key, so that no page waits: a long meeting has some dozens. */
const mostPerKey = 100;

/** A decision in the form in which it is kept, as if seen for the first time. */
export function asStored(key: string, { site, record }: SitedRecord, seenAt: string): StoredDecision {
  return {
    key,
    site,
    record,
    relationKeys: relationKeys({ site, record }),
    firstSeen: seenAt,
    lastSeen: seenAt,
  };
}

/**
 * Keeps what a decision's page says now. The first sighting's time stays.
 *
 * @param key one for all addresses of the decision
 * @param seenAt when its page was opened (ISO, UTC)
 */
export async function keepSighting(
  library: Library,
  key: string,
  sited: SitedRecord,
  seenAt: string,
): Promise<StoredDecision> {
  const transaction = library.transaction('decisions', 'readwrite');
  const before = await transaction.store.get(key);
  const stored = { ...asStored(key, sited, seenAt), ...(before && { firstSeen: before.firstSeen }) };
  await Promise.all([transaction.store.put(stored), transaction.done]);
  return stored;
}

/**
 * The stored decisions that hang together with one, with every reason: those with the most telling reason
 * first (see the order of the relations), then the latest.
 */
export async function relatedTo(library: Library, decision: StoredDecision): Promise<Related[]> {
  const index = library.transaction('decisions').store.index('relationKeys');
  const found = await Promise.all(decision.relationKeys.map((key) => index.getAll(key, mostPerKey)));
  const candidates = new Map(found.flat().map((candidate) => [candidate.key, candidate]));
  return [...candidates.values()]
    .filter((candidate) => !isSameDecision(decision, candidate))
    .map((candidate) => ({ decision: candidate, reasons: reasonsBetween(decision, candidate) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => rank(a) - rank(b) || dateOf(b).localeCompare(dateOf(a)));
}

const order = ['cites-reference', 'same-reference', 'same-issue', 'same-meeting'];

function rank({ reasons }: Related): number {
  return Math.min(...reasons.map(({ kind }) => order.indexOf(kind)));
}

function dateOf({ decision }: Related): string {
  return statedValue(decision.record.decidedOn) ?? '';
}

/**
 * The same page opened by its own number and by its agenda item's: nothing on either says which item belongs
 * to which decision, so title, day and meeting must all agree.
 */
function isSameDecision(first: StoredDecision, second: StoredDecision): boolean {
  if (first.key === second.key) return true;
  if (first.record.ids.decision && second.record.ids.decision) return false;
  const [a, b] = [first.record, second.record];
  const title = statedValue(a.title);
  return (
    first.site === second.site &&
    title !== null &&
    title === statedValue(b.title) &&
    statedValue(a.decidedOn) === statedValue(b.decidedOn) &&
    a.ids.meeting === b.ids.meeting &&
    statedValue(a.decision) === statedValue(b.decision)
  );
}
