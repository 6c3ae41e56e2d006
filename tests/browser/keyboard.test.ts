import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleBackup } from '../screens/sample-backup.ts';
import { chromiumPage } from './chromium-page.ts';
import { markedWords, openDemo, openPage, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { tabThrough } from './tab-order.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
  const page = await open('library');
  await page.locator('input[type=file]').setInputFiles({
    name: 'backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(sampleBackup()),
  });
  await page.locator('tbody tr').first().waitFor();
  await page.close();
});
afterAll(() => demo.close());

async function open(name: string): Promise<Page> {
  const { page } = await openPage(demo, `chrome-extension://${demo.extensionId}/${name}.html`);
  await page.locator('main').waitFor();
  return page;
}

/** Each screen, and what has to be there before it is walked through. */
const ready = {
  library: (page: Page) => page.locator('.timeline a, tbody tr').first(),
  options: (page: Page) => page.locator('.rules li').first(),
  welcome: (page: Page) => panelOn(page).getByText('Connected decisions'),
};

describe.each(Object.keys(ready) as (keyof typeof ready)[])('with Tab alone: %s', (name) => {
  test('every place is reached once, in order, is seen, and the focus gets out again', async () => {
    const page = await open(name);
    await ready[name](page).waitFor();
    const { stops, count } = await tabThrough(chromiumPage(page));
    expect(count).toBeGreaterThan(8);
    const places = stops.filter(({ at }) => at >= 0);
    expect(places.map(({ at }) => at)).toEqual(Array.from({ length: count }, (_, at) => at));
    expect(stops.filter(({ hasOutline }) => !hasOutline).map((stop) => stop.name)).toEqual([]);
    expect(stops.filter(({ isInView }) => !isInView).map((stop) => stop.name)).toEqual([]);
    // The way back is the same.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.close();
  });
});

describe('with the keyboard alone', () => {
  test('the library is filtered with Space, sorted and selected from with Enter and Space, opened with Enter', async () => {
    const page = await open('library');
    const chip = page.getByRole('button', { name: 'Key decisions' });
    await chip.press('Space');
    await page.getByText('20 decisions found.').waitFor();
    await chip.press('Enter');
    await page.getByRole('button', { name: 'Amount' }).press('Enter');
    const heading = page.getByRole('columnheader', { name: 'Amount' });
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending');
    await page.locator('tbody').getByRole('checkbox').first().press('Space');
    await page.getByRole('button', { name: 'Unselect 1 selected' }).press('Enter');
    expect(await page.locator('tbody :checked').count()).toBe(0);
    await page.locator('tbody').getByRole('link').first().press('Enter');
    await page.waitForURL(/#/);
    await page.locator('.decision').waitFor();
    await page.close();
  });

  test('what the options ask is answered with Enter, and the focus is not lost', async () => {
    const page = await open('options');
    const word = page.getByRole('textbox', { name: 'Word or phrase' });
    await word.fill('towpath');
    await word.press('Enter');
    await page.getByRole('button', { name: 'Remove: towpath' }).press('Space');
    await expect.poll(() => page.getByRole('button', { name: 'Remove: towpath' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Erase everything' }).press('Enter');
    const keep = page.getByRole('button', { name: 'Keep everything' });
    await expect.poll(() => keep.evaluate((button) => button === document.activeElement)).toBe(true);
    await keep.press('Enter');
    const erase = page.getByRole('button', { name: 'Erase everything' });
    await expect.poll(() => erase.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.close();
  });

  test('the first page’s panel marks with Enter, Escape comes back, and its tab opens it again', async () => {
    const page = await open('welcome');
    const panel = panelOn(page);
    const show = panel.getByRole('button', { name: 'Show on the page: Decided by' });
    await show.press('Enter');
    expect(await markedWords(page)).toEqual(['Cabinet Member for Transport']);
    await page.keyboard.press('Escape');
    expect(await markedWords(page)).toEqual([]);
    const isInFocus = (button: ReturnType<Page['locator']>) =>
      button.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element);
    expect(await isInFocus(show)).toBe(true);
    await panel.getByRole('button', { name: 'Fold' }).press('Space');
    const tab = panel.getByRole('button', { name: /^Call-in closes/ });
    expect(await isInFocus(tab)).toBe(true);
    await tab.press('Enter');
    expect(await isInFocus(panel.getByRole('button', { name: 'Fold' }))).toBe(true);
    await page.close();
  });
});
