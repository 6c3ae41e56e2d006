import type { StorageTrouble } from '../library/storage-trouble.ts';
import type { CallError, ListedAnswer } from '../messages/protocol.ts';
import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import type { Anchor } from './anchor.ts';
import type { ReadingActions, ReadingView } from './reading-view.ts';

/** A record of the page with what is known of it. */
export interface Entry {
  /** Its number on the page. */
  index: number;
  record: DecisionRecord;
  /** Where it stands; null where that cannot be told. Looked up when first asked for: most rows get no mark. */
  anchor: () => Anchor | null;
  /** As the background answered; null before it has, and for a record that it did not take. */
  known: ListedAnswer | null;
}

export const filters = ['all', 'callable', 'key', 'followed', 'changed'] as const;
export type Filter = (typeof filters)[number];

/** All that the panel of a list shows. */
export interface ListView {
  entries: readonly Entry[];
  /** How many of them each filter lets through. */
  counts: Readonly<Record<Filter, number>>;
  /** The entry whose open window closes the soonest; null where none is known. */
  soonest: Entry | null;
  isOpen: boolean;
  filter: Filter;
  /** How many of the entries are listed: a long list is not drawn at once. */
  shown: number;
  /** The entry that is open, by its number. */
  selected: number | null;
  isLooking: boolean;
  /** Why the background did not answer the last time; null where it did. */
  trouble: CallError | null;
  /** Why nothing of what was seen before is known; null where the library serves. */
  storage: StorageTrouble | null;
  /** How far its decisions have been read one by one; null where it leads to none that could be. */
  reading: ReadingView | null;
}

/** What the reader can do. */
export interface ListActions {
  /** What the reader can do about reading all of it; null where nothing can be read. */
  reading: ReadingActions | null;
  /** Unfolds the panel, or folds it to its tab. */
  setOpen: (open: boolean) => void;
  /** Never on this site again, until the toolbar button brings it back. */
  hide: () => void;
  filter: (filter: Filter) => void;
  more: () => void;
  /** Opens an entry in the panel, or shuts it. */
  select: (index: number) => void;
  /** Brings its row into view. */
  reveal: (index: number) => void;
}

/** As many entries as are drawn at first, and more at a time. */
export const moreAtOnce = 50;

/** Whether a record is of a key decision, by the list or by its own page; null where neither says. */
export function isKey({ record, known }: Entry): boolean | null {
  return statedValue(record.isKeyDecision) ?? known?.isKey ?? null;
}

/** Whether a decision can be called in for certain now, or by an estimate. */
export function isCallable({ known }: Entry): boolean {
  return known?.callIn.state === 'open';
}

/** Whether an entry goes through a filter. */
export function passes(entry: Entry, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'callable':
      return isCallable(entry);
    case 'key':
      return isKey(entry) === true;
    case 'followed':
      return entry.known?.isFollowed === true;
    case 'changed':
      return (entry.known?.changes.length ?? 0) > 0;
  }
}
