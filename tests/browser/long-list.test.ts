import { afterAll, beforeAll, expect, test } from 'vitest';
import { visitList, watchEveryRow } from '../../scripts/measure-list.mjs';
import { longList } from '../demo-council/long-list.mjs';
import { addressOf, openDemo, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';

/*
 * How long a list holds its page up is what `npm run bench` tells. Here it is only counted how often the work is given
 * up in between, on a processor that is made slow: more often, the slower it is.
 */

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
  await watchEveryRow(demo.serviceWorker);
});
afterAll(() => demo.close());

test('a thousand rows are read a slice at a time', async () => {
  const { slices } = await visitList(demo.context, demo.council.host, 1000, 6);
  // Done in one go, the steps of it come to about six.
  expect(slices).toBeGreaterThan(15);
}, 120_000);

test('a thousand marks are drawn where rows are near the window, and nowhere else', async () => {
  const page = await demo.context.newPage();
  await page.route('**/mgDelegatedDecisions.aspx?rows=*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: longList(1000) }),
  );
  await page.goto(addressOf(demo, '/mgDelegatedDecisions.aspx?rows=1000'));
  await expect
    .poll(() => panelOn(page).textContent(), { timeout: 20_000 })
    .not.toContain('Looking among the decisions');
  /** Titles of the rows in the window that have no mark of their own there. */
  const bare = () =>
    page.evaluate(() => {
      const root = document.querySelector('scrutineer-panel')?.shadowRoot;
      const marks = [...(root?.querySelectorAll('.mark:not([hidden])') ?? [])];
      const links = [...document.querySelectorAll('td a')].filter((link) => {
        const { top, bottom } = link.getBoundingClientRect();
        return top > 30 && bottom < innerHeight - 30;
      });
      const isMarked = (link: Element) => {
        const title = link.firstChild?.textContent ?? '';
        const row = link.getBoundingClientRect();
        return marks.some((mark) => {
          const { top, bottom } = mark.getBoundingClientRect();
          return mark.ariaLabel?.startsWith(`${title}:`) && top < row.bottom && bottom > row.top;
        });
      };
      return links.length < 10 ? ['too few rows'] : links.filter((link) => !isMarked(link)).map(String);
    });
  for (const part of [0, 0.5, 1]) {
    await page.evaluate((part) => scrollTo(0, document.body.scrollHeight * part), part);
    await expect.poll(bare).toEqual([]);
    expect(await page.locator('scrutineer-panel .mark').count()).toBeLessThan(150);
  }
  await page.close();
}, 60_000);
