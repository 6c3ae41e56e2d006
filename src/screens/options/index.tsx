import { h, render } from 'preact';
import { openLibrary } from '../../library/database.ts';
import { councilFiles } from '../library/own-files.ts';
import { inReadersLanguage } from '../readers-language.ts';
import { Options } from './app.tsx';
import { knownRules } from './known-rules.ts';
import styles from './options.css?inline';
import { readSettings } from './settings.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets = [sheet];
void start();

/** Reads what the screen shows, and shows it. Where the library cannot be used, the settings are there all the same. */
async function start(): Promise<void> {
  const [settings, { rules, councils }, library] = await Promise.all([
    readSettings(),
    councilFiles(),
    openLibrary(() => location.reload()).catch((error: unknown) => {
      console.error('Scrutineer: the library could not be opened.', error);
      return null;
    }),
  ]);
  const draw = () =>
    render(
      <Options settings={settings} library={library} rules={knownRules(rules, councils)} />,
      document.body,
    );
  await inReadersLanguage('optTitle', draw);
  draw();
}
