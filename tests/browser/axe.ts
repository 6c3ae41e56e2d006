import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
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

interface Axe {
  run: (part: string, options: RunOptions) => Promise<AxeResults>;
}

/** The same in either browser. */
export async function faultsFound(page: TestedPage, within = 'html'): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  // The policy of our pages lets in no script of others; a devtools evaluation is none.
  if (!isThere) await page.run(axeSource);
  const { passed, faults } = await page.evaluate(async (part) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // What passed is counted; to describe and carry every element of it takes longer than to look.
    const results = await axe.run(part, { resultTypes: ['violations'] });
    return {
      passed: results.passes.length,
      faults: results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    };
  }, within);
  // Without passed checks axe has not looked at all; a whole page passes more of them than a part.
  expect(passed).toBeGreaterThan(within === 'html' ? 10 : 5);
  return faults;
}
