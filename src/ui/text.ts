import type messages from '../_locales/en/messages.json';
import { browser } from '../browser.ts';

/** The name of a text in _locales. */
export type TextKey = keyof typeof messages;

/** What was fetched before: an update of the extension takes the way to the texts from panels in open pages. */
const fetched = new Map<string, string>();

/** The texts of the language that the reader chose, where the scripts that come later find them too. */
const shared = globalThis as { scrutineerTexts?: Partial<Record<string, string>> | null };

/** Speaks the language that the reader chose from now on; null: the browser's. */
export function speak(texts: Readonly<Record<string, string>> | null): void {
  shared.scrutineerTexts = texts;
}

/** A text of the interface in the reader's language, with values filled in for $1, $2, $3. */
export function text(key: TextKey, ...values: string[]): string {
  const filled = [key, ...values].join();
  try {
    fetched.set(
      filled,
      shared.scrutineerTexts?.[key]?.replace(
        /\$(\d)/g,
        (_, number: string) => values[Number(number) - 1] ?? '',
      ) ?? browser.i18n.getMessage(key, values),
    );
  } catch {
    // As fetched before.
  }
  return fetched.get(filled) ?? '';
}

/**
 * Fetches texts ahead, for whatever values: an update of the extension under an open page then takes none of them.
 * Where the reader chose a language, all of its texts are there already.
 */
export function fetchAhead(keys: readonly TextKey[]): void {
  shared.scrutineerTexts ??= Object.fromEntries(keys.map((key) => [key, text(key, '$1', '$2', '$3')]));
}
