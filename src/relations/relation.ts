import type { Fact } from '../facts/fact.ts';
import type { DecisionRecord, SitedRecord } from '../record/decision-record.ts';

/** A record with its site and with what its words say beyond its fields. */
export type WholeRecord = SitedRecord & {
  /** As `factsOf` finds them. */
  facts: readonly Fact[];
};

/** The fields that relations go by, and those by which a related record is named. */
export type OutlinedFields = Pick<
  DecisionRecord,
  | 'kind'
  | 'address'
  | 'ids'
  | 'title'
  | 'reference'
  | 'decisionMaker'
  | 'decidedOn'
  | 'decidedAtMeeting'
  | 'wards'
>;

/** As much of a record as relations go by (see outline): a tenth of it. Judged the same as the whole. */
export interface RecordOutline {
  site: string;
  record: OutlinedFields;
  /** Those that relations go by, and what a contract is worth. */
  facts: readonly Fact[];
  /** As `oldContractEnds` finds them in the record's prose. */
  oldContractEnds: readonly string[];
}

/** A record that is compared with others, whole or in outline. */
export type RelatedRecord = WholeRecord | RecordOutline;

/**
 * How sure a relation is: the site's own numbers say it, the record's own words do, or it only looks so and the
 * reader has to judge.
 */
export type Strength = 'asserted' | 'quoted' | 'suggested';

/** Which way a relation runs, seen from the first record: to the other, from it, or both ways alike. */
export type Direction = 'to' | 'from' | 'both';

/** The kinds of relation, by the names that stored and exported records use. */
export type RelationKind =
  | 'same-record'
  | 'called-in'
  | 'taken-under-delegation'
  | 'reconsiders'
  | 'supersedes'
  | 'varies'
  | 'recommends-to'
  | 'cites-reference'
  | 'cites-dated-decision'
  | 'same-reference'
  | 'plan-item'
  | 'same-issue'
  | 'exempt-twin'
  | 'same-procurement'
  | 'same-meeting'
  | 'perhaps-cites'
  | 'same-contract'
  | 'same-series'
  | 'similar-title'
  | 'same-supplier'
  | 'same-ward';

/** What agrees between two records. */
export type How =
  | 'decision number'
  | 'agenda item number'
  | 'issue number'
  | 'meeting number'
  | 'notice number'
  | 'reference'
  | 'date and maker'
  | 'month and maker'
  | 'issue and body'
  | 'title and body'
  | 'meeting and title'
  | 'title'
  | 'company name'
  | 'company number'
  | 'terms of the contract'
  | 'ward';

/** Why two decisions hang together. */
export interface Reason {
  kind: RelationKind;
  direction: Direction;
  strength: Strength;
  how: How;
  /** The words or the number that matched, as written. */
  words: string;
}

/**
 * One kind of relation. `keys` gives what a record can be found by: two records that share a key are
 * compared by `judge`. Keys mean something within one site only, and carry it.
 */
export interface Relation {
  kind: RelationKind;
  /** Whether this kind is only ever a suggestion; the others never are. */
  isSuggestion: boolean;
  keys: (subject: RelatedRecord) => string[];
  /** Why the first is related to the second; null where it is not after all. */
  judge: (first: RelatedRecord, second: RelatedRecord) => Reason | null;
}
