import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longDecision, longMeeting } from '../demo-council/very-long.mjs';
import { beforeAndAfter } from './before-and-after.ts';
import { addressOf, openDemo, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';

/*
 * A page of ten megabytes used to be read in one piece, which held it up for many seconds. How long a page is held up
 * depends on the machine: the bounds here are an order of magnitude above what it takes.
 */

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

/** Opens a page of the demo council that is made up here. */
async function open(path: string, body: string): Promise<Page> {
  const page = await demo.context.newPage();
  await page.route(`**${path.replace('?', '*')}`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await page.goto(addressOf(demo, path));
  return page;
}

const longestOf = (page: Page) => page.evaluate(() => (globalThis as { longest?: number }).longest);

const pages: [what: string, path: string, body: string][] = [
  ['a decision of 50,000 rows', '/ieDecisionDetails.aspx?ID=9901', longDecision(50_000)],
  [
    'a decision of ten megabytes of words',
    '/ieDecisionDetails.aspx?ID=9902',
    longDecision(1).replace('kerbs below', 'kerb '.repeat(2_000_000)),
  ],
  [
    'a decision of ten megabytes of elements',
    '/ieDecisionDetails.aspx?ID=9903',
    longDecision(1).replace('<p>That', `${'<div>x</div>'.repeat(800_000)}<p>That`),
  ],
  ['a meeting of 50,000 items', '/ieListDocuments.aspx?MId=9904', longMeeting(50_000, 1)],
];

describe('a page that is too long', () => {
  test.each(pages)(
    'is not read, and says so: %s',
    async (_, path, body) => {
      const page = await open(path, body);
      const panel = panelOn(page);
      await panel.waitFor({ timeout: 60_000 });
      const words = await panel.innerText();
      expect(words).toContain('TOO LONG TO BE READ');
      // Nothing is said of what was not read: neither what it states nor what it leaves out.
      expect(words).not.toMatch(/not on this page|not stated|call|decision maker/i);
      const { before, after, hosts } = await beforeAndAfter(page);
      expect(after === before).toBe(true);
      expect(hosts).toBe(1);
      await page.close();
    },
    120_000,
  );

  test('can be folded, opened and put away like any panel', async () => {
    const page = await open('/ieDecisionDetails.aspx?ID=9901', longDecision(50_000));
    const panel = panelOn(page);
    await panel.getByRole('button', { name: 'Fold' }).press('Enter');
    expect(await panel.locator('.tab').innerText()).toContain('Too long to be read');
    expect(await panel.locator('.tab').evaluate((tab) => tab.matches(':focus'))).toBe(true);
    await panel.locator('.tab').press('Enter');
    await panel.getByRole('button', { name: 'Never on this site' }).click();
    expect(await page.locator('scrutineer-panel').count()).toBe(0);
    await page.reload();
    await page.waitForTimeout(500);
    expect(await page.locator('scrutineer-panel').count()).toBe(0);
    await page.close();
    await demo.serviceWorker.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { local: { clear: () => Promise<void> } } } }
      ).chrome.storage.local.clear(),
    );
  }, 120_000);
});

describe('a page that is long', () => {
  test('of one decision is read, and holds nothing up', async () => {
    const page = await open('/ieDecisionDetails.aspx?ID=9905', longDecision(6_000));
    const panel = panelOn(page);
    await panel.locator('[aria-labelledby=connected], .tab').first().waitFor({ timeout: 60_000 });
    expect(await panel.innerText()).toContain('Head of Highways');
    expect(await longestOf(page)).toBeLessThan(1_500);
    await page.close();
  }, 120_000);

  test('with nine hundred items is marked, and holds nothing up', async () => {
    const page = await open('/ieListDocuments.aspx?MId=9906', longMeeting(900, 17));
    const panel = panelOn(page);
    await expect.poll(() => panel.innerText(), { timeout: 60_000 }).toContain('900 entries');
    expect(await longestOf(page)).toBeLessThan(1_500);
    await page.close();
  }, 120_000);
});
