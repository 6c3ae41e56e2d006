import type { BriefField, BriefWords } from '../exports/brief.ts';
import type { ExportedDecision } from '../exports/exported-decision.ts';
import { dateWords, fullDateWords, londonDay } from './dates.ts';
import { factLabel } from './fact-label.ts';
import { text } from './text.ts';
import { stateWords } from './words.ts';

const briefFields = {
  reference: 'reference',
  decisionMaker: 'decisionMaker',
  status: 'status',
  decidedOn: 'decidedOn',
  isKeyDecision: 'isKeyDecision',
  isSubjectToCallIn: 'isSubjectToCallIn',
  callInDeadline: 'libCallInDeadline',
  wards: 'wards',
  decision: 'libDecision',
  reasons: 'libReasons',
} as const satisfies Record<BriefField, string>;

/** The state of call-in, its last day where one is known, and what that rests on. */
export function callInSentence({ callIn }: Pick<ExportedDecision, 'callIn'>): string {
  const { state, lastDay, possibleLastDay, closesAt, certainty, why } = callIn;
  const hour = closesAt === null ? '' : `, ${closesAt.slice(11, 16)}`;
  const said =
    lastDay === null
      ? stateWords(callIn)
      : text(
          'stateAndDay',
          stateWords(callIn),
          text(state === 'open' ? 'until' : 'on', fullDateWords(lastDay) + hour),
        );
  const estimate = lastDay !== null && certainty === 'estimate' ? text('estimate') : '';
  const later = possibleLastDay === null ? '' : ` ${text('orPossibly', fullDateWords(possibleLastDay))}`;
  return `${said}${estimate}.${later} ${text(why)}`;
}

/** Our words in a brief. */
export const briefWords: BriefWords = {
  get untitled() {
    return text('untitled');
  },
  field: (field) => text(briefFields[field]),
  fact: factLabel,
  callIn: callInSentence,
  ourNote: (note) => text('libOurNote', note),
  get source() {
    return text('libPage');
  },
  get noAddress() {
    return text('libNoAddress');
  },
  seen: (lastSeen) => text('libSeen', dateWords(londonDay(lastSeen))),
  get cutShort() {
    return text('libCutShort');
  },
};
