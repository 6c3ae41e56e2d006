import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { addressOf, openDecision, openDemo, openPage, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { leftInEnglish, welshDate } from './left-in-english.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo('cy');
});
afterAll(() => demo.close());

describe('with Welsh chosen for the browser', () => {
  test('the panel gives state, date and distance in Welsh, and says that it is Welsh', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    const callIn = panel.locator('.call-in');
    await expect.poll(() => callIn.innerText()).toContain('gwaith ar ôl');
    const lines = (await callIn.innerText()).split('\n').filter((line) => line !== '');
    expect(lines[0]).toBe('GELLIR EI ALW I MEWN');
    expect(lines[1]).toBe(`Diwrnod olaf: ${welshDate(demo.dates.open.deadline)}`);
    expect(await panel.getAttribute('lang')).toBe('cy');
    // The page's own words stay as they are.
    expect(await panel.innerText()).toContain('Cabinet Member for Highways and Transport');
    await page.close();
  });

  test.each(['open', 'closed', 'noDeadline', 'gaps', 'exempt', 'officer', 'welsh'] as const)(
    'nothing of the panel is left in English, and all fits 320 px: %s',
    async (name) => {
      const { page, panel } = await openDecision(demo, decisionIds[name]);
      await panel.locator('[aria-labelledby=connected]').waitFor();
      await page.setViewportSize({ width: 320, height: 600 });
      expect(await leftInEnglish(panel)).toEqual([]);
      expect(await panel.evaluate((aside) => aside.scrollWidth - aside.clientWidth)).toBeLessThanOrEqual(0);
      await page.close();
    },
  );

  test('of a decision in Welsh it says what is not looked for, of one in English nothing of it', async () => {
    const unread = 'ni chwilir am bris';
    for (const [name, isSaid] of [
      ['welsh', true],
      ['gaps', false],
    ] as const) {
      const { page, panel } = await openDecision(demo, decisionIds[name]);
      await panel.locator('[aria-labelledby=connected]').waitFor();
      expect((await panel.innerText()).includes(unread)).toBe(isSaid);
      await page.close();
    }
  });

  test('lists are marked in Welsh', async () => {
    const { page } = await openPage(demo, addressOf(demo, '/mgDelegatedDecisions.aspx?bcr=1&DS=0'));
    const panel = panelOn(page);
    await panel.waitFor();
    const marks = page.locator('scrutineer-panel .mark');
    await expect.poll(() => marks.allTextContents()).toContainEqual(expect.stringContaining('allweddol'));
    expect(await leftInEnglish(panel)).toEqual([]);
    await page.close();
  });

  test.each(['library', 'options', 'popup', 'welcome'])(
    'nothing of a screen is in English: %s',
    async (name) => {
      const { page } = await openPage(demo, `chrome-extension://${demo.extensionId}/${name}.html`);
      const body = page.locator('body');
      await page.locator('h1').first().waitFor();
      expect(await leftInEnglish(body)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 600 });
      // The library's way to take in a backup is wider than that in English too: its own test is to say so.
      const width = await body.evaluate(() => document.documentElement.scrollWidth);
      if (name !== 'library') expect(width).toBeLessThanOrEqual(320);
      await page.close();
    },
  );
});
