import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { longList } from '../demo-council/long-list.mjs';
import { repeated } from '../hostile/payloads/near-misses.ts';
import { addressOf, openDecision, openDemo, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';

/* Pages of a size that no council publishes: the page stays its reader's, and the panel says what it can. */

const megabyte = 1024 * 1024;
/** Milliseconds, on a machine that is busy with other things as well. */
const longest = 100_000;

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());
afterEach(async () => {
  for (const page of demo.context.pages().slice(1)) await page.close();
});

async function openBody(path: string, body: string): Promise<Page> {
  const page = await demo.context.newPage();
  const address = addressOf(demo, path);
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(address, { waitUntil: 'domcontentloaded', timeout: longest });
  return page;
}

function decisionOf(value: string): string {
  return `<!DOCTYPE html><html lang="en"><body><div id="modgov"><h2 class="mgSubTitleTxt">Grass cutting</h2><div class="mgContent">
<p><span class="mgLabel">Decision Maker: </span>Cabinet Member</p><p><span class="mgLabel">Is subject to call in?: </span>Yes</p>
<h3 class="mgSubSubTitleTxt">Decision:</h3><div class="mgWordPara">${value}</div>
<p><span class="mgLabel">Publication date: </span>02/12/2025</p></div></div></body></html>`;
}

test(
  'a value of almost 2 MB: the panel gives what the page states, and looks the rest up',
  async () => {
    // Longer pages are not read at all.
    const words = repeated('The council agreed to spend £5,000. ', 1.8 * megabyte);
    const page = await openBody('/ieDecisionDetails.aspx?ID=1', decisionOf(`<p>${words}</p>`));
    const panel = panelOn(page);
    await panel.locator('[aria-labelledby=connected]').waitFor({ timeout: longest });
    expect(await panel.textContent()).toContain('Cabinet Member');
    await panel.getByRole('button', { name: 'Fold' }).click();
    await panel.getByRole('button', { expanded: false }).click();
    // And the background has time for other pages.
    const other = await openDecision(demo, decisionIds.open);
    await other.panel.locator('[aria-labelledby=connected]').waitFor();
  },
  longest,
);

test(
  '10,000 rows: only rows near the window are marked, and the list can be scrolled and filtered',
  async () => {
    const page = await openBody('/mgDelegatedDecisions.aspx?rows=10000', longList(10_000));
    const panel = panelOn(page);
    await expect.poll(() => panel.textContent(), { timeout: longest }).toContain('10,000');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await panel.getByRole('button', { name: 'Fold' }).click();
    await panel.getByRole('button', { expanded: false }).click();
    expect(await panel.locator('.entry').count()).toBeLessThanOrEqual(50);
    expect(await page.locator('scrutineer-panel .mark').count()).toBeLessThan(150);
  },
  longest,
);
