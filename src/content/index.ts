import { browser } from '../browser.ts';
import { identify } from '../formats/identify.ts';
import { modernGovDecision } from '../formats/moderngov-decision.ts';
import { keepPanelStateOn, panelStateOn } from '../library/site-settings.ts';
import type { PanelState } from '../library/site-settings.ts';
import { showPanel } from '../messages/protocol.ts';
import { send } from '../messages/send.ts';
import { mountOverlay } from '../overlay/mount.tsx';
import type { Overlay } from '../overlay/mount.tsx';
import { readAddress } from '../page/address.ts';
import { readDocument } from '../page/read-document.ts';

/** Narrower than this, an open panel would cover the page: a reader who has not chosen gets the tab. */
const roomForPanel = 700;

/**
 * Reads the page once it is there; where it is one decision, shows the panel, then asks the background what
 * it hangs together with. A page of another kind, or none at all, gets nothing.
 */
async function start(): Promise<void> {
  const place = readAddress(location.href);
  // The manifest's patterns know letter case only roughly; here it does not matter.
  if (place?.page !== 'iedecisiondetails') return;
  const { page, sources } = readDocument(document, location.href.replace(/#.*$/, ''));
  const [record] = identify(page, [modernGovDecision])?.extract(page) ?? [];
  if (!record) return;

  let overlay: Overlay | null = null;
  const connect = async (call: 'sighting' | 'lookup') => {
    const answer = await send(call, record);
    if (answer.ok) overlay?.tell({ connected: answer.value.related, known: answer.value.callIn });
    else overlay?.tell({ connected: answer.error });
  };
  const choose = (choice: PanelState) => {
    if (choice === 'hidden') overlay = null;
    // After an update of the extension there is nowhere left to keep it; the panel itself goes on.
    keepPanelStateOn(place.host, choice).catch(() => undefined);
  };
  const mount = (isOpen: boolean) => {
    overlay = mountOverlay({ record, sources, isOpen, onChoice: choose });
    void connect('sighting');
  };

  const chosen = await panelStateOn(place.host).catch(() => null);
  if (chosen !== 'hidden') mount(chosen === null ? innerWidth >= roomForPanel : chosen === 'open');

  browser.runtime.onMessage.addListener((message: unknown): undefined => {
    if (message !== showPanel) return;
    if (!overlay) mount(true);
    overlay?.open();
  });
  // Back from the page cache or another tab: the day may have changed, and the background learned more.
  const refresh = () => {
    overlay?.tell({ now: Temporal.Now.instant() });
    void connect('lookup');
  };
  addEventListener('pageshow', (event) => event.persisted && refresh());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());
}

/** A page that is prepared in advance may never be opened: nothing is read or kept before it is. */
if ((document as { prerendering?: boolean }).prerendering)
  document.addEventListener('prerenderingchange', () => void start(), { once: true });
else void start();
