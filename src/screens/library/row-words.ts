import type { CallIn } from '../../call-in/state.ts';
import type { Change } from '../../library/stored-decision.ts';
import { dateWords, londonDay, shortDateWords } from '../../ui/dates.ts';
import { text } from '../../ui/text.ts';
import type { Summary } from './summary.ts';

/** What a field is called where it is told that it changed. */
export function fieldWords(field: Change['field']): string {
  return field === 'documents' ? text('libDocuments') : text(`changed_${field}`);
}

/** The state of call-in in a few words: "until Thu 26 Nov, 16:00". */
export function callInWords({ state, lastDay, closesAt }: Summary['callIn']): string {
  if (lastDay === null || (state !== 'open' && state !== 'closed')) return text(states[state]);
  const hour = closesAt === null ? '' : `, ${closesAt.slice(11, 16)}`;
  // A year is said where it is over: a library reaches back for years.
  return state === 'open'
    ? text('until', shortDateWords(lastDay) + hour)
    : text('libClosedOn', dateWords(lastDay));
}

const states = {
  open: 'stateOpen',
  closed: 'stateClosed',
  'not-subject': 'stateNotSubject',
  'not-stated': 'stateNotStated',
  proposal: 'stateProposal',
  'unknown-deadline': 'libNoLastDay',
} as const satisfies Record<CallIn['state'], string>;

/** What is said under a decision's title: council, key, withheld, changed. */
export function noteWords(summary: Summary, isFollowed: boolean): string {
  const { council, reference, isKey, isWithheld, changed } = summary;
  const notes = [
    council,
    reference,
    isKey === true && text('mark_key'),
    isFollowed && text('mark_followed'),
    isWithheld && text('libWithheld'),
    changed &&
      text('changed', dateWords(londonDay(changed.since)), changed.fields.map(fieldWords).join(', ')),
  ];
  return notes.filter(Boolean).join(' · ');
}
