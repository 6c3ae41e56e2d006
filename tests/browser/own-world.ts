import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Demo } from './chromium.ts';

/** Runs code in the world of our script in a page, which shares the document with the page and nothing else. */
export async function runInOwnWorld(demo: Demo, page: Page, code: string): Promise<void> {
  const session = await demo.context.newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  expect(worlds).toHaveLength(1);
  for (const contextId of worlds) await session.send('Runtime.evaluate', { expression: code, contextId });
}
