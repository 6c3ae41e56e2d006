import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { faultsOn, looks } from './axe.ts';
import { openDecision, openDemo, openPage, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { faintWordsIn } from './contrast.ts';
import { controlsAndLinks, smallTargets } from './targets.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());
afterEach(async () => {
  await demo.serviceWorker.evaluate(() => chrome.storage.local.clear());
  for (const page of demo.context.pages().slice(1)) await page.close();
});

async function openOptions(place = '') {
  const opened = await openPage(demo, `chrome-extension://${demo.extensionId}/options.html${place}`);
  await opened.page.getByRole('main').waitFor();
  return opened;
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const stored = () => demo.serviceWorker.evaluate(() => chrome.storage.local.get());
const keep = (values: Record<string, unknown>) =>
  demo.serviceWorker.evaluate((settings) => chrome.storage.local.set(settings), values);

test('watch words are added and taken away by keyboard, and decisions go by them', async () => {
  const { page, complaints } = await openOptions();
  const words = section(page, 'Your watch words');
  await words.getByLabel('Word or phrase').focus();
  await page.keyboard.type('Community transport');
  await page.keyboard.press('Enter');
  await expect.poll(() => words.getByRole('listitem').allInnerTexts()).toHaveLength(1);
  expect(await words.getByRole('status').innerText()).toBe('Added: Community transport');

  await page.keyboard.type('community TRANSPORT');
  await page.keyboard.press('Enter');
  await expect.poll(() => words.getByRole('status').innerText()).toBe('You watch for that already.');
  expect(await stored()).toEqual({ 'watch words': ['Community transport'] });

  const { panel } = await openDecision(demo, decisionIds.open);
  await expect.poll(() => panel.innerText()).toContain('Community transport: ');

  await page.bringToFront();
  await words.getByRole('button', { name: 'Remove: Community transport' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => words.getByRole('listitem').count()).toBe(0);
  expect(await words.getByLabel('Word or phrase').evaluate((field) => field === document.activeElement)).toBe(
    true,
  );
  expect(await stored()).toMatchObject({ 'watch words': [] });
  expect(complaints).toEqual([]);
});

test('a site where the panel was folded is listed, and its panel can be opened again', async () => {
  const { page, panel } = await openDecision(demo, decisionIds.open);
  const options = (await openOptions()).page;
  const sites = section(options, 'Sites where the panel is folded or paused');
  expect(await sites.innerText()).toContain('None');
  await panel.getByRole('button', { name: 'Fold' }).click();
  // Told without the screen being opened anew.
  await expect.poll(() => sites.getByRole('listitem').allInnerTexts()).toHaveLength(1);
  expect(await sites.getByRole('listitem').innerText()).toContain('is folded to its tab.');
  await sites.getByRole('button', { name: `Open again: ${demo.council.host}` }).click();
  await expect.poll(() => sites.innerText()).toContain('None');
  await page.reload();
  await panelOn(page).getByRole('region', { name: 'Key facts' }).waitFor();
});

test('a rule that the reader entered is listed in words, and can be forgotten', async () => {
  const entry = { days: '7', unit: 'calendar', from: 'meeting', cutOff: '9:30' };
  await keep({
    'rule vale.example': { entry, enteredOn: '2026-03-02' },
    'rule mere.example/moderngov': { entry: { ...entry, days: '61' }, enteredOn: '2026-03-02' },
  });
  const { page } = await openOptions();
  const rules = section(page, 'Your own call-in rules');
  const [first, second] = await rules.getByRole('listitem').allInnerTexts();
  expect(first).toContain('mere.example/moderngov This rule cannot be used.');
  expect(second).toContain('vale.example 7 days from the meeting, by 09:30 entered on 2 March 2026');
  await rules.getByRole('button', { name: 'Forget my rule: vale.example' }).click();
  await expect.poll(() => rules.getByRole('listitem').count()).toBe(1);
  expect(Object.keys(await stored())).toEqual(['rule mere.example/moderngov']);
});

test('everything is erased only once the reader says so again, alarms too', async () => {
  const { panel } = await openDecision(demo, decisionIds.open);
  await panel.getByRole('button', { name: 'Follow and remind me' }).click();
  const alarms = () => demo.serviceWorker.evaluate(async () => (await chrome.alarms.getAll()).length);
  const badge = () => demo.serviceWorker.evaluate(() => chrome.action.getBadgeText({}));
  await expect.poll(badge).toBe('1');
  expect(await alarms()).toBe(1);
  await keep({ 'watch words': ['Elm Road'] });
  const { page } = await openOptions();
  const kept = section(page, 'What is stored');
  await expect.poll(() => kept.innerText()).toMatch(/1 decision, (?:about [\d,]+|less than 1) MB\./);

  await kept.getByRole('button', { name: 'Ask the browser' }).click();
  await expect.poll(() => kept.getByRole('status').innerText()).toMatch(/gave no promise|will not throw it/);

  const erase = kept.getByRole('button', { name: 'Erase everything', exact: true });
  await erase.click();
  expect(await kept.getByRole('group').innerText()).toMatch(/erases 1 decision .*\(decisions: 1\)/);
  const notNow = kept.getByRole('button', { name: 'Keep everything' });
  await expect.poll(() => notNow.evaluate((button) => button === document.activeElement)).toBe(true);
  // Enter at once, without looking, keeps it.
  await page.keyboard.press('Enter');
  await expect.poll(() => kept.getByRole('group').count()).toBe(0);
  expect(await stored()).toMatchObject({ 'watch words': ['Elm Road'] });

  await erase.click();
  await kept.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect.poll(() => kept.getByRole('status').innerText()).toBe('Everything is erased.');
  expect(await kept.innerText()).toContain('0 decisions');
  expect(await stored()).toEqual({});
  await expect.poll(badge).toBe('');
  expect(await alarms()).toBe(0);
});

test('the rules that come with the extension are found by council, each with its source', async () => {
  const { page } = await openOptions();
  const rules = section(page, 'Call-in rules that Scrutineer knows');
  await expect.poll(() => rules.getByRole('listitem').count()).toBeGreaterThan(100);
  await rules.getByRole('searchbox', { name: 'Find a council' }).fill('exampleshire');
  await expect.poll(() => rules.getByRole('listitem').count()).toBe(1);
  expect(await rules.getByRole('listitem').innerText()).toContain(
    '5 working days from publication: by the council’s own page or constitution (undated; checked 22 November 2026).',
  );
  expect(await rules.getByRole('listitem').innerText()).toContain(
    'Who may call in: any five councillors, or the chair of the scrutiny committee.',
  );
  const source = rules.getByRole('link', { name: 'Source: Exampleshire County Council' });
  expect(await source.getAttribute('href')).toMatch(/^http:.*\/call-in$/);
  await rules.getByRole('searchbox').fill('combined');
  // What a law gives for a kind of council is not said to be a council's own words.
  await expect.poll(() => rules.getByRole('listitem').first().innerText()).toContain(': by the law');
  expect(await rules.getByRole('listitem').first().innerText()).not.toContain('constitution');
});

test('the browser’s own menu, the popup and the address of a section lead here', async () => {
  const { page } = await openOptions('#council-rules');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  const popup = await openPage(demo, `chrome-extension://${demo.extensionId}/popup.html`);
  const opened = demo.context.waitForEvent('page');
  await popup.page.getByRole('link', { name: 'Options' }).click();
  expect(new URL((await opened).url()).pathname).toBe('/options.html');
  const ui = await demo.serviceWorker.evaluate(() => chrome.runtime.getManifest().options_ui);
  expect(ui).toMatchObject({ page: 'options.html', open_in_tab: true });
});

test.each(Object.keys(looks) as (keyof typeof looks)[])(
  'all of it can be read and reached: %s',
  async (look) => {
    const entry = { days: '7', unit: 'calendar', from: 'meeting', cutOff: '9:30' };
    await keep({
      'watch words': ['Elm Road', 'Brookside Care', 'x'.repeat(100)],
      'panel vale.example': 'hidden',
      // On the list, and not allowed any more.
      'site a-very-long-name-of-a-council-site.mere.example': true,
      'panel a-very-long-name-of-a-council-site.mere.example': 'folded',
      'rule vale.example': { entry, enteredOn: '2026-03-02' },
    });
    const { page } = await openOptions();
    await page.emulateMedia(looks[look]);
    await page.getByRole('button', { name: 'Erase everything', exact: true }).click();
    await page.getByRole('button', { name: 'Keep everything' }).waitFor();
    expect(await faultsOn(page)).toEqual([]);
    const { measured, faint } = await faintWordsIn(page.locator('body'));
    expect(measured).toBeGreaterThan(100);
    expect(faint).toEqual([]);
    for (const width of [1000, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await smallTargets(page, controlsAndLinks)).toEqual([]);
      if (process.env['SHOTS'])
        await page.screenshot({
          path: `${process.env['SHOTS']}/options-${look.replace(' ', '-')}-${String(width)}.png`,
          fullPage: true,
        });
    }
  },
);
