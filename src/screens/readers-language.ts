import { browser } from '../browser.ts';
import { chosenTexts, languageKey } from '../library/language-setting.ts';
import { speak, text } from '../ui/text.ts';
import type { TextKey } from '../ui/text.ts';

/**
 * Waits until a screen of ours speaks the language that the reader chose, and says so in its title and its language;
 * again whenever they choose another.
 *
 * @param title the name of the screen's title
 * @param draw draws what is on show anew
 */
export async function inReadersLanguage(title: TextKey, draw: () => void): Promise<void> {
  const adopt = async () => {
    speak(await chosenTexts());
    document.title = text(title);
    document.documentElement.lang = text('language');
  };
  const failed = (error: unknown) => {
    console.error('Scrutineer: the chosen language could not be read.', error);
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (languageKey in changes) adopt().then(draw, failed);
  });
  await adopt().catch(failed);
}
