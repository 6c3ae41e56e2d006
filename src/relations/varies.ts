import { citationRelation } from './citation-relation.ts';

/** A decision that varies or extends what another agreed, by its resolution: an option to extend is none. */
export const varies = citationRelation('varies', ['varies'], 'quoted');
