import { useEffect, useRef, useState } from 'preact/hooks';
import { searchLibrary } from '../../library/search.ts';
import { areSame, firstOf, isWanted, newestFirst, noFilters, sorted } from './filters.ts';
import type { Filters, Sort } from './filters.ts';
import { followedRows, nextPage, summariesOf, tellDamaged } from './reading.ts';
import type { Source } from './reading.ts';
import type { Summary } from './summary.ts';

/** As many rows as are shown at first, and more at a time. */
export const perPage = 50;

/** As many as a search gives. */
const mostFound = 100;

/** Milliseconds between two looks at what has been read so far: sorting is not done for every batch. */
const betweenLooks = 250;

/** A row, and the sentence for which a search found it. */
export interface Row {
  summary: Summary;
  sentence: string | null;
}

/** What the table shows. */
export interface Rows {
  rows: Row[];
  /** The keys of all that fit; null where that is everything that is stored. */
  keys: string[] | null;
  /** How many fit, as far as is known; null where nobody has counted. */
  matching: number | null;
  /** How many decisions have been gone through. */
  read: number;
  state: 'reading' | 'stopped' | 'done';
  /** Whether a search found more than it gives. */
  isCutShort: boolean;
  /** How they came together: `all` without filters, in the library's own order. */
  way: 'all' | 'search' | 'filtered';
}

/** What has been gone through so far: filters and order change what is shown of it, not what is read. */
interface Scan {
  rows: Summary[];
  read: number;
  next: number | null;
  isDone: boolean;
  /** All of it in an order that was asked for: another filter does not sort it again. */
  inOrder: { sort: string; rows: readonly Summary[] } | null;
}

const untouched: Scan = { rows: [], read: 0, next: null, isDone: false, inOrder: null };

interface Wanted {
  query: string;
  filters: Filters;
  sort: Sort;
  /** As many rows as are to be shown. */
  count: number;
  followed: ReadonlySet<string>;
  /** Raised when what is stored has changed. */
  version: number;
  isStopped: boolean;
}

const nothing: Rows = {
  rows: [],
  keys: null,
  matching: null,
  read: 0,
  state: 'reading',
  isCutShort: false,
  way: 'all',
};

/**
 * The rows that are wanted. Without filters and in the library's own order no more is read than is shown; else
 * everything is gone through once, a little at a time, until the reader stops it or wants something else.
 *
 * @param onTrouble called with what the storage threw
 */
export function useRows(source: Source, wanted: Wanted, onTrouble: (error: unknown) => void): Rows {
  const { query, filters, sort, count, followed, version, isStopped } = wanted;
  const [rows, setRows] = useState<Rows>(nothing);
  const scan = useRef<Scan & { version: number }>({ ...untouched, rows: [], version });

  useEffect(() => {
    if (scan.current.version !== version) scan.current = { ...untouched, rows: [], version };
    let isGoing = true;
    const show = (next: Rows) => {
      if (isGoing) setRows(next);
    };
    const isNewestFirst = JSON.stringify(sort) === JSON.stringify(newestFirst);
    const read = async () => {
      if (query.trim() !== '') {
        show(await foundRows(source, wanted));
        return;
      }
      if (filters.isFollowed) {
        const all = { ...untouched, rows: await followedRows(source), read: followed.size };
        show(matching(all, wanted, 'done'));
        return;
      }
      if (areSame(filters, noFilters) && isNewestFirst) {
        show(await firstRows(source, count));
        return;
      }
      await goThrough(source, wanted, scan.current, () => isGoing, show);
    };
    read().catch(onTrouble);
    return () => {
      isGoing = false;
    };
  }, [source, query, filters, sort, count, followed, version, isStopped]);
  return rows;
}

async function firstRows(source: Source, count: number): Promise<Rows> {
  const { rows, read, next } = await nextPage(source, null, count);
  return {
    ...nothing,
    rows: rows.map(asRow),
    read,
    matching: next === null ? rows.length : null,
    state: 'done',
  };
}

async function foundRows(source: Source, { query, filters, sort, followed }: Wanted): Promise<Rows> {
  const damaged: string[] = [];
  const { hits, isComplete } = await searchLibrary(source.library, query, mostFound, (key) =>
    damaged.push(key),
  );
  await tellDamaged(source, damaged);
  const summaries = await summariesOf(
    hits.map(({ decision }) => decision),
    source.known,
  );
  const sentences = new Map(hits.map(({ decision, sentence }) => [decision.key, sentence]));
  const kept = summaries.filter((summary) => isWanted(summary, filters, followed));
  // The best hits first, unless another order was chosen.
  const inOrder = JSON.stringify(sort) === JSON.stringify(newestFirst) ? kept : sorted(kept, sort);
  return {
    rows: inOrder.map((summary) => ({ summary, sentence: sentences.get(summary.key) ?? null })),
    keys: inOrder.map(({ key }) => key),
    matching: kept.length,
    read: hits.length,
    state: 'done',
    isCutShort: !isComplete,
    way: 'search',
  };
}

async function goThrough(
  source: Source,
  wanted: Wanted,
  scan: Scan,
  isGoing: () => boolean,
  show: (rows: Rows) => void,
): Promise<void> {
  let shown = 0;
  while (!scan.isDone && !wanted.isStopped && isGoing()) {
    const page = await nextPage(source, scan.next);
    // What another turn of this went through meanwhile is not taken twice.
    if (!isGoing()) return;
    scan.rows.push(...page.rows);
    scan.read += page.read;
    scan.next = page.next;
    scan.isDone = page.next === null;
    if (!scan.isDone && performance.now() - shown > betweenLooks) {
      show(matching(scan, wanted, 'reading'));
      shown = performance.now();
    }
    // Lets what the reader does come first.
    await new Promise((resolve) => setTimeout(resolve));
  }
  show(matching(scan, wanted, scan.isDone ? 'done' : 'stopped'));
}

function matching(scan: Scan, { filters, sort, count, followed }: Wanted, state: Rows['state']): Rows {
  const isKept = (summary: Summary) => isWanted(summary, filters, followed);
  // While more is read a look must be short, and nobody can ask for the keys of all.
  const kept = (state === 'done' ? rowsInOrder(scan, sort) : scan.rows).filter(isKept);
  return {
    rows: (state === 'done' ? kept.slice(0, count) : firstOf(kept, sort, count)).map(asRow),
    keys: state === 'done' ? kept.map(({ key }) => key) : [],
    matching: kept.length,
    read: scan.read,
    state,
    isCutShort: false,
    way: 'filtered',
  };
}

function rowsInOrder(scan: Scan, sort: Sort): readonly Summary[] {
  const name = JSON.stringify(sort);
  if (scan.inOrder?.sort !== name) scan.inOrder = { sort: name, rows: sorted(scan.rows, sort) };
  return scan.inOrder.rows;
}

function asRow(summary: Summary): Row {
  return { summary, sentence: null };
}
