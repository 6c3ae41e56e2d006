/**
 * What a decision is, as the council's page states it. Everything else in the extension is derived from
 * this; it depends on nothing. The JSON keys are fixed, since tools read them.
 */

/**
 * A field of the page. "Not there", "left empty", "the page says None" and "stated" are four different
 * answers, and none of them is ever turned into another.
 *
 * `quote` is the page's own words for the value, `block` the number of the block they start in.
 */
export type Stated<T> =
  | { state: 'stated'; value: T; quote: string; block: number }
  | { state: 'none'; quote: string; block: number }
  | { state: 'blank'; block: number }
  | { state: 'absent' };

/** A calendar date as ISO text: "2025-12-09", or "2025-07" where the page gives no day. Never padded. */
export type PlainDateText = string;

/** A document the page lists. `address` is null where the page gives no link that can be opened. */
export interface RecordDocument {
  title: string;
  address: string | null;
  restricted: boolean;
}

/** The site's own numbers, from addresses and links, as text. */
export interface RecordIds {
  decision?: string;
  agendaItem?: string;
  issue?: string;
  meeting?: string;
  planItem?: string;
}

/** The meeting at which a decision was taken: the body's name as written, and the day where it is given. */
export interface Meeting {
  body: string;
  date: PlainDateText | null;
}

/** The fields whose value is text in the council's own words. */
export interface StatedTexts {
  title: Stated<string>;
  reference: Stated<string>;
  decisionMaker: Stated<string>;
  status: Stated<string>;
  reasonKey: Stated<string>;
  purpose: Stated<string>;
  decision: Stated<string>;
  reasons: Stated<string>;
  alternatives: Stated<string>;
  consultation: Stated<string>;
  equality: Stated<string>;
  declarations: Stated<string>;
  wards: Stated<string>;
  portfolioHolder: Stated<string>;
  contact: Stated<string>;
  reportAuthor: Stated<string>;
}

/** The fields whose value is a yes or a no. */
export interface StatedFlags {
  isKeyDecision: Stated<boolean>;
  isSubjectToCallIn: Stated<boolean>;
}

/** The fields whose value is a date. */
export interface StatedDates {
  publishedOn: Stated<PlainDateText>;
  decidedOn: Stated<PlainDateText>;
  effectiveFrom: Stated<PlainDateText>;
  callInDeadline: Stated<PlainDateText>;
  decisionDue: Stated<PlainDateText>;
  noticePublishedOn: Stated<PlainDateText>;
}

/** One decision, proposal, agenda item or issue, as one page tells it. */
export interface DecisionRecord extends StatedTexts, StatedFlags, StatedDates {
  /** The id of the format that read it. */
  format: string;
  kind: 'decision' | 'proposal' | 'agenda-item' | 'issue';
  /** The address it was read at; empty where a file or pasted text came without one. */
  address: string;
  /** The council's id in the directory; null until it is looked up, and where it cannot be told. */
  council: string | null;
  language: 'en' | 'cy';
  ids: RecordIds;
  decidedAtMeeting: Stated<Meeting>;
  callInCount: Stated<number>;
  documents: RecordDocument[];
  /** Labels that are not known, and values that could not be understood: kept, never dropped. */
  other: { label: string; value: string }[];
}

/** A record with the site it belongs to: references and numbers mean something within one site only. */
export interface SitedRecord {
  /** One key for all the addresses of one council's installation. */
  site: string;
  record: DecisionRecord;
}

/** The value of a field where the page states it, else null. */
export function statedValue<T>(field: Stated<T>): T | null {
  return field.state === 'stated' ? field.value : null;
}
