import type { RelatedRecord, Relation } from './relation.ts';

/** Two records that name the same procurement notice (an OCDS id, a number of Find a Tender). */
export const sameProcurement: Relation = {
  kind: 'same-procurement',
  isSuggestion: false,
  keys: (subject) => [...notices(subject).keys()].map((key) => `${subject.site} notice ${key}`),
  judge(first, second) {
    if (first.site !== second.site) return null;
    const others = notices(second);
    const [words] = [...notices(first)].find(([key]) => others.has(key))?.slice(1) ?? [];
    if (words === undefined) return null;
    return { kind: 'same-procurement', direction: 'both', strength: 'asserted', how: 'notice number', words };
  },
};

/** The notices that a record names, by key, as written. */
function notices({ facts }: RelatedRecord): Map<string, string> {
  const found = facts.flatMap((fact) =>
    fact.kind === 'citation' && fact.value.relation === 'notice' && fact.value.reference !== undefined
      ? [[fact.value.reference.toLowerCase().replace(/\s+/g, ' '), fact.value.reference] as const]
      : [],
  );
  return new Map(found);
}
