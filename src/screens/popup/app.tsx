import { Fragment, h } from 'preact';
import { useState } from 'preact/hooks';
import { openBeside } from '../../browser.ts';
import type { Follow } from '../../library/database.ts';
import { text } from '../../ui/text.ts';
import { deadlineWords } from './deadline-words.ts';
import { ThisTab } from './this-tab.tsx';
import type { TabProps } from './this-tab.tsx';

interface Props {
  tab: TabProps;
  /** Null where the browser names no window. */
  windowId: number | null;
  /** The next last days of what is followed, the soonest first; null where the library cannot be used. */
  deadlines: readonly Follow[] | null;
}

/** What the toolbar button opens: this tab, the next last days, and the ways to everything else. */
export function Popup({ tab, windowId, deadlines }: Props) {
  return (
    <>
      <header>
        <h1>{text('name')}</h1>
        <a href="library.html" target="_blank">
          {text('popLibrary')}
        </a>
        <a href="reader.html" target="_blank">
          {text('readTitle')}
        </a>
        <a href="options.html" target="_blank">
          {text('popOptions')}
        </a>
      </header>
      <main>
        <ThisTab {...tab} />
        <Search />
        {windowId !== null && <Beside windowId={windowId} />}
        <Deadlines deadlines={deadlines} />
      </main>
    </>
  );
}

function Search() {
  return (
    <form action="library.html" target="_blank" role="search">
      <input type="search" name="q" required aria-label={text('libSearch')} placeholder={text('libSearch')} />
      <button>{text('popSearch')}</button>
    </form>
  );
}

/** The way to the library beside the page. Once it is there, the popup has no more to do. */
function Beside({ windowId }: { windowId: number }) {
  const [notice, setNotice] = useState('');
  const open = () => {
    openBeside(windowId).then(
      () => close(),
      (error: unknown) => {
        console.error('Scrutineer: the library could not be opened beside the page.', error);
        setNotice(text('actionFailed'));
      },
    );
  };
  return (
    <p class="beside">
      <button onClick={open}>{text('popBeside')}</button>
      <span role="status">{notice}</span>
    </p>
  );
}

function Deadlines({ deadlines }: Pick<Props, 'deadlines'>) {
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{text('popDeadlines')}</h2>
      {deadlines === null && <p>{text('popNoLibrary')}</p>}
      {deadlines?.length === 0 && <p class="soft">{text('popNoDeadlines')}</p>}
      <ul>
        {deadlines?.map(({ key, address, title, council, callIn }) => (
          <li key={key}>
            <a href={address} target="_blank" rel="noreferrer">
              {title ?? text('untitled')}
            </a>
            <small>
              {deadlineWords(callIn)}
              {council !== null && ` · ${council}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
