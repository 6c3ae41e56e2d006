/** Each thing that people see, opened in Firefox and ready to be looked at. */
import { expect } from 'vitest';
import { openDecision } from './firefox-decision.ts';
import type { FirefoxRun } from './firefox.ts';
import { isLookedThrough, list } from './marked-kinds.ts';
import { countOf } from './tested-page.ts';
import type { TestedPage } from './tested-page.ts';

/** Opens every part of the panel that can be opened. */
const openParts = (page: TestedPage) =>
  page.at('aside').evaluate((aside) => {
    for (const details of aside.querySelectorAll('details')) details.open = true;
  });

async function screen(firefox: FirefoxRun, path: string, part: string): Promise<TestedPage> {
  const page = await firefox.screen(path);
  await expect.poll(() => countOf(page, part)).toBeGreaterThan(0);
  return page;
}

/** How each is opened. The library is expected to hold something. */
export const screensSeen = {
  panel: (firefox) => openDecision(firefox, 'open'),
  marks: async (firefox) => {
    const page = await firefox.open(list);
    await isLookedThrough(page);
    return page;
  },
  popup: (firefox) => screen(firefox, 'popup.html', 'main section'),
  library: (firefox) => screen(firefox, 'library.html', 'tbody tr'),
  options: (firefox) => screen(firefox, 'options.html', '.rules li'),
  welcome: (firefox) => screen(firefox, 'welcome.html', '[aria-labelledby=connected]'),
  reader: async (firefox) => {
    const page = await screen(firefox, 'reader.html', 'main');
    await page.choose('Choose a file', 'tests/page/pdf/form.pdf');
    await expect.poll(() => countOf(page, '[aria-labelledby=connected]')).toBe(1);
    return page;
  },
} satisfies Record<string, (firefox: FirefoxRun) => Promise<TestedPage>>;

export type ScreenName = keyof typeof screensSeen;

/** The same with all that can be opened in it open, as a reader who has worked on it leaves it. */
export async function workedOn(firefox: FirefoxRun, name: ScreenName): Promise<TestedPage> {
  const page = await screensSeen[name](firefox);
  if (name === 'panel') await page.click('.show');
  if (name === 'marks') {
    await page.click('.mark');
    await expect.poll(() => countOf(page, '.selected')).toBe(1);
  }
  if (isPanelOf(name)) await openParts(page);
  // Without words to read its button is off, and browsers draw such a one faint where colours are forced.
  if (name === 'reader') await page.fill('Or paste a record’s text', 'Words');
  return page;
}

/** A council's page is not ours to mend: of it the panel alone is looked at. */
export function isPanelOf(name: string): boolean {
  return name === 'panel' || name === 'marks';
}
