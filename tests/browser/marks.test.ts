import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CABINET, PLAN, decisionIds, issueIds, meetingIds } from '../demo-council/server.mjs';
import { addressOf, openDecision, openDemo, openPage } from './chromium.ts';
import type { Demo } from './chromium.ts';

const list = '/mgDelegatedDecisions.aspx?bcr=1&DS=0';
/** Every kind of page that holds many records, and one mark that it has to get. */
const pages = {
  list: [list, /^callable until .* · key · 2 earlier decisions$/],
  officers: ['/mgListOfficerDecisions.aspx', null],
  plan: [`/mgListPlanItems.aspx?PlanId=${String(PLAN)}`, /^3 earlier decisions$/],
  issue: [`/mgIssueHistoryHome.aspx?IId=${String(issueIds.transport)}&Opt=0`, /^key · 3 earlier decisions$/],
  decisions: [`/mgDecisionDetails.aspx?IId=${String(issueIds.transport)}&Opt=1`, /earlier decision/],
  meeting: [
    `/ieListDocuments.aspx?CId=${String(CABINET)}&MId=${String(meetingIds.strategy)}&Ver=4`,
    /^1 earlier decision$/,
  ],
} as const;

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
  for (const name of ['open', 'parent', 'consultation', 'lastDay'] as const)
    await (await openDecision(demo, decisionIds[name])).page.close();
});
afterAll(() => demo.close());

const marksOn = (page: Page) => page.locator('scrutineer-panel .mark');
const panelOf = (page: Page) => page.locator('scrutineer-panel aside');

/** A page of many records, once all is known that can be. */
async function openMarked(path: string, size?: { width: number; height: number }) {
  const opened = await openPage(demo, addressOf(demo, path));
  if (size) await opened.page.setViewportSize(size);
  await panelOf(opened.page).waitFor();
  await expect.poll(() => panelOf(opened.page).textContent()).not.toContain('Looking among the decisions');
  return { ...opened, panel: panelOf(opened.page) };
}

/** All that a mark says, whether or not there is room for it. */
const saidBy = (marks: Locator) =>
  marks.evaluateAll((all) => all.map((mark) => (mark as HTMLElement).title.replaceAll(', ', ' · ')));

describe('every kind of page', () => {
  test.each(Object.keys(pages) as (keyof typeof pages)[])('is marked and left as it is: %s', async (name) => {
    const [path, words] = pages[name];
    const { page, panel, complaints } = await openMarked(path);
    if (words) {
      await expect
        .poll(async () => (await saidBy(marksOn(page))).some((said) => words.test(said)))
        .toBe(true);
      await marksOn(page).first().click();
      expect(await panel.locator('.selected').count()).toBe(1);
    }
    const { before, after, hosts } = await page.evaluate(async () => {
      const sent = await (await fetch(location.href)).text();
      const before = new DOMParser().parseFromString(sent, 'text/html').documentElement;
      const after = document.documentElement.cloneNode(true) as Element;
      const hosts = [...after.querySelectorAll('scrutineer-panel')];
      for (const host of hosts) host.remove();
      return { before: before.outerHTML, after: after.outerHTML, hosts: hosts.length };
    });
    expect(after).toBe(before);
    expect(hosts).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('without records gets nothing', async () => {
    const { page, complaints } = await openPage(demo, addressOf(demo, '/ieListMeetings.aspx'));
    await page.waitForTimeout(300);
    expect(await page.locator('scrutineer-panel').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('a mark', () => {
  /** How far the middle of a mark is from the middle of the row with a title, in pixels. */
  const offBy = (page: Page, title: string) =>
    page.evaluate((title) => {
      const root = document.querySelector('scrutineer-panel')?.shadowRoot;
      const mark = root?.querySelector(`.mark[aria-label^="${title}"]`)?.getBoundingClientRect();
      const link = [...document.querySelectorAll('td a')].find((each) => each.textContent.startsWith(title));
      const row = link?.getBoundingClientRect();
      if (!mark || !row || mark.height === 0) return Infinity;
      return Math.abs((mark.top + mark.bottom) / 2 - (row.top + row.bottom) / 2);
    }, title);
  const title = 'Libraries: new opening hours';

  test('stays beside its row whatever moves it', async () => {
    const { page } = await openMarked(list);
    const follows = () => expect.poll(() => offBy(page, title)).toBeLessThan(8);
    await follows();
    await page.evaluate(() => {
      // As scripts that sort tables do it: all rows out, then in again in another order.
      const body = document.querySelector('table.tablesorter tbody');
      const rows = [...(body?.children ?? [])];
      for (const row of rows) row.remove();
      body?.append(...rows.reverse());
    });
    await follows();
    await page.evaluate(() => (document.body.style.fontSize = '24px'));
    await follows();
    await page.setViewportSize({ width: 700, height: 900 });
    await follows();
    await page.evaluate(() => scrollTo(0, 400));
    await follows();
    await page.evaluate((title) => {
      const content = document.querySelector<HTMLElement>('.mgContent');
      if (content) Object.assign(content.style, { height: '300px', overflow: 'auto' });
      const links = [...document.querySelectorAll('td a')];
      links.find((each) => each.textContent.startsWith(title))?.scrollIntoView({ block: 'center' });
    }, title);
    await follows();
    await page.evaluate(() => document.querySelector('.mgContent')?.scrollBy(0, 30));
    await follows();
    await page.close();
  });

  test('never makes the page wider, and stands on no words of the page where there is room', async () => {
    for (const width of [1500, 1280, 900]) {
      const { page } = await openMarked(list, { width, height: 900 });
      await expect.poll(() => marksOn(page).count()).toBeGreaterThan(1);
      await page.waitForTimeout(200);
      const { covered, overflow } = await page.evaluate(() => {
        const root = document.querySelector('scrutineer-panel')?.shadowRoot;
        const marks = [...(root?.querySelectorAll('.mark') ?? [])].map((mark) =>
          mark.getBoundingClientRect(),
        );
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        const covered: string[] = [];
        while (texts.nextNode()) {
          if (texts.currentNode.parentElement?.closest('.mgHide, script')) continue;
          if (texts.currentNode.textContent?.trim() === '') continue;
          range.selectNodeContents(texts.currentNode);
          for (const { left, right, top, bottom } of range.getClientRects()) {
            const isOver = marks.some(
              (mark) =>
                mark.left < right && mark.right > left && mark.top + 4 < bottom && mark.bottom - 4 > top,
            );
            if (isOver) covered.push(texts.currentNode.textContent ?? '');
          }
        }
        return { covered, overflow: document.documentElement.scrollWidth - innerWidth };
      });
      expect(covered).toEqual([]);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.close();
    }
  });

  test('opens the panel on its record, with the keyboard alone too', async () => {
    const { page, panel } = await openMarked(list);
    await panel.getByRole('button', { name: 'Fold' }).press('Enter');
    await marksOn(page).nth(1).focus();
    await page.keyboard.press('Enter');
    expect(await panel.locator('.selected .entry').textContent()).toBe(title);
    expect(await marksOn(page).nth(1).getAttribute('aria-expanded')).toBe('true');
    await page.close();
  });
});
