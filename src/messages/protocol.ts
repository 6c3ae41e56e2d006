import type { EntryFault, RuleEntry } from '../call-in/readers-rule.ts';
import type { CallIn } from '../call-in/state.ts';
import type { WindowDay } from '../call-in/window.ts';
import type { Fact } from '../facts/fact.ts';
import type { ReminderTimes } from '../library/reminder-settings.ts';
import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';
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
  facts: Fact[];
  following: Following;
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
  /** Follow the decision, or stop. */
  follow: { request: { record: DecisionRecord; isFollowed: boolean }; answer: Following };
  /** Remind of this and every followed decision at other times. */
  remind: { request: { record: DecisionRecord; times: ReminderTimes }; answer: Following };
  /** The last day for call-in as a file for a calendar. */
  calendar: { request: DecisionRecord; answer: TextFile };
  /** Judge the decisions of this site by the rule that the reader enters; null: by none of theirs. */
  rule: { request: { record: DecisionRecord; entry: RuleEntry | null }; answer: RuleKept };
  /** The panel is open: load the script that shows such answers into it. */
  parts: { request: null; answer: null };
}

/** What the background asks of a page: show the panel, also where the reader had put it away. */
export const showPanel = 'show-panel';

export type CallName = keyof Calls;

/** A call as it travels. */
export interface Message<Name extends CallName = CallName> {
  call: Name;
  request: Calls[Name]['request'];
}
