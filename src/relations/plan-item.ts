import type { OutlinedFields, Relation } from './relation.ts';

/**
 * A decision and the notice of it in the forward plan: the two share the issue's number. The number that a link calls
 * PlanId is the whole plan's, so it joins nothing.
 */
export const planItem: Relation = {
  kind: 'plan-item',
  isSuggestion: false,
  keys: ({ site, record }) => (record.ids.issue ? [`${site} issue ${record.ids.issue}`] : []),
  judge(first, second) {
    const issue = first.record.ids.issue;
    if (!issue || first.site !== second.site || issue !== second.record.ids.issue) return null;
    if (isPlanned(first.record) === isPlanned(second.record)) return null;
    const direction = isPlanned(second.record) ? 'to' : 'from';
    return { kind: 'plan-item', direction, strength: 'asserted', how: 'issue number', words: issue };
  },
};

/** Whether a record is a notice of a decision still to be taken. */
export function isPlanned({ kind }: OutlinedFields): boolean {
  return kind === 'proposal';
}
