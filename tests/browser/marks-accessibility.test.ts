import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { faultsOn, looks } from './axe.ts';
import { addressOf, openDecision, openDemo, openPage, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { faintWordsIn } from './contrast.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
  for (const name of ['open', 'consultation', 'lastDay'] as const)
    await (await openDecision(demo, decisionIds[name])).page.close();
});
afterAll(() => demo.close());

test.each(Object.keys(looks) as (keyof typeof looks)[])('marks and panel can be read in %s', async (look) => {
  const { page } = await openPage(demo, addressOf(demo, '/mgDelegatedDecisions.aspx?bcr=1'));
  await page.emulateMedia({ ...looks[look], reducedMotion: 'reduce' });
  await page.locator('scrutineer-panel .mark').first().click();
  const panel = panelOn(page);
  await panel.locator('.selected').waitFor();
  await panel.evaluate((aside) => {
    for (const details of aside.querySelectorAll('details')) details.open = true;
  });
  expect(await faultsOn(page, 'scrutineer-panel')).toEqual([]);
  for (const part of [panel, page.locator('scrutineer-panel .mark').first()]) {
    const { measured, faint } = await faintWordsIn(part);
    expect(measured).toBeGreaterThan(0);
    expect(faint).toEqual([]);
  }
  const small = await page
    .locator('scrutineer-panel')
    .locator('button, summary, a')
    .evaluateAll((all) =>
      all
        .map((element) => [element.textContent, element.getBoundingClientRect()] as const)
        .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
        .map(([words]) => words),
    );
  expect(small).toEqual([]);
  await page.close();
});

test('nothing of the panel is cut off in a window of 320 px', async () => {
  const { page } = await openPage(demo, addressOf(demo, '/mgDelegatedDecisions.aspx?bcr=1'));
  const panel = panelOn(page);
  // In a narrow window it is folded at first.
  await panel.locator('.entry').first().waitFor();
  await page.setViewportSize({ width: 320, height: 600 });
  await panel.locator('.entry').first().click();
  const { left, right, overflow } = await panel.evaluate((aside) => ({
    left: aside.getBoundingClientRect().left,
    right: aside.getBoundingClientRect().right,
    overflow: aside.scrollWidth - aside.clientWidth,
  }));
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(320);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.close();
});
