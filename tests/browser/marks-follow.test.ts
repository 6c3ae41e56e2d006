import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { openDecision, openDemo } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { enlarge, markedTitle as title, placeOf, scrollPart, sortRows } from './mark-places.ts';
import { list } from './marked-kinds.ts';
import { openMarked } from './marked-page.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
  await (await openDecision(demo, decisionIds.lastDay)).page.close();
});
afterAll(() => demo.close());

/** The list with one mark, beside its row. */
async function openFollowed() {
  const { page } = await openMarked(demo, list);
  const follows = () => expect.poll(async () => (await placeOf(page)).off).toBeLessThan(8);
  await follows();
  const before = (await placeOf(page)).top;
  /** The row has moved, so that a mark which stayed where it was would not stand beside it. */
  const moves = async () => expect(Math.abs((await placeOf(page)).top - before)).toBeGreaterThan(9);
  return { page, follows, moves };
}

const slow = 30_000;

describe(
  'a mark stays beside its row',
  () => {
    test('when a script of the page sorts the table', async () => {
      const { page, follows, moves } = await openFollowed();
      await sortRows(page);
      await moves();
      await follows();
      await page.close();
    });

    test('when letters get larger', async () => {
      const { page, follows, moves } = await openFollowed();
      await enlarge(page);
      await moves();
      await follows();
      await page.close();
    });

    test('when a font arrives late', async () => {
      const font = readFileSync('/usr/share/fonts/truetype/dejavu/DejaVuSerif-Bold.ttf');
      const { page, follows, moves } = await openFollowed();
      await page.route('**/late.ttf', (route) => route.fulfill({ contentType: 'font/ttf', body: font }));
      // No element of the page changes: only what its letters look like.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '@font-face { font-family: Late; src: url(/late.ttf); size-adjust: 180% } * { font-family: Late }',
        );
        document.adoptedStyleSheets = [sheet];
      });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await moves();
      await follows();
      await page.close();
    });

    test('when the reader zooms', async () => {
      const { page, follows, moves } = await openFollowed();
      await demo.serviceWorker.evaluate(async () => {
        interface Tabs {
          query: (of: object) => Promise<{ id: number }[]>;
          setZoom: (id: number, factor: number) => Promise<void>;
        }
        const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
        const [shown] = await tabs.query({ active: true, lastFocusedWindow: true });
        if (shown) await tabs.setZoom(shown.id, 1.75);
      });
      expect(await page.evaluate(() => devicePixelRatio)).toBeCloseTo(1.75);
      await moves();
      await follows();
      await page.close();
    });

    test('in a window that gets narrow', async () => {
      const { page, follows } = await openFollowed();
      for (const width of [700, 480, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate((title) => {
          const links = [...document.querySelectorAll('td a')];
          links.find((each) => each.textContent.startsWith(title))?.scrollIntoView({ block: 'center' });
        }, title);
        await follows();
        const mark = await page.locator(`scrutineer-panel .mark[aria-label^="${title}"]`).boundingBox();
        if (!mark) throw new Error('the mark is not shown');
        expect(mark.x).toBeGreaterThanOrEqual(0);
        expect(mark.x + mark.width).toBeLessThanOrEqual(width);
      }
      await page.close();
    });

    test('when the page scrolls, and when a part of it does', async () => {
      const { page, follows, moves } = await openFollowed();
      await page.evaluate(() => scrollTo(0, 300));
      await moves();
      await follows();
      await scrollPart(page);
      await follows();
      await page.evaluate(() => document.querySelector('.mgContent')?.scrollBy(0, 30));
      await follows();
      await page.close();
    });

    test('and goes when the page removes or hides the row, and comes back with it', async () => {
      const { page, follows } = await openFollowed();
      const isGone = () => expect.poll(async () => (await placeOf(page)).off).toBe(Infinity);
      const row = await page.evaluateHandle((title) => {
        const links = [...document.querySelectorAll('td a')];
        return links.find((each) => each.textContent.startsWith(title))?.closest('tr');
      }, title);
      await row.evaluate((row) => row && (row.hidden = true));
      await isGone();
      await row.evaluate((row) => row && (row.hidden = false));
      await follows();
      const marks = page.locator('scrutineer-panel .mark:not([hidden])');
      const before = await marks.count();
      await row.evaluate((row) => row?.remove());
      await expect.poll(() => marks.count()).toBe(before - 1);
      await row.evaluate((row) => row && document.querySelector('table.tablesorter tbody')?.append(row));
      await follows();
      await page.close();
    });
  },
  slow,
);
