import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/chromium.mjs';
import { startHostileCouncil } from '../demo-council/hostile-server.mjs';
import { pageAttacks } from '../hostile/page-attacks.ts';
import { chromiumPath } from './chromium.ts';

/** A host that the shipped build knows; it leads to this machine alone, and to a page of our own. */
const host = 'democracy.kirklees.gov.uk';
const ownPage = readFileSync('tests/fixtures/moderngov-decision/call-in-window-open/page.html', 'utf8');

const pathWith = (attack: string) => `/ieDecisionDetails.aspx?ID=1&attack=${attack}`;
let council: Awaited<ReturnType<typeof startHostileCouncil>>;
let browser: Awaited<ReturnType<typeof launchChromium>>;

beforeAll(async () => {
  const pages = Object.fromEntries(['none', 'definesOurs'].map((attack) => [pathWith(attack), ownPage]));
  council = await startHostileCouncil(pageAttacks, pages);
  browser = await launchChromium({
    executablePath: chromiumPath(),
    extension: 'dist/chrome',
    headless: true,
    hosts: { [host]: council.port },
  });
});
afterAll(async () => {
  await browser.close();
  await council.close();
});

/** What a page's own script finds inside the panel of the shipped build. */
async function insideSeenBy(attack: string): Promise<{ panels: number; words: string | null }> {
  const page = await browser.context.newPage();
  await page.goto(`http://${host}${pathWith(attack)}`);
  await page.locator('scrutineer-panel').waitFor({ state: 'attached' });
  const seen = await page.evaluate(() => {
    const own = (globalThis as { inside?: ElementInternals }).inside;
    const panel = document.querySelector('scrutineer-panel');
    return {
      panels: document.querySelectorAll('scrutineer-panel').length,
      words: own?.shadowRoot?.textContent ?? panel?.shadowRoot?.textContent ?? null,
    };
  });
  await page.close();
  return seen;
}

describe('the shut panel', () => {
  test('is not looked into by a page as councils make them', async () => {
    expect(await insideSeenBy('none')).toEqual({ panels: 1, words: null });
  });

  // Open: a page that defines an element of our name is handed the inside of the one that we make.
  test('is not looked into by a page that defines an element of its name', async () => {
    expect(await insideSeenBy('definesOurs')).toEqual({ panels: 1, words: null });
  });
});
