import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { decisionAddress, openDecision, openDemo } from './chromium.ts';
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
  const asked: string[] = [];
  demo.context.on('request', (request) => {
    if (/\.pdf/i.test(request.url())) asked.push(decodeURI(new URL(request.url()).pathname));
  });
  const opened = await openDecision(demo, decisionIds.open);
  const attached = opened.panel.getByRole('region', { name: 'Attached documents' });
  await attached.waitFor();
  const from = (title: string) => attached.getByRole('group', { name: `From the attachment “${title}”` });
  return {
    ...opened,
    asked,
    attached,
    from,
    button: (title: string) => attached.getByRole('button', { name: `${ask}: ${title}`, exact: true }),
  };
}

describe('a record attached to a decision’s page', () => {
  test('is asked for on the reader’s click and read as the attachment’s own, each fact with its words', async () => {
    const { page, panel, complaints, asked, attached, from, button } = await openWithAttachments();
    expect(await attached.getByRole('button').count()).toBe(2);
    expect(asked).toEqual([]);
    const before = await panel.getByRole('region', { name: 'Key facts' }).innerText();

    await button(form).focus();
    await page.keyboard.press('Enter');
    await from(form).waitFor();
    expect(asked).toEqual(['/documents/s51201/Record of decision.pdf']);
    expect(await from(form).innerText()).toContain('Read as: Record of decision (Kent).');
    expect(await panel.getByRole('region', { name: 'Key facts' }).innerText()).toBe(before);
    expect(await panel.getByRole('status').innerText()).toBe('Read: Record of decision');
    await page.screenshot({ path: '/tmp/q/att-1.png' });
    expect(complaints).toEqual([]);
  });
});
