import { afterAll, beforeAll, expect, test } from 'vitest';
import { markedWords, openDemo, openPage, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

async function openWelcome() {
  const opened = await openPage(demo, `chrome-extension://${demo.extensionId}/welcome.html`);
  await opened.page.locator('h1').first().waitFor();
  return { ...opened, panel: panelOn(opened.page) };
}

test('the demo, whose browser is new each time, opens no page by itself', async () => {
  await demo.serviceWorker.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(demo.context.pages().filter((page) => page.url().includes('welcome'))).toEqual([]);
});

test('the panel is read from the sample: the last day, the price, the term, what is missing', async () => {
  const { page, panel, complaints } = await openWelcome();
  const said = await panel.innerText();
  expect(said).toContain('CAN BE CALLED IN');
  expect(said).toMatch(/\d working days left|Closes/);
  expect(said).toContain('£612,000');
  expect(said).toContain('3 years');
  expect(said).toContain('Heron Row Shelters Ltd');
  expect(said).toContain('NOT ON THIS PAGE');
  // The day is the sample's own, in words.
  const [day = ''] = /(?<=deadline date: )\S+/.exec(await page.locator('#modgov').innerText()) ?? [];
  const [number, , year] = day.split('/');
  expect(said).toMatch(new RegExp(`until \\w+day ${String(Number(number))} \\w+ ${year ?? ''}`));
  expect(complaints).toEqual([]);
  await page.close();
});

test('it is alive: words are marked, the panel folds, goes and comes back', async () => {
  const { page, panel } = await openWelcome();
  const show = panel.getByRole('button', { name: 'Show on the page: Contract value' });
  await show.click();
  expect(await markedWords(page)).toEqual(['£612,000']);
  await page.keyboard.press('Escape');
  expect(await markedWords(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Fold' }).click();
  await panel.getByRole('button', { name: /^Call-in closes/ }).click();
  await panel.getByText('What is stored').click();
  await panel.getByRole('button', { name: 'Never on this site' }).click();
  const again = page.getByRole('button', { name: 'Show the panel again' });
  await again.waitFor();
  expect(await again.evaluate((button) => button === document.activeElement)).toBe(true);
  await again.click();
  await panel.getByText('Can be called in').waitFor();
  expect(await again.count()).toBe(0);
  await panel.getByRole('button', { name: 'Show on the page: Decided by' }).click();
  expect(await markedWords(page)).toEqual(['Cabinet Member for Transport']);
  await page.close();
});

test('nothing of it is kept, and its connected decision leads no further than this page', async () => {
  const { page, panel } = await openWelcome();
  await panel.getByRole('link', { name: /leave to seek offers/ }).click();
  expect(new URL(page.url()).hash).toBe('#earlier');
  for (const name of ['Follow', 'Add to calendar'])
    expect(await panel.getByRole('button', { name }).count()).toBe(0);
  expect(await demo.serviceWorker.evaluate(() => chrome.storage.local.get(null))).toEqual({});
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByText('No decision is stored yet.').waitFor();
  await page.close();
});

test('it says what is stored and sent, how to pin the button and to remove all', async () => {
  const { page } = await openWelcome();
  const names = await page.locator('main h2').allTextContents();
  expect(names.slice(1)).toEqual([
    'Where it reads',
    'What is stored, and where',
    'What is sent',
    'Keep its button in sight',
    'How to remove it',
    'What counts',
  ]);
  expect(await page.locator('main').innerText()).toContain('then the pin beside Scrutineer');
  await page.getByRole('link', { name: 'See how much it is, or erase it' }).click();
  await page.getByRole('heading', { name: 'What is stored' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#stored');
  await page.close();
});

test('a narrow window gets the tab, and nothing is wider than it', async () => {
  const page = await demo.context.newPage();
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(`chrome-extension://${demo.extensionId}/welcome.html`);
  await panelOn(page)
    .getByRole('button', { name: /^Call-in closes/ })
    .waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});
