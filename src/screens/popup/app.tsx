import { Fragment, h } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import type { Follow } from '../../library/database.ts';
import { keepPanelStateOn } from '../../library/site-settings.ts';
import { showPanel } from '../../messages/protocol.ts';
import { text } from '../../ui/text.ts';
import { callInLine, deadlineWords } from './call-in-line.ts';
import type { TabState } from './tab-state.ts';

interface Props {
  /** Null where the browser names no tab. */
  tabId: number | null;
  state: TabState;
  /** The next last days of what is followed, the soonest first; null where the library cannot be used. */
  deadlines: readonly Follow[] | null;
}

/** What the toolbar button opens: this tab, the next last days, and the ways to everything else. */
export function Popup({ tabId, state, deadlines }: Props) {
  return (
    <>
      <header>
        <h1>{text('name')}</h1>
        <a href="library.html" target="_blank">
          {text('popLibrary')}
        </a>
        <a href="options.html" target="_blank">
          {text('popOptions')}
        </a>
      </header>
      <main>
        <ThisTab tabId={tabId} state={state} />
        <Search />
        <Deadlines deadlines={deadlines} />
      </main>
    </>
  );
}

function ThisTab({ tabId, state: atFirst }: Pick<Props, 'tabId' | 'state'>) {
  const [state, setState] = useState(atFirst);
  const [notice, setNotice] = useState('');
  const show = async () => {
    if (tabId === null || state.kind === 'unknown') return;
    // Asked for by name, it is wanted on this site again: also on a page without anything to show.
    if (state.kind === 'paused') {
      await keepPanelStateOn(state.host, 'open');
      setState({ kind: 'nothing', host: state.host });
    }
    try {
      await browser.tabs.sendMessage(tabId, showPanel);
      setNotice(text('popShown'));
    } catch {
      setNotice(text('popNothingToShow'));
    }
  };
  const pause = async () => {
    if (state.kind === 'unknown') return;
    await keepPanelStateOn(state.host, 'hidden');
    setState({ kind: 'paused', host: state.host });
    setNotice(text('popPauseNote'));
  };
  return (
    <section aria-label={text('popThisPage')} class={state.kind === 'decision' ? state.callIn.state : ''}>
      {state.kind === 'decision' ? (
        <>
          <p class="state">{callInLine(state.callIn)}</p>
          <p>{state.title ?? text('untitled')}</p>
        </>
      ) : (
        <p>{text(stateTexts[state.kind])}</p>
      )}
      {state.kind !== 'unknown' && (
        <p class="acts">
          <button onClick={() => void show()}>{text('action')}</button>
          {state.kind !== 'paused' && <button onClick={() => void pause()}>{text('popPause')}</button>}
        </p>
      )}
      <p role="status">{notice}</p>
    </section>
  );
}

const stateTexts = { nothing: 'popNothing', paused: 'popPaused', unknown: 'popUnknown' } as const;

function Search() {
  return (
    <form action="library.html" target="_blank" role="search">
      <input type="search" name="q" required aria-label={text('libSearch')} placeholder={text('libSearch')} />
      <button>{text('popSearch')}</button>
    </form>
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
