import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { faultsOn, looks } from './axe.ts';
import { openDecision, openDemo } from './chromium.ts';
import { faintWordsIn } from './contrast.ts';
import type { Demo } from './chromium.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

describe.each(Object.keys(looks) as (keyof typeof looks)[])('in %s', (look) => {
  test.each(['open', 'noDeadline', 'closed', 'gaps', 'welsh'] as const)(
    'axe finds nothing wrong: %s',
    async (name) => {
      const { page, panel } = await openDecision(demo, decisionIds[name]);
      await page.emulateMedia({ ...looks[look], reducedMotion: 'reduce' });
      await panel.locator('[aria-labelledby=connected]').waitFor();
      await panel.locator('.show').first().click();
      await panel.evaluate((aside) => {
        for (const details of aside.querySelectorAll('details')) details.open = true;
      });
      expect(await faultsOn(page, 'scrutineer-panel')).toEqual([]);
      const { measured, faint } = await faintWordsIn(panel);
      expect(measured).toBeGreaterThan(8);
      expect(faint).toEqual([]);
      await panel.getByRole('button', { name: 'Fold' }).click();
      expect(await faultsOn(page, 'scrutineer-panel')).toEqual([]);
      await panel.getByRole('button').click();
      await page.close();
    },
  );
});

describe('however large the text or small the window', () => {
  // 320 pixels is also what a window of 1280 has left at a zoom of 400 %.
  test.each([320, 400, 800, 1280])(
    'nothing is cut off sideways, and all can be reached: %d px',
    async (width) => {
      const { page, panel } = await openDecision(demo, decisionIds.open);
      await page.setViewportSize({ width, height: 600 });
      const { x, y, right, bottom, overflow } = await panel.evaluate((aside) => {
        const box = aside.getBoundingClientRect();
        return {
          x: box.x,
          y: box.y,
          right: box.right,
          bottom: box.bottom,
          overflow: aside.scrollWidth - aside.clientWidth,
        };
      });
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(600);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.close();
    },
  );

  test('targets are at least 24 px', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    const small = await panel
      .locator('button, summary')
      .evaluateAll((all) =>
        all
          .map((element) => element.getBoundingClientRect())
          .filter(({ width, height }) => width > 0 && (width < 24 || height < 24)),
      );
    expect(small).toEqual([]);
    await page.close();
  });

  test('nothing moves for readers who ask for that', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await panel.evaluate((aside) => getComputedStyle(aside).animationName)).toBe('none');
    await page.close();
  });
});
