import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleBackup } from '../screens/sample-backup.ts';
import { faultsFound } from './axe.ts';
import { faintWordsIn } from './contrast.ts';
import { openDecision } from './firefox-decision.ts';
import { setLook, setZoom } from './firefox-own-code.ts';
import { startFirefox } from './firefox.ts';
import type { FirefoxRun } from './firefox.ts';
import { takeIn } from './library-steps.ts';
import { isPanelOf, screensSeen, workedOn } from './firefox-screens-seen.ts';
import type { ScreenName } from './firefox-screens-seen.ts';
import { tabThrough } from './tab-order.ts';
import { smallTargets } from './targets.ts';
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

test('in Firefox, the library that is looked at is full', async () => {
  const page = await firefox.screen('library.html');
  expect(await takeIn(page, sampleBackup())).toContain('New: 60.');
  await page.close();
});

const names = Object.keys(screensSeen) as ScreenName[];

/** What is cut off: how far a page can be scrolled sideways, and how far a panel reaches out of the window. */
async function cutOffIn(page: TestedPage): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = [];
    if (location.protocol === 'moz-extension:' && document.documentElement.scrollWidth > innerWidth)
      cut.push(`page ${String(document.documentElement.scrollWidth)} of ${String(innerWidth)}`);
    const panel = document.querySelector('scrutineer-panel')?.shadowRoot?.querySelector('aside');
    if (panel) {
      const { left, right, top, bottom } = panel.getBoundingClientRect();
      const isOut = left < 0 || right > innerWidth + 0.5 || top < 0 || bottom > innerHeight + 0.5;
      // In our own pages the panel may stand below a text, and be scrolled to.
      if (isOut && location.protocol !== 'moz-extension:')
        cut.push(
          `panel ${[left, right, top, bottom].join(' ')} of ${String(innerWidth)} by ${String(innerHeight)}`,
        );
      if (panel.scrollWidth > panel.clientWidth) cut.push('panel, within');
    }
    return cut;
  });
}

describe.each(['light', 'dark', 'forced colours'] as const)('in Firefox, in %s', (look) => {
  test.each(names)(
    'axe finds nothing wrong, no words are faint, nothing is cut off or too small to hit: %s',
    async (name) => {
      await setLook(firefox.browser, look);
      const page = await workedOn(firefox, name);
      const [isDark, isForced] = await page.evaluate(() =>
        ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((each) => matchMedia(each).matches),
      );
      expect([isDark, isForced]).toEqual([look === 'dark', look === 'forced colours']);
      expect(await faultsFound(page, isPanelOf(name) ? 'scrutineer-panel' : 'html')).toEqual([]);
      const { measured, faint } = await faintWordsIn(page.at(isPanelOf(name) ? 'aside' : 'body'));
      expect(measured).toBeGreaterThan(6);
      expect(faint).toEqual([]);
      if (!isPanelOf(name)) {
        await page.resize(320, 640);
        expect(await smallTargets(page)).toEqual([]);
        expect(await cutOffIn(page)).toEqual([]);
      }
      await page.close();
    },
  );
});

describe('in Firefox, in light', () => {
  beforeAll(async () => {
    await setLook(firefox.browser, 'light');
  });

  test.each(names)('nothing is cut off at twice and four times the size: %s', async (name) => {
    const page = await workedOn(firefox, name);
    await page.front();
    for (const factor of [2, 4]) {
      await setZoom(firefox.browser, factor);
      await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(1280 / factor);
      expect(await cutOffIn(page), String(factor)).toEqual([]);
    }
    await setZoom(firefox.browser, 1);
    await page.close();
  });

  test.each(names)('with Tab every place is reached once, in order, and is seen: %s', async (name) => {
    const page = await screensSeen[name](firefox);
    await page.front();
    const { stops, count } = await tabThrough(page);
    expect(count).toBeGreaterThan(5);
    const places = stops.filter(({ at }) => at >= 0);
    expect(places.map(({ at }) => at)).toEqual(Array.from({ length: count }, (_, at) => at));
    // What a council's page draws around its own links is its own affair.
    const own = isPanelOf(name) ? places.filter(({ isPanel }) => isPanel) : stops;
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter(({ hasOutline }) => !hasOutline).map((stop) => stop.name)).toEqual([]);
    expect(own.filter(({ isInView }) => !isInView).map((stop) => stop.name)).toEqual([]);
    await page.close();
  });
});
