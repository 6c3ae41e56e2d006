import type messages from '../_locales/en/messages.json';
import { browser } from '../browser.ts';

/** The name of a text in _locales. */
export type TextKey = keyof typeof messages;

/** What was fetched before: an update of the extension takes the way to the texts from panels in open pages. */
const fetched = new Map<string, string>();

/** A text of the interface in the browser's language, with values filled in for $1, $2, $3. */
export function text(key: TextKey, ...values: string[]): string {
  const filled = [key, ...values].join();
  try {
    fetched.set(filled, browser.i18n.getMessage(key, values));
  } catch {
    // As fetched before.
  }
  return fetched.get(filled) ?? '';
}
