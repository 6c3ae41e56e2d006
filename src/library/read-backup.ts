import {
  checkedDecision,
  checkedPanel,
  checkedReminders,
  checkedRule,
  checkedWatchWord,
} from './backup-schema.ts';
import type { BackedUpDecision, Checked } from './backup-schema.ts';
import { backupVersion } from './backup.ts';
import type { BackupRest } from './backup.ts';
import type { Follow } from './database.ts';
import { checkedFollow } from './schema.ts';

/*
 * Reading a backup. Each decision, each followed one, each setting is taken whole or not at all, and what is not
 * taken is told with its place and the field that is wrong: one bad entry costs no other.
 */

/** Why a file is no backup that can be read. */
export type BackupFault = 'not-json' | 'not-a-backup' | 'newer-version';

/** Something of a backup that was not taken. */
export interface Refused {
  part: 'decisions' | 'follows' | 'settings' | 'watchWords';
  /** Its place in the part, from 0. */
  index: number;
  /** The field that is wrong, as a path; "json" where the entry is no JSON, "form" where it is of no known form. */
  reason: string;
}

/** All of a backup, checked. */
export interface Backup extends BackupRest {
  /** When it was made (ISO, UTC), as it says; null where it does not. */
  made: string | null;
  decisions: BackedUpDecision[];
  refused: Refused[];
  /** Whether the end of the file was there: a download may have broken off. */
  isWhole: boolean;
}

export type ReadBackup = { ok: true; backup: Backup } | { ok: false; fault: BackupFault };

/** Takes in a backup piece by piece. */
export interface BackupReader {
  /** The decisions of the lines that the piece completes, checked; after a fault none. */
  push: (piece: string) => BackedUpDecision[];
  /** After the last piece: all but the decisions given before. */
  end: () => ReadBackup;
}

/**
 * Reads a backup that is at hand as one text.
 *
 * @param text the file's
 */
export function readBackup(text: string): ReadBackup {
  const reader = backupReader();
  const first = reader.push(text);
  const read = reader.end();
  if (!read.ok) return read;
  return { ok: true, backup: { ...read.backup, decisions: [...first, ...read.backup.decisions] } };
}

/** A reader that holds no more of a file than a line, as long as it is laid out as we write it; else all of it. */
export function backupReader(): BackupReader {
  const refused: Refused[] = [];
  let pending: string[] = [];
  let at: 'head' | 'decisions' | 'rest' | 'whole' = 'head';
  let head: Head | null = null;
  let fault: BackupFault | null = null;
  let count = 0;

  const take = (checked: Checked<BackedUpDecision>): BackedUpDecision[] => {
    const index = count++;
    if (checked.ok) return [checked.value];
    refused.push({ part: 'decisions', index, reason: checked.reason });
    return [];
  };

  const readLine = (line: string): BackedUpDecision[] => {
    if (at === 'head') {
      // Our own first line ends within the decisions; another layout's is part of a whole.
      const value = parsed(`${line}]}`);
      if (!value.ok) {
        at = 'whole';
        pending.push(line, '\n');
        return [];
      }
      at = 'decisions';
      head = headOf(value.value);
      fault = faultOf(head);
      return [];
    }
    if (fault !== null || line.trim() === '') return [];
    if (line.startsWith(']')) {
      at = 'rest';
      pending.push('{"decisions":[', line, '\n');
      return [];
    }
    const value = parsed(line.replace(/,\s?$/, ''));
    return take(value.ok ? checkedDecision(value.value) : { ok: false, reason: 'json' });
  };

  return {
    push(piece) {
      const found: BackedUpDecision[] = [];
      let start = 0;
      while (at === 'head' || at === 'decisions') {
        const end = piece.indexOf('\n', start);
        if (end === -1) break;
        pending.push(piece.slice(start, end));
        const line = pending.join('');
        pending = [];
        found.push(...readLine(line));
        start = end + 1;
      }
      if (start < piece.length) pending.push(piece.slice(start));
      return found;
    },
    end() {
      if (fault !== null) return { ok: false, fault };
      const text = pending.join('');
      if (at === 'head' || at === 'whole') {
        const value = parsed(text.replace(/^\ufeff/, ''));
        if (!value.ok) return { ok: false, fault: 'not-json' };
        const whole = headOf(value.value);
        const wrong = faultOf(whole);
        if (wrong !== null) return { ok: false, fault: wrong };
        const list: unknown[] = Array.isArray(whole.decisions) ? whole.decisions : [];
        const decisions = list.flatMap((each) => take(checkedDecision(each)));
        return { ok: true, backup: { ...restOf(whole, refused), decisions, isWhole: true } };
      }
      const tail = at === 'rest' ? parsed(text) : { ok: false as const };
      // A line that breaks off is a decision that is lost.
      const last = at === 'decisions' && text.trim() !== '' ? readLine(text) : [];
      const rest = { ...(tail.ok ? headOf(tail.value) : noHead), made: head?.made };
      return { ok: true, backup: { ...restOf(rest, refused), decisions: last, isWhole: tail.ok } };
    },
  };
}

/** The parts of the file's object as they come; all that is not there is undefined. */
interface Head {
  scrutineer: unknown;
  made: unknown;
  decisions: unknown;
  follows: unknown;
  settings: unknown;
  watchWords: unknown;
}

const noHead: Head = {
  scrutineer: undefined,
  made: undefined,
  decisions: undefined,
  follows: undefined,
  settings: undefined,
  watchWords: undefined,
};

function headOf(value: unknown): Head {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return noHead;
  const { scrutineer, made, decisions, follows, settings, watchWords } = value as Partial<Head>;
  return { scrutineer, made, decisions, follows, settings, watchWords };
}

function faultOf({ scrutineer }: Head): BackupFault | null {
  if (typeof scrutineer !== 'number' || !Number.isInteger(scrutineer) || scrutineer < 1)
    return 'not-a-backup';
  return scrutineer > backupVersion ? 'newer-version' : null;
}

function parsed(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}

/** All but the decisions, each entry checked by itself. */
function restOf({ made, follows, settings, watchWords }: Head, refused: Refused[]) {
  const list = <Value>(part: Refused['part'], values: unknown, check: (value: unknown) => Checked<Value>) =>
    (Array.isArray(values) ? (values as unknown[]) : []).flatMap((value, index): Value[] => {
      const checked = check(value);
      if (checked.ok) return [checked.value];
      refused.push({ part, index, reason: checked.reason });
      return [];
    });
  const { reminders, rules, panels } = partsOf(settings);
  const [times] = list(
    'settings',
    reminders === undefined || reminders === null ? [] : [reminders],
    checkedReminders,
  );
  return {
    made: typeof made === 'string' && made.length < 100 ? made : null,
    follows: list('follows', follows, checkedFollowed),
    settings: {
      reminders: times ?? null,
      rules: list('settings', rules, checkedRule),
      panels: list('settings', panels, checkedPanel),
    },
    watchWords: list('watchWords', watchWords, checkedWatchWord),
    refused,
  };
}

function partsOf(settings: unknown): { reminders?: unknown; rules?: unknown; panels?: unknown } {
  return typeof settings === 'object' && settings !== null ? settings : {};
}

function checkedFollowed(value: unknown): Checked<Follow> {
  const follow = checkedFollow(value);
  return follow ? { ok: true, value: follow } : { ok: false, reason: 'form' };
}
