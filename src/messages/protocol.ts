import type { ChanceToInfluence } from '../call-in/chance-to-influence.ts';
import type { RecordSentence } from '../call-in/record-sentences.ts';
import type { EntryFault, RuleEntry } from '../call-in/readers-rule.ts';
import type { CallIn } from '../call-in/state.ts';
import type { WindowDay } from '../call-in/window.ts';
import type { Fact } from '../facts/fact.ts';
import type { ChangesSince } from '../library/history.ts';
import type { ReminderTimes } from '../reminders/reminder-times.ts';
import type { StorageTrouble } from '../library/storage-trouble.ts';
import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';
import type { PdfFault } from '../page/read-pdf.ts';
import type { Disagreement } from '../relations/disagreement.ts';
import type { Reason } from '../relations/relation.ts';

/**
 * What a call comes to. `updated`: the extension was updated or removed under the page, and will not answer
 * this page again. `unavailable`: the background did not answer; a later call may. `refused`: it did not
 * take what it was given. `failed`: something went wrong while it worked.
 */
export type CallError = 'updated' | 'unavailable' | 'refused' | 'failed';

export type Result<T> = { ok: true; value: T } | { ok: false; error: CallError };

/** A decision seen before that hangs together with the one on the page, and why. */
export interface RelatedDecision {
  address: string;
  title: string | null;
  decidedOn: PlainDateText | null;
  decisionMaker: string | null;
  reasons: Reason[];
  /** The price and the term that it gives, where the one on the page rests on it. */
  facts: Fact[];
}

/** A decision that the one on the page cites, and that was not seen yet. */
export interface UnseenCitation {
  reference: string | null;
  date: PlainDateText | null;
  by: string | null;
  quote: string;
  sentence: string;
}

/** A place on the page that has a word which the reader watches out for. */
export interface Watched {
  /** As the reader typed it. */
  word: string;
  quote: string;
  sentence: string;
  block: number;
}

/** What the page says otherwise than on the reader's visit before. */
export interface ChangedSince {
  /** ISO, UTC. */
  since: string;
  fields: ChangesSince['fields'];
  documents: number;
}

/** The state of call-in by all that is known, and the window it leaves. What cannot be told for certain is null. */
export interface KnownCallIn extends CallIn {
  /** The day in London on which it was judged. */
  today: PlainDateText;
  /** From publication to the last day, both included. */
  days: WindowDay[] | null;
  /** Working days left after today, up to and including the last day. */
  workingDaysLeft: number | null;
  /** The rule that the day was worked out by, in words; '' where there is none. */
  working: string;
  /** Of a proposal: the words that say where it is considered before it is decided. */
  before: ChanceToInfluence | null;
  /** The page's own words on its call-in, where no field gives the last day; null where it has none. */
  said: RecordSentence | null;
  /** Who may call in, where the council's rule or the law of its kind says; else null. */
  whoMay: string | null;
  /** When what is shown may change by the clock alone (ISO, UTC): the cut-off, or midnight in London. */
  nextChange: string;
}

/** What came of a rule that the reader entered: kept, unless something is wrong with a field. */
export interface RuleKept {
  faults: Partial<Record<keyof RuleEntry, EntryFault>>;
}

/** Whether and how the reader follows a decision. */
export interface Following {
  isFollowed: boolean;
  /** The reminders still to come (ISO, London), in order; empty where it is not followed or has no last day. */
  reminders: string[];
  times: ReminderTimes;
}

/** A file for the reader to keep. */
export interface TextFile {
  name: string;
  type: string;
  text: string;
}

/** What the background knows about a decision beyond its page. */
export interface SightingAnswer {
  callIn: KnownCallIn;
  /** The strongest reasons first, then the latest decisions. */
  related: RelatedDecision[];
  unseen: UnseenCitation[];
  /** Null where nothing changed, on the first visit, and where the reader only came back to the tab. */
  changed: ChangedSince | null;
  /** Why nothing of what was seen before is known; null where the library serves. */
  trouble: StorageTrouble | null;
  facts: Fact[];
  watched: Watched[];
  /** Null for a record of which nothing says which decision it is: it cannot be followed. */
  following: Following | null;
}

/** What a list says of a decision that its own page said otherwise when it was last opened. */
export interface ListedChange {
  field: 'title' | 'status' | 'effectiveFrom' | 'decisionDue' | 'callInCount' | 'isSubjectToCallIn';
  /** The words of each. */
  before: string;
  after: string;
}

