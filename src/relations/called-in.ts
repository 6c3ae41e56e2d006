import { citationRelation } from './citation-relation.ts';

/** A scrutiny item or report on the call-in of the other decision. */
export const calledIn = citationRelation('called-in', ['called-in'], 'asserted');
