import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { longDate, londonToday, slashed } from '../demo-council/calendar.mjs';
import { decisionDates } from '../demo-council/server.mjs';
import type { Answer } from './council-proxy.ts';
import { openDecision } from './firefox-decision.ts';
import { endBackground, openViews } from './firefox-own-code.ts';
import { startFirefox } from './firefox.ts';
import type { FirefoxRun } from './firefox.ts';
import { countOf, wordsIn, wordsOf } from './tested-page.ts';

const formPath = '/documents/s51201/Record%20of%20decision.pdf';
const readForm = 'Read the attached record: Record of decision';
const readReport = 'Read the attached record: Appendix A - How the bids were judged';

let firefox: FirefoxRun;

beforeAll(async () => {
  firefox = await startFirefox();
});
afterAll(() => (firefox as FirefoxRun | undefined)?.close());
beforeEach(() => {
  firefox.instead.clear();
});

const hostsOpen = async () =>
  (await openViews(firefox.browser)).filter((view) => view.endsWith('/pdf.html')).length;

describe('in Firefox, a record attached to a decision’s page', () => {
  test('is read on the reader’s click and compared with the page, also by a background that had ended', async () => {
    const page = await openDecision(firefox, 'open');
    const before = firefox.requests.length;
    await endBackground(firefox.browser);
    await page.press('button', readForm);
    await expect.poll(() => wordsIn(page, '.attached')).toContain('Read as: Record of decision (Kent).');
    expect(firefox.requests.slice(before).map((address) => new URL(address).pathname)).toEqual([formPath]);
    const { decided } = decisionDates(londonToday()).open;
    const dayBefore = new Date(Date.parse(decided) - 86_400_000).toISOString().slice(0, 10);
    expect(await wordsIn(page, '.attached .changed')).toBe(
      `The page and the attachment do not say the same date of decision: the page says “${slashed(decided)}”, the attachment “${longDate(dayBefore)}”.`,
    );
    // The frame that reads is gone again, and its memory.
    await expect.poll(hostsOpen).toBe(0);
    await page.close();
  });

  test('that is a report is said to be no record, and compared with nothing', async () => {
    const page = await openDecision(firefox, 'open');
    await page.press('button', readReport);
    await expect.poll(() => wordsIn(page, '.attached')).toContain('This is no record that we know.');
    expect(await wordsIn(page, '.attached')).toContain('Withheld');
    expect(await countOf(page, '.attached .changed')).toBe(0);
    await page.close();
  });

  const type = (name: string) => ({ 'Content-Type': name });
  test.each<[string, Answer]>([
    ['The site has no such file any more.', { status: 404 }],
    ['The site refuses to give this file.', { status: 403 }],
    ['The site asks to be left alone for now', { status: 429 }],
    ['something else than a PDF', { status: 200, headers: type('text/html'), body: '<p>Log in' }],
    ['This PDF is damaged', { status: 200, headers: type('application/pdf'), body: '%PDF-1.4 nothing' }],
    [
      'pictures of pages and no text',
      { status: 200, headers: type('application/pdf'), body: readFileSync('tests/page/pdf/scanned.pdf') },
    ],
    ['No answer came', { status: 0 }],
    [
      'No answer came, or the site sent us to another one',
      { status: 302, headers: { Location: 'http://elsewhere.example/a.pdf' } },
    ],
  ])('that the site does not give is told calmly: %s', async (words, answer) => {
    firefox.instead.set(formPath, answer);
    const page = await openDecision(firefox, 'open');
    await page.press('button', readForm);
    await expect.poll(() => wordsIn(page, '.papers')).toContain(words);
    expect(await wordsOf(page, '[role=status]')).toEqual([expect.stringContaining(words)]);
    expect(await countOf(page, '.attached')).toBe(0);
    firefox.instead.clear();
    await page.press('button', readForm);
    await expect.poll(() => countOf(page, '.attached')).toBe(1);
    await page.close();
  });

  test('leads to no host but the site’s own', () => {
    const hosts = new Set(firefox.requests.map((address) => new URL(address).hostname));
    expect([...hosts].filter((host) => host !== 'democracy.exampleshire.example')).toEqual([]);
  });

  test('no error was reported but that the browser refused to follow the site elsewhere', () => {
    expect(firefox.errors.filter((words) => !words.includes('http://elsewhere.example/a.pdf'))).toEqual([]);
  });
});
