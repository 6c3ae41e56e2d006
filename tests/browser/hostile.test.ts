import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/chromium.mjs';
import { startHostileCouncil } from '../demo-council/hostile-server.mjs';
import { attackedPage, pageAttacks } from '../hostile/page-attacks.ts';
import { payloadPages, payloadTitle } from '../hostile/payload-pages.ts';
import { chromiumPath, panelOn } from './chromium.ts';

let council: Awaited<ReturnType<typeof startHostileCouncil>>;
let browser: Awaited<ReturnType<typeof launchChromium>>;
/** Every request that any page or our own background makes. */
const asked: string[] = [];

beforeAll(async () => {
  council = await startHostileCouncil(pageAttacks, payloadPages);
  browser = await launchChromium({
    executablePath: chromiumPath(),
    extension: 'dist/demo-chrome',
    headless: true,
    hosts: { [council.host]: council.port, [council.canary]: council.port },
  });
  browser.context.on('request', (request) => asked.push(request.url()));
});
afterAll(async () => {
  await browser.close();
  await council.close();
});
afterEach(async () => {
  for (const page of browser.context.pages().slice(1)) await page.close();
  expect(council.requests.filter(({ host }) => host === council.canary)).toEqual([]);
});

async function open(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`http://${council.host}${path}`);
  return page;
}

const openAttacked = (attack: keyof typeof pageAttacks) => open(attackedPage(attack));

/** The words of the panel, once the background has answered. */
async function panelWords(page: Page): Promise<string> {
  const panel = panelOn(page);
  await panel.locator('.days').first().waitFor({ state: 'attached' });
  return panel.innerText();
}

/** Works the panel with the mouse; it is left open, since the choice is kept for the site. */
async function foldAndUnfold(page: Page): Promise<void> {
  const panel = panelOn(page);
  await panel.locator('.fold').click();
  await panel.locator('.tab').click();
  await panel.locator('.fold').waitFor();
}

/** Whether a reader sees the panel: of its size, inside the window, and with ink in its words. */
async function isSeen(page: Page): Promise<boolean> {
  const panel = panelOn(page);
  await panel.waitFor({ state: 'attached' });
  const box = await panel.boundingBox();
  const ink = await panel.evaluate((aside) => getComputedStyle(aside).color);
  return (
    box !== null && box.width > 300 && box.height > 200 && box.x >= 0 && box.x < 1280 && !ink.endsWith(', 0)')
  );
}

describe('pages of payloads', () => {
  test.each(Object.keys(payloadPages))('run nothing, load nothing and lead nowhere: %s', async (path) => {
    const page = await open(path);
    const panel = panelOn(page);
    await panel.waitFor();
    await page.waitForTimeout(700);
    expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
    expect(await page.title()).toBe(payloadTitle);
    expect(await panel.locator('img, script, iframe, object, embed, link, meta, base, video').count()).toBe(
      0,
    );
    const foreign = await panel.evaluate((aside) =>
      [...aside.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes]
          .filter(
            ({ name, value }) =>
              /^(?:on|srcset|src$)/.test(name) || (name === 'href' && !value.startsWith('http')),
          )
          .map(({ name, value }) => `${name}=${value}`),
      ),
    );
    expect(foreign).toEqual([]);
    expect(await panel.innerText()).toMatch(/__pwned=1/);
  });
});

