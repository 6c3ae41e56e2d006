import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import type { LibrarySchema } from './database.ts';
import { readBack } from './decisions.ts';
import { checkedOutline } from './outline-check.ts';
import { outlineToKeep } from './stored-outline.ts';
import type { Outline } from './stored-outline.ts';

/** What reads outlines: a transaction of these two stores. */
export type OutlineReading = IDBPTransaction<LibrarySchema, ['decisions', 'outlines']>;

/**
 * The outlines of some decisions, in their order. Where one is missing, as an older version kept none, or is
 * damaged, it is made from the decision.
 *
 * @param onDamaged called with the key of each that cannot be read either way, which is left out
 */
export async function outlinesUnder(
  reading: OutlineReading,
  keys: readonly string[],
  onDamaged: (key: string) => void = () => undefined,
): Promise<Outline[]> {
  const [decisions, outlines] = [reading.objectStore('decisions'), reading.objectStore('outlines')];
  const kept: unknown[] = await Promise.all(keys.map((key) => outlines.get(key)));
  const found = await Promise.all(
    keys.map(async (key, at) => checkedOutline(kept[at]) ?? (await outlineAnew(decisions, key))),
  );
  for (const [at, key] of keys.entries()) if (!found[at]) onDamaged(key);
  return found.filter((outline) => outline !== null);
}

async function outlineAnew(
  decisions: IDBPObjectStore<LibrarySchema, ['decisions', 'outlines'], 'decisions'>,
  key: string,
): Promise<Outline | null> {
  const decision = readBack(await decisions.get(key));
  return decision && outlineToKeep(decision);
}
