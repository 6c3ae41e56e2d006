import type { CallIn } from '../call-in/state.ts';
import type { RelatedDecision } from '../messages/protocol.ts';
import type { PlainDateText } from '../record/decision-record.ts';
import type { Reason, RelationKind } from '../relations/relation.ts';
import { text } from './text.ts';
import type { TextKey } from './text.ts';
import { dateWords, daysAwayWords, fullDateWords, shortDateWords } from './dates.ts';

/** How states and reasons are put into words. Observations, never a verdict about a council. */

const stateTexts = {
  open: 'stateOpen',
  closed: 'stateClosed',
  'not-subject': 'stateNotSubject',
  'not-stated': 'stateNotStated',
  proposal: 'stateProposal',
  'unknown-deadline': 'stateUnknownDeadline',
} as const satisfies Record<CallIn['state'], TextKey>;

/** The state of call-in as a heading. */
export function stateWords({ state }: Pick<CallIn, 'state'>): string {
  return text(stateTexts[state]);
}

/** The panel folded to one line. */
export function tabWords(callIn: CallIn): string {
  const { state, lastDay, certainty } = callIn;
  if (lastDay === null) return stateWords(callIn);
  return text(state === 'open' ? 'tabOpen' : 'tabClosed', shortDateWords(lastDay)) + estimateWords(certainty);
}

/** " (estimate)" for what was worked out, else ''. */
export function estimateWords(certainty: CallIn['certainty']): string {
  return certainty === 'estimate' ? text('estimate') : '';
}

/** The later of two possible last days; '' where there is one. Only while the window is open is the earlier to be met. */
export function laterDayWords({ state, possibleLastDay }: Pick<CallIn, 'state' | 'possibleLastDay'>): string {
  if (possibleLastDay === null) return '';
  return text(state === 'open' ? 'orPossibly' : 'orPossiblyClosed', fullDateWords(possibleLastDay));
}

/**
 * How far off the last day is: in working days where they are known, else in days; '' where it is today and the hour
 * says the rest, and where it cannot be told which of two days past it was.
 *
 * @param workingDays left after today; not known without the background
 */
export function distanceWords(
  { lastDay, possibleLastDay, closesAt }: CallIn,
  today: PlainDateText,
  workingDays: number | null,
): string {
  const away = lastDay === null ? 0 : Temporal.PlainDate.from(today).until(lastDay).days;
  if (away === 0) return closesAt === null ? text('today') : '';
  const distance = daysAwayWords(away);
  if (away < 0) return possibleLastDay === null ? text('closedAgo', distance) : '';
  if (workingDays === null) return text('closesIn', distance);
  return workingDays === 1 ? text('workingDay') : text('workingDays', String(workingDays));
}

/** How many call-ins the page records. Thresholds differ, so a count says nothing about "called in". */
export function callInCountWords(count: number): string {
  if (count === 0) return text('noCallIns');
  return count === 1 ? text('oneCallIn') : text('callIns', String(count));
}

/**
 * Why decisions hang together, by kind; seen from the one on the page, and from the other where that differs. What is
 * only suggested begins with a word that says so.
 */
export const reasonTexts = {
  'same-record': 'sameRecord',
  'called-in': ['callsIn', 'calledInBy'],
  'taken-under-delegation': ['takenUnder', 'gavePower'],
  reconsiders: ['reconsiders', 'reconsideredBy'],
  supersedes: ['supersedes', 'supersededBy'],
  varies: ['varies', 'variedBy'],
  'recommends-to': ['recommendsTo', 'recommendedBy'],
  'cites-reference': ['cites', 'citedBy'],
  'cites-dated-decision': ['citesDated', 'citedDatedBy'],
  'same-reference': 'sameReference',
  'plan-item': ['planItem', 'planItemOf'],
  'same-issue': 'sameIssue',
  'exempt-twin': ['exemptTwin', 'publicTwin'],
  'same-procurement': 'sameProcurement',
  'same-meeting': 'sameMeeting',
  'perhaps-cites': ['perhapsCites', 'perhapsCitedBy'],
  'same-contract': 'perhapsSameContract',
  'same-series': 'perhapsSeries',
  'similar-title': 'similarTitle',
  'same-supplier': 'perhapsSameSupplier',
  'same-ward': 'perhapsSamePlace',
} as const satisfies Record<RelationKind, TextKey | readonly [to: TextKey, from: TextKey]>;

/** Why a decision is listed as connected. */
export function reasonWords({ kind, direction, words }: Reason): string {
  const texts = reasonTexts[kind];
  if (typeof texts === 'string') return text(texts, words);
  return text(texts[direction === 'from' ? 1 : 0], words);
}

/** What is known of a connected decision besides its title. */
export function relatedWords({ decidedOn, decisionMaker }: RelatedDecision): string {
  return [decidedOn && dateWords(decidedOn), decisionMaker].filter(Boolean).join(', ');
}

/** A list, its first letter large: "Reasons, wards, consultation". */
export function listWords(items: readonly string[]): string {
  const words = items.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
