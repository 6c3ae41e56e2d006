import { bibtex } from '../../exports/bibtex.ts';
import { briefMarkdown } from '../../exports/brief-markdown.ts';
import { briefText } from '../../exports/brief.ts';
import { cslJson } from '../../exports/csl-json.ts';
import { csvPieces, csvRow } from '../../exports/csv.ts';
import type { ExportedDecision } from '../../exports/exported-decision.ts';
import { jsonLd } from '../../exports/json-ld.ts';
import { calendarOfOpenWindows } from '../../exports/open-windows.ts';
import { ris } from '../../exports/ris.ts';
import { allDecisions } from '../../library/all-decisions.ts';
import { backupPieces } from '../../library/backup.ts';
import type { Library } from '../../library/database.ts';
import { decisionUnder } from '../../library/decisions.ts';
import { listFollows } from '../../library/follows.ts';
import type { StoredDecision } from '../../library/stored-decision.ts';
import { briefWords } from '../../ui/brief-words.ts';
import { citationWords, csvWords, linkedDataWords, openWindowWords } from './export-words.ts';
import { judged } from './judged.ts';
import type { Known } from './judged.ts';
import { lookUpRules } from './reading.ts';
import type { Source } from './reading.ts';

/** The files that can be made, in the order in which they are offered. */
export const exportFormats = ['csv', 'json', 'ics', 'md', 'txt', 'csl.json', 'ris', 'bib', 'jsonld'] as const;

export type ExportFormat = (typeof exportFormats)[number];

const types: Record<ExportFormat, string> = {
  csv: 'text/csv',
  json: 'application/json',
  ics: 'text/calendar',
  md: 'text/markdown',
  txt: 'text/plain',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  ris: 'application/x-research-info-systems',
  bib: 'application/x-bibtex',
  jsonld: 'application/ld+json',
};

/** Files that are made as one text: of more decisions than this they would not fit into memory. */
export const mostInOneText = 5_000;

/** Whether a format can hold so many decisions. */
export function canHold(format: ExportFormat, count: number): boolean {
  return ['csv', 'json', 'ics'].includes(format) || count <= mostInOneText;
}

/**
 * A file of decisions; null where there is nothing to put into it: a calendar holds windows that are open.
 *
 * @param keys of the decisions, in their order; null: everything that is stored
 * @param onRead called with how many were read so far
 */
export async function exportFile(
  source: Source,
  format: ExportFormat,
  keys: readonly string[] | null,
  onRead: (count: number) => void,
): Promise<Blob | null> {
  const { library, known } = source;
  const judgedAt = Temporal.Now.instant().toString();
  const decisions = reported(keys === null ? allDecisions(library) : decisionsUnder(library, keys), onRead);
  const pieces: BlobPart[] = [];
  if (format === 'json') {
    const wanted = keys && new Set(keys);
    const follows = (await listFollows(library)).filter(({ key }) => wanted?.has(key) ?? true);
    const rest = { follows, settings: { reminders: null, rules: [], panels: [] }, watchWords: [] };
    for await (const piece of backupPieces(judgedAt, decisions, rest)) pieces.push(new Blob([piece]));
  } else if (format === 'csv') {
    pieces.push(...csvPieces([], csvWords, judgedAt));
    let rows: string[] = [];
    for await (const decision of exported(decisions, known)) {
      rows.push(csvRow(decision, csvWords, judgedAt));
      if (rows.length < 500) continue;
      // A Blob may lie on the disk, a text has to stay in memory.
      pieces.push(new Blob(rows));
      rows = [];
    }
    pieces.push(...rows);
  } else {
    const all: ExportedDecision[] = [];
    for await (const decision of exported(decisions, known)) {
      if (format !== 'ics' || decision.callIn.state === 'open') all.push(decision);
    }
    const text = textOf(format, all, judgedAt);
    if (text === null) return null;
    pieces.push(text);
  }
  return new Blob(pieces, { type: types[format] });
}

function textOf(
  format: Exclude<ExportFormat, 'csv' | 'json'>,
  decisions: readonly ExportedDecision[],
  judgedAt: string,
): string | null {
  switch (format) {
    case 'ics':
      return calendarOfOpenWindows(decisions, openWindowWords, judgedAt);
    case 'md':
      return briefMarkdown(decisions, briefWords);
    case 'txt':
      return briefText(decisions, briefWords);
    case 'csl.json':
      return cslJson(decisions, citationWords);
    case 'ris':
      return ris(decisions, citationWords);
    case 'bib':
      return bibtex(decisions, citationWords);
    case 'jsonld':
      return jsonLd(decisions, linkedDataWords);
  }
}

/** As many of a selection as are read at once: one by one, thousands of them would take seconds longer. */
const atOnce = 100;

async function* decisionsUnder(library: Library, keys: readonly string[]): AsyncGenerator<StoredDecision> {
  for (let from = 0; from < keys.length; from += atOnce) {
    const asked = keys.slice(from, from + atOnce).map((key) => decisionUnder(library, key));
    for (const decision of await Promise.all(asked)) if (decision) yield decision;
  }
}

async function* reported(
  decisions: AsyncIterable<StoredDecision>,
  onRead: (count: number) => void,
): AsyncGenerator<StoredDecision> {
  let count = 0;
  for await (const decision of decisions) {
    count++;
    if (count % 500 === 0) onRead(count);
    yield decision;
  }
}

async function* exported(
  decisions: AsyncIterable<StoredDecision>,
  known: Known,
): AsyncGenerator<ExportedDecision> {
  for await (const decision of decisions) {
    await lookUpRules([decision], known);
    const { council, callIn } = judged(decision, known, Temporal.Now.instant());
    const { key, site, record, facts, firstSeen, lastSeen, changes } = decision;
    yield {
      key,
      site,
      council: council && { id: council.id, name: council.name },
      record,
      facts,
      callIn,
      firstSeen,
      lastSeen,
      changes,
    };
  }
}
