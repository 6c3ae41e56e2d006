import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { faultsOn, looks } from './axe.ts';
import { openDecision, openDemo, openPage, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { faintWordsIn } from './contrast.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());
afterEach(async () => {
  for (const page of demo.context.pages().slice(1)) await page.close();
});

describe.each(Object.keys(looks) as (keyof typeof looks)[])('in %s', (look) => {
  test.each([320, 1280])(
    'nothing in the reader’s screen is wrong, faint or cut off at %d px',
    async (width) => {
      const { page } = await openPage(demo, `chrome-extension://${demo.extensionId}/reader.html`);
      await page.getByRole('main').waitFor();
      const panel = panelOn(page);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ ...looks[look], reducedMotion: 'reduce' });
      expect(await faultsOn(page)).toEqual([]);
      await page.getByLabel('Choose a file').setInputFiles('tests/page/pdf/form.pdf');
      await panel.locator('[aria-labelledby=connected]').waitFor();
      await panel.locator('.show').first().click();
      expect(await faultsOn(page)).toEqual([]);
      for (const part of [page.locator('body'), panel]) {
        const { measured, faint } = await faintWordsIn(part);
        expect(measured).toBeGreaterThan(8);
        expect(faint).toEqual([]);
      }
      const wide = await page
        .locator(':is(body, scrutineer-panel) *')
        .evaluateAll((all) =>
          all
            .filter((each) => each.getBoundingClientRect().right > innerWidth)
            .map((each) => each.outerHTML.slice(0, 200)),
        );
      expect(wide).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const small = await page
        .locator('main :is(button, select, textarea, input), header a')
        .evaluateAll((all) =>
          all
            .map((each) => each.getBoundingClientRect())
            .filter((box) => box.width > 0 && (box.width < 24 || box.height < 24)),
        );
      expect(small).toEqual([]);
    },
  );

  test('nothing of what an attachment says is wrong or faint', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    await page.setViewportSize({ width: 320, height: 900 });
    await page.emulateMedia({ ...looks[look], reducedMotion: 'reduce' });
    const attached = panel.getByRole('region', { name: 'Attached documents' });
    for (const button of await attached.getByRole('button').all()) {
      const before = await attached.locator('.attached').count();
      await button.click();
      await expect.poll(() => attached.locator('.attached').count()).toBe(before + 1);
    }
    await attached.evaluate((section) => {
      for (const details of section.querySelectorAll('details')) details.open = true;
    });
    expect(await faultsOn(page, 'scrutineer-panel')).toEqual([]);
    const { measured, faint } = await faintWordsIn(panel);
    expect(measured).toBeGreaterThan(20);
    expect(faint).toEqual([]);
    const wrong = await attached.evaluate((section) =>
      [...section.querySelectorAll('button, summary, p, q')]
        .map((each) => ({ words: each.textContent, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.right > innerWidth)
        .map(({ words }) => words),
    );
    expect(wrong).toEqual([]);
    const small = await attached
      .locator('button, summary')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).filter((box) => box.height < 24));
    expect(small).toEqual([]);
  });
});
