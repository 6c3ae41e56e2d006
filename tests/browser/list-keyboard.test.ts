import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longList } from '../demo-council/long-list.mjs';
import { addressOf, openDemo, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';

/* The panel of a list with the keyboard alone: where a button is gone, the focus stays where it was. */

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

async function openList() {
  const page = await demo.context.newPage();
  await page.route('**/mgDelegatedDecisions.aspx?rows=*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: longList(120) }),
  );
  // Not one of them ever answers.
  await page.route('**/ieDecisionDetails.aspx?ID=*', () => undefined);
  await page.goto(addressOf(demo, '/mgDelegatedDecisions.aspx?rows=120'));
  const panel = panelOn(page);
  await panel.waitFor();
  return { page, panel };
}

/** What has the focus in the panel: the words of it, or the name of the part. */
const inFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.querySelector('scrutineer-panel')?.shadowRoot?.activeElement;
    return focused?.ariaLabel ?? focused?.textContent ?? null;
  });

test('one button starts the reading, pauses it and goes on; forgotten, it is to be started again', async () => {
  const { page, panel } = await openList();
  const name = 'Read all 120 decisions on this list';
  await panel.getByRole('button', { name }).focus();
  const reading = panel.locator('.reading');
  const words = () => reading.getByRole('status').textContent();
  await page.keyboard.press('Enter');
  await expect.poll(() => inFocus(page)).toBe('Pause');
  expect(await reading.textContent()).toContain('0 of 120 read');
  // Each page would be read out.
  expect(await words()).toBe('');
  await page.keyboard.press('Enter');
  await expect.poll(() => inFocus(page)).toBe('Go on');
  await expect.poll(words).toBe('0 of 120 read');
  await page.keyboard.press('Tab');
  expect(await inFocus(page)).toBe('Stop and forget how far it was');
  await page.keyboard.press('Enter');
  await expect.poll(() => inFocus(page)).toBe(name);
  await page.keyboard.press('Tab');
  expect(await inFocus(page)).toBe(name);
  expect(await words()).toBe('');
  await page.close();
});

test('the next entries of a long list are gone on with from the first of them', async () => {
  const { page, panel } = await openList();
  await panel.getByRole('button', { name: 'Show 50 more' }).focus();
  await page.keyboard.press('Enter');
  expect(await inFocus(page)).toBe('Works in ward 50');
  await panel.getByRole('button', { name: 'Show 20 more' }).press('Enter');
  expect(await inFocus(page)).toBe('Works in ward 100');
  await page.close();
});

test('what gets the focus is not left behind the panel’s head', async () => {
  const { page, panel } = await openList();
  const last = panel.getByRole('button', { name: 'Works in ward 49', exact: true });
  await last.focus();
  const head = await panel.locator('header').boundingBox();
  for (let count = 0; count < 30; count++) {
    await page.keyboard.press('Shift+Tab');
    const top = await page.evaluate(() => {
      const { activeElement } = document.querySelector('scrutineer-panel')?.shadowRoot ?? {};
      return activeElement?.getBoundingClientRect().top ?? 0;
    });
    expect(top).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
  }
  await page.close();
});
