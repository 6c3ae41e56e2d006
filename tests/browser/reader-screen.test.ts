import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { decisionAddress, markedWords, openDemo, openPage, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';

const kentForm = readFileSync('tests/fixtures/kent-record-of-decision/taken-and-signed/page.txt', 'utf8');
const readAsForm = 'Read as: Record of operational decision (Herefordshire)';

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
  const opened = await openPage(demo, `chrome-extension://${demo.extensionId}/reader.html`);
  opened.page.on('request', (request) => {
    if (!request.url().startsWith('chrome-extension://')) fetched.push(request.url());
  });
  await opened.page.getByRole('main').waitFor();
  return { ...opened, fetched, panel: panelOn(opened.page) };
}

interface File {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
const choose = (page: Page, file: string | File) => page.getByLabel('Choose a file').setInputFiles(file);
const status = (page: Page) => page.locator('main > [role=status]');
const said = (page: Page, words: string) => expect.poll(() => status(page).innerText()).toBe(words);
const fileOf = (name: string, mimeType: string, words: string): File => ({
  name,
  mimeType,
  buffer: Buffer.from(words),
});
const paste = async (page: Page, words: string) => {
  await page.getByLabel('Or paste a record’s text').fill(words);
  await page.getByRole('button', { name: 'Read the text' }).click();
};
/** How many decisions the library holds. */
const kept = () =>
  demo.serviceWorker.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    if (name === '') return 0;
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(new Error('no library'));
      opening.onsuccess = () => {
        const count = opening.result.transaction('decisions').objectStore('decisions').count();
        count.onsuccess = () => {
          opening.result.close();
          resolve(count.result);
        };
      };
    });
  });

describe('a record of the reader’s own', () => {
  test('a PDF is read, its facts are shown, and their words marked in its text; nothing is fetched or kept', async () => {
    const { page, panel, complaints, fetched } = await openReader();
    const before = await kept();
    await choose(page, 'tests/page/pdf/form.pdf');
    await said(page, readAsForm);
    await panel.locator('[aria-labelledby=connected]').waitFor();
    expect(await panel.innerText()).toContain('Not looked for: nothing says which decision');
    // Of what cannot be followed or kept nothing of the kind is offered.
    expect(await panel.getByRole('button', { name: 'Follow' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Keep in the library' }).count()).toBe(0);
    const button = panel.getByRole('button', { name: 'Show on the page: Decided by' });
    await button.click();
    expect(await markedWords(page)).toEqual(['Director, Streets and Water']);
    await page.keyboard.press('Escape');
    expect(await markedWords(page)).toEqual([]);
    expect(
      await page.evaluate(
        () => document.querySelector('scrutineer-panel')?.shadowRoot?.activeElement?.className,
      ),
    ).toBe('show');
    expect(await kept()).toBe(before);
    expect(complaints).toEqual([]);
    expect(fetched).toEqual([]);
  });

  test('a file is dropped anywhere on the screen', async () => {
    const { page, panel } = await openReader();
    const data = await page.evaluateHandle((words) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words], 'form.txt', { type: 'text/plain' }));
      return transfer;
    }, kentForm);
    await page.dispatchEvent('h1', 'dragover', { dataTransfer: data });
    await page.locator('.drop.over').waitFor();
    await page.dispatchEvent('h1', 'drop', { dataTransfer: data });
    await said(page, 'Read as: Record of decision (Kent)');
    expect(await page.locator('.drop.over').count()).toBe(0);
    await panel.getByRole('region', { name: 'Key facts' }).waitFor();
    expect(page.url()).toMatch(/reader\.html$/);
  });

  test('a text is pasted and read by keyboard alone, and the panel reached and left', async () => {
    const { page, panel } = await openReader();
    const marks: string[] = [];
    await page.getByLabel('Choose a file').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(kentForm);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await said(page, 'Read as: Record of decision (Kent)');
    await panel.getByRole('region', { name: 'Key facts' }).waitFor();
    for (let step = 0; step < 12 && marks.length === 0; step++) {
      await page.keyboard.press('Tab');
      const isShow = await page.evaluate(
        () => document.querySelector('scrutineer-panel')?.shadowRoot?.activeElement?.className === 'show',
      );
      if (!isShow) continue;
      await page.keyboard.press('Enter');
      marks.push(...(await markedWords(page)));
    }
    expect(marks).toHaveLength(1);
    expect(await page.locator('.page-text').innerText()).toContain(marks[0]);
  });

  test('of several records one is chosen', async () => {
    const { page, panel } = await openReader();
    await choose(page, 'tests/fixtures/moderngov-decisions/full-view/page.html');
    await expect.poll(() => status(page).innerText()).toMatch(/^Read as: .*Records: \d+$/);
    const first = await panel.innerText();
    await page.getByLabel('Record', { exact: true }).selectOption('1');
    await expect.poll(() => panel.innerText()).not.toBe(first);
    expect(await page.locator('scrutineer-panel').count()).toBe(1);
  });
});

