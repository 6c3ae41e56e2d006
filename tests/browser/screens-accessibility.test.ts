import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleBackup } from '../screens/sample-backup.ts';
import { faultsOn, looks } from './axe.ts';
import { openDemo, openPage, panelOn } from './chromium.ts';
import { faintWordsIn } from './contrast.ts';
import { smallTargets } from './targets.ts';
import type { Demo } from './chromium.ts';

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
        expect(await faultsOn(page), at).toEqual([]);
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
