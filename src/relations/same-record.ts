import type { OutlinedFields, Relation } from './relation.ts';

/**
 * One decision or item of a site, read at two addresses. Two decisions can be taken on one item of an agenda: where
 * both have a number of their own, that alone counts.
 */
export const sameRecord: Relation = {
  kind: 'same-record',
  isSuggestion: false,
  keys: ({ site, record: { ids } }) => [
    ...(ids.decision ? [`${site} decision ${ids.decision}`] : []),
    ...(ids.agendaItem ? [`${site} item ${ids.agendaItem}`] : []),
  ],
  judge(first, second) {
    if (first.site !== second.site) return null;
    const shared = sharedNumber(first.record, second.record);
    return shared && { kind: 'same-record', direction: 'both', strength: 'asserted', ...shared };
  },
};

function sharedNumber({ ids: one }: OutlinedFields, { ids: other }: OutlinedFields) {
  if (one.decision && other.decision)
    return one.decision === other.decision ? { how: 'decision number' as const, words: one.decision } : null;
  return one.agendaItem && one.agendaItem === other.agendaItem
    ? { how: 'agenda item number' as const, words: one.agendaItem }
    : null;
}
