import { isPlanned } from './plan-item.ts';
import type { Relation } from './relation.ts';

/** Two decisions on one issue of the council's site ("Find out more about this issue"). */
export const sameIssue: Relation = {
  kind: 'same-issue',
  isSuggestion: false,
  keys: ({ site, record }) => (record.ids.issue ? [`${site} issue ${record.ids.issue}`] : []),
  judge(first, second) {
    const issue = first.record.ids.issue;
    if (!issue || first.site !== second.site || issue !== second.record.ids.issue) return null;
    // Said more exactly by the plan's own kind.
    if (isPlanned(first.record) !== isPlanned(second.record)) return null;
    return {
      kind: 'same-issue',
      direction: 'both',
      strength: 'asserted',
      how: 'issue number',
      words: issue,
    };
  },
};
