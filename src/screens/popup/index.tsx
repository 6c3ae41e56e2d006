import { h, render } from 'preact';
import { browser } from '../../browser.ts';
import { openLibrary } from '../../library/database.ts';
import { listFollows } from '../../library/follows.ts';
import { withOpenWindow } from '../../reminders/moments.ts';
import { councilFiles } from '../library/own-files.ts';
import { inReadersLanguage } from '../readers-language.ts';
import { Popup } from './app.tsx';
import styles from './popup.css?inline';
import { tabState } from './tab-state.ts';

/** As many last days as are shown. */
const mostDeadlines = 5;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets = [sheet];
void start();

/** Looks up what the popup shows, and shows it. Where the library cannot be used, the rest is shown all the same. */
async function start(): Promise<void> {
  const now = Temporal.Now.instant();
  const [[tab], files, library] = await Promise.all([
    browser.tabs.query({ active: true, lastFocusedWindow: true }),
    councilFiles(),
    openLibrary(() => location.reload()).catch((error: unknown) => {
      console.error('Scrutineer: the library could not be opened.', error);
      return null;
    }),
  ]);
  const state = await tabState(tab?.url, library, { ...files, readersRules: new Map() }, now);
  const follows = library && withOpenWindow(await listFollows(library), now);
  const draw = () =>
    render(
      <Popup
        tab={{ tabId: tab?.id ?? null, address: tab?.url, state }}
        windowId={tab?.windowId ?? null}
        deadlines={follows?.slice(0, mostDeadlines) ?? null}
      />,
      document.body,
    );
  await inReadersLanguage('name', draw);
  draw();
}
