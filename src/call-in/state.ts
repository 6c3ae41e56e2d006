import type { PlainDateText } from '../record/decision-record.ts';

/**
 * Whether a decision can be called in, and until when. Every state says what it rests on; a date is only
 * ever given with its basis.
 */
export interface CallIn {
  state: 'open' | 'closed' | 'not-subject' | 'not-stated' | 'proposal' | 'unknown-deadline';
  /** The last day on which the decision can be called in (ISO), in London. */
  lastDay: PlainDateText | null;
  /** Where a rule leaves doubt, the later day that is possible; `lastDay` is the earlier. */
  possibleLastDay: PlainDateText | null;
  /** The last moment (ISO, London), where an hour is known. */
  closesAt: string | null;
  /** The day the page gives for the decision to come into force if it is not called in. */
  inForceOn: PlainDateText | null;
  basis: 'page' | 'rule' | 'none';
  certainty: 'stated' | 'estimate' | null;
  /** The rule that the day was worked out by; null where the page states it. */
  rule: CallInRule | null;
  /** The days that the working out left out. */
  skipped: { date: PlainDateText; name: string }[];
  /** What the state rests on: the name of one plain sentence in _locales. */
  why: Why;
}

/** How long a council's constitution leaves for call-in, as far as its source says. */
export interface CallInRule {
  /** The council's id in the directory; not there in a rule for a kind of council, or in the reader's own. */
  council?: string;
  /** The kind of council that a law gives the rule for, where it is not one council's. */
  appliesTo?: KindOfCouncil;
  /** Counted without the first day; null where no date may be worked out by counting. */
  days: number | null;
  /**
   * The kind of day that the source counts, by its own definition: "clear days" leave out weekends and bank
   * holidays for one council and not for another, so `clear` is clear working days and `clearCalendar` clear days
   * of any kind. Clear days leave out the day after the count too, which changes when a decision takes effect, not
   * the last day.
   */
  unit: 'working' | 'clear' | 'calendar' | 'clearCalendar' | null;
  from: 'publication' | 'decision' | 'meeting' | null;
  /** Instead of a count: the weekday (1 is Monday) of the week after the one the count starts in. */
  weekdayAfter?: number;
  /** London time, 24 hours: "16:00"; null where the source names none, which is not the end of the day. */
  cutOff: string | null;
  /** When the decision takes effect, where the source tells: the day after the last day. */
  inForce: 'next day' | null;
  /** Who may call in; null where the source does not say. */
  who: string | null;
  /** Its address; null where the source is a paper without one. */
  source: string | null;
  /** When the source was read (ISO). */
  checked: string;
  /** Of when the source is, in its own terms. */
  asOf: string;
  /**
   * high: the council's own page or constitution, or the law; medium: its minutes, or old; low: inferred from
   * dates; reader: entered by the reader, who answers for it.
   */
  confidence: 'high' | 'medium' | 'low' | 'reader';
}

/** Councils alike in law, by nation and type as the directory has them; what is not given may be any. */
export interface KindOfCouncil {
  nation?: string;
  type?: string;
}

/** The sentences, by name. */
export type Why =
  | 'whyDeadline'
  | 'whyDeadlineContradicted'
  | 'whyDeadlineImpossible'
  | 'whyNotSubject'
  | 'whyNotSubjectInWords'
  | 'whyNoDeadline'
  | 'whyNotStated'
  | 'whyLeftOpen'
  | 'whyProposal'
  | 'whySentence'
  | 'whyEffective'
  | 'whyRule'
  | 'whyRuleAndEffective'
  | 'whyYourRule'
  | 'whyYourRuleAndEffective'
  | 'whyImplemented'
  | 'whyImplementedEarly'
  | 'whyWindowOver'
  | 'whyCalledIn'
  | 'whyWithdrawn'
  | 'whyDatesDisagree'
  | 'whySaidExempt'
  | 'whyPerhapsOver'
  | 'whyYourRulePerhapsOver';
