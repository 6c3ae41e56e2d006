import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleBackup } from '../screens/sample-backup.ts';
import { faultsFound } from './axe.ts';
import { faintWordsIn } from './contrast.ts';
import { openDecision } from './firefox-decision.ts';
import { setLook } from './firefox-own-code.ts';
import { startFirefox } from './firefox.ts';
import type { FirefoxRun } from './firefox.ts';
import { takeIn } from './library-steps.ts';
import { isLookedThrough, list } from './marked-kinds.ts';
import { smallTargets } from './targets.ts';
import { countOf } from './tested-page.ts';
import type { TestedPage } from './tested-page.ts';

let firefox: FirefoxRun;

beforeAll(async () => {
  firefox = await startFirefox();
  for (const name of ['open', 'consultation', 'lastDay'] as const)
    await (await openDecision(firefox, name)).close();
});
afterAll(async () => {
  await (firefox as FirefoxRun | undefined)?.close();
});

/** Opens every part of the panel that can be opened. */
const openParts = (page: TestedPage) =>
  page.at('aside').evaluate((aside) => {
    for (const details of aside.querySelectorAll('details')) details.open = true;
  });

/** Each thing that people see, opened and ready to be looked at. */
const ready: Record<string, () => Promise<TestedPage>> = {
  panel: async () => {
    const page = await openDecision(firefox, 'open');
    await page.click('.show');
    await openParts(page);
    return page;
  },
  marks: async () => {
    const page = await firefox.open(list);
    await isLookedThrough(page);
    await page.click('.mark');
    await expect.poll(() => countOf(page, '.selected')).toBe(1);
    await openParts(page);
    return page;
  },
  popup: () => screen('popup.html', 'main section'),
  library: () => screen('library.html', 'tbody tr'),
  options: () => screen('options.html', '.rules li'),
  welcome: () => screen('welcome.html', '[aria-labelledby=connected]'),
  reader: async () => {
    const page = await screen('reader.html', 'main');
    await page.choose('Choose a file', 'tests/page/pdf/form.pdf');
    await expect.poll(() => countOf(page, '[aria-labelledby=connected]')).toBe(1);
    return page;
  },
};

async function screen(path: string, part: string): Promise<TestedPage> {
  const page = await firefox.screen(path);
  await expect.poll(() => countOf(page, part)).toBeGreaterThan(0);
  return page;
}

test('in Firefox, the library that is looked at is full', async () => {
  const page = await firefox.screen('library.html');
  expect(await takeIn(page, sampleBackup())).toContain('New: 60.');
  await page.close();
});

describe.each(['light', 'dark'] as const)('in Firefox, in %s', (look) => {
  test.each(Object.entries(ready))(
    'axe finds nothing wrong, no words are faint, nothing is cut off or too small to hit: %s',
    async (name, open) => {
      await setLook(firefox.browser, look);
      const page = await open();
      const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      expect(isDark).toBe(look === 'dark');
      // A council's page is not ours to mend.
      const isPanel = name === 'panel' || name === 'marks';
      expect(await faultsFound(page, isPanel ? 'scrutineer-panel' : 'html')).toEqual([]);
      const { measured, faint } = await faintWordsIn(page.at(isPanel ? 'aside' : 'body'));
      expect(measured).toBeGreaterThan(6);
      expect(faint).toEqual([]);
      if (!isPanel) {
        await page.resize(320, 640);
        expect(await smallTargets(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      }
      await page.close();
    },
  );
});
