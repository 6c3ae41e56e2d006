import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';
import type { Sentence } from './sentence.ts';

/*
 * What the words of a record say beyond its fields. Every fact carries the words it was read from; what is
 * worked out from them is marked as computed. The JSON keys are fixed, since tools read them.
 */

interface Found<Kind extends string, Value> {
  kind: Kind;
  value: Value;
  /** The words that say it, as they stand in the record; '' for what is not there. */
  quote: string;
  /** The block in which the field begins that holds the words; they stand in it or in one that follows. */
  block: number;
  /** The sentence around the words: with it, a short quote is found in its own place. */
  sentence: string;
  /** Worked out by us from the words rather than said by them. */
  computed: boolean;
}

/** What an amount is for, by its sentence. Only a contract value is ever a price. */
export type MoneyRole =
  'contract-value' | 'annual-value' | 'threshold' | 'rejected-option' | 'saving' | 'budget' | 'other';

/** An amount in pounds. */
export interface MoneyFact extends Found<'money', number> {
  /** Missing where the words leave doubt: `other` says that it is none of the others. */
  role?: MoneyRole;
}

/** How long a contract runs. Days are ISO; what the words do not give is null. */
export interface Term {
  /** Without extensions. */
  months: number | null;
  start: PlainDateText | null;
  end: PlainDateText | null;
  /** The options to extend, in months, in their order. */
  extensions: number[];
  /** With every option taken up. */
  latestEnd: PlainDateText | null;
}

export interface TermFact extends Found<'term', Term> {
  /** Which of its dates were worked out by us. */
  computedParts: ('months' | 'end' | 'latestEnd')[];
}

/** A company as it is named, or the name that stands for one that is kept back. */
export interface SupplierFact extends Found<'supplier', string> {
  role: 'awarded' | 'incumbent' | 'withheld';
  /** Its number with Companies House or the Charity Commission, where it is given. */
  companyNumber?: string;
  charityNumber?: string;
}

export interface Exemption {
  /** As numbers of Schedule 12A ("3", "14"), or as a local rule is written. */
  paragraphs: string[];
  /** Whose Schedule 12A the paragraphs are of; null for a local rule, and where it cannot be told. */
  nation: 'England' | 'Wales' | null;
  /** What is kept back, in the record's words; null where it does not say. */
  what: string | null;
}

export type ExemptionFact = Found<'exemption', Exemption>;

export interface Delegation {
  /** received: the decision is taken under it; granted: the decision gives it to somebody. */
  direction: 'granted' | 'received';
  from: string | null;
  to: string | null;
  scope: string | null;
  date: PlainDateText | null;
}

export interface DelegationFact extends Found<'delegation', Delegation> {
  /** Whom the power may only be used in consultation with. */
  consulting?: string;
}

export interface Citation {
  reference?: string;
  /** ISO; to the month where no day is given. */
  date?: PlainDateText;
  /** The maker, body or meeting. */
  by?: string;
  /** How the record speaks of it. */
  relation:
    | 'cites'
    | 'taken-under'
    | 'reconsiders'
    | 'varies'
    | 'supersedes'
    | 'recommends-to'
    | 'called-in'
    | 'notice';
}

export type CitationFact = Found<'citation', Citation>;

export interface Legislation {
  /** As written. */
  text: string;
  /** As enacted or made; null where no Act or instrument of that name is known. */
  title: string | null;
  year: number | null;
  resolved: boolean;
}

export interface LegislationFact extends Found<'legislation', Legislation> {
  /** On legislation.gov.uk; offered, never followed. */
  address: string | null;
}

/** What such a record should hold: a field of the record, or a kind of fact. */
export type GapName =
  | 'decisionMaker'
  | 'status'
  | 'reference'
  | 'isKeyDecision'
  | 'isSubjectToCallIn'
  | 'callInDeadline'
  | 'decidedOn'
  | 'publishedOn'
  | 'wards'
  | 'decision'
  | 'reasons'
  | 'alternatives'
  | 'consultation'
  | 'equality'
  | 'declarations'
  | 'contact'
  | 'documents'
  | 'contractValue'
  | 'supplier'
  | 'contractTerm';

/** What such a record should hold and the page does not give. */
export interface GapFact extends Found<'gap', GapName> {
  /** missing: no label and no words for it; blank: a label with nothing behind it. */
  role: 'missing' | 'blank';
}

/** Something about the record itself that a reader should know; an observation, never a verdict. */
export interface NoteFact extends Found<'note', string> {
  /** What the observation is about. */
  role: NoteRole;
}

export type NoteRole =
  | 'blank-signature'
  | 'damaged-text'
  | 'revoked-legislation'
  | 'not-yet-in-force'
  | 'wrong-weekday'
  | 'flag-contradicted'
  | 'term-disagrees';

export type Fact =
  | MoneyFact
  | TermFact
  | SupplierFact
  | ExemptionFact
  | DelegationFact
  | CitationFact
  | LegislationFact
  | GapFact
  | NoteFact;

/** What is known of a record besides its words. */
export interface FactContext {
  /** The council's nation, which tells whose law applies; null where it is not known. */
  nation: 'England' | 'Wales' | 'Scotland' | 'Northern Ireland' | null;
}

/**
 * Finds the facts of one kind.
 *
 * @param sentences the record's prose, in the order of its fields
 */
export type FactFinder = (
  sentences: readonly Sentence[],
  record: DecisionRecord,
  context: FactContext,
) => Fact[];
