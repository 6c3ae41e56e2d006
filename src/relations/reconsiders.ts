import { citationRelation } from './citation-relation.ts';

/** A decision that takes up another again, after scrutiny has sent it back or made recommendations on it. */
export const reconsiders = citationRelation('reconsiders', ['reconsiders'], 'quoted');
