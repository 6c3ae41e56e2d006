import type { CallIn } from '../call-in/state.ts';
import type { Fact } from '../facts/fact.ts';
import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';

/** A field, or the documents, that said something else when the page was opened again. */
export interface ExportedChange {
  field: string;
  /** The visit that found the new words (ISO, UTC). */
  seenAt: string;
}

/** A decision with all that an export may tell of it. */
export interface ExportedDecision {
  /** One for all addresses of the decision. */
  key: string;
  site: string;
  /** Null where it is not known whose site it is, or several share it. */
  council: { id: string; name: string } | null;
  record: DecisionRecord;
  facts: readonly Fact[];
  /** As it was judged for this export: by tomorrow it may be another. */
  callIn: CallIn;
  /** When its page was first and last opened (ISO, UTC). */
  firstSeen: string;
  lastSeen: string;
  changes: readonly ExportedChange[];
}

/** Who took the decision, or is to: the body that met, else whom the page names as its maker; null where neither is stated. */
export function bodyOf({ decidedAtMeeting, decisionMaker }: DecisionRecord): string | null {
  return statedValue(decidedAtMeeting)?.body ?? statedValue(decisionMaker);
}

/** The day it was decided, by its own field or else its meeting's; null where neither gives one. */
export function dayDecided({ decidedOn, decidedAtMeeting }: DecisionRecord): PlainDateText | null {
  return statedValue(decidedOn) ?? statedValue(decidedAtMeeting)?.date ?? null;
}
