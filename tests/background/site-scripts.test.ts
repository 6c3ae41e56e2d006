import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { ManifestScript } from '../../src/background/site-scripts.ts';

vi.mock('../../src/browser.ts', () => ({ browser: {} }));
const { isSameScript, scriptsAt, siteScripts } = await import('../../src/background/site-scripts.ts');

const { content_scripts: scripts } = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
  content_scripts: (ManifestScript & { include_globs: string[]; js: string[] })[];
};
const base = 'moz-extension://abc/';
const made = siteScripts('vale.example', scripts, base);

/** Whether a pattern of browsers fits an address: the host as it is, `*` for anything in the path. */
function fitsPattern(pattern: string, address: string): boolean {
  const path = pattern.slice('*://vale.example'.length);
  const rest = address.slice('https://vale.example'.length);
  return new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(rest);
}

const addresses: [path: string, script: string][] = [
  ['/ieDecisionDetails.aspx?ID=1', 'content.js'],
  ['/moderngov/(S(a))/ieDecisionDetails.aspx?ID=1', 'content.js'],
  ['/IEDECISIONDETAILS.ASPX?ID=1', 'content.js'],
  ['/mgAi.aspx?ID=1', 'agenda.js'],
  ['/moderngov/mgAi.aspx?ID=1', 'agenda.js'],
  ['/mgDelegatedDecisions.aspx', 'list.js'],
  ['/mgIssueHistoryHome.aspx?IId=1', 'issue.js'],
];

test.each(addresses)('on a site that was added, %s is read by %s, as the manifest has it', (path, script) => {
  const address = `https://vale.example${path}`;
  const fitting = made.filter(({ matches }) => matches.some((pattern) => fitsPattern(pattern, address)));
  expect(fitting.map(({ js }) => js.join())).toContain(script);
  expect(scriptsAt(address, scripts).map(({ js }) => js?.join())).toContain(script);
});

test('no other page of it is', () => {
  const other = 'https://vale.example/mgWhatsNew.aspx';
  expect(made.flatMap(({ matches }) => matches).filter((pattern) => fitsPattern(pattern, other))).toEqual([]);
  expect(scriptsAt(other, scripts)).toEqual([]);
});

test('every pattern is for that host alone, and files are named from our own folder', () => {
  expect(made.flatMap(({ matches }) => matches).every((one) => one.startsWith('*://vale.example/'))).toBe(
    true,
  );
  // Firefox gives whole addresses, and null for what is not there.
  const whole = [{ include_globs: ['*x*'], js: [`${base}content.js`], css: null }];
  expect(siteScripts('vale.example', whole, base)).toMatchObject([{ js: ['content.js'], css: [] }]);
});

test('a registration is the same in whatever order the browser gives it back', () => {
  const [first] = made;
  if (!first) throw new Error('nothing was made');
  expect(isSameScript({ ...first, matches: [...first.matches].reverse() }, first)).toBe(true);
  expect(isSameScript({ ...first, matches: first.matches.slice(1) }, first)).toBe(false);
});
