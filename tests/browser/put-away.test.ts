import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { showPanel } from '../../src/messages/protocol.ts';
import { watchEveryRow } from '../../scripts/measure-list.mjs';
import { longList } from '../demo-council/long-list.mjs';
import { decisionIds } from '../demo-council/server.mjs';
import { addressOf, openDecision, openDemo, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { marksOn } from './marked-page.ts';

/* What a reader put away with "Never on this site", and asked for again with the button in the toolbar. */

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

interface Worker {
  calls?: string[];
  chrome: {
    runtime: { onMessage: { addListener: (hear: (message: { call?: string }) => void) => void } };
    tabs: {
      query: (asked: object) => Promise<{ id: number }[]>;
      sendMessage: (tab: number, message: string) => Promise<void>;
    };
  };
}

/** Notes the calls that reach the background from here on. */
async function listen() {
  await demo.serviceWorker.evaluate(() => {
    const worker = globalThis as unknown as Worker;
    const calls: string[] = (worker.calls = []);
    worker.chrome.runtime.onMessage.addListener(({ call }) => {
      if (call) calls.push(call);
    });
  });
  return () => demo.serviceWorker.evaluate(() => (globalThis as unknown as Worker).calls ?? []);
}

/** As the popup does it, in all tabs. */
async function askForPanel() {
  await demo.serviceWorker.evaluate(async (message) => {
    const { tabs } = (globalThis as unknown as Worker).chrome;
    for (const { id } of await tabs.query({})) await tabs.sendMessage(id, message).catch(() => undefined);
  }, showPanel);
}

async function putAway(panel: Locator) {
  await panel.getByText('What is stored').click();
  await panel.locator('footer').getByRole('button').click();
  await expect.poll(() => panel.count()).toBe(0);
}

const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

test('a panel that was put away asks for nothing when its tab comes back', async () => {
  const { page, panel } = await openDecision(demo, decisionIds.open);
  const calls = await listen();
  await comeBack(page);
  await expect.poll(calls).toEqual(['lookup']);
  await putAway(panel);
  await comeBack(page);
  // Its own listeners hear it before this one is heard.
  await askForPanel();
  await panelOn(page).waitFor();
  await expect.poll(calls).toContain('parts');
  expect((await calls()).filter((call) => call === 'lookup')).toHaveLength(1);
  await page.close();
});

test('a list that is put away and shown again while it is being looked up gets all its answers', async () => {
  await watchEveryRow(demo.serviceWorker);
  const page = await demo.context.newPage();
  await page.route('**/mgDelegatedDecisions.aspx?rows=*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: longList(1000) }),
  );
  // At once, while the first of its twenty parts is on its way.
  await page.addInitScript(() => {
    const watching = setInterval(() => {
      const root = document.querySelector('scrutineer-panel')?.shadowRoot;
      const hide = root?.querySelector<HTMLElement>('footer button');
      if (!hide) return;
      clearInterval(watching);
      hide.click();
      document.documentElement.dataset['putAway'] = '';
    }, 1);
  });
  await page.goto(addressOf(demo, '/mgDelegatedDecisions.aspx?rows=1000'));
  await page.locator('html[data-put-away]').waitFor({ state: 'attached' });
  await askForPanel();
  const panel = panelOn(page);
  await panel.waitFor();
  await expect
    .poll(() => panel.textContent(), { timeout: 40_000 })
    .not.toContain('Looking among the decisions');
  // What the window shows was asked about first, before it was put away.
  await expect.poll(() => marksOn(page).count()).toBeGreaterThan(10);
  await page.close();
});
