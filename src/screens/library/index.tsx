import { h, render } from 'preact';
import { openLibrary } from '../../library/database.ts';
import { text } from '../../ui/text.ts';
import { App, troubleWords } from './app.tsx';
import styles from './library.css?inline';
import { councilFiles } from './own-files.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets = [sheet];
document.title = text('libTitle');
document.documentElement.lang = text('language');

/** A newer version of the extension takes the library over: this page then belongs to none. */
const onClosed = () => location.reload();

Promise.all([openLibrary(onClosed), councilFiles()])
  .then(([library, files]) => {
    const source = { library, known: { ...files, readersRules: new Map() } };
    render(<App source={source} />, document.body);
  })
  .catch((error: unknown) => {
    console.error('Scrutineer: the library could not be opened.', error);
    render(<p role="alert">{troubleWords(error)}</p>, document.body);
  });
