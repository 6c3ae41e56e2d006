import { h, render } from 'preact';
import { openLibrary } from '../../library/database.ts';
import { App, troubleWords } from './app.tsx';
import styles from './library.css?inline';
import { inReadersLanguage } from '../readers-language.ts';
import { councilFiles } from './own-files.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets = [sheet];

/** A newer version of the extension takes the library over: this page then belongs to none. */
const onClosed = () => location.reload();

/** What is shown, drawn anew in another language too. */
let draw: () => void = () => undefined;
const speaking = inReadersLanguage('libTitle', () => draw());

Promise.all([openLibrary(onClosed), councilFiles(), speaking])
  .then(([library, files]) => {
    const source = { library, known: { ...files, readersRules: new Map() } };
    draw = () => render(<App source={source} />, document.body);
    draw();
  })
  .catch((error: unknown) => {
    console.error('Scrutineer: the library could not be opened.', error);
    void speaking.then(() => render(<p role="alert">{troubleWords(error)}</p>, document.body));
  });
