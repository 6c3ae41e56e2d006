import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  pageWithAttachments,
  payloadForms,
  payloadMarkup,
  payloadPdf,
  payloadTextFile,
} from '../hostile/payload-files.ts';
import { payloadPages } from '../hostile/payload-pages.ts';
import { lettersOf, payloads } from '../hostile/payloads.ts';
import { harmIn, openHostile } from './hostile-browser.ts';
import type { Hostile } from './hostile-browser.ts';
import { popupByButton } from './permissions.ts';

const attachments = '/ieDecisionDetails.aspx?ID=9100';

let hostile: Hostile;

beforeAll(async () => {
  hostile = await openHostile({ ...payloadPages, [attachments]: pageWithAttachments() });
});
afterAll(() => hostile.close());
afterEach(() => hostile.clear());

describe('in the reader’s screen every payload stays words', () => {
  afterEach(() => {
    expect(hostile.asked).toEqual([]);
    expect(hostile.complaints).toEqual([]);
  });

  /** Waits for the text of the form that has this number, and for its panel with what the background found. */
  async function isRead(page: Page, number: string): Promise<void> {
    await page.locator('.page-text', { hasText: number }).waitFor();
    await page.locator('scrutineer-panel [aria-labelledby=connected]').waitFor();
    expect(await page.locator('main > [role=status]').innerText()).toBe('Read as: Record of decision (Kent)');
    expect(await harmIn(page)).toEqual([]);
  }

  test('of a pasted form', async () => {
    const page = await hostile.screen('reader.html');
    let words = '';
    for (const { number, text } of payloadForms) {
      await page.getByLabel('Or paste a record’s text').fill(text);
      await page.getByRole('button', { name: 'Read the text' }).click();
      await isRead(page, number);
      words += await page.locator('.page-text').innerText();
    }
    // All of them were there.
    const letters = lettersOf(words);
    const missing = payloads.filter(({ text }) => !letters.includes(lettersOf(text.slice(0, 40))));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test('of a form in a file, which is named by one itself', async () => {
    const page = await hostile.screen('reader.html');
    const name = '<img src=x onerror=__pwned=1>.txt';
    for (const { number, text } of payloadForms) {
      const file = { name, mimeType: 'text/plain', buffer: payloadTextFile(text) };
      await page.getByLabel('Choose a file').setInputFiles(file);
      await isRead(page, number);
      expect(await page.getByRole('heading', { name }).count()).toBe(1);
    }
  });

  test('of a form as a PDF', async () => {
    const page = await hostile.screen('reader.html');
    let known = 0;
    for (const { number, text } of payloadForms) {
      const file = { name: 'form.pdf', mimeType: 'application/pdf', buffer: payloadPdf(text) };
      await page.getByLabel('Choose a file').setInputFiles(file);
      await page.locator('.page-text', { hasText: number }).waitFor();
      // Of lines that say the same over and over, a form may not be told any more.
      const isKnown = (await page.locator('main > [role=status]').innerText()).startsWith('Read as:');
      // The panel comes a moment after the words.
      if (isKnown) await page.locator('scrutineer-panel').waitFor({ state: 'attached' });
      known += Number(isKnown);
      expect(await harmIn(page)).toEqual([]);
    }
    expect(known).toBeGreaterThan(2);
  });
});

describe('a saved page whose markup is a payload', () => {
  test('runs and loads nothing, one by one', async () => {
    const page = await hostile.screen('reader.html');
    const attacks = payloads.filter(({ text }) => /[<&]/.test(text));
    expect(attacks.length).toBeGreaterThan(100);
    const files = attacks.map(({ text }, at) => payloadMarkup(text.slice(0, 2_000), at + 1));
    const unread = await page.evaluate(async (files) => {
      const isThere = async (number: number) => {
        for (let step = 0; step < 400; step++) {
          const text = document.querySelector('.page-text')?.textContent ?? '';
          if (text.includes(`Sale of plot ${String(number)}.`)) return true;
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        return false;
      };
      const unread: string[] = [];
      for (const [at, file] of files.entries()) {
        const transfer = new DataTransfer();
        transfer.items.add(new File([file], 'saved.html', { type: 'text/html' }));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
        if (!(await isThere(at + 1))) unread.push(file);
      }
      return unread;
    }, files);
    expect(unread).toEqual([]);
    expect(await harmIn(page)).toEqual([]);
    expect(hostile.asked).toEqual([]);
    // The browser says of each handler in an inert document that the policy would stop it, too.
    expect(hostile.complaints.filter((words) => !words.includes('Content Security Policy'))).toEqual([]);
  });
});

test('an attached PDF, and the name of its link, stay words in the panel', async () => {
  const page = await hostile.visit(attachments);
  const forms = payloadForms.map(({ text }) => payloadPdf(text));
  await page.route('**/*.pdf', (route) => {
    const at = Number(/\/s(\d+)\//.exec(route.request().url())?.[1]);
    return route.fulfill({ contentType: 'application/pdf', body: forms[at % forms.length] ?? '' });
  });
  const attached = page.locator('scrutineer-panel').getByRole('region', { name: 'Attached documents' });
  await attached.waitFor();
  const buttons = attached.getByRole('button', { name: /^Read the attached record/ });
  for (let at = 0; at < forms.length; at++) {
    await buttons.nth(at).click();
    await expect.poll(() => attached.locator('.attached').count()).toBe(at + 1);
  }
  expect(await attached.innerText()).toContain('__pwned');
  expect(await harmIn(page)).toEqual([]);
});

// The list holds every payload; the decision some of them in each field.
test.each(['/ieDecisionDetails.aspx?ID=9001', '/mgDelegatedDecisions.aspx?payloads=1'])(
  'what is found on a page of payloads has none of their words: %s',
  async (path) => {
    const page = await hostile.visit(path);
    const popup = await popupByButton(hostile, page);
    await popup.getByRole('button', { name: 'What is found on this page?' }).click();
    const report = popup.getByLabel('Report to copy');
    await report.waitFor();
    expect(await harmIn(popup)).toEqual([]);
    expect(await harmIn(page)).toEqual([]);
    const words = await report.inputValue();
    expect(words.length).toBeGreaterThan(500);
    expect(/pwned|canary|onerror/i.exec(words)).toBeNull();
  },
);
