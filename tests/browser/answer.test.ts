import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { factsOf } from '../../src/facts/index.ts';
import { modernGovDecision } from '../../src/formats/moderngov-decision.ts';
import { readDocument } from '../../src/page/read-document.ts';
import { bareWords } from '../../src/page/words.ts';
import { decisionIds } from '../demo-council/server.mjs';
import { decisionAddress, markedWords, openDecision, openDemo } from './chromium.ts';
import type { Demo } from './chromium.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());
afterEach(async () => {
  for (const page of demo.context.pages().slice(1)) await page.close();
});

/** The facts in the words of a page as the council sends it. */
async function factsOn(page: Page) {
  const html = await page.evaluate(async () => (await fetch(location.href)).text());
  const read = readDocument(parseHTML(html).document, page.url()).page;
  const [record] = modernGovDecision.extract(read);
  return record ? factsOf(record, { nation: 'England' }) : [];
}

describe('what the words of the decision say', () => {
  test('is shown in the order in which a reader asks, what we worked out marked as ours', async () => {
    const { panel } = await openDecision(demo, decisionIds.open);
    const facts = panel.getByRole('region', { name: 'From the words of the decision' });
    await expect.poll(() => facts.innerText()).toContain('Lanterngate Buses Limited');
    const text = await facts.innerText();
    expect(text).toMatch(/3 years\s+from 1 April \d{4}\s+to 31 March \d{4} \(ours\)/);
    expect(text).toMatch(/options to extend: 2 years\s+latest end 31 March \d{4} \(ours\)/);
    expect(text.indexOf('Term')).toBeLessThan(text.indexOf('Supplier'));
    expect(text).not.toContain('Contract value');
  });

  test.each(['open', 'parent', 'exempt'] as const)(
    'is marked in the page, just the words of each: %s',
    async (name) => {
      const { page, panel } = await openDecision(demo, decisionIds[name]);
      await panel.getByRole('button', { name: 'Follow' }).waitFor();
      const quotes = new Set((await factsOn(page)).map(({ quote }) => bareWords(quote)));
      await panel.evaluate((aside) => {
        for (const details of aside.querySelectorAll('details')) details.open = true;
      });
      const buttons = panel.locator('[aria-label*="words of the decision"] .show');
      const count = await buttons.count();
      const marked = new Set<string>();
      for (let index = 0; index < count; index++) {
        await buttons.nth(index).click();
        const [words, ...others] = await markedWords(page);
        expect(others).toEqual([]);
        expect(quotes).toContain(bareWords(words ?? ''));
        marked.add(bareWords(words ?? ''));
      }
      expect(marked.size).toBeGreaterThan(0);
    },
  );

  test('offers a brief of the decision as it stands now, in its words', async () => {
    const { panel } = await openDecision(demo, decisionIds.open);
    await panel.getByText('Brief to copy').click();
    const brief = panel.getByRole('textbox', { name: 'Brief to copy' });
    await expect.poll(() => brief.inputValue()).toContain(decisionAddress(demo, decisionIds.open));
    const words = await brief.inputValue();
    expect(words).toContain('Exampleshire County Council');
    expect(words).toMatch(/^> .*Lanterngate Buses Limited/m);
    expect(words).toMatch(/Can be called in until \w+day \d/);
    // A page that is no https has no clipboard of its own: the words are selected and copied all the same.
    await panel.locator('details.more[open]').getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => panel.innerText()).toContain('Copied');
  });

  test('leads to what is stored of it, where its files are made', async () => {
    const { panel } = await openDecision(demo, decisionIds.open);
    await panel.getByRole('button', { name: 'Follow' }).waitFor();
    const opening = demo.context.waitForEvent('page');
    await panel.getByRole('button', { name: 'History and export' }).click();
    const stored = await opening;
    await stored.getByRole('heading', { level: 1 }).waitFor();
    expect(stored.url()).toContain('library.html#decision=');
    expect(await stored.getByRole('heading', { level: 1 }).innerText()).toBe(
      'Community transport: award of contract',
    );
    const download = stored.waitForEvent('download');
    await stored.getByRole('button', { name: /^Export/ }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  });

  test('offers a letter that asks for what is missing, as plain text', async () => {
    const { panel } = await openDecision(demo, decisionIds.gaps);
    await panel.getByText('Ask the council for it').click();
    const letter = await panel.getByRole('textbox', { name: 'Letter to change and to send' }).inputValue();
    expect(letter).toContain(decisionAddress(demo, decisionIds.gaps));
    expect(letter).toMatch(/^- /m);
    expect(letter).not.toMatch(/undefined|null|\$\d/);
  });
});

