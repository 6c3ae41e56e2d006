import { browser } from '../browser.ts';
import type { Library } from './database.ts';
import { readBack } from './decisions.ts';

/*
 * Decisions that were met in the library and cannot be read. They are left where they are, for their pages may be
 * opened again; readers are told how many were left out of what they see.
 */

const damagedKey = 'damaged decisions';
/** As many as are told apart: where a disk has failed, nobody needs the number to the last. */
const mostNoted = 1_000;

/** Notes which decisions could not be read. What cannot be noted is met again the next time. */
export async function noteDamaged(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const known = await noted();
  const all = [...new Set([...known, ...keys])].slice(0, mostNoted);
  if (all.length > known.length) await browser.storage.local.set({ [damagedKey]: all });
}

/**
 * Which of the decisions that were met cannot be read now: one whose page was opened since can be again. Their
 * outlines are erased, by which they would be shown beside others as if they could be opened.
 */
export async function damagedKeys(library: Library): Promise<string[]> {
  const keys = await noted();
  if (keys.length === 0) return [];
  const { store } = library.transaction('decisions');
  const isDamaged = await Promise.all(
    keys.map(async (key) => {
      const value: unknown = await store.get(key);
      return value !== undefined && readBack(value) === null;
    }),
  );
  const left = keys.filter((_, at) => isDamaged[at]);
  if (left.length < keys.length) await browser.storage.local.set({ [damagedKey]: left });
  await Promise.all(left.map((key) => library.delete('outlines', key)));
  return left;
}

async function noted(): Promise<string[]> {
  const kept: unknown = (await browser.storage.local.get(damagedKey))[damagedKey];
  return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
}
