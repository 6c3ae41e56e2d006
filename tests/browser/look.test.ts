import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { faultsOn, looks } from './axe.ts';
import { openDemo, openPage, unknownHost } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { faintWordsIn } from './contrast.ts';
import { controlsAndLinks, smallTargets } from './targets.ts';
import { popupByButton } from './permissions.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());
afterEach(async () => {
  await demo.serviceWorker.evaluate(() => chrome.storage.local.clear());
  for (const page of demo.context.pages().slice(1)) await page.close();
});

const found = (popup: Page) => popup.getByRole('region', { name: 'What was looked for and found' });

/** Opens a page, the popup on it, and asks with the keyboard what is found there. */
async function lookAt(address: string) {
  const { page, complaints } = await openPage(demo, address);
  const before = await page.content();
  const popup = await popupByButton(demo, page);
  await popup.getByRole('button', { name: 'What is found on this page?' }).focus();
  await popup.keyboard.press('Enter');
  await found(popup).waitFor();
  return { page, popup, before, complaints };
}

test('a page that is not read says what was looked for, and leaves the page as it was', async () => {
  const { page, popup, before, complaints } = await lookAt(
    `http://${unknownHost}/ieListMeetings.aspx?CommitteeId=1`,
  );
  const words = await found(popup).innerText();
  expect(words).toContain('a page of ModernGov, of a kind that is not read');
  expect(words).toContain('It was not read');
  const heading = popup.getByRole('heading', { name: 'What was looked for and found' });
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.content()).toBe(before);
  expect(await page.locator('scrutineer-panel').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a report has the structure and none of the page’s words, and is copied', async () => {
  const { page, popup } = await lookAt(`http://${unknownHost}/ieDecisionDetails.aspx?ID=${decisionIds.open}`);
  const report = await popup.getByLabel('Report to copy').inputValue();
  expect(report).toContain('claimed by: moderngov-decision');
  expect(report).toContain('labelled: "decision maker" > ');
  const title = await page.locator('#modgov h2, .mgSubTitleTxt').first().innerText();
  expect(title.length).toBeGreaterThan(10);
  for (const word of title.match(/\p{L}{6,}/gu) ?? [])
    expect(report.toLowerCase()).not.toContain(word.toLowerCase());
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Copy the report' }).focus();
  await popup.keyboard.press('Enter');
  await expect.poll(() => found(popup).getByRole('status').innerText()).toBe('Copied.');
  // A page may not look into the clipboard unasked: it is pasted, as a reader does. A field of one line has no line ends.
  await popup.getByRole('searchbox').focus();
  await popup.keyboard.press('ControlOrMeta+V');
  const bare = (text: string) => text.replace(/\s/g, '');
  expect(bare(await popup.getByRole('searchbox').inputValue())).toBe(bare(report));
});

test('a file that is no page gets a calm answer', async () => {
  const { popup } = await lookAt(`http://${unknownHost}/favicon.svg`);
  expect(await found(popup).innerText()).toMatch(/a file, not a web page|no extension look at this page/);
});

test.each(Object.keys(looks) as (keyof typeof looks)[])(
  'all of it can be read and reached: %s',
  async (look) => {
    for (const path of [
      '/ieListMeetings.aspx?CommitteeId=1',
      `/ieDecisionDetails.aspx?ID=${decisionIds.open}`,
    ]) {
      const { popup } = await lookAt(`http://${unknownHost}${path}`);
      await popup.emulateMedia(looks[look]);
      expect(await faultsOn(popup)).toEqual([]);
      const { measured, faint } = await faintWordsIn(popup.locator('body'));
      expect(measured).toBeGreaterThan(12);
      expect(faint).toEqual([]);
      for (const width of [380, 320]) {
        await popup.setViewportSize({ width, height: 700 });
        expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await smallTargets(popup, controlsAndLinks)).toEqual([]);
      }
      if (process.env['SHOTS'])
        await popup.screenshot({
          path: `${process.env['SHOTS']}/look-${look.replace(' ', '-')}-${path.slice(1, 8)}.png`,
          fullPage: true,
        });
      await popup.close();
    }
  },
);