describe('a saved page of a decision', () => {
  const address = () => decisionAddress(demo, decisionIds.closed);
  const saved = async (): Promise<File> => {
    const response = await fetch(
      `http://127.0.0.1:${demo.council.port}${new URL(address()).pathname}?ID=${decisionIds.closed}`,
    );
    return fileOf(
      'saved.html',
      'text/html',
      `<!-- saved from url=(0050)${address()} -->\n${await response.text()}`,
    );
  };

  test('is known by the address that the browser noted, and kept when the reader asks, once', async () => {
    const { page, panel } = await openReader();
    const before = await kept();
    await choose(page, await saved());
    await panel.getByRole('button', { name: 'Follow' }).waitFor();
    expect(await page.getByText(`From: ${address()}`).count()).toBe(1);
    expect(await kept()).toBe(before);
    await page.getByRole('button', { name: 'Keep in the library' }).click();
    await expect.poll(() => page.locator('.keep').innerText()).toContain('Kept in the library.');
    expect(await kept()).toBe(before + 1);
    await page.getByRole('button', { name: 'Keep in the library' }).click();
    await expect
      .poll(() => page.locator('.keep').innerText())
      .toContain('The library has this decision already');
    expect(await kept()).toBe(before + 1);
  });

  test('loads nothing that it names, and runs nothing', async () => {
    const { page, complaints, fetched } = await openReader();
    const { buffer } = await saved();
    const attack =
      '<script>globalThis.pwned=1</script><img src=http://canary.example/a.png onerror=globalThis.pwned=2><base href=http://canary.example/>';
    await choose(
      page,
      fileOf(
        'saved.html',
        'text/html',
        buffer
          .toString()
          .replace('<body', `<body onload=globalThis.pwned=3`)
          .replace('</body>', `${attack}</body>`),
      ),
    );
    await expect.poll(() => status(page).innerText()).toMatch(/^Read as: /);
    expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
    expect(fetched).toEqual([]);
    // The browser says of each handler and style in an inert document that the policy would stop it, too.
    expect(complaints.filter((words) => !words.includes('Content Security Policy'))).toEqual([]);
  });
});

test('words that look like markup stay words', async () => {
  const { page, complaints } = await openReader();
  const attack = '<img src=x onerror="globalThis.pwned=1"><svg onload=globalThis.pwned=2>';
  await paste(page, kentForm.replace(/^(Subject.*)$/m, `$1 ${attack}`) + `\n${attack}\njavascript:alert(1)`);
  await expect.poll(() => status(page).innerText()).not.toBe('Reading.');
  expect(await page.locator('.page-text').innerText()).toContain('<svg onload');
  expect(await page.locator('.page-text :is(img, svg, a, script)').count()).toBe(0);
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  expect(complaints).toEqual([]);
});

test('what is no record, and what cannot be read, is said calmly, and takes the panel away', async () => {
  const { page, panel } = await openReader();
  await choose(page, 'tests/page/pdf/form.pdf');
  await panel.waitFor();
  const answers: [string | File, RegExp][] = [
    ['tests/page/pdf/scanned.pdf', /pictures of pages and no text/],
    [fileOf('a.pdf', 'application/pdf', '<html>Not found</html>'), /called a PDF, and is none/],
    [fileOf('a.pdf', 'application/pdf', '%PDF-1.4 nothing'), /damaged/],
    [fileOf('a.docx', '', 'PK\u0003\u0004\u0000'), /neither a PDF nor a text/],
    [fileOf('a.txt', 'text/plain', ''), /nothing in it/],
    [fileOf('a.txt', 'text/plain', 'Buy milk.'), /no record of a decision that Scrutineer knows/],
  ];
  for (const [file, words] of answers) {
    await choose(page, file);
    await expect.poll(() => status(page).innerText()).toMatch(words);
    expect(await page.locator('scrutineer-panel').count()).toBe(0);
  }
  const lookedFor = page.getByRole('region', { name: 'What was looked for' });
  expect(await lookedFor.getByRole('listitem').count()).toBeGreaterThan(8);
});

test('with an address, the council’s own rule is known', async () => {
  const { page, panel } = await openReader();
  await choose(page, 'tests/page/pdf/form.pdf');
  await panel.locator('[aria-labelledby=connected]').waitFor();
  const field = page.getByLabel('Where it is from');
  await field.fill('not an address');
  await field.press('Tab');
  expect(await page.locator('#address-note').innerText()).toContain('This is no web address');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await field.fill(`${demo.council.host}/documents/s1/a.pdf`);
  await field.press('Tab');
  await expect.poll(() => page.getByText(/^From: /).innerText()).toContain(demo.council.host);
  expect(await field.getAttribute('aria-invalid')).toBe('false');
});
