import { councilsAt } from '../../councils/council.ts';
import { factsOf } from '../../facts/index.ts';
import { nationOf } from '../../facts/nation.ts';
import type { BackedUpDecision } from '../../library/backup-schema.ts';
import type { BackupSettings } from '../../library/backup.ts';
import { backupReader } from '../../library/read-backup.ts';
import type { BackupFault, BackupReader, Refused } from '../../library/read-backup.ts';
import { keepReadersEntry, readersEntryOn } from '../../library/readers-rules.ts';
import { keepReminderTimes, reminderTimes } from '../../library/reminder-settings.ts';
import { restoreDecisions, restoreFollows } from '../../library/restore.ts';
import { keepPanelStateOn, panelStateOn } from '../../library/site-settings.ts';
import { keepWatchWords, watchWords } from '../../library/watch-words.ts';
import type { Source } from './reading.ts';

/** What came of taking a backup in. */
export interface Imported {
  added: number;
  joined: number;
  follows: number;
  refused: Refused[];
  /** Whether the end of the file was there. */
  isWhole: boolean;
}

/**
 * Takes a backup in, a piece at a time. What the library and the reader's settings hold already stays.
 *
 * @param onRead called with how many decisions were read so far
 */
export async function importBackup(
  { library, known }: Source,
  file: Blob,
  onRead: (count: number) => void,
): Promise<Imported | BackupFault> {
  const reader = backupReader();
  const decisions = decisionsIn(file, reader, onRead);
  // Whose law applies goes by the site: what else a file says of a council may be anybody's.
  const { added, joined } = await restoreDecisions(library, decisions, ({ site, record }) => {
    const [council] = councilsAt(known.councils, { host: site, basePath: '' })?.councils ?? [];
    return factsOf(record, { nation: nationOf(council?.nation) });
  });
  const read = decisions.end();
  if (!read.ok) return read.fault;
  const { follows, settings, watchWords: words, refused, isWhole } = read.backup;
  const followed = await restoreFollows(library, follows);
  await restoreSettings(settings);
  if (words.length > 0) await keepWatchWords([...(await watchWords()), ...words]);
  known.readersRules.clear();
  return { added, joined, follows: followed, refused, isWhole };
}

/** The decisions of a file as they come; once they are over, `end` has the rest. */
function decisionsIn(file: Blob, reader: BackupReader, onRead: (count: number) => void) {
  let ended: ReturnType<BackupReader['end']> | null = null;
  async function* found(): AsyncGenerator<BackedUpDecision> {
    let count = 0;
    const pieces = file.stream().pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await pieces.read();
      if (done) break;
      const complete = reader.push(value);
      count += complete.length;
      onRead(count);
      yield* complete;
    }
    ended = reader.end();
    if (ended.ok) yield* ended.backup.decisions;
  }
  return Object.assign(found(), { end: () => ended ?? reader.end() });
}

/** Takes over what the reader has not chosen themselves. */
async function restoreSettings({ reminders, rules, panels }: BackupSettings): Promise<void> {
  if (reminders && (await reminderTimes()) === null) await keepReminderTimes(reminders);
  for (const { site, entry, enteredOn } of rules) {
    if ((await readersEntryOn(site)) === null) await keepReadersEntry(site, { entry, enteredOn });
  }
  for (const { host, state } of panels) {
    if ((await panelStateOn(host)) === null) await keepPanelStateOn(host, state);
  }
}
