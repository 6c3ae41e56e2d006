import { citationRelation } from './citation-relation.ts';

/** A decision that takes the place of another, or ends it. */
export const supersedes = citationRelation('supersedes', ['supersedes'], 'quoted');
