import { citationRelation } from './citation-relation.ts';

/** A decision taken under a power that the other gave: the record names it by reference, or by maker and day. */
export const takenUnderDelegation = citationRelation('taken-under-delegation', ['taken-under'], 'quoted');
