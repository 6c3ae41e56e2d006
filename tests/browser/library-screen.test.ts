import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { sampleBackup } from '../screens/sample-backup.ts';
import { faultsOn, looks } from './axe.ts';
import { chromiumPage } from './chromium-page.ts';
import { openDecision, openDemo, openPage } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { faintWordsIn } from './contrast.ts';
import {
  allFoundAreInTheFile,
  decisionHasItsHistory,
  exportForms,
  searchShowsTheSentence,
  selectedAloneIsInTheFile,
  takeIn,
} from './library-steps.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

async function openLibraryScreen(hash = '') {
  const opened = await openPage(demo, `chrome-extension://${demo.extensionId}/library.html${hash}`);
  await opened.page.locator('main').waitFor();
  return opened;
}

function rowsOf(page: Page) {
  return page.locator('tbody tr');
}

test('an empty library says what to do, a foreign file is refused', async () => {
  const { page, complaints } = await openLibraryScreen();
  await page.getByText('No decision is stored yet.').waitFor();
  expect(await takeIn(chromiumPage(page), '{"some":"other file"}')).toBe(
    'This file is no backup of Scrutineer.',
  );
  expect(await page.locator('table').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a backup is counted, joined the second time, and what is wrong in it is named', async () => {
  const { page } = await openLibraryScreen();
  const broken = sampleBackup({ withBroken: true });
  expect(await takeIn(chromiumPage(page), broken)).toBe(
    'New: 60. Already here, joined with what the backup knows: 0. New among those you follow: 1.',
  );
  await page.getByText('1 entry was not taken in').click();
  await page.getByText('decisions, entry 61: site').waitFor();
  await page.close();
  const again = await openLibraryScreen();
  expect(await takeIn(chromiumPage(again.page), sampleBackup())).toContain(
    'New: 0. Already here, joined with what the backup knows: 60',
  );
  await again.page.close();
});

describe('with a library', () => {
  test('the newest come first, fifty at a time, and all can be reached', async () => {
    const { page, complaints } = await openLibraryScreen();
    await page.getByText('60 decisions', { exact: true }).waitFor();
    expect(await rowsOf(page).count()).toBe(50);
    const titles = await rowsOf(page).locator('a').allTextContents();
    expect(titles.slice(0, 2)).toEqual(['Lease of kiosk 59', 'Lease of kiosk 58']);
    await page.getByRole('button', { name: 'Show 10 more' }).click();
    await expect.poll(() => rowsOf(page).count()).toBe(60);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a search shows the sentence, and finds nothing for words that stand nowhere', async () => {
    const { page } = await openLibraryScreen();
    await searchShowsTheSentence(chromiumPage(page));
    await page.close();
  });

  test('filters hold together, and a sort says which way it goes', async () => {
    const { page } = await openLibraryScreen();
    await rowsOf(page).first().waitFor();
    const chip = page.getByRole('button', { name: 'Key decisions' });
    await chip.click();
    await page.getByText('20 decisions found.').waitFor();
    expect(await chip.getAttribute('aria-pressed')).toBe('true');
    await page.getByLabel('Over £').fill('50,000');
    await page.getByText('3 decisions found.').waitFor();
    await page.getByLabel('Over £').fill('a lot');
    await page.getByText('Type an amount such as 500,000.').waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.getByRole('button', { name: 'Changed since you looked' }).click();
    await page.getByText('1 decision found.').waitFor();
    await page.getByText(/Changed since 2 December 2025: status/).waitFor();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.getByRole('button', { name: 'Amount' }).click();
    const heading = page.getByRole('columnheader', { name: 'Amount' });
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending');
    await expect.poll(() => rowsOf(page).locator('td.amount').first().textContent()).toContain('£60,000');
    await page.getByRole('button', { name: 'Amount' }).click();
    await expect.poll(() => rowsOf(page).locator('td.amount').first().textContent()).toContain('£1,000');
    await page.close();
  });

  test.each(exportForms)('what is selected, and only that, is in the file: %s', async (format, form) => {
    const { page } = await openLibraryScreen();
    await selectedAloneIsInTheFile(chromiumPage(page), format, form);
    await page.close();
  });

  test('all that were found are in the file, not only those shown', async () => {
    const { page } = await openLibraryScreen();
    await allFoundAreInTheFile(chromiumPage(page));
    await page.close();
  });

  test('a decision shows its words, its history and its connections, and can be followed', async () => {
    const { page, complaints } = await openLibraryScreen();
    await decisionHasItsHistory(chromiumPage(page));
    const follow = page.getByRole('button', { name: 'Follow' });
    await follow.click();
    await page.getByText('You follow this decision.').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('link', { name: 'Followed', exact: true }).click();
    await page.getByText('2 decisions found.').waitFor();
    await page.getByRole('link', { name: 'Lease of kiosk 7', exact: true }).click();
    await follow.click();
    await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('false');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('an open window stands on the line of days, and closed ones do not', async () => {
    await (await openDecision(demo, decisionIds.open)).page.close();
    await (await openDecision(demo, decisionIds.closed)).page.close();
    const { page } = await openLibraryScreen();
    const bars = page.locator('.timeline li');
    await expect.poll(() => bars.count()).toBe(1);
    expect(await bars.locator('svg').getAttribute('aria-label')).toMatch(/^closes \w+day \d+ \w+ \d{4}/);
    await page.close();
  });
});

describe.each(Object.keys(looks) as (keyof typeof looks)[])('in %s', (look) => {
  test.each(['', '#decision'])('axe finds nothing wrong, and all words stand out: %s', async (hash) => {
    const { page } = await openLibraryScreen();
    await page.emulateMedia(looks[look]);
    await page.locator('.timeline').waitFor();
    if (hash !== '') {
      await page.getByRole('searchbox').fill('kiosk 7');
      await page.getByRole('link', { name: 'Lease of kiosk 7', exact: true }).click();
      await page.locator('.related li').first().waitFor();
    }
    expect(await faultsOn(page)).toEqual([]);
    const { measured, faint } = await faintWordsIn(page.locator('body'));
    expect(measured).toBeGreaterThan(30);
    expect(faint).toEqual([]);
    await page.close();
  });
});

test.each([320, 1280])('nothing is cut off sideways, and targets are large enough: %d px', async (width) => {
  const { page } = await openLibraryScreen();
  await page.setViewportSize({ width, height: 700 });
  await page.locator('.timeline').waitFor();
  await rowsOf(page).first().waitFor();
  const { overflow, small } = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small: [
      ...document.querySelectorAll('button, select, input:not([type=checkbox]), .pick label, td a, nav a'),
    ]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  }));
  expect(overflow).toBeLessThanOrEqual(0);
  expect(small).toEqual([]);
  await page.close();
});
