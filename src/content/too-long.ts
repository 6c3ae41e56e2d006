import { browser } from '../browser.ts';
import { keepPanelStateOn } from '../library/site-settings.ts';
import type { PanelState } from '../library/site-settings.ts';
import { showPanel } from '../messages/protocol.ts';
import { mountTooLong } from '../overlay/too-long.tsx';
import type { Notice } from '../overlay/too-long.tsx';
import { readAddress } from '../page/address.ts';
import { panelAtFirst } from './panel-at-first.ts';

/*
 * Says that a page is too long to be read. A script of its own, loaded by the others when they meet such a page:
 * hardly any page is one, and none shall carry this for it.
 */

async function start(host: string): Promise<void> {
  let notice: Notice | null = null;
  const choose = (choice: PanelState) => {
    if (choice === 'hidden') notice = null;
    // After an update of the extension there is nowhere left to keep it; the notice itself goes on.
    keepPanelStateOn(host, choice).catch(() => undefined);
  };
  const atFirst = await panelAtFirst(host);
  const mount = (isOpen: boolean) => (notice = mountTooLong(isOpen, choose));
  if (atFirst !== 'hidden') mount(atFirst === 'open');
  browser.runtime.onMessage.addListener((message: unknown): undefined => {
    if (message === showPanel) (notice ?? mount(true)).open();
  });
}

const place = readAddress(location.href);
if (place) void start(place.host);
