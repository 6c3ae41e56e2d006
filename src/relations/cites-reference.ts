import { citationRelation } from './citation-relation.ts';

/** One decision's words name another's reference, without saying more of it. */
export const citesReference = citationRelation(
  'cites-reference',
  ['cites'],
  'asserted',
  ({ how }) => how === 'reference',
);
