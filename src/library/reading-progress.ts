import { browser } from '../browser.ts';

/*
 * How far the pages of a list have been read one by one, kept so that it can go on after the browser was closed and
 * asks for no page twice.
 */

/** Why a page was not read. `cutOff`: it was asked for, and the browser was closed before the answer was kept. */
export const readFaults = [
  'moved',
  'gone',
  'refused',
  'tooMany',
  'botCheck',
  'notRecord',
  'tooLong',
  'siteError',
  'noAnswer',
  'notKept',
  'cutOff',
] as const;
export type ReadFault = (typeof readFaults)[number];

/** What came of each page that was asked for, by the decision's key within its site. */
export interface ReadingProgress {
  outcomes: Record<string, 'read' | ReadFault>;
  /** No page is to be asked for before then, as the site said (ISO, UTC); null where it said nothing. */
  waitUntil: string | null;
}

/**
 * What was kept for a list; null where nothing was. A page that was asked for last counts as cut off unless its
 * outcome was kept too.
 *
 * @param list one name for the list's address, however it is spelled
 */
export async function readingProgress(list: string): Promise<ReadingProgress | null> {
  return checked((await browser.storage.local.get(keyOf(list)))[keyOf(list)]);
}

/** Keeps how far a list was read; null forgets it. */
export async function keepReadingProgress(list: string, progress: ReadingProgress | null): Promise<void> {
  if (progress === null) await browser.storage.local.remove(keyOf(list));
  else await browser.storage.local.set({ [keyOf(list)]: progress });
}

/** When a page of a host was last asked for, from whichever tab (milliseconds since 1970); 0 where that is unknown. */
export async function lastAskedAt(host: string): Promise<number> {
  const kept: unknown = (await browser.storage.local.get(askedKeyOf(host)))[askedKeyOf(host)];
  return typeof kept === 'number' && Number.isFinite(kept) ? kept : 0;
}

/** Keeps when a page of a host was last asked for. */
export async function keepAskedAt(host: string, at: number): Promise<void> {
  await browser.storage.local.set({ [askedKeyOf(host)]: at });
}

function checked(value: unknown): ReadingProgress | null {
  if (typeof value !== 'object' || value === null || !('outcomes' in value)) return null;
  const { outcomes } = value;
  if (typeof outcomes !== 'object' || outcomes === null) return null;
  const known = Object.entries(outcomes).filter(
    (each): each is [string, 'read' | ReadFault] => each[1] === 'read' || isFault(each[1]),
  );
  const waitUntil = 'waitUntil' in value ? value.waitUntil : null;
  const isMoment = typeof waitUntil === 'string' && !Number.isNaN(Date.parse(waitUntil));
  return { outcomes: Object.fromEntries(known), waitUntil: isMoment ? waitUntil : null };
}

function isFault(value: unknown): value is ReadFault {
  return readFaults.some((fault) => fault === value);
}

const keyOf = (list: string) => `reading list ${list}`;
const askedKeyOf = (host: string) => `reading asked ${host}`;
