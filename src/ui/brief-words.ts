import type { BriefField, BriefWords } from '../exports/brief.ts';
import type { ExportedDecision } from '../exports/exported-decision.ts';
import { callInLine } from './call-in-line.ts';
import { dateWords, londonDay } from './dates.ts';
import { factLabel } from './fact-label.ts';
import { text } from './text.ts';

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
  const line = callInLine(callIn);
  // The words for a second possible day are a sentence's end already.
  return `${line}${line.endsWith('.') ? '' : '.'} ${text(callIn.why)}`;
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
