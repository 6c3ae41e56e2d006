/** A tab of Chromium, as the steps that both browsers go through need it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { TestedPage } from './tested-page.ts';

/** @param page an open tab */
export function chromiumPage(page: Page): TestedPage {
  const fieldOf = (label: string) => page.getByLabel(label, { exact: true });
  return {
    evaluate: (act, argument) =>
      page.evaluate(act as (argument: unknown) => unknown, argument) as Promise<never>,
    press: (role, name) =>
      (role === 'field' ? fieldOf(name) : page.getByRole(role, { name, exact: true })).click(),
    fill: (label, words) => fieldOf(label).fill(words),
    click: (selector) => page.locator(selector).first().click(),
    pick: async (selector, value) => {
      await page.locator(selector).selectOption(value);
    },
    choose: (label, path) => fieldOf(label).setInputFiles(path),
    paste: (words) => page.keyboard.insertText(words),
    key: (name) => page.keyboard.press(name),
    saved: async (act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      return readFileSync(await download.path(), 'utf8');
    },
    at: (selector) => page.locator(selector).first(),
    run: async (script) => {
      await page.evaluate(script);
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}
