import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord, SitedRecord } from '../record/decision-record.ts';
import { findReferences, sameReferenceKey } from '../record/reference.ts';
import type { Relation } from './relation.ts';

/** One decision's words name another's reference. A record's own reference is no citation. */
export const citesReference: Relation = {
  kind: 'cites-reference',
  keys: (subject) =>
    [ownKey(subject.record), ...citations(subject.record).keys()]
      .filter((key) => key !== null)
      .map((key) => `${subject.site} reference ${key}`),
  judge(first, second) {
    if (first.site !== second.site) return null;
    const cited = citedIn(first, second);
    if (cited !== null)
      return { kind: 'cites-reference', direction: 'to', strength: 'asserted', words: cited };
    const citing = citedIn(second, first);
    if (citing !== null)
      return { kind: 'cites-reference', direction: 'from', strength: 'asserted', words: citing };
    return null;
  },
};

/** The reference of `target` as `source` writes it; null where it does not name it. */
function citedIn(source: SitedRecord, target: SitedRecord): string | null {
  const key = ownKey(target.record);
  return key === null ? null : (citations(source.record).get(key) ?? null);
}

function ownKey(record: DecisionRecord): string | null {
  const reference = statedValue(record.reference);
  return reference === null ? null : sameReferenceKey(reference);
}

/** The references that a record's own words name, by key, without its own. */
function citations(record: DecisionRecord): Map<string, string> {
  const prose = [record.title, record.purpose, record.decision, record.reasons, record.alternatives]
    .map((field) => statedValue(field) ?? '')
    .join('\n');
  const own = ownKey(record);
  const found = findReferences(prose).map((reference) => [sameReferenceKey(reference), reference] as const);
  return new Map(found.filter(([key]) => key !== own));
}
