import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';
import type { Division } from './bank-holidays.ts';
import { deadlineInWords, saysExempt } from './in-words.ts';
import type { CallIn, CallInRule, Why } from './state.ts';
import { fullDate, londonDate, nothingKnown, statedCallIn } from './stated.ts';
import { addWorkingDays, daysOff, isWorkingDay } from './working-days.ts';

/** What is known of the council beyond the page. */
export interface CouncilKnown {
  rule: CallInRule | null;
  /** Whose bank holidays count; null where it is not known: then nothing is counted. */
  division: Division | null;
}

/** Days that a window may end on, the earlier first: two where a rule leaves doubt. */
interface LastDays {
  start: PlainDateText;
  earlier: PlainDateText;
  later: PlainDateText;
}

/** Published later than this after the decision (days), a page was put up again: its date starts no window. */
const republishedAfter = 31;
/** No window seen is longer (days): an effective date beyond it is something else. */
const longestWindow = 45;

/**
 * The state of call-in, from the page and, where it gives no last day, from what is known of its council.
 *
 * In order of trust: the page's own deadline, as a field or as a sentence; then, only where the page says that
 * the decision can be called in, the day it takes effect and the council's rule. Where those two disagree the
 * earlier day counts, and the later is shown as possible. Everything worked out is an estimate.
 *
 * @param now the moment to judge by; days and hours are London's
 */
export function callInOf(record: DecisionRecord, now: Temporal.Instant, known: CouncilKnown): CallIn {
  const stated = statedCallIn(record, now);
  if (stated.why !== 'whyNoDeadline') return stated;
  if (saysExempt(record)) return { ...nothingKnown, state: 'unknown-deadline', why: 'whySaidExempt' };
  const sentence = deadlineInWords(record);
  if (sentence) {
    const { day, hour } = sentence;
    return { ...closing(day, hour, now), basis: 'page', certainty: 'stated', why: 'whySentence' };
  }
  if (datesDisagree(record)) {
    return { ...nothingKnown, state: 'unknown-deadline', why: 'whyDatesDisagree' };
  }
  return estimate(record, now, known) ?? stated;
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
  const why: Why = byRule && byEffect ? 'whyRuleAndEffective' : byRule ? 'whyRule' : 'whyEffective';
  return {
    ...closing(earlier, hour, now),
    possibleLastDay: later > earlier ? later : null,
    inForceOn: byEffect ? statedValue(record.effectiveFrom) : null,
    basis: byRule ? 'rule' : 'page',
    certainty: 'estimate',
    rule: byRule ? rule : null,
    skipped: daysOff(dayOf(first.start), dayOf(earlier), division) ?? [],
    why,
  };
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

function londonInstant(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant();
}

/**
 * The last day by a council's rule. A rule of low confidence was inferred from the days decisions took effect,
 * which can run past the real deadline (East Sussex: the fourth working day at 4 p.m., shown in force two days
 * later), so it gives the day before as well, and that one counts.
 */
function lastDaysByRule(record: DecisionRecord, rule: CallInRule, division: Division): LastDays | null {
  const start = startOf(record, rule);
  if (start === null) return null;
  const first = dayOf(start);
  if (rule.weekdayAfter !== undefined) {
    const last = first.add({ days: 7 - first.dayOfWeek + rule.weekdayAfter }).toString();
    return { start, earlier: last, later: last };
  }
  if (rule.days === null) return null;
  const count = (days: number) =>
    rule.unit === 'calendar' ? first.add({ days }) : addWorkingDays(first, days, division);
  const later = count(rule.days);
  const earlier = rule.confidence === 'low' ? count(rule.days - 1) : later;
  return later && earlier && { start, earlier: earlier.toString(), later: later.toString() };
}

/** The day a rule counts from. Some councils publish before they decide: then the window starts with the decision. */
function startOf(record: DecisionRecord, { from }: CallInRule): PlainDateText | null {
  const decided = wholeDay(statedValue(record.decidedOn));
  if (from === 'decision') return decided;
  if (from === 'meeting') return wholeDay(statedValue(record.decidedAtMeeting)?.date ?? null);
  const published = wholeDay(statedValue(record.publishedOn));
  if (from === null || published === null) return null;
  return decided !== null && decided > published ? decided : published;
}

/**
 * The last working day before the day a decision takes effect: councils put it on the day after the window, be
 * that a Saturday. On or before the day of decision or publication it says nothing: many councils fill it so.
 */
function lastDayBeforeEffect(record: DecisionRecord, division: Division): LastDays | null {
  const effective = wholeDay(statedValue(record.effectiveFrom));
  const start = [record.publishedOn, record.decidedOn]
    .map((field) => wholeDay(statedValue(field)))
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  if (effective === null || start === undefined || effective <= start) return null;
  if (daysBetween(start, effective) > longestWindow) return null;
  let day = dayOf(effective).subtract({ days: 1 });
  while (isWorkingDay(day, division) === false) day = day.subtract({ days: 1 });
  const last = day.toString();
  if (isWorkingDay(day, division) === null || last < start) return null;
  return { start, earlier: last, later: last };
}

/**
 * In effect before it was published: put up again long after, or mistyped. None of the dates starts a window
 * then. Only the day of decision itself says nothing wrong there: councils fill the field so where they do not
 * use it (Warwickshire, Barnsley).
 */
function datesDisagree(record: DecisionRecord): boolean {
  const published = wholeDay(statedValue(record.publishedOn));
  const effective = wholeDay(statedValue(record.effectiveFrom));
  if (published === null || effective === null || effective >= published) return false;
  return effective !== statedValue(record.decidedOn) || daysBetween(effective, published) > republishedAfter;
}

function wholeDay(date: PlainDateText | null): PlainDateText | null {
  return date !== null && fullDate.test(date) ? date : null;
}

function dayOf(date: PlainDateText): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

function daysBetween(from: PlainDateText, to: PlainDateText): number {
  return dayOf(from).until(dayOf(to)).days;
}
