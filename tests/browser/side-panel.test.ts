import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { openDecision, openDemo, openPage } from './chromium.ts';
import type { Demo } from './chromium.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

/** What the browser shows in its side panel: the addresses of our pages there. */
function beside(): Promise<string[]> {
  return demo.serviceWorker.evaluate(async () => {
    const contexts = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
    return contexts.map(({ documentUrl }) => documentUrl ?? '');
  });
}

test('the popup’s button opens the library in the side panel, and the popup goes', async () => {
  const { page } = await openPage(demo, `chrome-extension://${demo.extensionId}/popup.html`);
  expect(await beside()).toEqual([]);
  const gone = page.waitForEvent('close');
  await page.getByRole('button', { name: 'Library beside the page' }).focus();
  // The popup may be gone before the press is over.
  await page.keyboard.press('Enter').catch(() => undefined);
  await expect.poll(beside).toEqual([`chrome-extension://${demo.extensionId}/library.html`]);
  await gone;
});

test.each([320, 400])('the library works as narrow as a side panel: %d px', async (width) => {
  await (await openDecision(demo, decisionIds.open)).page.close();
  const { page } = await openPage(demo, `chrome-extension://${demo.extensionId}/library.html`);
  await page.setViewportSize({ width, height: 700 });
  const row = page.locator('tbody tr').first();
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: /Export/ }).waitFor();
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await sideways()).toBeLessThanOrEqual(0);
  // The first thing seen is what is kept, not a wall of filters.
  await row.getByRole('link').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await sideways()).toBeLessThanOrEqual(0);
  await page.close();
});
