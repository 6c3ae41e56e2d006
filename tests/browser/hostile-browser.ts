/** A browser beside a hostile council, and what nothing that it says may ever bring about. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchChromium } from '../../scripts/chromium.mjs';
import { startHostileCouncil } from '../demo-council/hostile-server.mjs';
import { chromiumPath } from './chromium.ts';

/**
 * @param pages HTML by path with its query, in place of the council's own
 * @param attacks what `?attack=NAME` puts into a page's head
 */
export async function openHostile(
  pages: Readonly<Record<string, string>> = {},
  attacks: Readonly<Record<string, string>> = {},
) {
  const council = await startHostileCouncil(attacks, pages);
  const browser = await launchChromium({
    executablePath: chromiumPath(),
    extension: 'dist/demo-chrome',
    headless: true,
    hosts: { [council.host]: council.port, [council.canary]: council.port },
  });
  const own = `chrome-extension://${browser.extensionId}/`;
  /** Requests of every page and of our own background, but those for our own files. */
  const asked: string[] = [];
  browser.context.on('request', (request) => {
    if (!request.url().startsWith(own)) asked.push(request.url());
  });
  const complaints: string[] = [];
  const openPage = async (address: string): Promise<Page> => {
    const page = await browser.context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(address);
    return page;
  };
  return {
    ...browser,
    council,
    asked,
    /** What the pages that were opened complained of. */
    complaints,
    /** Opens one of the council's pages by its path. */
    visit: (path: string) => openPage(`http://${council.host}${path}`),
    /** Opens one of our own pages and waits until it has drawn itself. */
    screen: async (path: string) => {
      const page = await openPage(`${own}${path}`);
      await page.locator('main').waitFor();
      return page;
    },
    /** Closes what is open, and fails where the canary was asked for anything. */
    clear: async () => {
      for (const page of browser.context.pages().slice(1)) await page.close();
      expect(council.requests.filter(({ host }) => host === council.canary)).toEqual([]);
    },
    close: async () => {
      await browser.close();
      await council.close();
    },
  };
}

export type Hostile = Awaited<ReturnType<typeof openHostile>>;

/**
 * What came of words as more than words: something ran, or there is an element or an attribute that we never make.
 * Of our own pages their head is left out, which is ours; of a council's page only the panel is looked at.
 *
 * @returns each in a line
 */
export function harmIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const panel = document.querySelector('scrutineer-panel')?.shadowRoot;
    const roots: (Element | ShadowRoot)[] = location.protocol === 'chrome-extension:' ? [document.body] : [];
    if (panel) roots.push(panel);
    const harm = '__pwned' in globalThis ? ['something ran'] : [];
    const never =
      'img, script, iframe, object, embed, link, meta, base, video, audio, style, marquee, template';
    for (const element of roots.flatMap((root) => [...root.querySelectorAll('*')])) {
      if (element.matches(never)) harm.push(element.outerHTML.slice(0, 200));
      for (const { name, value } of element.attributes) {
        const isLink = name === 'href' || name === 'xlink:href' || name === 'action' || name === 'formaction';
        const leads = isLink ? new URL(value, location.href).protocol : 'https:';
        if (/^(?:on.*|src|srcset|srcdoc)$/.test(name) || !/^(?:https?|chrome-extension):$/.test(leads))
          harm.push(`${element.localName} ${name}=${value}`);
      }
    }
    return harm;
  });
}

/** The words of our own page, or of the panel on a council's, with what fields hold. */
export function wordsOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const panel = document.querySelector('scrutineer-panel')?.shadowRoot?.textContent ?? '';
    const fields = [...document.querySelectorAll('textarea')].map(({ value }) => value).join('\n');
    return `${location.protocol === 'chrome-extension:' ? document.body.textContent : ''}\n${fields}\n${panel}`;
  });
}
