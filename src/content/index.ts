import { browser } from '../browser.ts';
import { modernGovDecision } from '../formats/moderngov-decision.ts';
import { keepPanelStateOn } from '../library/site-settings.ts';
import type { PanelState } from '../library/site-settings.ts';
import { showPanel } from '../messages/protocol.ts';
import { send } from '../messages/send.ts';
import { mountOverlay } from '../overlay/mount.tsx';
import type { Overlay } from '../overlay/mount.tsx';
import { readAddress } from '../page/address.ts';
import { readDocument } from '../page/read-document.ts';
import { isTooLong, mostAtOnce } from '../page/too-long.ts';
import { panelAtFirst } from './panel-at-first.ts';

/** Milliseconds; a clock that was set, or slept, is noticed within the hour. */
const longestTimer = 3_600_000;

/**
 * Reads the page once it is there; where it is one decision, shows the panel, then asks the background what
 * it hangs together with. A page of another kind, or none at all, gets nothing.
 */
async function start(): Promise<void> {
  const place = readAddress(location.href);
  // The manifest's patterns know letter case only roughly; here it does not matter.
  if (place?.page !== 'iedecisiondetails') return;
  if (isTooLong(document, mostAtOnce)) {
    void send('tooLong', null);
    return;
  }
  const { page, sources } = readDocument(document, location.href.replace(/#.*$/, ''));
  const [record] = modernGovDecision.detect(page) ? modernGovDecision.extract(page) : [];
  if (!record) return;

  let overlay: Overlay | null = null;
  let isFilled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  const connect = async (call: 'sighting' | 'lookup') => {
    // A page may claim by the thousand that its reader came back.
    if (isAsking && call === 'lookup') return;
    isAsking = true;
    const answer = await send(call, record);
    isAsking = false;
    overlay?.tell(answer.ok ? { answer: answer.value, trouble: null } : { trouble: answer.error });
    // What was answered before may be overtaken by the clock, whether or not anybody answers now.
    const nextChange = answer.ok ? Date.parse(answer.value.callIn.nextChange) : Infinity;
    clearTimeout(timer);
    timer = setTimeout(refresh, Math.min(nextChange - Date.now(), longestTimer));
  };
  /** The second script of the panel: only once there is a panel to fill. */
  const fill = async () => {
    if (isFilled) return;
    isFilled = true;
    isFilled = (await send('parts', null)).ok;
  };
  const choose = (choice: PanelState) => {
    if (choice === 'hidden') overlay = null;
    if (choice === 'open') void fill();
    // After an update of the extension there is nowhere left to keep it; the panel itself goes on.
    keepPanelStateOn(place.host, choice).catch(() => undefined);
  };
  const mount = (isOpen: boolean) => {
    overlay = mountOverlay({ record, sources, isOpen, onChoice: choose, onRefresh: refresh });
    isFilled = false;
    void connect('sighting');
    if (isOpen) void fill();
  };

  const atFirst = await panelAtFirst(place.host);
  if (atFirst !== 'hidden') mount(atFirst === 'open');

  browser.runtime.onMessage.addListener((message: unknown): undefined => {
    if (message !== showPanel) return;
    if (!overlay) mount(true);
    overlay?.open();
  });
  // Back from the page cache or another tab: the day may have changed, and the background learned more.
  function refresh() {
    // Nothing is asked for a reader who has put the panel away.
    if (!overlay) return;
    overlay.tell({ now: Temporal.Now.instant() });
    void connect('lookup');
  }
  addEventListener('pageshow', (event) => event.persisted && refresh());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());
}

/** A page that is prepared in advance may never be opened: nothing is read or kept before it is. */
if ((document as { prerendering?: boolean }).prerendering)
  document.addEventListener('prerenderingchange', () => void start(), { once: true });
else void start();
