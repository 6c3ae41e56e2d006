import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../../scripts/chromium.mjs';
import { decisionIds, startDemoCouncil } from '../demo-council/server.mjs';
import { leastBetween, noteAsking, notedAsking } from './asked-moments.ts';
import { chromiumPath } from './chromium.ts';

/** When each decision's page was asked for, by its number. */
const asked: { id: number; at: number }[] = [];
/** What the site answers for a decision instead of its page. */
const instead = new Map<number, { status: number; headers?: Record<string, string>; body?: string }>();

let council: Awaited<ReturnType<typeof startDemoCouncil>>;
let profile: string;

/** The demo council's site with its requests counted. */
const site = createServer((request, response) => {
  const path = request.url ?? '/';
  const id = Number(/ieDecisionDetails\.aspx\?I[dD]=(\d+)/.exec(path)?.[1] ?? 0);
  if (id > 0) asked.push({ id, at: Date.now() });
  const other = instead.get(id);
  if (other) {
    response.writeHead(other.status, { 'Content-Type': 'text/html', ...other.headers });
    response.end(other.body ?? '');
    return;
  }
  void fetch(`http://127.0.0.1:${String(council.port)}${path}`).then(async (answer) => {
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? '' });
    response.end(new Uint8Array(await answer.arrayBuffer()));
  });
});

beforeAll(async () => {
  council = await startDemoCouncil();
  profile = await mkdtemp(join(tmpdir(), 'read-all-'));
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
});
afterAll(async () => {
  site.closeAllConnections();
  site.close();
  await council.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});
beforeEach(() => {
  asked.length = 0;
  instead.clear();
});

async function openBrowser() {
  const { port } = site.address() as AddressInfo;
  const browser = await launchChromium({
    executablePath: chromiumPath(),
    extension: 'dist/demo-chrome',
    headless: true,
    hosts: { [council.host]: port },
    profile,
  });
  // Where a test fails too: the next could not open the same profile. One that crashed cannot be closed.
  onTestFinished(() => browser.close().catch(() => undefined));
  return browser;
}

async function openList(browser: Awaited<ReturnType<typeof openBrowser>>, query: string) {
  const page = await browser.context.newPage();
  await page.goto(`http://${council.host}/mgDelegatedDecisions.aspx?${query}`);
  await readingOn(page).waitFor();
  return page;
}

const readingOn = (page: Page) => page.locator('scrutineer-panel .reading');
const countOn = async (page: Page) =>
  Number(/(\d+) of/.exec((await readingOn(page).textContent()) ?? '')?.[1] ?? 0);

test('a list is read on the reader’s click alone, goes on after the browser was killed, and asks for no page twice', async () => {
  const first = await openBrowser();
  const list = await openList(first, 'bcr=1');
  await list.waitForTimeout(1500);
  expect(asked).toEqual([]);
  await readingOn(list)
    .getByRole('button', { name: /^Read all \d+ decisions/ })
    .click();
  await expect.poll(() => countOn(list)).toBeGreaterThanOrEqual(2);
  const session = await first.context.browser()?.newBrowserCDPSession();
  // A crash: nothing is closed in order.
  await session?.send('Browser.crash').catch(() => undefined);
  await first.close().catch(() => undefined);
  const before = asked.length;
  expect(before).toBeLessThan(6);

  const second = await openBrowser();
  const again = await openList(second, 'bcr=1&');
  await again.waitForTimeout(1500);
  expect(asked).toHaveLength(before);
  expect(await countOn(again)).toBeGreaterThanOrEqual(1);
  await noteAsking(second.serviceWorker);
  await readingOn(again).getByRole('button', { name: 'Go on' }).click();
  await again.locator('scrutineer-panel').getByRole('button', { name: 'Pause' }).waitFor();
  await expect
    .poll(() => readingOn(again).getByRole('button', { name: 'Pause' }).count(), { timeout: 40_000 })
    .toBe(0);
  const ids = asked.map(({ id }) => id);
  expect(ids).toHaveLength(12);
  expect(new Set(ids).size).toBe(12);
  const moments = await notedAsking(second.serviceWorker);
  expect(moments).toHaveLength(12 - before);
  expect(leastBetween(moments)).toBeGreaterThan(990);
  // None reached the site before its moment: browsers tell the time in rounded milliseconds.
  const early = asked.slice(before).map(({ at }, nth) => (moments[nth] ?? Number.NaN) - at);
  expect(Math.max(...early)).toBeLessThan(5);
  // What was read is known beside its row.
  await expect
    .poll(() => again.locator('scrutineer-panel .mark[aria-label*="callable until"]').count())
    .toBeGreaterThan(1);
  await second.close();
}, 90_000);