describe('following a decision', () => {
  test('sets reminders, is remembered, and ends again', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    const follow = panel.getByRole('button', { name: 'Follow and remind me' });
    await follow.click();
    await expect.poll(() => panel.getByRole('status').innerText()).toBe('You follow this decision.');
    expect(await follow.getAttribute('aria-pressed')).toBe('true');
    expect(await panel.locator('.call-in').innerText()).toMatch(/Reminders: .*, 08:00\./);
    await page.reload();
    await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('true');
    await panel.getByText('Change reminders').click();
    await panel.getByLabel('on the last day', { exact: true }).uncheck();
    await expect.poll(() => panel.locator('.call-in').innerText()).not.toContain('08:00');
    await panel.getByLabel('on the last day', { exact: true }).check();
    const days = panel.getByRole('spinbutton', { name: 'working days before the last day' });
    await days.fill('1');
    // What comes back from the background meanwhile leaves it alone.
    await expect.poll(() => panel.locator('.call-in').innerText()).toContain('08:00');
    expect(await days.inputValue()).toBe('1');
    await days.press('Tab');
    await expect
      .poll(() => demo.serviceWorker.evaluate(() => chrome.storage.local.get('reminders')))
      .toMatchObject({ reminders: { before: { workingDays: 1 }, onLastDay: '08:00' } });
    await follow.click();
    await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('false');
  });

  test('gives the last day as a calendar file', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Add to calendar' }).click();
    const path = await (await download).path();
    const day = demo.dates.open.deadline.replaceAll('-', '');
    expect(readFileSync(path, 'utf8')).toContain(`DTSTART;VALUE=DATE:${day}`);
  });
});

describe('the reader’s own rule', () => {
  test('is used in place of the council’s, said to be the reader’s, and forgotten again', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.noDeadline);
    const callIn = panel.locator('.call-in');
    await expect.poll(() => callIn.innerText()).toContain('5 working days from publication');
    const before = await callIn.locator('.date').innerText();
    await panel.getByText('Enter this council’s rule').click();
    await panel.getByLabel('Days:', { exact: true }).fill('2');
    await panel.getByLabel('Kind of day:').selectOption('clear');
    await panel.getByLabel('Counted from:').selectOption('decision');
    await panel.getByLabel('Closing time, if it has one:').fill('16:00');
    await panel.getByRole('button', { name: 'Use this rule' }).click();
    await expect
      .poll(() => callIn.innerText())
      .toContain('2 clear working days from the decision, by 16:00: the rule that you');
    expect(await callIn.locator('.date').innerText()).not.toBe(before);
    await page.reload();
    // To change it begins with what it is.
    await panel.getByText('Change your rule').click();
    expect(await panel.getByLabel('Days:', { exact: true }).inputValue()).toBe('2');
    expect(await panel.getByLabel('Kind of day:').inputValue()).toBe('clear');
    expect(await panel.getByLabel('Counted from:').inputValue()).toBe('decision');
    expect(await panel.getByLabel('Closing time, if it has one:').inputValue()).toBe('16:00');
    await panel.getByRole('button', { name: 'Forget my rule' }).click();
    await expect.poll(() => callIn.locator('.date').innerText()).toBe(before);
    const summary = panel.getByText('Enter this council’s rule');
    const isInFocus = (element: Element) => (element.getRootNode() as ShadowRoot).activeElement === element;
    expect(await summary.evaluate(isInFocus)).toBe(true);
  });
});

test('a folded panel loads nothing more', async () => {
  const { page, panel } = await openDecision(demo, decisionIds.open);
  await panel.getByRole('button', { name: 'Follow and remind me' }).waitFor();
  await panel.getByRole('button', { name: 'Fold' }).click();
  await page.reload();
  await panel.locator('.tab').waitFor();
  await page.waitForTimeout(300);
  await panel.locator('.tab').click();
  await panel.getByRole('button', { name: 'Follow and remind me' }).waitFor();
});

describe('watch words', () => {
  test('are marked in place and counted, and nothing else changes', async () => {
    await demo.serviceWorker.evaluate(() =>
      chrome.storage.local.set({ 'watch words': ['lanterngate', 'Nowhere'] }),
    );
    const { page, panel } = await openDecision(demo, decisionIds.open);
    const section = panel.getByRole('region', { name: 'Your watch words' });
    await expect.poll(() => section.innerText()).toMatch(/lanterngate/);
    expect(await section.innerText()).not.toContain('Nowhere');
    const words = await page.evaluate(() => {
      const marked: Highlight | undefined = CSS.highlights.get('scrutineer-watch');
      return [...(marked ?? [])].map((range) => (range as Range).toString());
    });
    expect(words.length).toBeGreaterThan(0);
    expect(new Set(words)).toEqual(new Set(['Lanterngate']));
    await demo.serviceWorker.evaluate(() => chrome.storage.local.remove('watch words'));
  });
});

describe('a decision seen before', () => {
  test('is said to have changed since, with the words before and after', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.officer);
    await panel.locator('.call-in').waitFor();
    // As it was kept three days ago, when its status was another.
    await demo.serviceWorker.evaluate(
      (end) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('scrutineer');
          opening.onerror = () => reject(new Error('no library'));
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('decisions', 'readwrite');
            const store = transaction.objectStore('decisions');
            const asked = store.getAll();
            asked.onsuccess = () => {
              interface Kept {
                key: string;
                lastSeen: string;
                firstSeen: string;
                record: { status: { value: string; quote: string } };
              }
              for (const kept of asked.result as Kept[]) {
                if (!kept.key.endsWith(end)) continue;
                kept.lastSeen = kept.firstSeen = new Date(Date.now() - 3 * 86_400_000).toISOString();
                kept.record.status.quote = kept.record.status.value = 'For Determination';
                store.put(kept);
              }
            };
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      `:${decisionIds.officer}`,
    );
    await page.reload();
    const changed = panel.getByText(/^Changed since/);
    await expect.poll(() => changed.innerText()).toMatch(/^Changed since \d+ \w+ \d{4}: status$/);
    await changed.click();
    expect(await panel.innerText()).toContain('status: from “For Determination” to “');
  });
});
