import { browser } from '../browser.ts';
import { chosenTexts } from '../library/language-setting.ts';
import { keepPanelStateOn, panelStateOn } from '../library/site-settings.ts';
import type { PanelState } from '../library/site-settings.ts';
import { showPanel } from '../messages/protocol.ts';
import { mountTooLong } from '../overlay/too-long.tsx';
import type { Notice } from '../overlay/too-long.tsx';
import { readAddress } from '../page/address.ts';
import { speak } from '../ui/text.ts';

/*
 * Says that a page is too long to be read. A script of its own, loaded by the others when they meet such a page:
 * hardly any page is one, and none shall carry this for it.
 */

/** Narrower than this, an open panel would cover the page: a reader who has not chosen gets the tab. */
const roomForPanel = 700;

async function start(host: string): Promise<void> {
  let notice: Notice | null = null;
  const choose = (choice: PanelState) => {
    if (choice === 'hidden') notice = null;
    // After an update of the extension there is nowhere left to keep it; the notice itself goes on.
    keepPanelStateOn(host, choice).catch(() => undefined);
  };
  const [chosen, texts] = await Promise.all([
    panelStateOn(host).catch(() => null),
    chosenTexts().catch(() => null),
  ]);
  speak(texts);
  const mount = (isOpen: boolean) => (notice = mountTooLong(isOpen, choose));
  if (chosen !== 'hidden') mount(chosen === null ? innerWidth >= roomForPanel : chosen === 'open');
  browser.runtime.onMessage.addListener((message: unknown): undefined => {
    if (message === showPanel) (notice ?? mount(true)).open();
  });
}

const place = readAddress(location.href);
if (place) void start(place.host);
