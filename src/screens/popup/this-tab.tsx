import { Fragment, h } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { isBuiltIn, originOf } from '../../library/read-sites.ts';
import { keepPanelStateOn } from '../../library/site-settings.ts';
import { showPanel } from '../../messages/protocol.ts';
import { send } from '../../messages/send.ts';
import { text } from '../../ui/text.ts';
import { callInLine } from '../../ui/call-in-line.ts';
import { lookAtTab } from './look-here.ts';
import type { Found } from './look-here.ts';
import { LookResult } from './look-result.tsx';
import type { TabState } from './tab-state.ts';

export interface TabProps {
  /** Null where the browser names no tab. */
  tabId: number | null;
  /** The tab's, where the browser tells it. */
  address: string | undefined;
  state: TabState;
}

/** The page in front: what is known of it, what can be done about its site, and what was looked for on it. */
export function ThisTab({ tabId, address, state: atFirst }: TabProps) {
  const [state, setState] = useState(atFirst);
  const [notice, setNotice] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const look = async () => {
    if (tabId !== null) setFound(await lookAtTab(tabId, address));
  };
  const show = async () => {
    if (tabId === null || state.kind === 'closed') return;
    // Asked for by name, it is wanted on this site again: also on a page without anything to show.
    if (state.kind === 'paused') {
      await keepPanelStateOn(state.host, 'open');
      setState({ ...state, kind: 'nothing' });
    }
    try {
      await browser.tabs.sendMessage(tabId, showPanel);
      setNotice(text('popShown'));
    } catch {
      setNotice(text('popNothingToShow'));
    }
  };
  const pause = async () => {
    if (state.kind === 'closed') return;
    const { host, site, isAdded } = state;
    await keepPanelStateOn(host, 'hidden');
    setState({ kind: 'paused', host, site, isAdded });
    setNotice(text('popPauseNote'));
  };
  const read = () => {
    if (state.kind !== 'unread' && state.kind !== 'withheld') return;
    const asked = { host: state.site, tabId };
    // Many browsers shut the popup as they ask: the background has to know what is to be done then.
    void send('siteAsked', asked);
    // In the click itself: later, browsers ask nothing.
    browser.permissions
      .request({ origins: [originOf(state.site)] })
      .then(async (isAllowed) => {
        if (!isAllowed) {
          await send('siteAsked', null);
          setNotice(text('popNotAllowed', state.site));
          return;
        }
        const { ok } = await send('readSite', asked);
        setNotice(text(ok ? 'popReadNow' : 'actionFailed', state.site));
        if (!ok) return;
        setState({ ...state, kind: 'nothing', isAdded: !isBuiltIn(state.site) });
        await look();
      })
      .catch((error: unknown) => {
        console.error('Scrutineer: the site could not be added.', error);
        setNotice(text('actionFailed'));
      });
  };
  const leave = async () => {
    if (state.kind === 'closed') return;
    const { host, site } = state;
    const { ok } = await send('leaveSite', site);
    setNotice(text(ok ? 'popLeft' : 'actionFailed', site));
    if (ok) setState({ kind: 'unread', host, site, isAdded: false });
  };
  const isRead = state.kind === 'decision' || state.kind === 'nothing' || state.kind === 'paused';
  return (
    <>
      <section aria-label={text('popThisPage')} class={state.kind === 'decision' ? state.callIn.state : ''}>
        <Words state={state} />
        {state.kind !== 'closed' && (
          <p class="acts">
            {isRead && <button onClick={() => void show()}>{text('action')}</button>}
            {(state.kind === 'decision' || state.kind === 'nothing') && (
              <button onClick={() => void pause()}>{text('popPause')}</button>
            )}
            {!isRead && (
              <button onClick={read}>{text(state.kind === 'unread' ? 'popRead' : 'popAllow')}</button>
            )}
            {state.isAdded && <button onClick={() => void leave()}>{text('popLeave')}</button>}
            {tabId !== null && state.kind !== 'paused' && (
              <button onClick={() => void look()}>{text('popLook')}</button>
            )}
          </p>
        )}
        <p role="status">{notice}</p>
      </section>
      {found && <LookResult found={found} />}
    </>
  );
}

function Words({ state }: Pick<TabProps, 'state'>) {
  switch (state.kind) {
    case 'decision':
      return (
        <>
          <p class="state">{callInLine(state.callIn)}</p>
          <p>{state.title ?? text('untitled')}</p>
        </>
      );
    case 'unread':
      return (
        <>
          <p>{text('popUnread', state.site)}</p>
          <p class="soft">{text('popUnreadNote')}</p>
        </>
      );
    case 'withheld':
      return <p>{text('popWithheld', state.site)}</p>;
    case 'nothing':
      return <p>{text(state.isAdded ? 'popNothingAdded' : 'popNothing')}</p>;
    case 'paused':
      return <p>{text('popPaused')}</p>;
    case 'closed':
      return <p>{text('popClosed')}</p>;
  }
}
