import { h, render } from 'preact';
import pageStyles from '../../overlay/page.css?inline';
import { text } from '../../ui/text.ts';
import { Reader } from './app.tsx';
import styles from './reader.css?inline';

document.adoptedStyleSheets = [pageStyles, styles].map((rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
});
document.title = text('readTitle');
document.documentElement.lang = text('language');
render(<Reader />, document.body);
