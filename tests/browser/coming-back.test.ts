import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CABINET, decisionIds, issueIds, meetingIds } from '../demo-council/server.mjs';
import { addressOf, openDemo, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { marksOn, openMarked } from './marked-page.ts';

/* Pages that come back, are printed, or were saved with our element in them. */

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());
afterEach(async () => {
  for (const page of demo.context.pages().slice(1)) await page.close();
});

const decision = `/ieDecisionDetails.aspx?ID=${String(decisionIds.open)}`;
const marked = {
  'a list': '/mgDelegatedDecisions.aspx?bcr=1',
  'an agenda': `/ieListDocuments.aspx?CId=${String(CABINET)}&MId=${String(meetingIds.strategy)}&Ver=4`,
  'an issue': `/mgIssueHistoryHome.aspx?IId=${String(issueIds.transport)}&Opt=0`,
};

describe.each(Object.entries(marked))('%s', (_name, path) => {
  test('comes back from the browser’s page cache with one panel and its marks', async () => {
    const { page, complaints } = await openMarked(demo, path);
    const marks = await marksOn(page).count();
    await page.evaluate(() => {
      addEventListener(
        'pageshow',
        ({ persisted }) => persisted && document.documentElement.toggleAttribute('cached'),
      );
    });
    await page.goto(addressOf(demo, decision));
    await panelOn(page).waitFor();
    await page.evaluate(() => history.back());
    await expect.poll(() => page.locator('html[cached]').count()).toBe(1);
    expect(await page.locator('scrutineer-panel').count()).toBe(1);
    await expect.poll(() => marksOn(page).count()).toBeGreaterThanOrEqual(marks);
    expect(complaints).toEqual([]);
  });

  test('is printed without panel and marks, and without the room for them', async () => {
    const { page, panel } = await openMarked(demo, path);
    expect(await panel.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await panel.isVisible()).toBe(false);
    expect(await marksOn(page).filter({ visible: true }).count()).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).marginRight)).toBe('0px');
  });
});

describe('a page that was saved with our element in it', () => {
  /** Where browsers put it when they save, where parsers put that, and as tools save its inside. */
  const left = {
    'behind the body': (html: string) =>
      html.replace('</html>', '<scrutineer-panel open=""></scrutineer-panel></html>'),
    'with its inside': (html: string) =>
      html.replace(
        '</html>',
        '<scrutineer-panel open=""><template shadowrootmode="open"><aside>Saved words</aside></template></scrutineer-panel></html>',
      ),
    'within the body': (html: string) =>
      html.replace('</body>', '<scrutineer-panel>Saved words</scrutineer-panel></body>'),
  };

  test.each(
    Object.keys({ decision, ...marked }).flatMap((kind) => Object.keys(left).map((place) => [kind, place])),
  )('shows one panel, that of now: %s, %s', async (kind, place) => {
    const path = { decision, ...marked }[kind as keyof typeof marked | 'decision'];
    const page = await demo.context.newPage();
    const sent = await (await fetch(`http://127.0.0.1:${String(demo.council.port)}${path}`)).text();
    const body = left[place as keyof typeof left](sent);
    await page.route(addressOf(demo, path), (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    );
    await page.goto(addressOf(demo, path));
    expect(await wordsOnce(page)).toContain('Scrutineer');
    expect(await page.locator('scrutineer-panel').count()).toBe(1);
    expect(await wordsOnce(page)).not.toContain('Saved words');
  });
});

/** The words of the panel, once it is ours. */
async function wordsOnce(page: Page): Promise<string> {
  const panel = panelOn(page).filter({ hasText: 'What is stored' });
  await panel.waitFor();
  return panel.innerText();
}
