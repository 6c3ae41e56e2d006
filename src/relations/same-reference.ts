import { statedValue } from '../record/decision-record.ts';
import type { SitedRecord } from '../record/decision-record.ts';
import { sameReferenceKey } from '../record/reference.ts';
import type { Relation } from './relation.ts';

/** Two pages of one site that carry the same reference: the same decision at two stages, or published twice. */
export const sameReference: Relation = {
  kind: 'same-reference',
  keys: (subject) => {
    const key = ownReference(subject);
    return key === null ? [] : [`${subject.site} reference ${key}`];
  },
  judge(first, second) {
    const key = ownReference(first);
    if (key === null || first.site !== second.site || key !== ownReference(second)) return null;
    const words = statedValue(first.record.reference) ?? key;
    return { kind: 'same-reference', direction: 'both', strength: 'asserted', words };
  },
};

function ownReference({ record }: SitedRecord): string | null {
  const reference = statedValue(record.reference);
  return reference === null ? null : sameReferenceKey(reference);
}