/** What is known of one record of a list, an agenda, an issue or a forward plan. */
export interface ListedAnswer {
  callIn: Pick<
    KnownCallIn,
    'state' | 'lastDay' | 'possibleLastDay' | 'certainty' | 'closesAt' | 'today' | 'nextChange'
  >;
  /** Whether the decision's own page was read before. */
  isRead: boolean;
  /** As that page said it; null where it was not read, or did not say. */
  isKey: boolean | null;
  /** The decisions on the same issue that were read before and were made earlier, the latest first. */
  earlier: Omit<RelatedDecision, 'reasons' | 'facts'>[];
  /** The decisions read before that it says it would change, the latest first, with its words for each. */
  wouldChange: (Omit<RelatedDecision, 'reasons' | 'facts'> & { words: string })[];
  changes: ListedChange[];
  isFollowed: boolean;
  /** The reader's words that it has, as they typed them. */
  watchWords: string[];
}

/** What is known of the records of a list that were asked about. */
export interface ListedAnswers {
  /** In their order; null for one that is not to be taken. */
  known: (ListedAnswer | null)[];
  /** Why nothing of what was seen before is known; null where the library serves. */
  trouble: StorageTrouble | null;
}

/** A site that the reader wants read, by its host as addresses have it. */
export interface SiteAsked {
  host: string;
  /** The tab that shows it; null where they asked elsewhere. */
  tabId: number | null;
}

/** A PDF attached to a decision's page, as the page's script fetched it when the reader asked. */
export interface AttachedPdf {
  /** The record of the page. */
  record: DecisionRecord;
  /** The document's address, as the record gives it. */
  address: string;
  /** Base64: messages carry no bytes. */
  bytes: string;
}

/** What a PDF attached to a decision's page says. */
export interface AttachmentReading {
  /** Why nothing was read; null where it was. */
  fault: PdfFault | 'failed' | null;
  /** What people call its format; null where it is no record that is known. */
  format: string | null;
  /** Its record, where it is one; null where it is none, or several. */
  record: DecisionRecord | null;
  /** In the words of its record, or, where it is none that is known, in its prose. */
  facts: Fact[];
  /** Where its record and the page do not say the same. */
  disagreements: Disagreement[];
}

/** Every call from a page to the background, by name. */
export interface Calls {
  /** A decision page was opened: keep its record, and say what is known beyond it. */
  sighting: { request: DecisionRecord; answer: SightingAnswer };
  /**
   * The reader came back to a page opened before: say what is known beyond it now. Its record is not kept again,
   * since the page may have been opened anew elsewhere and have changed since.
   */
  lookup: { request: DecisionRecord; answer: SightingAnswer };
  /** What is known of some records that a list shows. */
  list: { request: DecisionRecord[]; answer: ListedAnswers };
  /** A record is open in the reader's screen: say what is known beyond it, and keep nothing. */
  reading: { request: DecisionRecord; answer: SightingAnswer };
  /** Keep a record that is open in the reader's screen, unless its decision is in the library already. */
  keepRead: { request: DecisionRecord; answer: { wasKnown: boolean } };
  /** Follow the decision, or stop. */
  follow: { request: { record: DecisionRecord; isFollowed: boolean }; answer: Following };
  /** Remind of this and every followed decision at other times. */
  remind: { request: { record: DecisionRecord; times: ReminderTimes }; answer: Following };
  /** The last day for call-in as a file for a calendar. */
  calendar: { request: DecisionRecord; answer: TextFile };
  /** A brief of the decision as plain text: its words, our notes, the link. */
  brief: { request: DecisionRecord; answer: string };
  /** Open what is stored of the decision, where its files are made. */
  openStored: { request: DecisionRecord; answer: null };
  /** Judge the decisions of this site by the rule that the reader enters; null: by none of theirs. */
  rule: { request: { record: DecisionRecord; entry: RuleEntry | null }; answer: RuleKept };
  /** Read a PDF attached to the page, and compare. Nothing of it is kept. */
  attachment: { request: AttachedPdf; answer: AttachmentReading };
  /** A page of many records was read: load the script that marks it. */
  listPanel: { request: null; answer: null };
  /** A page is too long to be read: load the script that says so. */
  tooLong: { request: null; answer: null };
  /** The panel is open: load the script that shows such answers into it. */
  parts: { request: null; answer: null };
  /** From our own pages: the browser is about to ask the reader for a site; null where they said no. */
  siteAsked: { request: SiteAsked | null; answer: null };
  /** From our own pages: read a site that the browser allows, from now on and in its open tab at once. */
  readSite: { request: SiteAsked; answer: null };
  /** From our own pages: read a site, by its host, no longer, and give back the permission. */
  leaveSite: { request: string; answer: null };
}

/** What the background asks of a page: show the panel, also where the reader had put it away. */
export const showPanel = 'show-panel';

export type CallName = keyof Calls;

/** A call as it travels. */
export interface Message<Name extends CallName = CallName> {
  call: Name;
  request: Calls[Name]['request'];
}
