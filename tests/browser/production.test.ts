import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/chromium.mjs';
import { chromiumPath } from './chromium.ts';

/** A council's real host, and pages at its addresses; nothing leaves this machine. */
const host = 'democracy.kirklees.gov.uk';
const realPage = '../shared/data/pages/html/kirklees-ieDecisionDetails-lgsf_fixture_1.html';
const ownPage = 'tests/fixtures/moderngov-decision/call-in-window-open/page.html';

const pages: Record<string, string> = {
  '/ieDecisionDetails.aspx?ID=1': readFileSync(ownPage, 'utf8'),
  '/IEDECISIONDETAILS.ASPX?id=1': readFileSync(ownPage, 'utf8'),
  '/moderngov/(S(abc))/iedecisiondetails.aspx?Id=1&LLL=0': readFileSync(ownPage, 'utf8'),
  '/mgWhatsNew.aspx': readFileSync(ownPage, 'utf8'),
};
if (existsSync(realPage)) pages['/ieDecisionDetails.aspx?ID=7942'] = readFileSync(realPage, 'utf8');

const server = createServer((request, response) => {
  const body = pages[decodeURI(request.url ?? '')];
  // Browsers ask for an icon by themselves; its absence is no complaint of ours.
  response.writeHead(body === undefined ? 204 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(body ?? '');
});
let browser: Awaited<ReturnType<typeof launchChromium>>;

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  browser = await launchChromium({
    executablePath: chromiumPath(),
    extension: 'dist/chrome',
    headless: true,
    hosts: { [host]: port, [`${host}.evil.example`]: port },
  });
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

/** All text in the page as the developer tools see it: they alone look into a closed shadow root. */
async function textWithPanel(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  await session.detach();
  const isText = 3;
  return nodes.flatMap(({ nodeType, nodeValue }) => (nodeType === isText ? nodeValue : [])).join(' ');
}

async function open(path: string, at = host) {
  const page = await browser.context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`http://${at}${path}`);
  return { page, complaints };
}

test('the first page opens by itself once the extension is installed', async () => {
  const isFirst = (page: Page) => page.url().endsWith('/welcome.html');
  await expect.poll(() => browser.context.pages().filter(isFirst).length).toBe(1);
  const page = browser.context.pages().find(isFirst);
  await expect.poll(() => page && textWithPanel(page)).toContain('Can be called in');
  await page?.close();
});

describe('the production build at a council’s own address', () => {
  test('shows the panel, and keeps it shut to the page', async () => {
    const { page, complaints } = await open('/ieDecisionDetails.aspx?ID=1');
    await expect.poll(() => textWithPanel(page)).toContain('Scrutineer');
    const seenByPage = await page.evaluate(() => {
      const panel = document.querySelector('scrutineer-panel');
      return { isThere: panel !== null, root: panel?.shadowRoot ?? null, text: panel?.textContent ?? '' };
    });
    expect(seenByPage).toEqual({ isThere: true, root: null, text: '' });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(['/IEDECISIONDETAILS.ASPX?id=1', '/moderngov/(S(abc))/iedecisiondetails.aspx?Id=1&LLL=0'])(
    'knows the page in every form of its address: %s',
    async (path) => {
      const { page } = await open(path);
      await expect.poll(() => textWithPanel(page)).toContain('Scrutineer');
      await page.close();
    },
  );

  test('takes no lookalike for the council', async () => {
    const { page } = await open('/ieDecisionDetails.aspx?ID=1', `${host}.evil.example`);
    await page.waitForTimeout(300);
    expect(await page.locator('scrutineer-panel').count()).toBe(0);
    await page.close();
  });

  test('is not loaded on the council’s other pages', async () => {
    const { page } = await open('/mgWhatsNew.aspx');
    await page.waitForTimeout(300);
    expect(await page.locator('scrutineer-panel').count()).toBe(0);
    await page.close();
  });

  test.runIf(existsSync(realPage))('reads a page as the council made it', async () => {
    const { page, complaints } = await open('/ieDecisionDetails.aspx?ID=7942');
    await expect.poll(() => textWithPanel(page)).toContain('Not subject to call-in');
    const text = await textWithPanel(page);
    expect(text).toContain('Policy Committee, 19 October 2015');
    expect(text).toContain('22 October 2015');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
