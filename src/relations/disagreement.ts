import type { Fact } from '../facts/fact.ts';
import type { DecisionRecord, Stated } from '../record/decision-record.ts';
import { sameReferenceKey } from '../record/reference.ts';
import { isSameMaker, rolesOf } from './maker-name.ts';

/*
 * Where two accounts of one decision, its page and a record attached to it, do not say the same. Only what both state
 * is compared: that one of them is silent is no disagreement. Where it cannot be told whether two wordings mean the
 * same, nothing is said.
 */

/** The fields that are compared, in the order in which a reader asks. */
const comparedFields = [
  'decidedOn',
  'decisionMaker',
  'reference',
  'isKeyDecision',
  'isSubjectToCallIn',
  'callInDeadline',
  'effectiveFrom',
  'publishedOn',
] as const satisfies (keyof DecisionRecord)[];

/** One thing of which the two do not say the same, with the words of each. */
export interface Disagreement {
  field: (typeof comparedFields)[number] | 'contractValue';
  /** The page's words. */
  page: string;
  /** The attachment's. */
  attachment: string;
}

/** One account of a decision: its record, and the facts in its words. */
export interface Account {
  record: DecisionRecord;
  facts: readonly Fact[];
}

/** Everything of which a page and its attachment do not say the same. */
export function disagreementsBetween(page: Account, attachment: Account): Disagreement[] {
  const fields = comparedFields.flatMap((field): Disagreement[] => {
    const [own, other]: [Stated<unknown>, Stated<unknown>] = [page.record[field], attachment.record[field]];
    if (own.state !== 'stated' || other.state !== 'stated') return [];
    return differ(field, own.value, other.value) ? [{ field, page: own.quote, attachment: other.quote }] : [];
  });
  const price = differentPrice(page.facts, attachment.facts);
  return price ? [...fields, price] : fields;
}

function differ(field: (typeof comparedFields)[number], own: unknown, other: unknown): boolean {
  if (typeof own !== 'string' || typeof other !== 'string') return own !== other;
  if (field === 'decisionMaker') return differInMaker(own, other);
  if (field === 'reference') return differInReference(own, other);
  // A month agrees with every day in it.
  return !own.startsWith(other) && !other.startsWith(own);
}

/** Names of persons say nothing against each other: one account may give the post, the other who holds it. */
function differInMaker(own: string, other: string): boolean {
  if (rolesOf(own).length === 0 || rolesOf(other).length === 0) return false;
  return !isSameMaker(own, other);
}

/** "Decision no. 17/00102" is 17/00102. */
function differInReference(own: string, other: string): boolean {
  const [one, two] = [own, other].map((words) => sameReferenceKey(words).replace(/[^\p{L}\d]/gu, ''));
  return one !== undefined && two !== undefined && !one.includes(two) && !two.includes(one);
}

/** The price, where each gives one and none of one's is among the other's. */
function differentPrice(own: readonly Fact[], other: readonly Fact[]): Disagreement | null {
  const [ours, theirs] = [pricesIn(own), pricesIn(other)];
  const [first, second] = [ours[0], theirs[0]];
  if (!first || !second || ours.some(({ value }) => theirs.some((each) => each.value === value))) return null;
  return { field: 'contractValue', page: first.quote, attachment: second.quote };
}

function pricesIn(facts: readonly Fact[]) {
  return facts.filter((fact) => fact.kind === 'money').filter(({ role }) => role === 'contract-value');
}