describe('a page that attacks the panel', () => {
  test('by its own code in every built-in: ours runs in a world of its own', async () => {
    const page = await openAttacked('overrides');
    expect(await panelWords(page)).toContain('CAN BE CALLED IN');
    await panelOn(page).getByRole('button', { name: 'Show on the page: Decided by' }).click();
    expect(await panelOn(page).locator('[aria-pressed=true]').count()).toBe(1);
  });

  test('with panels of its own: ours alone is left', async () => {
    const page = await openAttacked('forges');
    expect(await panelWords(page)).not.toContain('for good');
    expect(await page.locator('scrutineer-panel').count()).toBe(1);
  });

  test('with an observer that never rests: it is drawn and works', async () => {
    const page = await openAttacked('observes');
    expect(await panelWords(page)).toContain('CAN BE CALLED IN');
    await foldAndUnfold(page);
  });

  test('with messages and events: it has no way to our code, and none to the extension’s files', async () => {
    const page = await openAttacked('speaks');
    const words = await panelWords(page);
    await page.waitForFunction('window.asked');
    const reached = await page.evaluate(async (id) => {
      const { chrome } = globalThis as { chrome?: { runtime?: unknown } };
      const file = await fetch(`chrome-extension://${id}/directory.json`).then(
        () => 'read',
        () => 'refused',
      );
      return {
        runtime: typeof chrome?.runtime,
        browser: 'browser' in globalThis,
        ours: 'scrutineer' in globalThis,
        file,
      };
    }, browser.extensionId);
    expect(reached).toEqual({ runtime: 'undefined', browser: false, ours: false, file: 'refused' });
    expect(await panelOn(page).innerText()).toBe(words);
  });

  test('with a thousand false returns to the page: the panel stays and still answers', async () => {
    const page = await openAttacked('floods');
    await panelWords(page);
    await page.waitForFunction('window.flooded');
    await foldAndUnfold(page);
    const next = await open('/ieDecisionDetails.aspx?ID=7203');
    expect(await panelWords(next)).toContain('CAN BE CALLED IN');
  });

  test('through every key: the mouse still works', async () => {
    const page = await openAttacked('swallowsKeys');
    await panelWords(page);
    await foldAndUnfold(page);
  });

  test('with frames of decisions: no panel in any of them', async () => {
    const page = await openAttacked('frames');
    await panelWords(page);
    await expect.poll(() => page.frames().length).toBe(3);
    await page.waitForTimeout(500);
    for (const frame of page.frames().slice(1))
      expect(await frame.locator('scrutineer-panel').count()).toBe(0);
  });

  test('with another base for its links: only the page’s own words are shown, and nothing is asked of it', async () => {
    const page = await openAttacked('base');
    await panelWords(page);
    const links = await panelOn(page)
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.filter((href) => href?.includes('canary'))).toEqual([]);
  });
});

describe('requests', () => {
  test('come from the pages alone: ours are for our own files', () => {
    const own = `chrome-extension://${browser.extensionId}/`;
    const files =
      /^(?:(?:background|content|list|agenda|committee|issue|list-panel|too-long|answer|facts)\.js|page\.css|directory\.json|rules\.json|_locales\/\w+\/messages\.json|icons\/\d+\.png)$/;
    const ours = asked.filter((url) => url.startsWith(own)).map((url) => url.slice(own.length));
    expect(ours.filter((file) => !files.test(file))).toEqual([]);
    const paths = new Set(council.requests.map(({ url }) => url.replace(/\?.*$/, '')));
    const ofPages = [
      '/ieDecisionDetails.aspx',
      '/mgDelegatedDecisions.aspx',
      '/ieListDocuments.aspx',
      '/mgCommitteeDetails.aspx',
      '/shell.css',
      '/content.css',
      '/favicon.svg',
      '/favicon.ico',
      '/mgimages/logo-pdf-1.gif',
    ];
    expect(council.requests.length).toBeGreaterThan(20);
    expect([...paths].filter((path) => !ofPages.includes(path))).toEqual([]);
    // One for each page and frame that was opened: none is read a second time.
    const opened = asked.filter((url) => url.includes('/ieDecisionDetails.aspx')).length;
    expect(council.requests.filter(({ url }) => url.startsWith('/ieDecisionDetails.aspx'))).toHaveLength(
      opened,
    );
  });
});

describe('a page that hides, shuts or copies the panel', () => {
  test.each(['hidesOurs', 'hidesOursQuietly', 'recolours', 'definesOursShut', 'definesOursTaken'] as const)(
    'cannot: %s',
    async (attack) => {
      const page = await openAttacked(attack);
      await page.waitForTimeout(1_500);
      expect(await page.locator('scrutineer-panel').count()).toBe(1);
      expect(await isSeen(page)).toBe(true);
    },
  );

  // What befalls the root befalls whatever is in it, and the page's root is the page's.
  test.each(['movesRoot', 'hidesAll'] as const)(
    'can still put it out of sight together with all of itself: %s',
    async (attack) => {
      const page = await openAttacked(attack);
      await page.waitForTimeout(1_500);
      expect(await page.locator('scrutineer-panel').count()).toBe(1);
      expect(await isSeen(page)).toBe(false);
    },
  );
});
