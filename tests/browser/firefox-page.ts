/** A tab of Firefox, as the steps that both browsers go through need it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Role, TestedPage } from './tested-page.ts';

/** As long as `expect.poll` waits. */
const patience = 15_000;

/**
 * @param page an open tab
 * @param downloads the folder in which Firefox saves files
 */
export function firefoxPage(page: Page, downloads: string): TestedPage {
  const fieldOf = (label: string) => control(page, 'field', label);
  return {
    evaluate: (act, argument) =>
      page.evaluate(act as (argument: unknown) => unknown, argument) as Promise<never>,
    press: async (role, name) => press(await control(page, role, name)),
    fill: async (label, words) => {
      const field = await fieldOf(label);
      await field.evaluate((input) => (input as HTMLInputElement).select());
      await page.keyboard.press('Backspace');
      await field.type(words);
    },
    click: async (selector) => press(await first(page, selector)),
    pick: async (selector, value) => {
      await (await first(page, selector)).select(value);
    },
    choose: async (label, path) => {
      await ((await fieldOf(label)) as ElementHandle<HTMLInputElement>).uploadFile(path);
    },
    paste: async (words) => {
      await page.evaluate((words) => {
        const field = document.activeElement as HTMLTextAreaElement;
        field.setRangeText(words);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, words);
    },
    key: (name) => page.keyboard.press(name),
    saved: async (act) => {
      const before = readdirSync(downloads);
      await act();
      let lookedAt: SavedFile | null = null;
      return waitFor('a saved file', () => {
        const file = savedFile(downloads, before);
        const isFinal = file !== null && file.name === lookedAt?.name && file.words === lookedAt.words;
        lookedAt = file;
        return isFinal ? file.words : null;
      });
    },
    at: (selector) => ({
      evaluate: async (act) => (await first(page, selector)).evaluate(act as never),
    }),
    run: async (script) => {
      await page.evaluate(script);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** A file that stands in the folder of downloads. */
interface SavedFile {
  name: string;
  words: string;
}

/**
 * The first file that was not there before, unless there is none yet or it is still empty. Firefox saves under a name
 * of its own first ("uI1u1bP8.json"), which is gone as soon as the file has the name that was asked for: a file that
 * is there at one look may not be there a moment later.
 */
function savedFile(folder: string, before: readonly string[]): SavedFile | null {
  const files = readdirSync(folder);
  if (files.some((file) => file.endsWith('.part'))) return null;
  for (const name of files.filter((file) => !before.includes(file))) {
    try {
      const words = readFileSync(join(folder, name), 'utf8');
      if (words !== '') return { name, words };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return null;
}

/** The control of a name, once it is shown. Puppeteer's own search by name does not look into the panel. */
function control(page: Page, role: Role, name: string): Promise<ElementHandle> {
  return waitFor(`the ${role} “${name}”`, async () => {
    const found = await page.evaluateHandle(
      (role, name) => {
        const selector = { button: 'button', link: 'a[href]', field: 'input, select, textarea' }[role];
        const panel = document.querySelector('scrutineer-panel')?.shadowRoot;
        const all = [...document.querySelectorAll(selector), ...(panel?.querySelectorAll(selector) ?? [])];
        const nameOf = (element: Element) => {
          const { labels } = element as HTMLInputElement;
          const words = element.ariaLabel ?? (labels?.[0] ?? element).textContent;
          return words.replace(/\s+/g, ' ').trim();
        };
        return all.find((element) => element.checkVisibility() && nameOf(element) === name) ?? null;
      },
      role,
      name,
    );
    return found.asElement() as ElementHandle | null;
  });
}

/** The first element that fits, once it is shown. */
function first(page: Page, selector: string): Promise<ElementHandle> {
  return waitFor(selector, async () => {
    const found = await page.evaluateHandle((selector) => {
      const panel = document.querySelector('scrutineer-panel')?.shadowRoot;
      const all = [...document.querySelectorAll(selector), ...(panel?.querySelectorAll(selector) ?? [])];
      return all.find((element) => element.checkVisibility()) ?? null;
    }, selector);
    return found.asElement() as ElementHandle | null;
  });
}

/** Clicks an element once it stands still: a panel that is being filled moves what is in it. */
async function press(element: ElementHandle): Promise<void> {
  const placeOf = () => element.evaluate((shown) => JSON.stringify(shown.getBoundingClientRect()));
  let before = await placeOf();
  await waitFor('an element that stands still', async () => {
    // Waited for here: a tab that is behind another gets its own time but once a second.
    await new Promise((resolve) => setTimeout(resolve, 40));
    const now = await placeOf();
    const isStill = now === before;
    before = now;
    return isStill || null;
  });
  await element.click();
}

/** Asks again until there is an answer. */
async function waitFor<T>(what: string, look: () => T | null | Promise<T | null>): Promise<T> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`${what} does not come`);
}
