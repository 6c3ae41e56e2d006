import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisionIds, notRecords } from '../demo-council/server.mjs';
import { beforeAndAfter } from './before-and-after.ts';
import {
  addressOf,
  decisionAddress,
  markedWords,
  openDecision,
  openDemo,
  openPage,
  panelOn,
} from './chromium.ts';
import type { Demo } from './chromium.ts';
import { openMarked } from './marked-page.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

/** A decision with its panel filled and some of its words marked. */
async function withWordsMarked(id: number) {
  const opened = await openDecision(demo, id);
  await opened.panel.locator('[aria-labelledby=connected]').waitFor();
  await opened.panel
    .getByRole('button', { name: /^Show on the page/ })
    .first()
    .click();
  return opened;
}

describe('the page', () => {
  test.each(['open', 'exempt', 'gaps', 'welsh', 'withoutModgov'] as const)(
    'stays as it is but for one element: %s',
    async (name) => {
      const { page, complaints } = await withWordsMarked(decisionIds[name]);
      expect(await markedWords(page)).not.toEqual([]);
      const { before, after, hosts } = await beforeAndAfter(page);
      await page.close();
      expect(after).toBe(before);
      expect(hosts).toBe(1);
      expect(complaints).toEqual([]);
    },
  );

  test('stays as it is while the reader works in the panel of a list, and while all of it is read', async () => {
    const { page, panel, complaints } = await openMarked(demo, '/mgDelegatedDecisions.aspx?bcr=1');
    const isSame = async () => {
      const { before, after, hosts } = await beforeAndAfter(page);
      expect(after).toBe(before);
      expect(hosts).toBe(1);
    };
    await panel.getByRole('button', { name: /^All/ }).click();
    await panel.locator('.entry').first().click();
    await panel.getByRole('button', { name: 'Show in the list' }).click();
    await isSame();
    await panel.getByRole('button', { name: 'Fold' }).click();
    await isSame();
    await panel.locator('.tab').click();
    await panel.getByRole('button', { name: /^Read all/ }).click();
    await expect.poll(() => panel.locator('.reading').textContent()).toMatch(/[1-9]\d* of/);
    expect(await panel.getByRole('button', { name: 'Pause' }).count()).toBe(1);
    await isSame();
    await panel.getByRole('button', { name: 'Pause' }).click();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('never gets words under the panel in a wide window', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    for (const width of [1120, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const left = (await panel.boundingBox())?.x ?? 0;
      const rightmost = await page.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let right = 0;
        while (texts.nextNode()) {
          range.selectNodeContents(texts.currentNode);
          right = Math.max(right, range.getBoundingClientRect().right);
        }
        return right;
      });
      expect(rightmost).toBeLessThanOrEqual(left);
    }
    await page.close();
  });

  test('prints without the panel', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    await page.emulateMedia({ media: 'print' });
    expect(await panel.isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).marginRight)).toBe('0px');
    await page.close();
  });
});

describe('what is no decision', () => {
  test.each(notRecords)('gets no panel and no complaint: $name', async ({ path }) => {
    const { page, complaints } = await openPage(demo, addressOf(demo, path));
    await page.waitForTimeout(300);
    expect(await page.locator('scrutineer-panel').count()).toBe(0);
    expect(complaints.filter((words) => !words.startsWith('Failed to load resource'))).toEqual([]);
    await page.close();
  });

  test('is left alone on the council’s other pages', async () => {
    const { page } = await openPage(demo, addressOf(demo, '/about'));
    await page.waitForTimeout(300);
    expect(await page.locator('scrutineer-panel').count()).toBe(0);
    await page.close();
  });
});

describe('a hostile page', () => {
  test('stays text: nothing of it runs and none of its links is offered', async () => {
    const { page, panel, complaints } = await openDecision(demo, decisionIds.hostile);
    await panel.locator('[aria-labelledby=connected]').waitFor();
    expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
    expect(await panel.locator('img, script, iframe').count()).toBe(0);
    const links = await panel.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.filter((href) => !href?.startsWith('http'))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();

    // Its title is text in the list of another decision too.
    const other = await openPage(demo, decisionAddress(demo, decisionIds.open));
    await panelOn(other.page).waitFor();
    expect(await other.page.evaluate(() => '__pwned' in window)).toBe(false);
    await other.page.close();
  });
});
