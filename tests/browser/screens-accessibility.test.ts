import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleBackup } from '../screens/sample-backup.ts';
import { openDemo, openPage, panelOn } from './chromium.ts';
import { faintWordsIn } from './contrast.ts';
import { smallTargets } from './targets.ts';
import type { Demo } from './chromium.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
  const { page } = await openPage(demo, addressOf('library'));
  await page.locator('input[type=file]').setInputFiles({
    name: 'backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(sampleBackup()),
  });
  await page.locator('tbody tr').first().waitFor();
  await page.close();
});
afterAll(() => demo.close());

function addressOf(name: string): string {
  return `chrome-extension://${demo.extensionId}/${name}.html`;
}

/** What axe finds wrong, each fault in a line. */
async function faultsIn(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  expect(results.passes.length).toBeGreaterThan(10);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
  'dark forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** A usual window; the narrowest; and a window of 1280 by 1024 at a zoom of 400 %. */
const sizes = [
  [1280, 900],
  [320, 640],
  [320, 256],
] as const;

describe.each(['library', 'options', 'welcome'])('%s', (name) => {
  test.each(Object.keys(looks) as (keyof typeof looks)[])(
    'in %s, axe finds nothing wrong, no words are faint, nothing is cut off or too small to hit',
    async (look) => {
      const { page } = await openPage(demo, addressOf(name));
      await page.emulateMedia({ ...looks[look], reducedMotion: 'reduce' });
      await page.locator('main section, main table').first().waitFor();
      if (name === 'welcome') await panelOn(page).getByText('Connected decisions').waitFor();
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        const at = `${String(width)} by ${String(height)}`;
        expect(await faultsIn(page), at).toEqual([]);
        expect((await faintWordsIn(page.locator('body'))).faint, at).toEqual([]);
        expect(await smallTargets(page), at).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), at).toBeLessThanOrEqual(
          width,
        );
      }
      await page.close();
    },
  );
});
