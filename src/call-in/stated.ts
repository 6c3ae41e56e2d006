import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import type { CallIn } from './state.ts';
import { saysInWindow, saysProposed } from '../record/status.ts';

/** Nothing is known beyond the state itself. */
export const nothingKnown = {
  lastDay: null,
  possibleLastDay: null,
  closesAt: null,
  inForceOn: null,
  basis: 'none',
  certainty: null,
  rule: null,
  skipped: [],
} as const satisfies Partial<CallIn>;

/** A date with its day. */
export const fullDate = /^\d{4}-\d{2}-\d{2}$/;

/** The calendar date in London at a moment: the law's clock, wherever the reader is. */
export function londonDate(now: Temporal.Instant): PlainDateText {
  return now.toZonedDateTimeISO('Europe/London').toPlainDate().toString();
}

/**
 * The state of call-in for a decision, from what the fields of its own page state. `callInOf` goes further.
 *
 * Once a decision is made, the page's deadline counts before everything else. Where the page says that a decision
 * can be called in but not until when, no day is given: the period differs from council to council.
 *
 * @param now the moment to judge by; the day is London's
 */
export function statedCallIn(record: DecisionRecord, now: Temporal.Instant): CallIn {
  const today = londonDate(now);
  const deadline = statedValue(record.callInDeadline) ?? '';
  if (isProposal(record, today)) return { ...nothingKnown, state: 'proposal', why: 'whyProposal' };
  if (fullDate.test(deadline)) return withDeadline(record, deadline, today);
  const subject = statedValue(record.isSubjectToCallIn);
  if (subject === false) {
    return {
      ...nothingKnown,
      state: 'not-subject',
      basis: 'page',
      certainty: 'stated',
      why: 'whyNotSubject',
    };
  }
  const mayBeOpen = subject ?? (deadline !== '' || isInWindow(record));
  if (mayBeOpen) return { ...nothingKnown, state: 'unknown-deadline', why: 'whyNoDeadline' };
  const isLeftOpen = record.isSubjectToCallIn.state !== 'absent';
  return { ...nothingKnown, state: 'not-stated', why: isLeftOpen ? 'whyLeftOpen' : 'whyNotStated' };
}

/** "Approved (subject to call-in)": some councils keep the flag from the page, and say it in the status. */
function isInWindow(record: DecisionRecord): boolean {
  return saysInWindow(statedValue(record.status) ?? '');
}

/**
 * No decision has been made yet. "For Determination" alone does not say so: many councils leave it on
 * decisions made long ago, so a day of decision that has come outweighs it, with the decision's text or a
 * deadline for call-in.
 */
function isProposal(record: DecisionRecord, today: PlainDateText): boolean {
  if (record.kind === 'proposal') return true;
  const status = statedValue(record.status);
  if (status === null || !saysProposed(status)) return false;
  const decided = statedValue(record.decidedOn) ?? statedValue(record.decidedAtMeeting)?.date ?? null;
  const isMade = record.decision.state === 'stated' || record.callInDeadline.state === 'stated';
  return decided === null || decided > today || !isMade;
}

/** The page states the last day. It stands as it is, unless the page itself shows that it cannot be right. */
function withDeadline(record: DecisionRecord, lastDay: PlainDateText, today: PlainDateText): CallIn {
  const published = statedValue(record.publishedOn) ?? '';
  const decided = statedValue(record.decidedOn) ?? '';
  if (lastDay < published || lastDay < decided) {
    return { ...nothingKnown, state: 'unknown-deadline', why: 'whyDeadlineImpossible' };
  }
  const effective = statedValue(record.effectiveFrom) ?? '';
  const isContradicted = statedValue(record.isSubjectToCallIn) === false;
  return {
    ...nothingKnown,
    state: today <= lastDay ? 'open' : 'closed',
    lastDay,
    inForceOn: effective >= lastDay && fullDate.test(effective) ? effective : null,
    basis: 'page',
    certainty: 'stated',
    why: isContradicted ? 'whyDeadlineContradicted' : 'whyDeadline',
  };
}
