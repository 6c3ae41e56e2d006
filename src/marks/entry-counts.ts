import type { ListedAnswer } from '../messages/protocol.ts';
import { filters, isCallable, passes } from './list-view.ts';
import type { Entry, Filter } from './list-view.ts';

/** The entries of a list with what its panel counts. Kept up as answers come: none is gone through again for each. */
export interface CountedEntries {
  entries: readonly Entry[];
  /** How many of the entries each filter lets through. */
  counts: Readonly<Record<Filter, number>>;
  /** The first entry of those whose open window closes the soonest; null where none is known. */
  soonest: () => Entry | null;
  /** Fills in what is known of the entry of a number. */
  know: (index: number, known: ListedAnswer | null) => void;
}

/** @param all the entries, each at the place of its number */
export function countEntries(all: readonly Entry[]): CountedEntries {
  const entries = [...all];
  const counts = { all: 0, callable: 0, key: 0, followed: 0, changed: 0 };
  let first: Entry | null = null;
  /** The soonest is known otherwise now: which comes first is to be looked for again. */
  let isLost = false;
  const put = (entry: Entry, by: 1 | -1) => {
    for (const filter of filters) if (passes(entry, filter)) counts[filter] += by;
    if (by === 1 && isSooner(entry, first)) first = entry;
  };
  for (const entry of entries) put(entry, 1);
  return {
    entries,
    counts,
    soonest() {
      if (isLost) first = entries.reduce<Entry | null>((a, b) => (isSooner(b, a) ? b : a), null);
      isLost = false;
      return first;
    },
    know(index, known) {
      const before = entries[index];
      if (!before) return;
      put(before, -1);
      if (first === before) {
        first = null;
        isLost = true;
      }
      put((entries[index] = { ...before, known }), 1);
    },
  };
}

/** Whether an entry's window closes before another's; of those that close together the first of the page does. */
function isSooner(entry: Entry, other: Entry | null): boolean {
  const end = endOf(entry);
  const otherEnd = other && endOf(other);
  if (!end) return false;
  return !other || !otherEnd || end < otherEnd || (end === otherEnd && entry.index < other.index);
}

/** When an open window closes, to be compared: a day without an hour closes at its end. Null for every other. */
function endOf(entry: Entry): string | null {
  const { lastDay = null, closesAt = null } = entry.known?.callIn ?? {};
  return isCallable(entry) && lastDay !== null ? (closesAt ?? `${lastDay}T24`) : null;
}
