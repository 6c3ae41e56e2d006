import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumPage } from './chromium-page.ts';
import type { TestedPage } from './tested-page.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The looks in which everything has to be read. */
export const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
  'dark forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** What axe finds wrong on a page, or in a part of it, each fault in a line. */
export function faultsOn(page: Page, within = 'html'): Promise<string[]> {
  return faultsFound(chromiumPage(page), within);
}

/** The same in either browser. */
export async function faultsFound(page: TestedPage, within = 'html'): Promise<string[]> {
  // The policy of our pages lets in no script of others; a devtools evaluation is none.
  await page.run(axeSource);
  const results = await page.evaluate(
    (part) =>
      (globalThis as unknown as { axe: { run: (part: string) => Promise<AxeResults> } }).axe.run(part),
    within,
  );
  // Without passed checks axe has not looked at all; a whole page passes more of them than a part.
  expect(results.passes.length).toBeGreaterThan(within === 'html' ? 10 : 5);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
