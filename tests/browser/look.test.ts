import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { openDemo, openPage, unknownHost } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { faintWordsIn } from './contrast.ts';
import { popupByButton } from './permissions.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
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

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const;

test.each(Object.keys(looks) as (keyof typeof looks)[])(
  'all of it can be read and reached: %s',
  async (look) => {
    for (const path of [
      '/ieListMeetings.aspx?CommitteeId=1',
      `/ieDecisionDetails.aspx?ID=${decisionIds.open}`,
    ]) {
      const { popup } = await lookAt(`http://${unknownHost}${path}`);
      await popup.emulateMedia(looks[look]);
      await popup.evaluate(axeSource);
      const results = await popup.evaluate(() =>
        (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
      );
      expect(results.passes.length).toBeGreaterThan(10);
      expect(
        results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ).toEqual([]);
      const { measured, faint } = await faintWordsIn(popup.locator('body'));
      expect(measured).toBeGreaterThan(12);
      expect(faint).toEqual([]);
      for (const width of [380, 320]) {
        await popup.setViewportSize({ width, height: 700 });
        expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const small = await popup.locator('a, button, input, textarea, summary').evaluateAll((all) =>
          all.flatMap((each) => {
            const { width: across, height } = each.getBoundingClientRect();
            return across < 24 || height < 24 ? [each.outerHTML] : [];
          }),
        );
        expect(small).toEqual([]);
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
