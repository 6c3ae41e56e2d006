import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import type { Library, LibrarySchema, MergeProgress } from './database.ts';
import { referenceMark, titleMark } from './search-words.ts';
import { beginningOf, blockOf, mergedRows, mostPlaces, perBlock, sharedLetters } from './word-blocks.ts';

/*
 * Small blocks of words put together to large ones: a search reads its rows of every block, and of 100,000 decisions
 * there would be two hundred.
 *
 * It is done some rows at a time, and may be ended after any of them. The large block has its number from the start,
 * but no decisions, so that its rows lead nowhere; once all are written it takes over the decisions of the small ones
 * in the one step that lets go of these; their rows lead nowhere from then on, and are erased.
 */

/** As many small blocks as make a large one. */
export const perMerge = Math.floor(mostPlaces / perBlock);

/** As many rows as are read, or erased, at a time: a search may wait for so long. */
const rowsAtOnce = 1_000;

const stores = ['blocks', 'wordBlocks', 'progress'] as const;
type Writing = IDBPTransaction<LibrarySchema, typeof stores, 'readwrite'>;
type Rows = IDBPObjectStore<LibrarySchema, typeof stores, 'wordBlocks', 'readwrite'>;

/**
 * One step of putting small blocks together, where there are enough of them: to be called until it answers false.
 *
 * @returns whether more is left to do
 */
export async function mergeBlocks(library: Library): Promise<boolean> {
  const writing = library.transaction(stores, 'readwrite');
  const progress = writing.objectStore('progress');
  const kept = await progress.get('blocks');
  const merging = kept?.name === 'blocks' ? kept : null;
  const next = merging && (await step(writing, merging));
  if (merging && !next) await progress.delete('blocks');
  if (next) await progress.put(next);
  await writing.done;
  return next !== null;
}

/** Does one step; what is to be done next, null where nothing is. */
async function step(writing: Writing, merging: MergeProgress): Promise<MergeProgress | null> {
  if (merging.doing === 'planning') return planned(writing);
  if (merging.doing === 'writing') return written(writing, merging);
  return erased(writing, merging);
}

/** Which blocks are to be put together, and into which: a number of its own for each of these, without decisions yet. */
async function planned(writing: Writing): Promise<MergeProgress | null> {
  const blocks = writing.objectStore('blocks');
  const all = await blocks.getAll();
  const small = all.filter(({ orders }) => orders.length <= perBlock);
  const last = all.at(-1)?.block ?? 0;
  const merges = Array.from({ length: Math.floor(small.length / perMerge) }, (_, at) => {
    let offset = 0;
    const from = small.slice(at * perMerge, (at + 1) * perMerge).map(({ block, orders }) => {
      const part = { block, offset };
      offset += orders.length;
      return part;
    });
    return { into: last + 1 + at, from };
  });
  if (merges.length === 0) return null;
  await Promise.all(merges.map(({ into }) => blocks.put({ block: into, orders: new Float64Array(0) })));
  return { name: 'blocks', doing: 'writing', after: '', merges };
}

/** Writes the next of the large blocks' rows; behind the last, the large blocks take the place of the small. */
async function written(writing: Writing, merging: MergeProgress): Promise<MergeProgress> {
  const rows = writing.objectStore('wordBlocks');
  let { after } = merging;
  for (let read = 0; read < rowsAtOnce;) {
    const family = await familyBehind(rows, after);
    if (!family) return replaced(writing, merging);
    const found = await rows.getAll(family.range);
    const made = merging.merges.flatMap(({ into, from }) => {
      const offsets = new Map(from.map(({ block, offset }) => [block, offset]));
      const parts = found.flatMap((row) => {
        const offset = offsets.get(blockOf(row));
        return offset === undefined ? [] : [{ row, offset }];
      });
      return [...mergedRows(into, parts)].map(([beginning, row]) => ({ beginning, into, row }));
    });
    await Promise.all(made.map(({ beginning, into, row }) => rows.put(row, [beginning, into])));
    after = family.last;
    read += found.length;
  }
  return { ...merging, after };
}

/** Lets the large blocks lead to the decisions of the small ones, and these to none. */
async function replaced(writing: Writing, merging: MergeProgress): Promise<MergeProgress> {
  const blocks = writing.objectStore('blocks');
  for (const { into, from } of merging.merges) {
    const parts = await Promise.all(from.map(({ block }) => blocks.get(block)));
    const orders = parts.flatMap((part) => (part ? [...part.orders] : []));
    await Promise.all([
      blocks.put({ block: into, orders: Float64Array.from(orders) }),
      ...from.map(({ block }) => blocks.delete(block)),
    ]);
  }
  return { ...merging, doing: 'erasing', after: '' };
}

/** Erases the next of the small blocks' rows; behind the last, nothing is left to do. */
async function erased(writing: Writing, merging: MergeProgress): Promise<MergeProgress | null> {
  const rows = writing.objectStore('wordBlocks');
  const gone = new Set(merging.merges.flatMap(({ from }) => from.map(({ block }) => block)));
  let { after } = merging;
  for (let read = 0; read < rowsAtOnce;) {
    const family = await familyBehind(rows, after);
    if (!family) return null;
    const keys = await rows.getAllKeys(family.range);
    await Promise.all(keys.filter(([, block]) => gone.has(block)).map((key) => rows.delete(key)));
    after = family.last;
    read += keys.length;
  }
  return { ...merging, after };
}

/** All rows whose words begin alike, parted or not: where they are, and the last beginning that they may have. */
interface Family {
  range: IDBKeyRange;
  last: string;
}

/** The first family of rows behind a beginning; null where there is none. */
async function familyBehind(rows: Rows, after: string): Promise<Family | null> {
  const [key] = await rows.getAllKeys(IDBKeyRange.lowerBound([after, behindNumbers], true), 1);
  if (!key) return null;
  const shared = beginningOf(key[0]);
  const isParted = shared.length === sharedLetters + (shared.startsWith(titleMark) ? 1 : 0);
  const isReference = shared.startsWith(referenceMark);
  const last = isParted && !isReference ? shared + lastLetter : shared;
  return { range: IDBKeyRange.bound([shared], [last, behindNumbers]), last };
}

/** Behind every number of a block, and every letter of a word. */
const behindNumbers: string[] = [];
const lastLetter = '\uffff';
