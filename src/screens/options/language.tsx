import { h } from 'preact';
import { chosenTexts, keepLanguage } from '../../library/language-setting.ts';
import { speak, text } from '../../ui/text.ts';
import { Section, useActs } from './section.tsx';
import type { Settings } from './settings.ts';

/** The languages to choose from, each by its own name. */
const languages = { en: 'optEnglish', cy: 'optCymraeg' } as const;

/** The language of all that the extension says: Chrome has no Welsh of its own to go by. */
export function LanguageChoice({ language }: Pick<Settings, 'language'>) {
  const { said, act } = useActs();
  const choose = async (value: string) => {
    await keepLanguage(value === 'en' || value === 'cy' ? value : null);
    // What is said about it is said in it.
    speak(await chosenTexts());
    return text('optLanguageKept');
  };
  return (
    <Section id="language" title={text('optLanguage')} said={said}>
      <p class="soft">{text('optLanguageNote')}</p>
      <select
        aria-labelledby="language-title"
        value={language ?? ''}
        onChange={({ currentTarget: { value } }) => act(() => choose(value))}
      >
        <option value="">{text('optLanguageBrowser')}</option>
        {(['en', 'cy'] as const).map((each) => (
          <option key={each} value={each} lang={each}>
            {text(languages[each])}
          </option>
        ))}
      </select>
    </Section>
  );
}
