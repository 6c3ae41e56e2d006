/** What readers do in the library, in either browser; it holds the sixty leases of the sample backup. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { countOf, wordsIn, wordsOf } from './tested-page.ts';
import type { TestedPage } from './tested-page.ts';

/** Each kind of file, and what one of its kind has. A calendar has what can still be called in, and no lease. */
export const exportForms: [format: string, form: RegExp][] = [
  ['csv', /Lease of kiosk 59/],
  ['json', /^\{"scrutineer":1/],
  ['md', /Lease of kiosk 59/],
  ['txt', /Lease of kiosk 59/],
  ['csl.json', /"type":\s*"report"/],
  ['ris', /^TY {2}- /m],
  ['bib', /@techreport/],
  ['jsonld', /"@context"/],
];

/** Takes a backup in by the screen's own file input, and gives what the screen says came of it. */
export async function takeIn(page: TestedPage, text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-backup-'));
  try {
    const path = join(folder, 'backup.json');
    writeFileSync(path, text);
    const said = () => wordsIn(page, '.import [role=status]');
    // What was said of a file before stands there until this one is begun.
    const before = await said();
    await page.choose('Take in a backup:', path);
    let words = '';
    const isOver = async () => {
      words = await said();
      return words !== before && /^(New|This)/.test(words);
    };
    await expect.poll(isOver).toBe(true);
    return words;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of the file that a format gives for what is selected, or else for all that fits. */
export async function fileOf(page: TestedPage, format: string): Promise<string> {
  await page.pick('.export select', format);
  return page.saved(() => page.click('.export button'));
}

/** A lease is selected; the file holds it and not the one beside it. */
export async function selectedAloneIsInTheFile(
  page: TestedPage,
  format: string,
  form: RegExp,
): Promise<void> {
  await page.press('field', 'Select: Lease of kiosk 59');
  await expect.poll(() => wordsIn(page, '.export button')).toBe('Export 1 selected');
  const text = await fileOf(page, format);
  expect(text).toMatch(form);
  expect(text).not.toContain('kiosk 58');
}

/** The file holds all that were found, not only those shown. */
export async function allFoundAreInTheFile(page: TestedPage): Promise<void> {
  const lines = async () => (await fileOf(page, 'csv')).trim().split('\r\n').length;
  await expect.poll(() => wordsIn(page, '.export button')).toBe('Export 60 decisions');
  expect(await countOf(page, 'tbody tr')).toBe(50);
  expect(await lines()).toBe(61);
  await page.press('button', 'Key decisions');
  await expect.poll(() => wordsIn(page, '.export button')).toBe('Export 20 decisions');
  expect(await lines()).toBe(21);
}

/** Every word is looked for, and the sentence that has it is shown. */
export async function searchShowsTheSentence(page: TestedPage): Promise<void> {
  await expect.poll(() => countOf(page, 'tbody tr')).toBe(50);
  await page.fill('Search your decisions', 'bandstand');
  await expect.poll(() => wordsOf(page, 'tbody q')).toEqual(['The bandstand is repaired first.']);
  expect(await countOf(page, 'tbody tr')).toBe(1);
  await page.fill('Search your decisions', 'zeppelin');
  await expect.poll(() => countOf(page, 'tbody tr')).toBe(0);
  expect(await wordsIn(page, 'main')).toContain('0 decisions found.');
}

/** The lease that changed says how, and what it hangs together with. */
export async function decisionHasItsHistory(page: TestedPage): Promise<void> {
  await page.fill('Search your decisions', 'kiosk 7');
  await page.press('link', 'Lease of kiosk 7');
  await expect.poll(() => wordsIn(page, 'h1')).toBe('Lease of kiosk 7');
  await expect
    .poll(() => wordsIn(page, '.history'))
    .toMatch(
      /changed between your visits of 2 December 2025 and 3 December 2025\. ?from ?“For determination” ?to ?“Implemented”/,
    );
  await expect.poll(() => wordsIn(page, '.related')).toContain('Lease of kiosk 8');
  expect(await countOf(page, '.graph a')).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.title)).toMatch(/^Lease of kiosk 7 · /);
  expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('MAIN');
  expect(await wordsBeyondTheirBox(page)).toEqual([]);
  await page.press('link', 'All decisions');
  await expect.poll(() => countOf(page, 'tbody tr')).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.title)).not.toContain('kiosk');
  expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('MAIN');
  await page.press('link', 'Lease of kiosk 7');
  await expect.poll(() => countOf(page, '.graph a')).toBeGreaterThan(0);
}

/** The titles of the connection graph that may run out of their boxes, as they did where letters are wide. */
function wordsBeyondTheirBox(page: TestedPage): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.graph rect')].map((box) => box.getBoundingClientRect());
    const titles = [...document.querySelectorAll('.graph a p, .graph p.own')];
    return titles
      .filter((title) => {
        const { left, right, top } = title.getBoundingClientRect();
        const isIn = boxes.some((box) => box.left < left && right < box.right && box.top <= top + 1);
        return !isIn || getComputedStyle(title).overflow !== 'hidden';
      })
      .map((title) => title.textContent);
  });
}
