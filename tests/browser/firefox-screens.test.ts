import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { openDecision } from './firefox-decision.ts';
import { startFirefox } from './firefox.ts';
import type { FirefoxRun } from './firefox.ts';
import { countOf, wordsIn, wordsOf } from './tested-page.ts';
import type { Evaluates, TestedPage } from './tested-page.ts';

let firefox: FirefoxRun;
const opened: TestedPage[] = [];
const folder = mkdtempSync(join(tmpdir(), 'scrutineer-saved-'));

beforeAll(async () => {
  firefox = await startFirefox();
});
afterAll(async () => {
  await (firefox as FirefoxRun | undefined)?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  for (const page of opened.splice(0)) await page.close();
});

async function screen(path: string): Promise<TestedPage> {
  const page = await firefox.screen(path);
  opened.push(page);
  return page;
}
const stored = (page: Evaluates) => page.evaluate(() => chrome.storage.local.get());
/** The words that are marked in the page. */
const marked = (page: Evaluates) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('scrutineer-quote') ?? [])].map((range) => (range as Range).toString()),
  );

describe('in Firefox, the options', () => {
  test('take a watch word by keyboard, once, and give it back', async () => {
    const page = await screen('options.html');
    await page.fill('Word or phrase', 'Community transport');
    await page.key('Enter');
    await expect.poll(() => wordsIn(page, 'main')).toContain('Added: Community transport');
    await page.fill('Word or phrase', 'community TRANSPORT');
    await page.key('Enter');
    await expect.poll(() => wordsIn(page, 'main')).toContain('You watch for that already.');
    expect(await stored(page)).toEqual({ 'watch words': ['Community transport'] });
    const decision = await openDecision(firefox, 'open');
    opened.push(decision);
    await expect.poll(() => wordsIn(decision, 'aside')).toContain('Community transport: ');
    await page.press('button', 'Remove: Community transport');
    await expect.poll(() => stored(page)).toMatchObject({ 'watch words': [] });
  });

  test('list a site where the panel is folded as soon as it is, and open it there again', async () => {
    const page = await screen('options.html');
    const decision = await openDecision(firefox, 'open');
    opened.push(decision);
    await decision.press('button', 'Fold');
    await expect.poll(() => wordsIn(page, 'main')).toContain('is folded to its tab.');
    await page.press('button', 'Open again: democracy.exampleshire.example');
    await expect.poll(() => wordsIn(page, 'main')).not.toContain('is folded to its tab.');
    const next = await openDecision(firefox, 'closed');
    opened.push(next);
    expect(await countOf(next, '.facts')).toBeGreaterThan(0);
  });

  test('keep the times of reminders as chosen', async () => {
    const page = await screen('options.html');
    const days = 'input[type=number]';
    expect(await page.at(days).evaluate((field) => (field as HTMLInputElement).value)).toBe('2');
    await page.at(days).evaluate((field) => (field as HTMLInputElement).select());
    await page.key('5');
    await page.key('Tab');
    await expect
      .poll(() => stored(page))
      .toMatchObject({ reminders: { before: { workingDays: 5, at: '09:00' }, onLastDay: '08:00' } });
  });

  test('name the source of each council’s rule', async () => {
    const page = await screen('options.html');
    await expect.poll(() => countOf(page, '.rules li')).toBeGreaterThan(100);
    await page.fill('Find a council', 'exampleshire');
    await expect.poll(() => countOf(page, '.rules li')).toBe(1);
    expect(await wordsIn(page, '.rules li')).toContain('5 working days from publication');
  });
});

describe('in Firefox, the first page', () => {
  test('is alive: words are marked, the panel folds, and Firefox’s own steps are told', async () => {
    const page = await screen('welcome.html');
    await page.press('button', 'Show on the page: Contract value');
    expect(await marked(page)).toEqual(['£612,000']);
    await page.key('Escape');
    expect(await marked(page)).toEqual([]);
    await page.press('button', 'Fold');
    await expect.poll(() => wordsIn(page, 'aside')).toMatch(/^Call-in closes \w+ \d+ \w+$/);
    expect(await wordsIn(page, 'main')).toContain('Pin to Toolbar');
    expect(await wordsIn(page, 'main')).not.toMatch(/Chrome/i);
  });
});

describe('in Firefox, the reader', () => {
  const readAs = (page: TestedPage, words: string) =>
    expect.poll(() => wordsIn(page, 'main > [role=status]')).toBe(`Read as: ${words}`);

  test('reads a PDF of the reader’s own, marks the words in its text, and asks for nothing', async () => {
    const before = firefox.requests.length;
    const page = await screen('reader.html');
    await page.choose('Choose a file', 'tests/page/pdf/form.pdf');
    await readAs(page, 'Record of operational decision (Herefordshire)');
    await page.press('button', 'Show on the page: Decided by');
    expect(await marked(page)).toEqual(['Director, Streets and Water']);
    await page.key('Escape');
    expect(await marked(page)).toEqual([]);
    expect(firefox.requests.slice(before)).toEqual([]);
  });

  test('reads a text that is pasted', async () => {
    const page = await screen('reader.html');
    const form = readFileSync('tests/fixtures/kent-record-of-decision/taken-and-signed/page.txt', 'utf8');
    await page.at('textarea').evaluate((field) => field.focus());
    await page.paste(form);
    await page.press('button', 'Read the text');
    await readAs(page, 'Record of decision (Kent)');
    expect(await countOf(page, '.facts')).toBeGreaterThan(0);
  });

  test('says calmly what cannot be read, and takes the panel away', async () => {
    const page = await screen('reader.html');
    await page.choose('Choose a file', 'tests/page/pdf/form.pdf');
    await expect.poll(() => countOf(page, 'scrutineer-panel')).toBe(1);
    await page.choose('Choose a file', 'tests/page/pdf/scanned.pdf');
    await expect.poll(() => wordsIn(page, 'main > [role=status]')).toContain('pictures of pages and no text');
    expect(await countOf(page, 'scrutineer-panel')).toBe(0);
  });

  test('keeps a saved page when the reader asks, once', async () => {
    const path = `/ieDecisionDetails.aspx?ID=${String(decisionIds.officer)}`;
    const page = await screen('reader.html');
    const file = join(folder, 'saved.html');
    const saved = `<!-- saved from url=(0050)http://democracy.exampleshire.example${path} -->`;
    writeFileSync(file, `${saved}\n${await firefox.served(path)}`);
    await page.choose('Choose a file', file);
    await page.press('button', 'Keep in the library');
    await expect.poll(() => wordsIn(page, '.keep')).toContain('Kept in the library.');
    await page.press('button', 'Keep in the library');
    await expect.poll(() => wordsIn(page, '.keep')).toContain('The library has this decision already');
    const library = await screen('library.html');
    await expect.poll(() => wordsOf(library, 'tbody tr')).toHaveLength(3);
  });
});

test('in Firefox, no screen reported an error', () => {
  expect(firefox.errors).toEqual([]);
});
