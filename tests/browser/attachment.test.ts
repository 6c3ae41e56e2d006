import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { longDate, slashed } from '../demo-council/calendar.mjs';
import { decisionIds } from '../demo-council/server.mjs';
import { openDecision, openDemo } from './chromium.ts';
import type { Demo } from './chromium.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());
afterEach(async () => {
  for (const page of demo.context.pages().slice(1)) await page.close();
});

const ask = 'Read the attached record';
const form = 'Record of decision';
const report = 'Appendix A - How the bids were judged';

/** The open decision's page, its attached documents, and every PDF that is asked for. */
async function openWithAttachments() {
  const opened = await openDecision(demo, decisionIds.open);
  const asked: string[] = [];
  opened.page.on('request', (request) => asked.push(decodeURI(new URL(request.url()).pathname)));
  const attached = opened.panel.getByRole('region', { name: 'Attached documents' });
  await attached.waitFor();
  const from = (title: string) => attached.getByRole('group', { name: `From the attachment “${title}”` });
  const button = (title: string) => attached.getByRole('button', { name: `${ask}: ${title}`, exact: true });
  return { ...opened, asked, attached, from, button };
}

describe('a record attached to a decision’s page', () => {
  test('is asked for on the reader’s click, and read as the attachment’s own', async () => {
    const { page, panel, complaints, asked, attached, from, button } = await openWithAttachments();
    expect(await attached.getByRole('button').count()).toBe(2);
    expect(asked).toEqual([]);
    const before = await panel.getByRole('region', { name: 'Key facts' }).innerText();
    const served = await page.evaluate(() => document.body.outerHTML);

    await button(form).focus();
    await page.keyboard.press('Enter');
    await from(form).waitFor();
    expect(asked).toEqual(['/documents/s51201/Record of decision.pdf']);
    expect(await from(form).innerText()).toContain('Read as: Record of decision (Kent).');
    expect(await panel.getByRole('status').innerText()).toBe(`Read: ${form}`);
    // Nothing of it is among the page's own facts, and the page itself is as it was.
    expect(await panel.getByRole('region', { name: 'Key facts' }).innerText()).toBe(before);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(served);
    // The focus is where it was.
    expect(
      await page.evaluate(
        () => document.querySelector('scrutineer-panel')?.shadowRoot?.activeElement?.textContent,
      ),
    ).toBe(ask);
    expect(complaints).toEqual([]);
  });

  test('shows each fact with the words that say it, and no way to words that are not on the page', async () => {
    const { page, from, button } = await openWithAttachments();
    await button(form).click();
    const reference = from(form).locator('details', { hasText: /^\s*Reference/ });
    expect(await reference.locator('q').isVisible()).toBe(false);
    await reference.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await reference.locator('q').innerText()).toBe('25/00117');
    expect(await from(form).locator('.show').count()).toBe(0);
  });

  test('quotes both where page and attachment do not say the same, and nothing where they do', async () => {
    const { from, button } = await openWithAttachments();
    await button(form).click();
    const told = from(form).locator('.changed');
    const decided = demo.dates.open.decided;
    const dayBefore = new Date(Date.parse(decided) - 86_400_000).toISOString().slice(0, 10);
    expect((await told.innerText()).split('\n').filter((line) => line !== '')).toEqual([
      'The page and the attachment do not say the same',
      `date of decision: the page says “${slashed(decided)}”, the attachment “${longDate(dayBefore)}”.`,
    ]);
  });

  test('says that a report is no record, shows what its prose says, and compares nothing', async () => {
    const { from, button } = await openWithAttachments();
    await button(report).click();
    await from(report).waitFor();
    const words = await from(report).innerText();
    expect(words).toContain('This is no record that we know.');
    expect(words).toContain('Withheld');
    expect(words).not.toContain('do not say the same');
    expect(await from(report).locator('q').allTextContents()).toContain(
      'The scores of the second bidder are exempt under paragraph 3 of Schedule 12A to the Local Government Act 1972.',
    );
  });

  test('leaves nothing open behind it', async () => {
    const { from, button } = await openWithAttachments();
    await button(form).click();
    await from(form).waitFor();
    const open = () =>
      demo.serviceWorker.evaluate(() => {
        const { offscreen } = chrome as unknown as { offscreen: { hasDocument: () => Promise<boolean> } };
        return offscreen.hasDocument();
      });
    await expect.poll(open).toBe(false);
  });
});

describe('where the site gives no PDF, it is said calmly', () => {
  type Answer = Parameters<Parameters<Page['route']>[1]>[0];
  const pdf = { contentType: 'application/pdf' };

  test.each<[string, (route: Answer) => Promise<void>]>([
    ['The site has no such file any more.', (route) => route.fulfill({ status: 404 })],
    ['The site refuses to give this file.', (route) => route.fulfill({ status: 403 })],
    ['The site asks to be left alone for now', (route) => route.fulfill({ status: 429 })],
    ['something else than a PDF', (route) => route.fulfill({ contentType: 'text/html', body: '<p>Log in' })],
    ['This PDF is damaged', (route) => route.fulfill({ ...pdf, body: '%PDF-1.4 nothing' })],
    [
      'pictures of pages and no text',
      (route) => route.fulfill({ ...pdf, path: 'tests/page/pdf/scanned.pdf' }),
    ],
    ['No answer came', (route) => route.abort()],
    [
      'No answer came, or the site sent us to another one',
      (route) => route.fulfill({ status: 302, headers: { Location: 'http://elsewhere.example/a.pdf' } }),
    ],
  ])('%s', async (words, answer) => {
    const { page, panel, attached, asked, button } = await openWithAttachments();
    await page.route('**/*.pdf', answer);
    await button(form).click();
    await expect.poll(() => attached.innerText()).toContain(words);
    expect(await panel.getByRole('status').innerText()).toContain(words);
    expect(await attached.locator('.attached').count()).toBe(0);
    expect(asked.filter((path) => path === '/documents/s51201/Record of decision.pdf')).toHaveLength(1);
    // It can be tried again.
    await page.unroute('**/*.pdf');
    await button(form).click();
    await attached.locator('.attached').waitFor();
  });
});
