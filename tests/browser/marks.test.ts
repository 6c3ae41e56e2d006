import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { addressOf, openDecision, openDemo, openPage } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { chromiumPage } from './chromium-page.ts';
import { isMarkedAndLeft, kindNames, list, markedKinds } from './marked-kinds.ts';
import { keep, marksOn, openMarked, saidBy } from './marked-page.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
  for (const name of ['open', 'parent', 'consultation', 'lastDay'] as const)
    await (await openDecision(demo, decisionIds[name])).page.close();
});
afterAll(() => demo.close());

describe('every kind of page', () => {
  test.each(kindNames)('is marked and left as it is: %s', async (kind) => {
    const { page, complaints } = await openPage(demo, addressOf(demo, markedKinds[kind][0]));
    await isMarkedAndLeft(chromiumPage(page), kind);
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
  test('says each thing that is known of its record', async () => {
    await keep(demo, { 'watch words': ['opening hours', 'Libraries'] });
    const decision = await openDecision(demo, decisionIds.open);
    const follow = decision.panel.locator('.act', { hasText: 'Follow' });
    await follow.click();
    await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('true');
    await decision.page.close();
    const page = await demo.context.newPage();
    // Since the reader looked, the list gives the open decision a call-in.
    await page.route('**/mgDelegatedDecisions.aspx?*', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const response = await fetch(`http://127.0.0.1:${String(demo.council.port)}${pathname}${search}`);
      const rows = (await response.text()).split('<tr>');
      const changed = rows.map((row) => (row.includes('ID=7214"') ? row.replace('>0</td>', '>1</td>') : row));
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: changed.join('<tr>') });
    });
    await page.goto(addressOf(demo, list));
    const said = async () => (await saidBy(marksOn(page))).join('\n');
    await expect.poll(said).toMatch(/2 watch words/);
    expect(await said()).toMatch(
      /^callable until \d.* · key · 2 earlier decisions · changed since you looked · followed$/m,
    );
    await page.close();
    await keep(demo, { 'watch words': [] });
  });

  test('never makes the page wider, and stands on no words of the page where there is room', async () => {
    for (const width of [1500, 1280, 900]) {
      const { page } = await openMarked(demo, list, { width, height: 900 });
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
    const { page, panel } = await openMarked(demo, list);
    await panel.getByRole('button', { name: 'Fold' }).press('Enter');
    const mark = page.locator('scrutineer-panel .mark[aria-label*="Libraries: new opening hours"]');
    await mark.focus();
    await page.keyboard.press('Enter');
    expect(await panel.locator('.selected .entry').textContent()).toBe('Libraries: new opening hours');
    expect(await mark.getAttribute('aria-expanded')).toBe('true');
    await page.close();
  });
});
