import { citationRelation } from './citation-relation.ts';

/** One decision's words tell of another by its maker and day, on the same subject. */
export const citesDatedDecision = citationRelation(
  'cites-dated-decision',
  ['cites'],
  'quoted',
  ({ how }) => how !== 'reference',
);
