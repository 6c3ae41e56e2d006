import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import puppeteer, { TargetType } from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { hostResolverRules } from '../../scripts/chromium.mjs';
import { decisionIds, startDemoCouncil } from '../demo-council/server.mjs';
import { chromiumPath } from './chromium.ts';

/*
 * Chromium prepares pages in advance where a page asks for it. It does not where a test's own connection is to the
 * page alone, as Playwright's is; Puppeteer's is to the tab, which may hold a page that is not shown yet. What happens
 * in such a page is not looked into but told by the page itself, to the server that it came from.
 */

/** What a page tells of itself: while it is prepared, at the moment it is opened, and after that. */
interface Told {
  when: 'prepared' | 'opened' | 'after';
  path: string;
  isPrerendering: boolean;
  panels: number;
  /** What the panel says. */
  words: string;
  /** Milliseconds from the start of its preparation to the opening; 0 for a page that was not prepared. */
  openedAt: number;
}

/** Milliseconds; a panel takes a fraction of it. */
const longEnough = 600;

const telling = `<script>
const tell = (when) => fetch('/told', { method: 'POST', body: JSON.stringify({
  when, path: location.pathname, isPrerendering: document.prerendering,
  panels: document.querySelectorAll('scrutineer-panel').length,
  words: document.querySelector('scrutineer-panel')?.shadowRoot.textContent ?? '',
  openedAt: performance.getEntriesByType('navigation')[0].activationStart,
}) });
setTimeout(() => document.prerendering && tell('prepared'), ${String(longEnough)});
document.addEventListener('prerenderingchange', () => {
  tell('opened');
  setTimeout(() => tell('after'), ${String(longEnough)});
});
</script>`;

const told: Told[] = [];
/** The paths that were asked for in advance. */
const inAdvance: string[] = [];
let council: Awaited<ReturnType<typeof startDemoCouncil>>;
let browser: Browser;

const site = createServer((request, response) => {
  const address = request.url ?? '/';
  if (request.headers['sec-purpose']?.includes('prerender')) inAdvance.push(address);
  if (address === '/told') {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      told.push(JSON.parse(body) as Told);
      response.end();
    });
    return;
  }
  if (address.startsWith('/before?')) {
    const next = decodeURIComponent(address.slice('/before?'.length));
    const rules = JSON.stringify({ prerender: [{ urls: [next], eagerness: 'immediate' }] });
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(
      `<!doctype html><title>Before</title><a href="${next.replaceAll('&', '&amp;')}">Next</a>` +
        `<script type="speculationrules">${rules}</script>`,
    );
    return;
  }
  void fetch(`http://127.0.0.1:${String(council.port)}${address}`).then(async (answer) => {
    const type = answer.headers.get('Content-Type') ?? '';
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(type.includes('html') ? body.toString().replace('</head>', `${telling}</head>`) : body);
  });
});

beforeAll(async () => {
  council = await startDemoCouncil();
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
  const hosts = { [council.host]: (site.address() as AddressInfo).port };
  browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    headless: true,
    pipe: true,
    enableExtensions: [resolve('dist/demo-chrome')],
    args: [
      `--host-resolver-rules=${hostResolverRules(hosts, true)}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
});
afterAll(async () => {
  await (browser as Browser | undefined)?.close();
  site.closeAllConnections();
  site.close();
  await council.close();
});
afterEach(async () => {
  told.length = 0;
  inAdvance.length = 0;
  for (const page of (await browser.pages()).slice(1)) await page.close();
});

/** How many decisions the library holds. */
async function kept(): Promise<number> {
  const target = await browser.waitForTarget(
    (each) => each.type() === TargetType.SERVICE_WORKER && each.url().endsWith('/background.js'),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('no background');
  return worker.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    if (name === '') return 0;
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(new Error('no library'));
      opening.onsuccess = () => {
        const count = opening.result.transaction('decisions').objectStore('decisions').count();
        count.onsuccess = () => {
          opening.result.close();
          resolve(count.result);
        };
      };
    });
  });
}

const said = (when: Told['when']) => told.filter((each) => each.when === when);

/** A page that has another one prepared, once that one stands ready behind it. */
async function prepare(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`http://${council.host}/before?${encodeURIComponent(path)}`);
  await expect.poll(() => said('prepared').length).toBe(1);
  expect(inAdvance).toContain(path);
  return page;
}

const decision = `/ieDecisionDetails.aspx?ID=${String(decisionIds.open)}`;

test('a decision prepared in advance and never opened is not read, shown or kept', async () => {
  const page = await prepare(decision);
  expect(said('prepared')).toMatchObject([{ isPrerendering: true, panels: 0 }]);
  await page.close();
  expect(await kept()).toBe(0);
});

test.each([
  ['a decision', decision, 'Can be called in'],
  ['a list', '/mgDelegatedDecisions.aspx?bcr=1', '12 entries on this page'],
])('%s prepared in advance gets its panel, one, when it is opened and not before', async (_, path, words) => {
  const page = await prepare(path);
  const before = await kept();
  expect(said('prepared')).toMatchObject([{ isPrerendering: true, panels: 0 }]);
  await page.click('a');
  await expect.poll(() => said('after').length).toBe(1);
  expect(said('opened')).toMatchObject([{ isPrerendering: false, panels: 0 }]);
  const [after] = said('after');
  expect(after).toMatchObject({ isPrerendering: false, panels: 1 });
  // It is the prepared page that was opened, not one that came anew.
  expect(after?.openedAt).toBeGreaterThan(longEnough);
  expect(inAdvance.filter((each) => each === path)).toHaveLength(1);
  expect(after?.words).toContain(words);
  await expect.poll(kept).toBe(before + (path === decision ? 1 : 0));
});
