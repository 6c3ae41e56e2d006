import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { factsOf } from '../facts/index.ts';
import { relationKeys } from '../relations/index.ts';
import type { Library } from './database.ts';
import { boundedHistory, changesBetween } from './history.ts';
import { differInNumber, identitiesOf, isTwin, isUnderOneNumber, twinKeyOf } from './identity.ts';
import { readingOf } from './reading-version.ts';
import { checkedOlder, checkedStored, longestKey, mostKeys } from './schema.ts';
import type { Sighting, StoredDecision } from './stored-decision.ts';
import { outlineToKeep } from './stored-outline.ts';
import { entryOf } from './word-blocks.ts';

/** Sightings closer together than this are one visit: a page opened twice in a row. Milliseconds. */
export const sameVisit = 30 * 60_000;
/** As many addresses as are kept of one decision: sessions in the path make endless ones. */
export const mostAddresses = 20;

/** A decision in the form in which it is kept, as if seen for the first time. */
export function asStored(key: string, { site, record, facts }: Sighting, seenAt: string): StoredDecision {
  const sighting = { site, record, facts: [...facts] };
  const twinKey = twinKeyOf(sighting);
  return {
    key,
    ...sighting,
    identities: identitiesOf(key, sighting),
    ...(twinKey !== null && { twinKey }),
    addresses: record.address === '' ? [] : [record.address],
    // One more, or a longer one, and the decision would be taken for damaged when it is read back.
    relationKeys: relationKeys(sighting)
      .filter(({ length }) => length <= longestKey)
      .slice(0, mostKeys),
    order: orderOf(key, record),
    reading: readingOf(record),
    changes: [],
    changesDropped: 0,
    firstSeen: seenAt,
    lastSeen: seenAt,
    previousVisit: null,
  };
}

/**
 * Keeps what a decision's page says now, what changed on it, and what it is found by, all or nothing of it. A
 * decision that was seen under its other number is kept as one with that.
 *
 * @param key one for all addresses of the decision
 * @param seenAt when its page was opened (ISO, UTC)
 */
export async function keepSighting(
  library: Library,
  key: string,
  sighting: Sighting,
  seenAt: string,
): Promise<StoredDecision> {
  return keepDecision(library, asStored(key, sighting, seenAt));
}

/**
 * Keeps a decision together with what is kept of it already: with its history, where it comes from a backup. The
 * later of the two visits says what its page says now.
 */
export async function keepDecision(library: Library, fresh: StoredDecision): Promise<StoredDecision> {
  const transaction = library.transaction(['decisions', 'outlines', 'searchEntries'], 'readwrite');
  const [decisions, outlines, entries] = [
    transaction.objectStore('decisions'),
    transaction.objectStore('outlines'),
    transaction.objectStore('searchEntries'),
  ];
  const [known, found] = await Promise.all([
    outlines.get(fresh.key),
    Promise.all([
      decisions.get(fresh.key),
      ...fresh.identities.map((identity) => decisions.index('identities').getAll(identity, mostTwins)),
      fresh.twinKey === undefined ? [] : decisions.index('twinKey').getAll(fresh.twinKey, mostTwins),
    ]),
  ]);
  const same = sameDecisions(found.flat(), fresh);
  const next = [...same, fresh].sort((a, b) => a.lastSeen.localeCompare(b.lastSeen)).reduce(joined);
  const own = [next.key, ...same.map(({ key }) => key)];
  const order = await freeOrder(own, next.order, (place) => decisions.index('order').getKey(place));
  const stored = { ...next, order };
  const entry = entryOf(stored);
  const outline = outlineToKeep(stored);
  const isOutlined = JSON.stringify(known) === JSON.stringify(outline);
  const isFound = same.some(
    (old) => isIndexed(old) && old.order === order && entryOf(old).words === entry.words,
  );
  const writes = [
    ...same
      .filter((old) => old.key !== stored.key)
      .flatMap((old) => [() => decisions.delete(old.key), () => outlines.delete(old.key)]),
    ...same.filter((old) => old.order !== order).map((old) => () => entries.delete(old.order)),
    () => decisions.put(stored),
    ...(isOutlined ? [] : [() => outlines.put(outline)]),
    ...(isFound ? [] : [() => entries.put(entry)]),
  ];
  // Each in a promise of its own: where there is no room for one, the others throw at once.
  await Promise.all([...writes.map(async (write) => write()), transaction.done]);
  return stored;
}

/** As many stored decisions as are looked at for one key: more than two are no twins. */
const mostTwins = 5;

/** A decision by any key that it is known under; null where none is kept under it, or it is damaged. */
export async function decisionUnder(library: Library, key: string): Promise<StoredDecision | null> {
  const { store } = library.transaction('decisions');
  const [own, other] = await Promise.all([store.get(key), store.index('identities').getAll(key, 2)]);
  // Of two decisions that one agenda item came to have, neither is meant for certain.
  return readBack(own) ?? (other.length === 1 ? readBack(other[0]) : null);
}

