import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageRead } from '../../src/content/read-page.ts';
import type { ReadingProgress } from '../../src/library/reading-progress.ts';
import { sampleRecord } from '../sample-record.ts';

/** What is kept of the list, and what ends the wait for the page that was asked for last. */
const heard = vi.hoisted(() => ({
  kept: null as ReadingProgress | null,
  asked: [] as string[],
  answer(read: PageRead): void {
    throw new Error(`no page was asked for: ${read.fault ?? 'nothing wrong'}`);
  },
}));
vi.mock('../../src/library/reading-progress.ts', () => ({
  readingProgress: () => Promise.resolve(heard.kept),
  keepReadingProgress: (_list: string, progress: ReadingProgress | null) => {
    heard.kept = progress;
    return Promise.resolve();
  },
  lastAskedAt: () => Promise.resolve(0),
  keepAskedAt: () => Promise.resolve(),
}));
vi.mock('../../src/content/read-page.ts', () => ({
  readPage: (address: string) => {
    heard.asked.push(address);
    return new Promise<PageRead>((resolve) => (heard.answer = resolve));
  },
}));
const { listReader } = await import('../../src/content/read-list.ts');

const origin = 'https://democracy.mere.example';
const records = [1, 2].map((id) =>
  sampleRecord({ address: `${origin}/ieDecisionDetails.aspx?ID=${String(id)}` }),
);
const wasRead: PageRead = { fault: null, isEnd: false, waitUntil: null };

beforeEach(() => {
  heard.kept = null;
  heard.asked = [];
  vi.stubGlobal('location', { href: `${origin}/mgDelegatedDecisions.aspx?bcr=1`, origin });
});
afterEach(() => void vi.unstubAllGlobals());

const readerOf = () =>
  listReader(
    records,
    () => undefined,
    () => undefined,
  );

test('a reading that never began is none that was paused, as where the panel is put away', async () => {
  const reader = await readerOf();
  reader.pause();
  expect(reader.view()).toMatchObject({ state: 'idle', total: 2, left: 2 });
});

test('paused while a page is on its way, its outcome is kept all the same', async () => {
  const reader = await readerOf();
  reader.start();
  await vi.waitFor(() => expect(heard.asked).toHaveLength(1));
  reader.pause();
  heard.answer(wasRead);
  await vi.waitFor(() => expect(Object.values(heard.kept?.outcomes ?? {})).toEqual(['read']));
  expect(reader.view()).toMatchObject({ state: 'paused', done: 1, left: 1 });
});

test('forgotten while a page is on its way, nothing of it is kept', async () => {
  const reader = await readerOf();
  reader.start();
  await vi.waitFor(() => expect(heard.asked).toHaveLength(1));
  reader.forget();
  heard.answer(wasRead);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard.kept).toBeNull();
  expect(reader.view()).toMatchObject({ state: 'idle', done: 0, left: 2 });
});
