import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/chromium.mjs';
import { startHostileCouncil } from '../demo-council/hostile-server.mjs';
import { longList } from '../demo-council/long-list.mjs';
import { chromiumPath } from './chromium.ts';

/*
 * A page that speaks to the extension and works its buttons, against the shipped build: there the panel is shut, which
 * is what keeps a page's own clicks out. Programs that help a reader click do so with events of their own, so that
 * those are not refused for not being a hand's.
 */

/** A host that the shipped build knows; it leads to this machine alone, and to a page of our own. */
const host = 'democracy.kirklees.gov.uk';
const path = '/mgDelegatedDecisions.aspx?rows=40';

let council: Awaited<ReturnType<typeof startHostileCouncil>>;
let browser: Awaited<ReturnType<typeof launchChromium>>;

beforeAll(async () => {
  council = await startHostileCouncil({}, { [path]: longList(40) });
  browser = await launchChromium({
    executablePath: chromiumPath(),
    extension: 'dist/chrome',
    headless: true,
    hosts: { [host]: council.port },
  });
  await browser.serviceWorker.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message: unknown) => {
      heard.push((message as { call?: string }).call ?? 'something else');
    });
    chrome.runtime.onMessageExternal.addListener(() => void heard.push('from outside'));
    chrome.runtime.onConnect.addListener(() => void heard.push('a connection'));
    chrome.runtime.onConnectExternal.addListener(() => void heard.push('a connection from outside'));
  });
});
afterAll(async () => {
  await browser.close();
  await council.close();
});

/** The calls that the background has heard so far. */
function heard(): Promise<string[]> {
  return browser.serviceWorker.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

async function openList(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`http://${host}${path}`);
  await page.locator('scrutineer-panel').waitFor({ state: 'attached' });
  // The list is asked about once; after that the page is quiet.
  await expect.poll(heard).toContain('list');
  await page.waitForTimeout(500);
  return page;
}

const pagesRead = () =>
  council.requests.filter(({ url }) => url.startsWith('/ieDecisionDetails.aspx')).length;

describe('a page that means to work the extension', () => {
  test('is heard by the background in no way, whatever it sends', async () => {
    const page = await openList();
    const before = await heard();
    const ways = await page.evaluate((id) => {
      const calls = [
        'sighting',
        'lookup',
        'list',
        'follow',
        'remind',
        'rule',
        'readSite',
        'leaveSite',
        'parts',
      ];
      const ours = (globalThis as { chrome?: { runtime?: { sendMessage?: (...all: unknown[]) => void } } })
        .chrome?.runtime;
      for (const call of calls) {
        const message = { call, request: { title: 'forged' } };
        postMessage(message, '*');
        for (const name of ['scrutineer', 'scrutineerList', 'scrutineerTexts', 'show-panel', 'message']) {
          for (const target of [window, document, document.querySelector('scrutineer-panel')])
            target?.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true, composed: true }));
          new BroadcastChannel(name).postMessage(message);
        }
        dispatchEvent(new MessageEvent('message', { data: message, origin: `chrome-extension://${id}` }));
        ours?.sendMessage?.(id, message);
      }
      // Names that our scripts share with each other in a world of their own.
      Object.assign(globalThis, {
        scrutineer: { fill: () => document.documentElement.setAttribute('taken', '') },
        scrutineerList: () => document.documentElement.setAttribute('taken', ''),
        scrutineerTexts: { name: 'forged' },
      });
      return typeof ours?.sendMessage;
    }, browser.extensionId);
    expect(ways).toBe('undefined');
    await page.waitForTimeout(700);
    expect(await heard()).toEqual(before);
    expect(await page.locator('html[taken]').count()).toBe(0);
    await page.close();
  });

  test('clicks and presses no button of the panel', async () => {
    const page = await openList();
    const before = await heard();
    await page.evaluate(() => {
      const panel = document.querySelector<HTMLElement>('scrutineer-panel');
      if (!panel) return;
      const options = { bubbles: true, composed: true, cancelable: true };
      panel.focus();
      panel.click();
      // Wherever a button of the panel may be.
      for (let y = 5; y < innerHeight; y += 10)
        for (let x = innerWidth - 400; x < innerWidth; x += 40) {
          const at = { ...options, clientX: x, clientY: y };
          const hit = document.elementFromPoint(x, y);
          for (const target of [hit, panel]) {
            for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
              target?.dispatchEvent(new MouseEvent(type, at));
            (target as HTMLElement | null)?.click();
          }
        }
      for (const key of ['Enter', ' ', 'Escape', 'Tab'])
        for (const type of ['keydown', 'keypress', 'keyup'])
          for (const target of [panel, document.activeElement, document.body])
            target?.dispatchEvent(new KeyboardEvent(type, { ...options, key }));
    });
    await page.waitForTimeout(1_500);
    expect(await heard()).toEqual(before);
    expect(pagesRead()).toBe(0);
    await page.close();
  });

  test('while the reader’s own click on the same button is heard', async () => {
    const page = await openList();
    const session = await page.context().newCDPSession(page);
    // The developer tools alone see into the shut panel.
    await session.send('DOM.enable');
    const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
    const words = nodes.find(({ nodeValue }) => nodeValue.startsWith('Read all '));
    const { model } = await session.send('DOM.getBoxModel', {
      backendNodeId: nodes.find(({ nodeId }) => nodeId === words?.parentId)?.backendNodeId ?? 0,
    });
    const [left = 0, top = 0] = model.content;
    await page.mouse.click(left + 5, top + 5);
    await expect.poll(pagesRead).toBeGreaterThan(0);
    await page.close();
  });
});
