import { afterAll, beforeAll, expect, test } from 'vitest';
import { longDate } from '../demo-council/calendar.mjs';
import { CABINET, decisionIds, meetingIds } from '../demo-council/server.mjs';
import { addressOf, openDecision, openDemo, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
  await (await openDecision(demo, decisionIds.consultation)).page.close();
});
afterAll(() => demo.close());

test('an item of an agenda shows what was decided before, what it would change, and its papers', async () => {
  const { council, dates } = demo;
  const words = `That the decision of ${longDate(dates.consultation.decided)} by the Cabinet Member for Highways and Transport be rescinded.`;
  const page = await demo.context.newPage();
  await page.route('**/ieListDocuments.aspx?*', async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const sent = await (await fetch(`http://127.0.0.1:${String(council.port)}${pathname}${search}`)).text();
    const before = '<p class="mgSubItemTitleTxt" >Decision:</p>';
    const [head = '', ...items] = sent.split(before);
    // Behind the list of papers, one more of which is withheld.
    const end = head.lastIndexOf('</ul>');
    const reasons = '<a href="mgReasonsRestricted.aspx?OID=1&amp;OT=A">View reasons restricted</a>';
    const paper = `<li>Restricted enclosure&nbsp; ${reasons}</li>`;
    const body = `${head.slice(0, end)}${paper}${head.slice(end)}<p>${words}</p>${before}${items.join(before)}`;
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  const path = `/ieListDocuments.aspx?CId=${String(CABINET)}&MId=${String(meetingIds.strategy)}&Ver=4`;
  await page.goto(addressOf(demo, path));
  const panel = panelOn(page);
  await page.locator('scrutineer-panel .mark').first().click();
  const opened = panel.locator('.selected .details');
  const part = (name: string) => opened.locator('h3', { hasText: name }).locator('+ ul');
  expect(await part('Decided before on this issue').textContent()).toContain(
    'Community transport: consultation with passengers',
  );
  const changed = part('What it would change');
  expect(await changed.textContent()).toContain(`of ${longDate(dates.consultation.decided)}`);
  expect(await changed.locator('a').getAttribute('href')).toContain(String(decisionIds.consultation));
  const papers = part('Papers');
  expect(await papers.locator('a').count()).toBeGreaterThan(0);
  expect(await papers.textContent()).toContain('Restricted enclosure (not public)');
  await page.close();
});
