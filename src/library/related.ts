import { statedValue } from '../record/decision-record.ts';
import { rankOf, reasonsBetween, relations } from '../relations/index.ts';
import type { Reason } from '../relations/relation.ts';
import type { Library } from './database.ts';
import { readBack } from './decisions.ts';
import { isLikelySame, mayBeSame } from './identity.ts';
import { outlinesUnder } from './outlines.ts';
import type { OutlineReading } from './outlines.ts';
import type { StoredDecision } from './stored-decision.ts';
import type { Outline } from './stored-outline.ts';

/** A stored decision, in outline, that hangs together with another, and why. */
export interface Related {
  decision: Outline;
  reasons: Reason[];
}

/** As many decisions as are looked up for one key, so that no page waits: a long meeting has some dozens. */
const mostPerKey = 100;
/** As many as are read, those found by the most telling kinds of relation before the others. */
const mostRead = 120;
/** As many as are read besides for a suggestion: those that share the most of such keys. */
const mostSuggested = 15;

/**
 * The stored decisions that hang together with one, with every reason: those with the most telling reason
 * first (see the order of the relations), then the latest. What is damaged in storage is left out, and told of.
 *
 * Candidates are found by exact keys, similar titles too: by pairs of a title's four rarest words, in the one index
 * of all keys (see similar-title). A store of rows that hold for each rare word the keys of its decisions is read as
 * fast, but costs more to write, and has to be kept in step by hand: with 100,000 titles in Chromium 0.6 ms (p95
 * 0.8) to look up all of a title's pairs against 0.4 (0.6), and 0.6 ms to save them against 1.0, where the decision
 * alone takes 0.3.
 *
 * @param onDamaged called with the key of each that cannot be read
 */
export async function relatedTo(
  library: Library,
  decision: StoredDecision,
  onDamaged: (key: string) => void = () => undefined,
): Promise<Related[]> {
  const reading: OutlineReading = library.transaction(['decisions', 'outlines']);
  const index = reading.objectStore('decisions').index('relationKeys');
  const { firm, suggested } = keysOf(decision);
  const lookUp = (keys: string[]) => Promise.all(keys.map((key) => index.getAllKeys(key, mostPerKey)));
  const [byFirm, bySuggested] = await Promise.all([lookUp(firm), lookUp(suggested)]);
  const certain = [...new Set(byFirm.flat())].filter((key) => key !== decision.key).slice(0, mostRead);
  const likely = mostShared(bySuggested, new Set([decision.key, ...certain])).slice(0, mostSuggested);
  const candidates = await outlinesUnder(reading, [...certain, ...likely], onDamaged);
  const isSame = await Promise.all(candidates.map((candidate) => isItself(reading, decision, candidate)));
  return candidates
    .filter((_, at) => !isSame[at])
    .map((candidate) => ({ decision: candidate, reasons: reasonsBetween(decision, candidate) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => rank(a) - rank(b) || dateOf(b).localeCompare(dateOf(a)));
}

/** Whether a stored decision is the very one at hand; its text is read only where all else is alike. */
async function isItself(
  reading: OutlineReading,
  decision: StoredDecision,
  candidate: Outline,
): Promise<boolean> {
  if (!mayBeSame(decision, candidate)) return false;
  const whole = readBack(await reading.objectStore('decisions').get(candidate.key));
  return whole !== null && isLikelySame(decision, whole);
}

/** The keys to look up, those of the more telling relations first, and apart from them those of suggestions. */
function keysOf(decision: StoredDecision): { firm: string[]; suggested: string[] } {
  const of = (isSuggestion: boolean) =>
    relations.filter((each) => each.isSuggestion === isSuggestion).flatMap((each) => each.keys(decision));
  const firm = new Set(of(false));
  return { firm: [...firm], suggested: [...new Set(of(true))].filter((key) => !firm.has(key)) };
}

/** What was found under the most keys first, without what is there already. */
function mostShared(found: readonly string[][], known: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  for (const key of found.flat()) if (!known.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key);
}

function rank({ reasons }: Related): number {
  return Math.min(...reasons.map(rankOf));
}

function dateOf({ decision }: Related): string {
  return statedValue(decision.record.decidedOn) ?? '';
}
