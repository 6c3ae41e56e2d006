import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { showPanel } from '../../src/messages/protocol.ts';
import { attackedPage, pageAttacks } from '../hostile/page-attacks.ts';
import { panelOn } from './chromium.ts';
import { openHostile } from './hostile-browser.ts';
import type { Hostile } from './hostile-browser.ts';

/* What README says a page can still do: cover the panel, catch clicks, take it away. What is left to readers then. */

let hostile: Hostile;

beforeAll(async () => {
  hostile = await openHostile({}, pageAttacks);
});
afterAll(() => hostile.close());
afterEach(() => hostile.clear());

async function openAttacked(attack: keyof typeof pageAttacks): Promise<Page> {
  const page = await hostile.visit(attackedPage(attack));
  await panelOn(page).locator('.days').first().waitFor({ state: 'attached' });
  return page;
}

/** What the toolbar's popup sends where readers ask for the panel. */
async function askForPanel(): Promise<void> {
  await hostile.serviceWorker.evaluate(async (message) => {
    const [tab] = await chrome.tabs.query({ url: 'http://*/ieDecisionDetails.aspx*' });
    await chrome.tabs.sendMessage(tab?.id ?? 0, message);
  }, showPanel);
}

test('a page that lays something over the panel gets the clicks; the keyboard still reaches it', async () => {
  const page = await openAttacked('covers');
  const panel = panelOn(page);
  const { x = 0, y = 0 } = (await panel.locator('.fold').boundingBox()) ?? {};
  await page.waitForFunction('document.getElementById("cover")');
  await page.mouse.click(x + 5, y + 5);
  await page.waitForFunction('window.coverClicks');
  expect(await panel.locator('.tab').count()).toBe(0);
  await panel.locator('.fold').press('Enter');
  await panel.locator('.tab').press('Enter');
  await panel.locator('.fold').waitFor();
});

test('a page that swallows every click cannot make the panel say anything else', async () => {
  const page = await openAttacked('swallowsClicks');
  const panel = panelOn(page);
  const words = await panel.innerText();
  await panel.locator('.fold').click();
  await page.waitForTimeout(300);
  expect(await panel.innerText()).toBe(words);
  expect(words).toContain('CAN BE CALLED IN');
});

test('a page that takes the panel away once is answered by the button in the toolbar', async () => {
  const page = await openAttacked('removesOnce');
  await page.evaluate('window.removeOurs()');
  expect(await page.locator('scrutineer-panel').count()).toBe(0);
  await askForPanel();
  await panelOn(page).locator('.fold').waitFor();
  expect(await panelOn(page).innerText()).toContain('CAN BE CALLED IN');
  expect(await page.locator('scrutineer-panel').count()).toBe(1);
});

test('a page that takes it away each time has none, and nothing goes round in circles', async () => {
  const page = await hostile.visit(attackedPage('removesOurs'));
  await page.waitForFunction('window.removed');
  await askForPanel();
  await page.waitForTimeout(500);
  expect(await page.evaluate('window.removed')).toBeLessThan(5);
  expect(await page.locator('scrutineer-panel').count()).toBe(0);
});
