import { ownReference, ownReferenceKey } from './own-reference.ts';
import type { Relation } from './relation.ts';

/** Two pages of one site that carry the same reference: the same decision at two stages, or published twice. */
export const sameReference: Relation = {
  kind: 'same-reference',
  isSuggestion: false,
  keys: ({ site, record }) => {
    const key = ownReferenceKey(record);
    return key === null ? [] : [`${site} reference ${key}`];
  },
  judge(first, second) {
    const key = ownReferenceKey(first.record);
    if (key === null || first.site !== second.site || key !== ownReferenceKey(second.record)) return null;
    const words = ownReference(first.record) ?? key;
    return { kind: 'same-reference', direction: 'both', strength: 'asserted', how: 'reference', words };
  },
};
