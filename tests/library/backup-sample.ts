import { factsOf } from '../../src/facts/index.ts';
import { allDecisions } from '../../src/library/all-decisions.ts';
import { backupPieces } from '../../src/library/backup.ts';
import type { BackupRest } from '../../src/library/backup.ts';
import { openLibrary } from '../../src/library/database.ts';
import type { Library } from '../../src/library/database.ts';
import { keepSighting } from '../../src/library/decisions.ts';
import type { StoredDecision } from '../../src/library/stored-decision.ts';
import { readBackup } from '../../src/library/read-backup.ts';
import type { Backup } from '../../src/library/read-backup.ts';
import { restoreDecisions, restoreFollows } from '../../src/library/restore.ts';
import type { DecisionRecord, SitedRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

/** The site of all decisions in these tests. */
export const site = 'democracy.exampleshire.example';
/** Three visits, a day apart. */
export const days = [
  '2025-12-01T09:00:00.000Z',
  '2025-12-02T09:00:00.000Z',
  '2025-12-03T09:00:00.000Z',
] as const;
/** Facts as an import reads them anew. */
export const facts = ({ record }: SitedRecord) => factsOf(record, { nation: 'England' });

/** What a backup holds besides decisions. */
export const rest: BackupRest = {
  follows: [],
  settings: {
    reminders: { before: { workingDays: 3, at: '08:30' }, onLastDay: null },
    rules: [
      {
        site,
        entry: { days: '5', unit: 'working', from: 'publication', cutOff: '' },
        enteredOn: '2025-12-01',
      },
    ],
    panels: [{ host: site, state: 'folded' }],
  },
  watchWords: ['Quarry Lane', 'Llyn Tegid'],
};

const libraries: Library[] = [];
let count = 0;

/** A library of its own, closed by `closeLibraries`. */
export async function emptyLibrary(): Promise<Library> {
  const library = await openLibrary(() => undefined, `backup ${count++}`);
  libraries.push(library);
  return library;
}

/** Closes every library of a test. */
export function closeLibraries(): void {
  for (const library of libraries.splice(0)) library.close();
}

/** Keeps a decision under its number, as if its page had been opened. */
export function keep(
  to: Library,
  id: string,
  changes: Partial<DecisionRecord>,
  seenAt: string,
): Promise<StoredDecision> {
  const record = sampleRecord({ ids: { decision: id }, title: stated(`Sale ${id}`), ...changes });
  return keepSighting(to, `${site} decision:${id}`, { site, record, facts: facts({ site, record }) }, seenAt);
}

/** The text of a library's backup. */
export async function backupOf(from: Library, made = days[2]): Promise<string> {
  const follows = await from.getAll('follows');
  const pieces: string[] = [];
  for await (const piece of backupPieces(made, allDecisions(from), { ...rest, follows })) pieces.push(piece);
  return pieces.join('');
}

/** A backup that can be read. */
export function read(text: string): Backup {
  const found = readBackup(text);
  if (!found.ok) throw new Error(found.fault);
  return found.backup;
}

/** Takes a backup's decisions and follows in, and counts them. */
export async function restore(to: Library, text: string) {
  const { decisions, follows } = read(text);
  const restored = await restoreDecisions(to, decisions, facts);
  return { ...restored, follows: await restoreFollows(to, follows) };
}

/** All that a library holds. */
export const contents = async (of: Library) => ({
  decisions: await of.getAll('decisions'),
  searchEntries: await of.getAll('searchEntries'),
  follows: await of.getAll('follows'),
});
