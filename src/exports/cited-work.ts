import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import { bodyOf, dayDecided } from './exported-decision.ts';
import type { ExportedDecision } from './exported-decision.ts';
import { oneLine, webAddress } from './written-text.ts';

/** The words of a citation that are ours. */
export interface CitationWords {
  /** For a decision whose page gives no title. */
  untitled: string;
  /** What kind of paper it is, such as "Decision" or "Notice of a proposed decision". */
  genre: (kind: DecisionRecord['kind']) => string;
}

/** A decision as works are cited: what the page does not state is null. All texts are on one line. */
export interface CitedWork {
  /** One for each decision, for ever. */
  id: string;
  title: string;
  /** Who decided: a body or an office. Never split into a first and a last name. */
  author: string | null;
  /** The council's name. */
  publisher: string | null;
  /** Its reference. */
  number: string | null;
  genre: string;
  /** The day it was decided; where that is not stated, the day it was published. */
  issued: PlainDateText | null;
  address: string | null;
  /** The day, in London, on which its page was last read. */
  accessed: PlainDateText;
  language: 'en-GB' | 'cy';
}

/** What a citation says of a decision. */
export function citedWork(
  { key, record, council, lastSeen }: ExportedDecision,
  words: CitationWords,
): CitedWork {
  const line = (text: string | null) => (text === null ? null : oneLine(text) || null);
  return {
    id: oneLine(key),
    title: line(statedValue(record.title)) ?? words.untitled,
    author: line(bodyOf(record)),
    publisher: line(council?.name ?? null),
    number: line(statedValue(record.reference)),
    genre: words.genre(record.kind),
    issued: dayDecided(record) ?? statedValue(record.publishedOn),
    address: webAddress(record.address),
    accessed: Temporal.Instant.from(lastSeen).toZonedDateTimeISO('Europe/London').toPlainDate().toString(),
    language: record.language === 'cy' ? 'cy' : 'en-GB',
  };
}
