import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import welsh from '../../src/_locales/cy/messages.json';
import english from '../../src/_locales/en/messages.json';

/** Sentences of the English interface that the Welsh one says otherwise; single words may be the page's own. */
const own: Partial<Record<string, { message: string }>> = welsh;
const englishSentences = Object.entries(english)
  .filter(([name, { message }]) => own[name]?.message !== message && /^[^$]+ [^$]+ [^$]+$/.test(message))
  .map(([, { message }]) => message);

/** What is left in English of all that a part of a page says, also to those who hear it. */
export async function leftInEnglish(part: Locator): Promise<string[]> {
  const said = await part.evaluate((whole) => {
    for (const details of whole.querySelectorAll('details')) details.open = true;
    const labels = [...whole.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [whole.textContent, ...labels].join('\n');
  });
  expect(said.length).toBeGreaterThan(10);
  // What a council wrote on its page is quoted as it is.
  const quoted = await part.evaluate((whole) => (whole === document.body ? '' : document.body.textContent));
  return englishSentences.filter((sentence) => said.includes(sentence) && !quoted.includes(sentence));
}

/** As a Welsh reader writes it, by Node's own Intl: Chromium's knows no Welsh. */
export function welshDate(date: string): string {
  const words = new Date(date).toLocaleDateString('cy', { dateStyle: 'full', timeZone: 'UTC' });
  return words.replace(',', '').replace(/^D/, 'd');
}
