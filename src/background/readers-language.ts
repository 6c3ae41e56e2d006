import { browser } from '../browser.ts';
import { chosenTexts, languageKey, refreshTexts } from '../library/language-setting.ts';
import { speak } from '../ui/text.ts';

let speaking: Promise<void> | null = null;

/**
 * Waits until the background speaks the language that the reader chose; to be called before any text is made. Looked
 * up once for as long as the worker lives, and again when the choice changes. Never rejects: where the choice cannot
 * be read, the browser's language serves.
 */
export function readersLanguage(): Promise<void> {
  speaking ??= chosenTexts()
    .catch((error: unknown) => {
      console.error('Scrutineer: the chosen language could not be read.', error);
      return null;
    })
    .then(speak);
  return speaking;
}

/** Notices another choice, and an update that brought other texts. To be called as the worker's script first runs. */
export function followLanguage(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && languageKey in changes) speaking = null;
  });
  browser.runtime.onInstalled.addListener(() => {
    refreshTexts().catch((error: unknown) =>
      console.error('Scrutineer: the texts of the chosen language could not be renewed.', error),
    );
  });
}
