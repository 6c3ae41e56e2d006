import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleBackup } from '../screens/sample-backup.ts';
import { decisionPath, openDecision } from './firefox-decision.ts';
import { startFirefox } from './firefox.ts';
import type { FirefoxRun } from './firefox.ts';
import {
  allFoundAreInTheFile,
  decisionHasItsHistory,
  exportForms,
  fileOf,
  searchShowsTheSentence,
  selectedAloneIsInTheFile,
  takeIn,
} from './library-steps.ts';
import { countOf, wordsIn, wordsOf } from './tested-page.ts';

let firefox: FirefoxRun;

beforeAll(async () => {
  firefox = await startFirefox();
});
afterAll(() => (firefox as FirefoxRun | undefined)?.close());

const title = 'Community transport: award of contract';

describe('in Firefox, a library of sixty leases', () => {
  test('comes from a backup, which is counted, joined the second time, and whose fault is named', async () => {
    const page = await firefox.screen('library.html');
    await expect.poll(() => wordsIn(page, 'main')).toContain('No decision is stored yet.');
    expect(await takeIn(page, '{"some":"other file"}')).toBe('This file is no backup of Scrutineer.');
    expect(await takeIn(page, sampleBackup({ withBroken: true }))).toBe(
      'New: 60. Already here, joined with what the backup knows: 0. New among those you follow: 1.',
    );
    expect(await wordsIn(page, '.import')).toContain('1 entry was not taken in');
    await page.close();
    const again = await firefox.screen('library.html');
    expect(await takeIn(again, sampleBackup())).toContain('New: 0. Already here, joined with what the');
    await again.close();
  });

  test('is searched', async () => {
    const page = await firefox.screen('library.html');
    await searchShowsTheSentence(page);
    await page.close();
  });

  test.each(exportForms)('gives what is selected, and only that, in a file: %s', async (format, form) => {
    const page = await firefox.screen('library.html');
    await selectedAloneIsInTheFile(page, format, form);
    await page.close();
  });

  test('gives all that were found in a file, not only those shown', async () => {
    const page = await firefox.screen('library.html');
    await allFoundAreInTheFile(page);
    await page.close();
  });

  test('shows what changed in a decision, and its connections', async () => {
    const page = await firefox.screen('library.html');
    await decisionHasItsHistory(page);
    await page.close();
  });
});

describe('in Firefox, what was opened', () => {
  test('is kept: found by its words, open on the line of days, and in a calendar', async () => {
    await (await openDecision(firefox, 'open')).close();
    await (await openDecision(firefox, 'closed')).close();
    const page = await firefox.screen('library.html');
    await expect.poll(() => countOf(page, '.timeline li')).toBe(1);
    await page.fill('Search your decisions', 'Lanterngate');
    await expect.poll(() => wordsOf(page, 'tbody td a')).toEqual([title]);
    const calendar = await fileOf(page, 'ics');
    expect(calendar.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
    expect(calendar.replaceAll('\r\n ', '')).toContain('Community transport');
    await page.close();
  });

  test('is compared when it is opened again: what changed is said on its page and in the library', async () => {
    const path = decisionPath('open');
    const served = await firefox.served(path);
    const changed = served.replace('Recommendations Approved (subject to call-in)', 'Implemented');
    expect(changed).not.toBe(served);
    firefox.instead.set(path, { status: 200, headers: { 'Content-Type': 'text/html' }, body: changed });
    const decision = await openDecision(firefox, 'open');
    await expect.poll(() => wordsIn(decision, '.changed')).toMatch(/^Changed since .*: status$/);
    await decision.close();
    firefox.instead.clear();
    const page = await firefox.screen('library.html');
    await page.fill('Search your decisions', 'Lanterngate');
    await page.press('link', title);
    await expect
      .poll(() => wordsIn(page, '.history'))
      .toMatch(/“Recommendations Approved \(subject to call-in\)” ?to ?“Implemented”/);
    await page.close();
  });

  test('gives its last day to a calendar from the panel', async () => {
    const page = await openDecision(firefox, 'open');
    const calendar = await page.saved(() => page.press('button', 'Add to calendar'));
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(calendar.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
    await page.close();
  });

  test('comes back from a backup after everything was erased', async () => {
    const page = await firefox.screen('library.html');
    await expect.poll(() => wordsIn(page, '.export button')).toBe('Export 62 decisions');
    const backup = await fileOf(page, 'json');
    const options = await firefox.screen('options.html');
    await options.press('button', 'Erase everything');
    await options.press('button', 'Yes, erase everything');
    await expect.poll(() => wordsIn(options, 'main')).toContain('Everything is erased.');
    await options.close();
    await page.close();
    const again = await firefox.screen('library.html');
    await expect.poll(() => wordsIn(again, 'main')).toContain('No decision is stored yet.');
    expect(await takeIn(again, backup)).toContain('New: 62.');
    await expect.poll(() => wordsOf(again, 'tbody td a')).toContain(title);
    await again.close();
  });

  test('no error was reported', () => {
    expect(firefox.errors).toEqual([]);
  });
});
