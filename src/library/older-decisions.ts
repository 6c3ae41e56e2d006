import type { Library } from './database.ts';
import { freeOrder, readBack } from './decisions.ts';
import { entryOf, packEntries } from './word-blocks.ts';

/** As many as are brought up to date at once: a worker may be ended at any time, and a reader may be waiting. */
const mostAtOnce = 25;

/**
 * Brings some of the decisions that an older version kept into today's form, so that they are found by search and
 * by the facts in them, and packs the words of those that were kept lately. Ended at any moment, it goes on from
 * there. To be called when nothing else is to be done, until it answers false.
 *
 * @returns whether more are left
 */
export async function completeOlder(library: Library): Promise<boolean> {
  if (await packEntries(library)) return true;
  const name = 'older decisions';
  // Nearly always there is nothing to do: then nothing is locked.
  if (!(await library.get('progress', name))) return false;
  const transaction = library.transaction(['decisions', 'searchEntries', 'progress'], 'readwrite');
  const [decisions, entries, progress] = [
    transaction.objectStore('decisions'),
    transaction.objectStore('searchEntries'),
    transaction.objectStore('progress'),
  ];
  const after = (await progress.get(name))?.after ?? '';
  const keys = await decisions.getAllKeys(IDBKeyRange.lowerBound(after, true), mostAtOnce);
  for (const key of keys) {
    const value: unknown = await decisions.get(key);
    // What is damaged stays, unread: its page may be opened again.
    const decision = readBack(value);
    if (!decision) continue;
    if (!isComplete(value)) {
      const { order } = decision;
      decision.order = await freeOrder([key], order, (place) => decisions.index('order').getKey(place));
      await decisions.put(decision);
    }
    await entries.put(entryOf(decision));
  }
  const last = keys.at(-1);
  const isDone = last === undefined || keys.length < mostAtOnce;
  await Promise.all([isDone ? progress.delete(name) : progress.put({ name, after: last }), transaction.done]);
  return !isDone;
}

/** Version 3 kept it, its page was opened since, or it was brought up to date. */
function isComplete(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'identities' in value;
}
