import { readersRule } from '../../call-in/readers-rule.ts';
import { noteDamaged } from '../../library/damaged.ts';
import type { Library } from '../../library/database.ts';
import { decisionUnder, readBack } from '../../library/decisions.ts';
import { listFollows } from '../../library/follows.ts';
import { readersEntryOn } from '../../library/readers-rules.ts';
import type { StoredDecision } from '../../library/stored-decision.ts';
import { judged } from './judged.ts';
import type { Known } from './judged.ts';
import { summaryOf } from './summary.ts';
import type { Summary } from './summary.ts';

/** As many as are read at once while all are gone through: a few milliseconds' work, then typing is heard again. */
const atOnce = 100;

/** Some decisions in the library's order, and where to go on; `next` is null at the end. */
export interface Page {
  rows: Summary[];
  /** How many were read, those that are damaged among them. */
  read: number;
  next: number | null;
}

/** What the rows are read from and judged by. */
export interface Source {
  library: Library;
  known: Known;
  /** To be called when decisions were met that cannot be read, and have been noted. */
  onDamaged?: () => void;
}

/** Notes decisions that cannot be read, so that the reader is told how many were left out. */
export async function tellDamaged({ onDamaged }: Source, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await noteDamaged(keys);
  onDamaged?.();
}

/**
 * The next decisions of the library, the newest first.
 *
 * @param after the place to go on from; null: the beginning
 */
export async function nextPage(source: Source, after: number | null, count = atOnce): Promise<Page> {
  const { library, known } = source;
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const index = library.transaction('decisions').store.index('order');
  const [keys, values] = await Promise.all([index.getAllKeys(range, count), index.getAll(range, count)]);
  const read = (values as unknown[]).map(readBack);
  const decisions = read.filter((found) => found !== null);
  await tellDamaged(
    source,
    keys.filter((_, at) => read[at] === null),
  );
  const last = values.at(-1)?.order;
  return {
    rows: await summariesOf(decisions, known),
    read: keys.length,
    next: keys.length < count || last === undefined ? null : last,
  };
}

/** The rows of decisions, judged now, by the reader's own rules where there are any. */
export async function summariesOf(decisions: readonly StoredDecision[], known: Known): Promise<Summary[]> {
  await lookUpRules(decisions, known);
  const now = Temporal.Now.instant();
  return decisions.map((decision) => summaryOf(decision, judged(decision, known, now)));
}

/** Looks up the reader's own rules for the sites of decisions, each site once. */
export async function lookUpRules(decisions: readonly { site: string }[], known: Known): Promise<void> {
  const sites = new Set(decisions.map(({ site }) => site));
  for (const site of sites) {
    if (known.readersRules.has(site)) continue;
    const kept = await readersEntryOn(site);
    const checked = kept && readersRule(kept.entry, kept.enteredOn);
    known.readersRules.set(site, checked?.ok ? checked.rule : null);
  }
}

/** The rows of all that is followed, the soonest last day first. */
export async function followedRows({ library, known }: Source): Promise<Summary[]> {
  const follows = await listFollows(library);
  const decisions = await Promise.all(follows.map(({ key }) => decisionUnder(library, key)));
  return summariesOf(
    decisions.filter((found) => found !== null),
    known,
  );
}

/** The keys of everything that is stored, the newest decision first. */
export function allKeys({ library }: Source): Promise<string[]> {
  return library.getAllKeysFromIndex('decisions', 'order');
}
