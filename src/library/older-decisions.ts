import type { Library } from './database.ts';
import { freeOrder, readBack } from './decisions.ts';
import { mergeBlocks } from './merged-blocks.ts';
import { outlineToKeep } from './stored-outline.ts';
import { entryOf, packEntries } from './word-blocks.ts';

/** As many as are brought up to date at once: a worker may be ended at any time, and a reader may be waiting. */
const mostAtOnce = 25;

/**
 * Brings some of the decisions that an older version kept into today's form, so that they are found by search and
 * by the facts in them, and packs the words of those that were kept lately into blocks, and small blocks into large ones. Ended at any moment, it goes on from
 * there. To be called when nothing else is to be done, until it answers false.
 *
 * @returns whether more are left
 */
export async function completeOlder(library: Library): Promise<boolean> {
  if (await packEntries(library)) return true;
  // Nearly always there is nothing to do: then nothing is locked.
  const left = (await library.getAll('progress')).map(({ name }) => name);
  if (left.includes('older decisions') && (await completeForm(library))) return true;
  if (left.includes('outlines') && (await completeOutlines(library))) return true;
  return left.includes('blocks') && (await mergeBlocks(library));
}

/** Versions 1 and 2 kept neither facts nor places; version 3 kept words in another form. */
async function completeForm(library: Library): Promise<boolean> {
  const name = 'older decisions';
  const transaction = library.transaction(
    ['decisions', 'outlines', 'searchEntries', 'progress'],
    'readwrite',
  );
  const [decisions, outlines, entries, progress] = [
    transaction.objectStore('decisions'),
    transaction.objectStore('outlines'),
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
    await Promise.all([outlines.put(outlineToKeep(decision)), entries.put(entryOf(decision))]);
  }
  const last = keys.at(-1);
  const isDone = last === undefined || keys.length < mostAtOnce;
  await Promise.all([isDone ? progress.delete(name) : progress.put({ name, after: last }), transaction.done]);
  return !isDone;
}

/** Version 4 kept no outlines: until a decision has one, it is made whenever it is needed. */
async function completeOutlines(library: Library): Promise<boolean> {
  const name = 'outlines';
  const transaction = library.transaction(['decisions', 'outlines', 'progress'], 'readwrite');
  const [decisions, outlines, progress] = [
    transaction.objectStore('decisions'),
    transaction.objectStore('outlines'),
    transaction.objectStore('progress'),
  ];
  const range = IDBKeyRange.lowerBound((await progress.get(name))?.after ?? '', true);
  const [keys, values] = await Promise.all([
    decisions.getAllKeys(range, mostAtOnce),
    decisions.getAll(range, mostAtOnce),
  ]);
  const read = (values as unknown[]).map(readBack).filter((decision) => decision !== null);
  const last = keys.at(-1);
  const isDone = last === undefined || keys.length < mostAtOnce;
  await Promise.all([
    ...read.map((decision) => outlines.put(outlineToKeep(decision))),
    isDone ? progress.delete(name) : progress.put({ name, after: last }),
    transaction.done,
  ]);
  return !isDone;
}

/** Version 3 kept it, its page was opened since, or it was brought up to date. */
function isComplete(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'identities' in value;
}
