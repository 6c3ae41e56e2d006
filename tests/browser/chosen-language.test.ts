import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import welsh from '../../src/_locales/cy/messages.json';
import { decisionIds } from '../demo-council/server.mjs';
import { addressOf, openDecision, openDemo, openPage, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { leftInEnglish, welshDate } from './left-in-english.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo('en-GB');
});
afterAll(() => demo.close());

const screen = (name: string) => `chrome-extension://${demo.extensionId}/${name}.html`;

/** Chooses a language in the options, as the reader does, and waits until they speak it. */
async function choose(value: '' | 'en' | 'cy', spoken: string): Promise<Page> {
  const { page } = await openPage(demo, screen('options'));
  await page.locator('#language select').selectOption(value);
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(spoken);
  return page;
}

describe('with Welsh chosen in an English browser', () => {
  test('the options change at once, the focus stays, and it is said in Welsh', async () => {
    const { page, complaints } = await openPage(demo, screen('options'));
    const select = page.locator('#language select');
    expect(await page.getByRole('combobox', { name: 'Language · Iaith' }).inputValue()).toBe('');
    await select.focus();
    await select.selectOption('cy');
    await page.getByRole('combobox', { name: 'Iaith · Language' }).waitFor();
    await expect.poll(() => page.locator('#language [role=status]').textContent()).toContain('Yn yr iaith');
    expect(await select.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('cy');
    expect(await page.title()).toBe(welsh.optTitle.message);
    expect(await leftInEnglish(page.locator('body'))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(['open', 'noDeadline', 'exempt'] as const)(
    'the panel speaks Welsh, its second script and its dates too: %s',
    async (name) => {
      const { page, panel } = await openDecision(demo, decisionIds[name]);
      await panel.locator('[aria-labelledby=connected]').waitFor();
      expect(await panel.getAttribute('lang')).toBe('cy');
      if (name === 'open')
        expect(await panel.locator('.call-in').innerText()).toContain(
          `Diwrnod olaf: ${welshDate(demo.dates.open.deadline)}`,
        );
      expect(await leftInEnglish(panel)).toEqual([]);
      await page.close();
    },
  );

  test('the marks on a list speak Welsh', async () => {
    const { page } = await openPage(demo, addressOf(demo, '/mgDelegatedDecisions.aspx?bcr=1&DS=0'));
    const marks = page.locator('scrutineer-panel .mark');
    await expect.poll(() => marks.allTextContents()).toContainEqual(expect.stringContaining('allweddol'));
    expect(await leftInEnglish(panelOn(page))).toEqual([]);
    await page.close();
  });

  test.each(['library', 'popup', 'welcome'])('a screen speaks Welsh, and says so: %s', async (name) => {
    const { page } = await openPage(demo, screen(name));
    await page.locator('h1').first().waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('cy');
    expect(await leftInEnglish(page.locator('body'))).toEqual([]);
    await page.close();
  });
});

describe('a choice made while other pages are open', () => {
  test('reaches the library without losing what was typed', async () => {
    const { page } = await openPage(demo, screen('library'));
    await page.getByRole('searchbox').fill('shelter');
    await (await choose('en', 'en')).close();
    await expect.poll(() => page.title()).toBe('Library · Scrutineer');
    await page.getByRole('link', { name: 'Followed' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('shelter');
    await page.close();
  });

  test('of the browser’s own language takes all kept texts away', async () => {
    await (await choose('', 'en')).close();
    const kept = await demo.serviceWorker.evaluate(() => chrome.storage.local.get('language'));
    expect(kept).toEqual({});
    const { page, panel } = await openDecision(demo, decisionIds.open);
    expect(await panel.getAttribute('lang')).toBe('en');
    await page.close();
  });
});
