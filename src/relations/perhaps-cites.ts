import { firstMatch } from './citation-relation.ts';
import { citationKeys, monthKeys } from './cited-decision.ts';
import type { Reason, RelatedRecord, Relation } from './relation.ts';

/** One decision's words tell of a maker and a day or month that are the other's; it may be another decision of theirs. */
export const perhapsCites: Relation = {
  kind: 'perhaps-cites',
  isSuggestion: true,
  keys: (subject) => [...citationKeys(subject), ...monthKeys(subject)],
  judge: (first, second) => reason(first, second, 'to') ?? reason(second, first, 'from'),
};

function reason(source: RelatedRecord, target: RelatedRecord, direction: 'to' | 'from'): Reason | null {
  const match = firstMatch(source, target, ({ isDoubtful }) => isDoubtful);
  return (
    match && {
      kind: 'perhaps-cites',
      direction,
      strength: 'suggested',
      how: match.how,
      words: match.cited.quote,
    }
  );
}
