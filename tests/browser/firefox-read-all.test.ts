import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { leastBetween, noteAsking, notedAsking } from './asked-moments.ts';
import { startFirefox } from './firefox.ts';
import type { FirefoxRun } from './firefox.ts';
import { marksSay } from './marked-kinds.ts';
import { countOf, wordsIn, wordsOf } from './tested-page.ts';
import type { TestedPage } from './tested-page.ts';

let firefox: FirefoxRun;
let profile: string;

beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'scrutineer-profile-'));
  firefox = await startFirefox({ profile });
});
afterAll(async () => {
  await (firefox as FirefoxRun | undefined)?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

async function openList(query: string): Promise<TestedPage> {
  const page = await firefox.open(`/mgDelegatedDecisions.aspx?${query}`);
  await expect.poll(() => wordsOf(page, '.reading button')).not.toEqual([]);
  return page;
}
const reading = (page: TestedPage) => wordsIn(page, '.reading');
const countOn = async (page: TestedPage) => Number(/(\d+) of/.exec(await reading(page))?.[1] ?? 0);
/** The decisions whose pages were asked for in this run of Firefox, and when. */
const asked = () =>
  firefox.requests.flatMap((address, nth) => {
    const id = /ieDecisionDetails\.aspx\?ID=(\d+)/i.exec(address)?.[1];
    return id === undefined ? [] : [{ id, at: firefox.moments[nth] ?? NaN }];
  });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('in Firefox, a list is read on the reader’s click alone, goes on after a crash, and asks for no page twice', async () => {
  const list = await openList('bcr=1');
  await pause(1_200);
  expect(asked()).toEqual([]);
  const [name = ''] = await wordsOf(list, '.reading button');
  expect(name).toBe('Read all 12 decisions on this list');
  await list.press('button', name);
  await expect.poll(() => countOn(list)).toBeGreaterThanOrEqual(2);
  const before = asked().map(({ id }) => id);
  expect(before.length).toBeLessThan(6);
  expect(firefox.errors).toEqual([]);
  await firefox.kill();

  firefox = await startFirefox({ profile });
  const again = await openList('bcr=1&');
  await pause(1_200);
  expect(asked()).toEqual([]);
  expect(await countOn(again)).toBeGreaterThanOrEqual(1);
  const bystander = await firefox.bystander();
  await noteAsking(bystander);
  await again.press('button', 'Go on');
  await expect.poll(() => wordsOf(again, '.reading button')).toContain('Pause');
  await expect.poll(() => wordsOf(again, '.reading button'), { timeout: 40_000 }).not.toContain('Pause');
  const ids = [...before, ...asked().map(({ id }) => id)];
  expect(ids).toHaveLength(12);
  expect(new Set(ids).size).toBe(12);
  const moments = await notedAsking(bystander);
  expect(moments).toHaveLength(12 - before.length);
  expect(leastBetween(moments)).toBeGreaterThan(990);
  // None reached the site before its moment: browsers tell the time in rounded milliseconds.
  const early = asked().map(({ at }, nth) => (moments[nth] ?? Number.NaN) - at);
  expect(Math.max(...early)).toBeLessThan(5);
  await expect
    .poll(async () => (await marksSay(again)).filter((said) => said.includes('callable until')).length)
    .toBeGreaterThan(1);
  await again.close();
}, 90_000);

test('in Firefox, what is not read is said to be so, and a site that asks for less is left alone', async () => {
  const answers = {
    open: { status: 404 },
    officer: { status: 200, body: '<p>Nothing.', headers: { 'Content-Type': 'text/html' } },
    closed: { status: 429, headers: { 'Retry-After': '3600' } },
  };
  for (const [name, answer] of Object.entries(answers)) {
    const id = String(decisionIds[name as keyof typeof answers]);
    firefox.instead.set(`/ieDecisionDetails.aspx?ID=${id}`, answer);
    firefox.instead.set(`/ieDecisionDetails.aspx?Id=${id}`, answer);
  }
  const list = await openList('bcr=2');
  await list.click('.reading button');
  await expect
    .poll(() => reading(list), { timeout: 20_000 })
    .toContain('Stopped: the site asks for fewer requests');
  for (const said of ['no such page', 'holds no decision', 'asks to wait until'])
    expect(await list.at('.reading').evaluate((part) => part.textContent)).toContain(said);
  const before = asked().length;
  await list.press('button', 'Go on');
  await pause(1_500);
  expect(asked()).toHaveLength(before);
  expect(await countOf(list, 'scrutineer-panel')).toBe(1);
  expect(firefox.errors).toEqual([]);
  await list.close();
}, 60_000);
