import type { Fact } from '../facts/fact.ts';
import type { DecisionRecord, RecordDocument, SitedRecord } from '../record/decision-record.ts';

/*
 * A decision as the library keeps it: what its page said when it was last opened, what can be read from that, and
 * what it said before.
 */

/** A record with its site and the facts that were read from its words. */
export interface Sighting extends SitedRecord {
  facts: readonly Fact[];
}

/** The fields whose changes are kept. The contact and the author of a report change without a decision changing. */
export const watchedFields = [
  'status',
  'callInDeadline',
  'isSubjectToCallIn',
  'callInCount',
  'effectiveFrom',
  'publishedOn',
  'decidedOn',
  'decisionDue',
  'noticePublishedOn',
  'isKeyDecision',
  'reasonKey',
  'title',
  'reference',
  'decisionMaker',
  'decision',
  'reasons',
  'purpose',
  'alternatives',
  'consultation',
  'equality',
  'declarations',
  'wards',
] as const satisfies (keyof DecisionRecord)[];

export type WatchedField = (typeof watchedFields)[number];

/** What a page said in a field: its own words, or that there were none. */
export type Said =
  { state: 'stated' | 'none'; words: string; isShortened?: true } | { state: 'blank' } | { state: 'absent' };

/** A field that said something else when the page was opened again. */
export interface FieldChange {
  field: WatchedField;
  before: Said;
  after: Said;
  /** The visit that still found the words before, and the one that found those after (ISO, UTC). */
  lastSeenBefore: string;
  seenAt: string;
}

/** A document that came, went, or was replaced by another. */
export interface DocumentChange {
  field: 'documents';
  before: RecordDocument | null;
  after: RecordDocument | null;
  lastSeenBefore: string;
  seenAt: string;
}

export type Change = FieldChange | DocumentChange;

/** A decision as it is kept. */
export interface StoredDecision extends Sighting {
  /** The first that it was seen under; it stays when it is seen under others. */
  key: string;
  /** Every key that it is known under, its own among them: a decision's number and its agenda item's differ. */
  identities: string[];
  /** What its twin, read under the other number, would have alike; left out where that cannot be told. */
  twinKey?: string;
  /** Every address that it was read at, the latest last. */
  addresses: string[];
  facts: Fact[];
  /** What decisions it may hang together with are looked up by. */
  relationKeys: string[];
  /** Its place in searches: the newest decision has the lowest. */
  order: number;
  /** What read it, so that what a later reading finds anew is not taken for a change of the page. */
  reading: string;
  /** What changed, the oldest first. */
  changes: Change[];
  /** How many older changes were left out of those. */
  changesDropped: number;
  /** When its page was first and last opened, and on the visit before the last; null on the first (ISO, UTC). */
  firstSeen: string;
  lastSeen: string;
  previousVisit: string | null;
}
