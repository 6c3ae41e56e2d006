import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleBackup } from '../screens/sample-backup.ts';
import { openDemo, openPage } from './chromium.ts';
import type { Demo } from './chromium.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
  const page = await openLibrary();
  await page.locator('input[type=file]').setInputFiles({
    name: 'backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(sampleBackup()),
  });
  await page.locator('tbody tr').first().waitFor();
  await page.close();
});
afterAll(() => demo.close());

async function openLibrary(): Promise<Page> {
  const { page } = await openPage(demo, `chrome-extension://${demo.extensionId}/library.html`);
  await page.locator('main').waitFor();
  return page;
}

const checked = (page: Page) => page.locator('tbody :checked').count();

/** Selects the rows on show, then all the others that fit. */
async function selectAll(page: Page, count: number): Promise<void> {
  await page.locator('tbody tr').first().waitFor();
  await page.getByLabel('Select all shown').check();
  const all = page.getByRole('button', { name: `Select all ${String(count)}` });
  await all.press('Enter');
  await page.getByRole('button', { name: `Unselect ${String(count)} selected` }).waitFor();
  expect(await all.count()).toBe(0);
  // The button that had the focus is gone; what it came to is said where the focus is now.
  const status = page.locator('.bar > [role=status]');
  expect(await status.evaluate((line) => line === document.activeElement)).toBe(true);
}

test('all are selected, more than are shown, and stay so through an order and a filter', async () => {
  const page = await openLibrary();
  await selectAll(page, 60);
  expect(await page.locator('tbody tr').count()).toBe(50);
  await page.getByRole('button', { name: 'Amount' }).click();
  await expect.poll(() => page.locator('th.amount').getAttribute('aria-sort')).toBe('descending');
  await expect.poll(() => checked(page)).toBe(50);
  await page.getByRole('button', { name: 'Key decisions' }).click();
  await page.getByText('20 decisions found.').waitFor();
  expect(await checked(page)).toBe(20);
  await page.locator('tbody').getByRole('checkbox').first().uncheck();
  await page.getByRole('button', { name: 'Unselect 59 selected' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export 59 selected' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines.length).toBe(1 + 59);
  expect(new Set(lines).size).toBe(1 + 59);
  await page.close();
});

test('where all that fit are on show there is no more to select, and the focus is kept', async () => {
  const page = await openLibrary();
  await page.getByRole('button', { name: 'Key decisions' }).click();
  await page.getByText('20 decisions found.').waitFor();
  await page.getByLabel('Select all shown').check();
  const unselect = page.getByRole('button', { name: 'Unselect 20 selected' });
  await unselect.waitFor();
  expect(await page.getByRole('button', { name: /^Select all/ }).count()).toBe(0);
  await unselect.press('Enter');
  expect(await checked(page)).toBe(0);
  const status = page.locator('.bar > [role=status]');
  expect(await status.evaluate((line) => line === document.activeElement)).toBe(true);
  await page.close();
});
