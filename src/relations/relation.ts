import type { SitedRecord } from '../record/decision-record.ts';

/** How sure a relation is: the site's own numbers say it, or the record's own words do. */
export type Strength = 'asserted' | 'quoted';

/** Which way a relation runs, seen from the first record: to the other, from it, or both ways alike. */
export type Direction = 'to' | 'from' | 'both';

/** The kinds of relation, by the names that stored and exported records use. */
export type RelationKind = 'cites-reference' | 'same-reference' | 'same-issue' | 'same-meeting';

/** Why two decisions hang together. */
export interface Reason {
  kind: RelationKind;
  direction: Direction;
  strength: Strength;
  /** The words or the number that matched, as written. */
  words: string;
}

/**
 * One kind of relation. `keys` gives what a record can be found by: two records that share a key are
 * compared by `judge`. Keys mean something within one site only, and carry it.
 */
export interface Relation {
  kind: RelationKind;
  keys: (subject: SitedRecord) => string[];
  /** Why the first is related to the second; null where it is not after all. */
  judge: (first: SitedRecord, second: SitedRecord) => Reason | null;
}
