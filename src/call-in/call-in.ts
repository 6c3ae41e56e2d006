import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';
import type { Division } from './bank-holidays.ts';
import { statusEvidence } from './by-status.ts';
import { deadlineInWords, saysExempt } from './in-words.ts';
import { londonInstant } from './london.ts';
import {
  datesDisagree,
  dayOf,
  daysBetween,
  lastDayBeforeEffect,
  latestStart,
  startOf,
} from './page-dates.ts';
import type { LastDays } from './page-dates.ts';
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
  const stated = statedCallIn(record, now);
  const evidence = statusEvidence(record);
  if (stated.state === 'not-stated' && evidence === 'over') return windowOver;
  if (stated.state === 'not-stated' && evidence === 'called-in') return unknown('whyCalledIn');
  if (stated.why !== 'whyNoDeadline') return stated;
  if (saysExempt(record)) return unknown('whySaidExempt');
  const sentence = deadlineInWords(record);
  // A day before the decision is another decision's; one before publication cannot have been its last.
  if (sentence && !isBefore(sentence.day, record.decidedOn)) {
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
  return estimated ?? (evidence === 'called-in' ? unknown('whyCalledIn') : stated);
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

/** Whether the last day is over to its end, and not only its closing hour past. */
function isPast({ lastDay }: CallIn, now: Temporal.Instant): boolean {
  return lastDay !== null && londonDate(now) > lastDay;
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
  return later && earlier && { start, earlier: earlier.toString(), later: later.toString() };
}

/** Whether weekends and bank holidays are left out, by the rule's own definition of its days. */
function countsWorkingDays(rule: CallInRule | null): boolean {
  return rule !== null && rule.days !== null && (rule.unit === 'working' || rule.unit === 'clear');
}
