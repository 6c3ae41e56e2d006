import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';
import { classifyStatus } from '../record/status.ts';
import type { StatusClass } from '../record/status.ts';
import type { Division } from './bank-holidays.ts';
import { statusEvidence } from './by-status.ts';
import { hourIn } from './hour-in-words.ts';
import { deadlineInWords, saysExempt } from './in-words.ts';
import { londonInstant } from './london.ts';
import {
  datesDisagree,
  dayOf,
  daysBetween,
  isOverBeforePublished,
  lastDayBeforeEffect,
  latestStart,
  startOf,
} from './page-dates.ts';
import type { LastDays } from './page-dates.ts';
import { saidOfCallIn } from './said-of-call-in.ts';
import type { CallIn, CallInRule, Why } from './state.ts';
import { londonDate, nothingKnown, statedCallIn } from './stated.ts';
import { addWorkingDays, daysOff } from './working-days.ts';

/** What is known of the council beyond the page. */
export interface CouncilKnown {
  /** The council's rule, or the one that the reader entered. */
  rule: CallInRule | null;
  /** Whose bank holidays count; null where it is not known: then nothing is counted. */
  division: Division | null;
}

/** Days. No window seen is longer than ten working days, and bank holidays lengthen those to less than this. */
const windowAtMost = 21;

/**
 * The state of call-in, from the page and, where it gives no last day, from what is known of its council.
 *
 * In order of trust: the page's own deadline, as a field or as a sentence; its status, where that says that the
 * window is over; then, only where the page says that the decision can be called in, the day it takes effect and
 * the council's rule. Where those two disagree the earlier day counts, and the later is shown as possible.
 * Everything worked out is an estimate.
 *
 * @param now the moment to judge by; days and hours are London's
 */
export function callInOf(record: DecisionRecord, now: Temporal.Instant, known: CouncilKnown): CallIn {
  const stated = statedCallIn(asDecided(record), now);
  const evidence = statusEvidence(record);
  if (stated.lastDay !== null) return withHour(stated, stated.lastDay, record, now);
  if (stated.state === 'not-stated' && evidence === 'over') return windowOver;
  if (stated.state === 'not-stated' && evidence === 'called-in') return unknown('whyCalledIn');
  const written = deadlineInWords(record);
  // A day before the decision is another decision's; one before publication cannot have been its last.
  const sentence = written && !isBefore(written.day, record.decidedOn) ? written : null;
  const settled = settledByWords(stated, record, sentence !== null);
  if (settled) return settled;
  if (sentence) {
    const { day, hour } = sentence;
    if (isBefore(day, record.publishedOn)) return unknown('whyDeadlineImpossible');
    return { ...closing(day, hour, now), basis: 'page', certainty: 'stated', why: 'whySentence' };
  }
  if (evidence === 'withdrawn') return unknown('whyWithdrawn');
  const disagree = datesDisagree(record);
  const estimated = disagree ? null : estimate(record, now, known);
  // The status says that the window is over, not on which day: a day that is not past would not be the one.
  if (evidence === 'over') return estimated && isPast(estimated, now) ? estimated : windowOver;
  if (evidence === 'implemented') return implemented(record, now, estimated);
  if (disagree) return unknown('whyDatesDisagree');
  if (estimated && mayBeOpen(estimated, now)) {
    const { rule } = estimated;
    const why = rule?.confidence === 'reader' ? 'whyYourRulePerhapsOver' : 'whyPerhapsOver';
    return { ...unknown(why), basis: 'rule', certainty: 'estimate', rule };
  }
  return estimated ?? unknown(evidence === 'called-in' ? 'whyCalledIn' : 'whyNoDeadline');
}

/** An item of a forward plan stays the plan's proposal; once its status says that it was decided, it is none. */
function asDecided(record: DecisionRecord): DecisionRecord {
  const status = statedValue(record.status);
  const isDecided = status !== null && decidedStatuses.includes(classifyStatus(status));
  return record.format === 'moderngov-plan' && isDecided ? { ...record, kind: 'issue' } : record;
}

const decidedStatuses: readonly StatusClass[] = ['approved', 'in-window', 'implemented', 'refused'];

/**
 * What the fields, weighed with the words, already come to; null where the decision can be called in, by its field or
 * else by its words, and the day is to be found. Where the two say the opposite neither counts: a resident told that
 * nothing can be done may lose the only chance.
 */
function settledByWords(stated: CallIn, record: DecisionRecord, givesDay: boolean): CallIn | null {
  if (stated.state === 'proposal' || stated.why === 'whyDeadlineImpossible') return stated;
  if (stated.why === 'whyNoDeadline') return saysExempt(record) ? unknown('whySaidExempt') : null;
  const said = saidOfCallIn(record);
  const isSaid = givesDay || said.for !== null;
  if (stated.state === 'not-subject') return isSaid ? unknown('whySaidExempt') : stated;
  // A list counts the call-ins of what can be called in, and says "Not for call-in" of the rest.
  if (said.against === null) return isSaid || record.callInCount.state === 'stated' ? null : stated;
  if (isSaid) return unknown('whySaidExempt');
  const byWords = { basis: 'page', certainty: 'stated', why: 'whyNotSubjectInWords' } as const;
  return { ...nothingKnown, state: 'not-subject', ...byWords };
}

/** The page's own last day, with the hour that stands beside it: after that hour the window is closed. */
function withHour(
  stated: CallIn,
  lastDay: PlainDateText,
  { callInDeadline }: DecisionRecord,
  now: Temporal.Instant,
): CallIn {
  const hour = callInDeadline.state === 'stated' ? hourIn(callInDeadline.quote) : null;
  const { state, closesAt } = closing(lastDay, hour, now);
  return { ...stated, state, closesAt };
}