/** The key that a decision is kept under, by any that it is known under; this itself where none is kept. */
export async function keyKeptUnder(library: Library, key: string): Promise<string> {
  const { store } = library.transaction('decisions');
  const [own, others] = await Promise.all([store.getKey(key), store.index('identities').getAllKeys(key, 2)]);
  const [other, ...more] = others;
  return own ?? (other !== undefined && more.length === 0 ? other : key);
}

/** A decision as it was stored, in today's form whichever version kept it; null where it is damaged. */
export function readBack(value: unknown): StoredDecision | null {
  const stored = checkedStored(value);
  if (stored) return stored;
  const older = isOlder(value) ? checkedOlder(value) : null;
  if (!older) return null;
  // Whose law applies was not kept with it, so that facts say no more than the words alone do.
  const facts = factsOf(older.record, { nation: null });
  return {
    ...asStored(older.key, { ...older, facts }, older.firstSeen),
    // What read it is not known.
    reading: '',
    lastSeen: older.lastSeen,
  };
}

/** Whether its words were kept with it; those of an older version are collected later (see completeOlder). */
function isIndexed({ reading }: StoredDecision): boolean {
  return reading !== '';
}

/** Versions 1 and 2 kept neither facts nor identities; what lacks only some is damaged. */
function isOlder(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !('facts' in value) && !('identities' in value);
}

/** The stored decisions that a sighting belongs to: two where it shows that they are one; none where that is in doubt. */
function sameDecisions(values: readonly unknown[], fresh: StoredDecision): StoredDecision[] {
  const read = values.map(readBack).filter((found) => found !== null);
  const distinct = [...new Map(read.map((found) => [found.key, found])).values()];
  const matching = distinct.filter(
    (found) => isUnderOneNumber(fresh, found, fresh.key) || isTwin(fresh, found),
  );
  const own = matching.find((found) => found.key === fresh.key);
  const [other, ...more] = matching.filter((found) => found !== own);
  const isCertain = other && more.length === 0 && !(own && differInNumber(own, other));
  return [own, isCertain ? other : undefined].filter((found) => found !== undefined);
}

/** What was kept of a decision with what was seen of it later. */
function joined(before: StoredDecision, after: StoredDecision): StoredDecision {
  const isBeforeFirst = before.firstSeen <= after.firstSeen;
  const visits = { lastSeenBefore: before.lastSeen, seenAt: after.lastSeen };
  const isNewVisit = Date.parse(after.lastSeen) - Date.parse(before.lastSeen) > sameVisit;
  const found = changesBetween(before, after, visits);
  const changes = [...before.changes, ...found, ...after.changes].sort((a, b) =>
    a.seenAt.localeCompare(b.seenAt),
  );
  return {
    ...after,
    key: isBeforeFirst ? before.key : after.key,
    identities: [...new Set([...before.identities, ...after.identities])],
    addresses: [...new Set([...before.addresses.toReversed(), ...after.addresses].toReversed())]
      .slice(0, mostAddresses)
      .toReversed(),
    order: isSameDay(before.order, after.order) ? before.order : after.order,
    ...boundedHistory(changes, before.changesDropped + after.changesDropped),
    firstSeen: isBeforeFirst ? before.firstSeen : after.firstSeen,
    previousVisit: isNewVisit ? before.lastSeen : before.previousVisit,
  };
}

/** More than the days from 1970 that any decision is dated by, and the places within a day. */
const lastDay = 60_000;
const placesADay = 2 ** 24;

/**
 * A decision's place in searches: by its day, the newest first, and by its key within the day. Those without a
 * day come last.
 */
function orderOf(key: string, record: DecisionRecord): number {
  const date = [record.decidedOn, record.publishedOn, record.decisionDue].map(statedValue).find(Boolean);
  const day = Math.floor(Date.parse(date ?? '') / 86_400_000) || 0;
  let place = 0;
  for (const character of key) place = (place * 31 + (character.codePointAt(0) ?? 0)) % placesADay;
  return (lastDay - Math.min(Math.max(day, 0), lastDay)) * placesADay + place;
}

function isSameDay(first: number, second: number): boolean {
  return Math.floor(first / placesADay) === Math.floor(second / placesADay);
}

/**
 * A decision's place in searches, or the next that is free: two decisions of a day may fall on one.
 *
 * @param own the keys that it is kept under, whose places are its own
 * @param holderOf the key that a place is taken by
 */
export async function freeOrder(
  own: readonly (string | undefined)[],
  from: number,
  holderOf: (order: number) => Promise<string | undefined>,
): Promise<number> {
  for (let order = from; ; order++) {
    const holder = await holderOf(order);
    if (holder === undefined || own.includes(holder)) return order;
  }
}
