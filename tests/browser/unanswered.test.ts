import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { addressOf, openDemo, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

test('a background that fails is told of calmly, and what the page states stays', async () => {
  // As where the extension's own files cannot be read: the directory of councils and the rules.
  await demo.serviceWorker.evaluate(() => {
    const worker = globalThis as unknown as { fetch: unknown };
    worker.fetch = () => Promise.reject(new Error('no file can be read'));
  });
  const page = await demo.context.newPage();
  await page.goto(addressOf(demo, `/ieDecisionDetails.aspx?ID=${String(decisionIds.open)}`));
  const panel = panelOn(page);
  await expect.poll(() => panel.textContent()).toContain('More cannot be looked up just now');
  expect(await panel.textContent()).toContain('Cabinet Member for Highways and Transport');
  expect(await panel.locator('[aria-labelledby=connected]').count()).toBe(0);
});
