import { h, render } from 'preact';
import { londonDate } from '../../call-in/stated.ts';
import { inReadersLanguage } from '../readers-language.ts';
import { Welcome } from './app.tsx';
import pageStyles from '../../overlay/page.css?inline';
import styles from './welcome.css?inline';

document.adoptedStyleSheets = [pageStyles, styles].map((rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
});
// The sample is written in the language of the interface, and read when it is first shown.
void inReadersLanguage('welTitle', () => location.reload()).then(() =>
  render(<Welcome today={londonDate(Temporal.Now.instant())} />, document.body),
);
