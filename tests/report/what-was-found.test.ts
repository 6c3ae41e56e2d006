import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { lookAtPage } from '../../src/report/look-at-page.ts';
import { kindOfPage } from '../../src/report/page-kind.ts';
import { read, saved } from '../page/reading.ts';

const look = (html: string, address: string) =>
  lookAtPage(read(html, address), { version: '1', language: 'en' });
const at = (file: string) => `https://vale.example/${file}`;

const fixtures = resolve(import.meta.dirname, '../fixtures');
const pagesOf = (format: string) =>
  readdirSync(join(fixtures, format))
    .map((name) => join(fixtures, format, name, 'page.html'))
    .filter(existsSync);

test.each([
  'moderngov-decision',
  'moderngov-decisions',
  'moderngov-plan',
  'moderngov-issue',
  'moderngov-meeting',
])('what is looked for on a page of %s is found on those that are read', (format) => {
  const pages = pagesOf(format).map((path) => ({ path, ...saved(path) }));
  const asked = pages.filter(({ address }) => address !== '');
  expect(asked.length).toBeGreaterThan(0);
  for (const { path, content, address } of asked) {
    const { claiming, near, records } = look(content, address);
    expect(claiming, path).toEqual([format]);
    expect(records, path).not.toBeNull();
    expect(near.find((guess) => guess.format === format)?.found, path).toContain('address');
  }
});

test('a decision page without its labels is told by its address, and what it lacks is named', () => {
  const { kind, claiming, records, near, labels } = look(
    '<div id="modgov"><h1>Decision details</h1><p>Taken: yes</p></div>',
    at('ieDecisionDetails.aspx?ID=1'),
  );
  expect({ kind, claiming, records, labels }).toEqual({
    kind: 'decision',
    claiming: [],
    records: null,
    labels: [],
  });
  expect(near).toEqual([
    { format: 'moderngov-decision', found: ['address', 'container'], missed: ['decisionLabels'] },
  ]);
});

test('labels that are known are given as our tables have them', () => {
  const { labels } = look(
    '<div id="modgov"><p><span class="mgLabel">Decision Maker:</span> A</p><p><span class="mgLabel">Wards Affected: </span> B</p></div>',
    at('ieDecisionDetails.aspx?ID=1'),
  );
  expect(labels).toEqual(['decision maker', 'ward affected']);
});

test.each([
  ['<p>Just a moment...</p>', at('ieDecisionDetails.aspx?ID=1'), 'botCheck'],
  ['<h1>Page not found</h1>', at('ieDecisionDetails.aspx?ID=1'), 'error'],
  ['', at('ieDecisionDetails.aspx?ID=1'), 'empty'],
  ['<p>Some words</p>', at('mgUserInfo.aspx?UID=1'), 'otherModernGov'],
  ['<h1>Record of Officer Decision</h1>', at('decisions/1'), 'ownForm'],
  ['<h1>Agenda for Cabinet</h1>', at('meetings/1'), 'meeting'],
  ['<p>Decision details</p>', at('about'), 'unknown'],
])('%s at %s seems to be: %s', (html, address, kind) => {
  expect(kindOfPage(read(`<body>${html}</body>`, address).page)).toBe(kind);
});
