import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { decisionAddress, markedWords, openDecision, openDemo, openPage, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { faintWordsIn } from './contrast.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const form = 'tests/fixtures/kent-record-of-decision/taken-and-signed/page.txt';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());
afterEach(async () => {
  for (const page of demo.context.pages().slice(1)) await page.close();
});

/** The reader's screen, and every address that it asks for beyond the extension's own files. */
async function openReader() {
  const fetched: string[] = [];
  demo.context.on('request', (request) => {
    if (!request.url().startsWith('chrome-extension://')) fetched.push(request.url());
  });
  const opened = await openPage(demo, `chrome-extension://${demo.extensionId}/reader.html`);
  await opened.page.getByRole('main').waitFor();
  return { ...opened, fetched, panel: panelOn(opened.page) };
}

const choose = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByLabel('Choose a file').setInputFiles(file);
const said = (page: Page) => page.locator('main > [role=status]').innerText();
const pdf = (buffer: string, name = 'record.pdf') => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(buffer),
});

describe('a record of the reader’s own', () => {
  test('a PDF is read, its facts are shown, and their words marked in its text', async () => {
    const { page, panel, complaints, fetched } = await openReader();
    await choose(page, 'tests/page/pdf/form.pdf');
    await expect.poll(() => said(page)).toBe('Read as: Record of operational decision (Herefordshire)');
    await panel.locator('[aria-labelledby=connected]').waitFor();
    await panel.getByRole('button', { name: 'Show on the page: Decided by' }).click();
    const [marked = ''] = await markedWords(page);
    expect(marked).not.toBe('');
    expect(await page.locator('.page-text').innerText()).toContain(marked);
    await page.screenshot({ path: '/tmp/q/reader-1.png' });
    expect(complaints).toEqual([]);
    expect(fetched).toEqual([]);
  });
});
