import type { BriefField, BriefWords } from '../../exports/brief.ts';
import type { CitationWords } from '../../exports/cited-work.ts';
import type { CsvWords } from '../../exports/csv-columns.ts';
import type { ExportedDecision } from '../../exports/exported-decision.ts';
import type { LinkedDataWords } from '../../exports/json-ld.ts';
import type { OpenWindowWords } from '../../exports/open-windows.ts';
import { statedValue } from '../../record/decision-record.ts';
import { dateWords, fullDateWords } from '../../ui/dates.ts';
import { text } from '../../ui/text.ts';
import { stateWords } from '../../ui/words.ts';
import { factLabel } from './fact-label.ts';
import { londonDay } from './row-words.ts';

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
  const day =
    lastDay === null ? '' : ` ${text(state === 'open' ? 'until' : 'on', fullDateWords(lastDay) + hour)}`;
  const estimate = lastDay !== null && certainty === 'estimate' ? text('estimate') : '';
  const later = possibleLastDay === null ? '' : ` ${text('orPossibly', fullDateWords(possibleLastDay))}`;
  return `${stateWords(callIn)}${day}${estimate}.${later} ${text(why)}`;
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

/** Our words in a citation. */
export const citationWords: CitationWords = {
  get untitled() {
    return text('untitled');
  },
  genre: (kind) => text(genres[kind]),
};

const genres = {
  decision: 'libGenreDecision',
  proposal: 'libGenreProposal',
  'agenda-item': 'libGenreItem',
  issue: 'libGenreIssue',
} as const;

/** Our words in a table. */
export const csvWords: CsvWords = {
  get yes() {
    return text('libYes');
  },
  get no() {
    return text('libNo');
  },
  get leftBlank() {
    return text('saidBlank');
  },
  get notOnPage() {
    return text('saidNothing');
  },
  get cutShort() {
    return text('libCutShort');
  },
  callInWhy: ({ callIn }) => text(callIn.why),
};

/** Our words in linked data. */
export const linkedDataWords: LinkedDataWords = {
  get mapped() {
    return text('libMapped');
  },
};

/** Our words in a calendar. Reminders are given by the extension, for what is followed. */
export const openWindowWords: OpenWindowWords = {
  summary: ({ callIn, council, site, record }) =>
    text(
      callIn.certainty === 'estimate' ? 'calendarSummaryEstimate' : 'calendarSummary',
      council?.name ?? site,
      statedValue(record.title) ?? text('untitled'),
    ).replace(/\s+/g, ' '),
  description: (decision) =>
    [
      callInSentence(decision),
      decision.callIn.rule?.source ? text('calendarSource', decision.callIn.rule.source) : '',
      text('calendarPage', decision.record.address, dateWords(londonDay(decision.lastSeen))),
    ]
      .filter(Boolean)
      .join('\n'),
  alarms: () => [],
};