/** The earlier of two possible last days is over, the later is not: it cannot be told whether the window is. */
function mayBeOpen({ state, possibleLastDay }: CallIn, now: Temporal.Instant): boolean {
  return state === 'closed' && possibleLastDay !== null && londonDate(now) <= possibleLastDay;
}

function isBefore(day: PlainDateText, field: DecisionRecord['publishedOn']): boolean {
  const other = statedValue(field);
  // A month is before none of its own days.
  return other !== null && day.slice(0, other.length) < other;
}

/** The page's status says so, in so many words. */
const windowOver: CallIn = {
  ...nothingKnown,
  state: 'closed',
  basis: 'page',
  certainty: 'stated',
  why: 'whyWindowOver',
};

/** Whether the last day that is possible is over to its end, and not only its closing hour past. */
function isPast({ lastDay, possibleLastDay }: CallIn, now: Temporal.Instant): boolean {
  const last = possibleLastDay ?? lastDay;
  return last !== null && londonDate(now) > last;
}

function unknown(why: Why): CallIn {
  return { ...nothingKnown, state: 'unknown-deadline', why };
}

/**
 * "Implemented": scrutiny may take up a decision "made but not implemented" (Local Government Act 2000, section
 * 9F(2)(a); in Wales section 21(2)(a)), so the window is over. Some councils set the status with the decision
 * itself: while a window may still be open by the page's dates, to the end of its last day or where that is not
 * known of any window seen, the status proves nothing.
 */
function implemented(record: DecisionRecord, now: Temporal.Instant, estimated: CallIn | null): CallIn {
  if (estimated && isPast(estimated, now)) return estimated;
  const start = latestStart(record);
  const mayBeOpen = start !== null && daysBetween(start, londonDate(now)) <= windowAtMost;
  if (estimated || mayBeOpen) return unknown('whyImplementedEarly');
  return {
    ...nothingKnown,
    state: 'closed',
    basis: 'page',
    certainty: 'estimate',
    why: 'whyImplemented',
  };
}

function estimate(record: DecisionRecord, now: Temporal.Instant, known: CouncilKnown): CallIn | null {
  const { division, rule } = known;
  if (!division) return null;
  const byRule = rule && lastDaysByRule(record, rule, division);
  const byEffect = lastDayBeforeEffect(record, division);
  const found = [byRule, byEffect].filter((days) => days !== null);
  const [first] = found;
  if (!first) return null;
  const earlier = found.map((days) => days.earlier).reduce((a, b) => (a < b ? a : b));
  const later = found.map((days) => days.later).reduce((a, b) => (a > b ? a : b));
  // The hour belongs to the rule's own last day.
  const hour = byRule?.later === earlier ? (rule?.cutOff ?? null) : null;
  // Only a count of working days leaves days out.
  const off = byRule && !countsWorkingDays(rule) ? [] : daysOff(dayOf(first.start), dayOf(earlier), division);
  return {
    ...closing(earlier, hour, now),
    possibleLastDay: later > earlier ? later : null,
    inForceOn: byEffect ? statedValue(record.effectiveFrom) : null,
    basis: byRule ? 'rule' : 'page',
    certainty: 'estimate',
    rule: byRule ? rule : null,
    skipped: off ?? [],
    why: byRule ? whyByRule(rule, byEffect !== null) : 'whyEffective',
  };
}

/** The reader's own rule is told apart from a council's: nobody has checked it. */
function whyByRule(rule: CallInRule | null, withEffect: boolean): Why {
  if (rule?.confidence === 'reader') return withEffect ? 'whyYourRuleAndEffective' : 'whyYourRule';
  return withEffect ? 'whyRuleAndEffective' : 'whyRule';
}

/** Open until the hour on the last day, or to its end where no hour is known: the reader is told to check it. */
function closing(lastDay: PlainDateText, hour: string | null, now: Temporal.Instant) {
  const closesAt = hour === null ? null : `${lastDay}T${hour}`;
  const isOver =
    closesAt === null
      ? londonDate(now) > lastDay
      : Temporal.Instant.compare(now, londonInstant(closesAt)) >= 0;
  return { ...nothingKnown, state: isOver ? ('closed' as const) : ('open' as const), lastDay, closesAt };
}

/**
 * The last day by a council's rule. A rule of low confidence was inferred from the days decisions took effect,
 * which can run past the real deadline (East Sussex: the fourth working day at 4 p.m., shown in force two days
 * later), so it gives the day before as well, and that one counts.
 */
function lastDaysByRule(record: DecisionRecord, rule: CallInRule, division: Division): LastDays | null {
  const start = startOf(record, rule.from);
  if (start === null) return null;
  const first = dayOf(start);
  if (rule.weekdayAfter !== undefined) {
    const last = first.add({ days: 7 - first.dayOfWeek + rule.weekdayAfter }).toString();
    return { start, earlier: last, later: last };
  }
  if (rule.days === null || rule.unit === null) return null;
  const count = (days: number) =>
    countsWorkingDays(rule) ? addWorkingDays(first, days, division) : first.add({ days });
  const later = count(rule.days);
  const earlier = rule.confidence === 'low' ? count(rule.days - 1) : later;
  if (!later || !earlier || isOverBeforePublished(record, start, later.toString())) return null;
  return { start, earlier: earlier.toString(), later: later.toString() };
}

/** Whether weekends and bank holidays are left out, by the rule's own definition of its days. */
function countsWorkingDays(rule: CallInRule | null): boolean {
  return rule !== null && rule.days !== null && (rule.unit === 'working' || rule.unit === 'clear');
}
