import type { BackedUpDecision, BackedUpPanel, BackedUpRule } from './backup-schema.ts';
import type { Follow } from './database.ts';
import type { ReminderTimes } from '../reminders/reminder-times.ts';
import type { StoredDecision } from './stored-decision.ts';

/*
 * A backup: everything the library holds, with the words that every fact was read from, as one JSON object
 *
 *   { "scrutineer": 1, "made": moment, "decisions": [...], "follows": [...], "settings": {...}, "watchWords": [...] }
 *
 * laid out with one decision a line. It is written and read a piece at a time: 100,000 decisions are more text than
 * a browser can hold in one string.
 */

/** Raised when an older extension could no longer read what is written. */
export const backupVersion = 1;

/** What the reader chose. What is not there was not chosen. */
export interface BackupSettings {
  reminders: ReminderTimes | null;
  rules: BackedUpRule[];
  panels: BackedUpPanel[];
}

/** All of a backup but its decisions. */
export interface BackupRest {
  follows: readonly Follow[];
  settings: BackupSettings;
  watchWords: readonly string[];
}

/** How many decisions are put into one piece. */
const perPiece = 100;

/** The first line of a backup, up to its decisions. */
export function backupHead(made: string): string {
  return `{"scrutineer":${backupVersion},"made":${JSON.stringify(made)},"decisions":[`;
}

/**
 * A backup in pieces, to be put into a Blob one after the other.
 *
 * @param made now (ISO, UTC)
 * @param decisions as the library gives them, in any order
 */
export async function* backupPieces(
  made: string,
  decisions: AsyncIterable<StoredDecision> | Iterable<StoredDecision>,
  { follows, settings, watchWords }: BackupRest,
): AsyncGenerator<string> {
  yield backupHead(made);
  let lines: string[] = [];
  let start = '\n';
  for await (const decision of decisions) {
    lines.push(JSON.stringify(backedUp(decision)));
    if (lines.length < perPiece) continue;
    yield start + lines.join(',\n');
    start = ',\n';
    lines = [];
  }
  if (lines.length > 0) yield start + lines.join(',\n');
  yield `\n],\n"follows":${JSON.stringify(follows)},\n"settings":${JSON.stringify(settings)},\n"watchWords":${JSON.stringify(watchWords)}}\n`;
}

/**
 * What of a stored decision a backup holds. The facts go along for whoever reads the file with other programs;
 * taken in again, they are read anew from the record's words. What serves searching alone stays behind.
 */
function backedUp(decision: StoredDecision): BackedUpDecision & Pick<StoredDecision, 'facts'> {
  const { key, site, identities, addresses, record, facts, reading } = decision;
  const { changes, changesDropped, firstSeen, lastSeen, previousVisit } = decision;
  return {
    key,
    site,
    identities,
    addresses,
    firstSeen,
    lastSeen,
    previousVisit,
    reading,
    record,
    facts,
    changes,
    changesDropped,
  };
}