test('a page that is not read is said to be so, and a site that asks for less is left alone', async () => {
  const browser = await openBrowser();
  instead.set(decisionIds.open, { status: 404 });
  instead.set(decisionIds.officer, { status: 200, body: '<html><body><p>Nothing.</p></body></html>' });
  instead.set(decisionIds.lastDay, { status: 302, headers: { Location: 'http://elsewhere.example/' } });
  instead.set(decisionIds.closed, { status: 429, headers: { 'Retry-After': '3600' } });
  const list = await openList(browser, 'bcr=2');
  await readingOn(list)
    .getByRole('button', { name: /^Read all/ })
    .click();
  await expect
    .poll(() => readingOn(list).textContent(), { timeout: 20_000 })
    .toContain('Stopped: the site asks for fewer requests');
  const asking = asked.length;
  const words = (await readingOn(list).textContent()) ?? '';
  for (const said of ['no such page', 'holds no decision', 'no answer', 'asks to wait until'])
    expect(words).toContain(said);
  await readingOn(list).getByRole('button', { name: 'Go on' }).click();
  await list.waitForTimeout(1500);
  expect(asked).toHaveLength(asking);
  await browser.close();
}, 60_000);

/** A page that stands before a site to keep machines out. */
const botCheck =
  '<html><head><title>Just a moment...</title></head><body><h1>Are you human?</h1></body></html>';
const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();

test.each([
  ['403', { status: 403 }, 'the site refuses it', null],
  [
    '429 with a date',
    { status: 429, headers: { 'Retry-After': inAnHour } },
    'fewer requests',
    'asks to wait until',
  ],
  ['503', { status: 503 }, 'fewer requests', null],
  ['a bot check', { status: 200, body: botCheck }, 'checks whether a person is asking', null],
])(
  'a site that answers with %s is asked for nothing more',
  async (name, answer, said, wait) => {
    const browser = await openBrowser();
    for (const id of Object.values(decisionIds)) instead.set(id, answer);
    const list = await openList(browser, `bcr=1&DR=${encodeURIComponent(name)}`);
    await readingOn(list)
      .getByRole('button', { name: /^Read all/ })
      .click();
    await expect.poll(() => readingOn(list).textContent(), { timeout: 15_000 }).toContain('Stopped:');
    const words = (await readingOn(list).textContent()) ?? '';
    expect(words).toContain(said);
    if (wait) expect(words).toContain(wait);
    await list.waitForTimeout(1500);
    expect(asked).toHaveLength(1);
    // A reader who goes on asks for the next page, unless the site named a time that has not come.
    instead.clear();
    await readingOn(list).getByRole('button', { name: 'Go on' }).click();
    if (wait === null) {
      await expect.poll(() => asked.length).toBeGreaterThan(2);
    } else {
      await list.waitForTimeout(1500);
      expect(asked).toHaveLength(1);
    }
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
    await browser.close();
  },
  60_000,
);

test('pages that lead elsewhere on the site, or to an error, are passed over, and three without an answer end it', async () => {
  const browser = await openBrowser();
  const list = await openList(browser, 'bcr=5');
  const ids = await list
    .locator('table.tablesorter a[href*="ieDecisionDetails"]')
    .evaluateAll((links) =>
      links.map((link) => Number(/ID=(\d+)/i.exec(link.getAttribute('href') ?? '')?.[1])),
    );
  const elsewhere = { status: 302, headers: { Location: 'http://elsewhere.example/' } };
  const answers = [
    { status: 302, headers: { Location: '/mgDelegatedDecisions.aspx?bcr=9' } },
    { status: 500 },
    elsewhere,
    elsewhere,
    elsewhere,
  ];
  for (const [nth, answer] of answers.entries()) instead.set(ids[nth] ?? 0, answer);
  await readingOn(list)
    .getByRole('button', { name: /^Read all/ })
    .click();
  await expect.poll(() => readingOn(list).textContent(), { timeout: 40_000 }).toContain('Stopped: no answer');
  const words = (await readingOn(list).textContent()) ?? '';
  expect(words).toContain('the site leads to another page instead');
  expect(words).toContain('the site reports an error');
  await list.waitForTimeout(1500);
  expect(asked.map(({ id }) => id)).toEqual(ids.slice(0, 5));
  await browser.close();
}, 60_000);
