import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { addressOf, openPage, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';

/** The marks on a page of the test build. */
export function marksOn(page: Page): Locator {
  return page.locator('scrutineer-panel .mark');
}

/** Opens a page of many records, and waits until all is known that can be. */
export async function openMarked(demo: Demo, path: string, size?: { width: number; height: number }) {
  const opened = await openPage(demo, addressOf(demo, path));
  if (size) await opened.page.setViewportSize(size);
  const panel = panelOn(opened.page);
  await panel.waitFor();
  await expect.poll(() => panel.textContent()).not.toContain('Looking among the decisions');
  return { ...opened, panel };
}

/** All that each mark says, whether or not there is room for it. */
export function saidBy(marks: Locator): Promise<string[]> {
  return marks.evaluateAll((all) => all.map((mark) => (mark as HTMLElement).title.replaceAll(', ', ' · ')));
}

/** Puts something among what the extension keeps in its storage. */
export async function keep(demo: Demo, items: Record<string, unknown>): Promise<void> {
  interface Storage {
    chrome: { storage: { local: { set: (items: object) => Promise<void> } } };
  }
  await demo.serviceWorker.evaluate(
    (items) => (globalThis as unknown as Storage).chrome.storage.local.set(items),
    items,
  );
}
