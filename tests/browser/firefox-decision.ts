import { expect, vi } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import type { FirefoxRun } from './firefox.ts';
import { wordsIn } from './tested-page.ts';
import type { TestedPage } from './tested-page.ts';

/** The path of a decision of the demo council. */
export function decisionPath(name: keyof typeof decisionIds): string {
  return `/ieDecisionDetails.aspx?ID=${String(decisionIds[name])}`;
}

/** Opens a decision in a tab of its own, and waits until the background has kept it and looked for its like. */
export async function openDecision(firefox: FirefoxRun, name: keyof typeof decisionIds): Promise<TestedPage> {
  const page = await firefox.open(decisionPath(name));
  await vi.waitFor(
    async () => {
      const connected = await wordsIn(page, '[aria-labelledby=connected]');
      expect(connected).not.toBe('');
      expect(connected).not.toContain('Looking among');
    },
    { timeout: 15_000 },
  );
  return page;
}
