import { browser } from '../browser.ts';

/** A language that the interface speaks. */
export type Language = 'en' | 'cy';

/** What the reader chose to read, and all the texts in it: whoever shows any needs no more than one look. */
interface Kept {
  language: Language;
  /** Of the extension that the texts came with. */
  version: string;
  texts: Record<string, string>;
}

/** The name in storage: what is on show may be drawn anew when it changes. */
export const languageKey = 'language';

/** The language that the reader chose; null: the browser's. */
export async function chosenLanguage(): Promise<Language | null> {
  return (await kept())?.language ?? null;
}

/** The texts of the language that the reader chose, by name; null where the browser's are to be shown. */
export async function chosenTexts(): Promise<Record<string, string> | null> {
  return (await kept())?.texts ?? null;
}

/**
 * Keeps the reader's choice together with its texts, read from the extension's own folder.
 *
 * @param language null: the browser's
 * @throws where the folder or the storage cannot be read; what was chosen before then holds
 */
export async function keepLanguage(language: Language | null): Promise<void> {
  if (language === null) {
    await browser.storage.local.remove(languageKey);
    return;
  }
  const response = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  const messages = (await response.json()) as Record<string, { message: string }>;
  const texts = Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message]));
  const { version } = browser.runtime.getManifest();
  await browser.storage.local.set({ [languageKey]: { language, version, texts } satisfies Kept });
}

/** Reads the texts anew where they came with another version of the extension, which may have worded them otherwise. */
export async function refreshTexts(): Promise<void> {
  const before = await kept();
  if (before && before.version !== browser.runtime.getManifest().version) await keepLanguage(before.language);
}

async function kept(): Promise<Kept | undefined> {
  return (await browser.storage.local.get(languageKey))[languageKey] as Kept | undefined;
}
