import type { Library } from './database.ts';
import { readBack } from './decisions.ts';
import type { StoredDecision } from './stored-decision.ts';

/** As many as are read at once: a few megabytes at most. */
const atOnce = 200;

/**
 * Every decision of the library, by key, a few at a time: all at once would not fit into memory. One that is kept
 * or erased meanwhile may or may not be among them.
 *
 * @param onDamaged called with the key of each that cannot be read, which is left out
 */
export async function* allDecisions(
  library: Library,
  onDamaged: (key: string) => void = () => undefined,
): AsyncGenerator<StoredDecision> {
  for (let after = ''; ;) {
    const range = IDBKeyRange.lowerBound(after, true);
    const { store } = library.transaction('decisions');
    const [keys, values] = await Promise.all([store.getAllKeys(range, atOnce), store.getAll(range, atOnce)]);
    for (const [at, key] of keys.entries()) {
      const decision = readBack(values[at]);
      if (decision) yield decision;
      else onDamaged(key);
    }
    const last = keys.at(-1);
    if (last === undefined || keys.length < atOnce) return;
    after = last;
  }
}
