import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { payloadBackup, payloadDecisions } from '../hostile/payload-files.ts';
import { lettersOf, payloads } from '../hostile/payloads.ts';
import { chromiumPage } from './chromium-page.ts';
import { harmIn, openHostile, wordsOn } from './hostile-browser.ts';
import type { Hostile } from './hostile-browser.ts';
import { takeIn } from './library-steps.ts';

let hostile: Hostile;

beforeAll(async () => {
  hostile = await openHostile();
});
afterAll(() => hostile.close());
afterEach(async () => {
  expect(hostile.asked).toEqual([]);
  expect(hostile.complaints).toEqual([]);
  await hostile.clear();
});

/** The payloads whose words are nowhere on a screen. */
async function missingOn(page: Page, longest: number): Promise<string[]> {
  const letters = lettersOf(await wordsOn(page));
  return payloads
    .filter(({ text }) => !letters.includes(lettersOf(text.slice(0, longest))))
    .map(({ name }) => name);
}

const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);

test('a backup of payloads is taken in whole, and the list of decisions shows them as words', async () => {
  const page = await hostile.screen('library.html');
  const said = await takeIn(chromiumPage(page), payloadBackup(inAYear));
  expect(said).toContain(`New: ${String(payloadDecisions)}.`);
  expect(await page.getByText(/not taken in/).count()).toBe(0);
  await expect.poll(() => page.locator('tbody tr').count()).toBe(payloadDecisions);
  expect(await missingOn(page, 40)).toEqual([]);
  expect(await harmIn(page)).toEqual([]);
});

test('so does each decision’s own page, with its history and its connections', async () => {
  const page = await hostile.screen('library.html');
  const links = page.locator('tbody tr td a');
  await expect.poll(() => links.count()).toBe(payloadDecisions);
  const addresses = await links.evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).hash));
  let connections = 0;
  for (const hash of addresses) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, hash);
    await page.locator('.decision').waitFor();
    connections += await page.locator('.decision .related li').count();
    expect(await harmIn(page), hash).toEqual([]);
    await page.evaluate(() => {
      location.hash = '';
    });
    await page.locator('tbody tr').first().waitFor();
  }
  expect(connections).toBeGreaterThan(5);
});

test('a search for one finds it or nothing, and shows the words', async () => {
  const page = await hostile.screen('library.html');
  const field = page.getByRole('searchbox');
  for (const { text } of payloads.filter((_, at) => at % 30 === 0)) {
    await field.fill(text.slice(0, 80).replace(/[\r\n]/g, ' '));
    await page.waitForTimeout(60);
    expect(await harmIn(page), text).toEqual([]);
  }
  await field.fill('__pwned');
  await expect.poll(() => page.locator('tbody tr q').count()).toBeGreaterThan(3);
  expect(await harmIn(page)).toEqual([]);
});

test('the options show watch words, sites and rules as words', async () => {
  const page = await hostile.screen('options.html');
  await page.locator('.rules li').first().waitFor();
  expect(await missingOn(page, 40)).toEqual([]);
  expect(await harmIn(page)).toEqual([]);
});

test('the popup shows what is followed as words, and its links lead to websites', async () => {
  const page = await hostile.screen('popup.html');
  await expect.poll(() => page.locator('[aria-labelledby=deadlines] li').count()).toBe(5);
  expect(await wordsOn(page)).toContain('__pwned');
  expect(await harmIn(page)).toEqual([]);
});
