import type { CitationWords } from '../../exports/cited-work.ts';
import type { CsvWords } from '../../exports/csv-columns.ts';
import type { LinkedDataWords } from '../../exports/json-ld.ts';
import type { OpenWindowWords } from '../../exports/open-windows.ts';
import { statedValue } from '../../record/decision-record.ts';
import { callInSentence } from '../../ui/brief-words.ts';
import { dateWords, londonDay } from '../../ui/dates.ts';
import { text } from '../../ui/text.ts';

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
  get noLabel() {
    return text('libNoLabel');
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
