import { browser } from '../browser.ts';

/** How the panel stands on a site: open, folded to its tab, or not there at all. */
export type PanelState = 'open' | 'folded' | 'hidden';

/** What the reader chose for the panel on a site; null where they have not chosen. */
export async function panelStateOn(host: string): Promise<PanelState | null> {
  const key = keyOf(host);
  const stored: unknown = (await browser.storage.local.get(key))[key];
  return stored === 'open' || stored === 'folded' || stored === 'hidden' ? stored : null;
}

/** Keeps the reader's choice for a site. */
export async function keepPanelStateOn(host: string, state: PanelState): Promise<void> {
  await browser.storage.local.set({ [keyOf(host)]: state });
}

function keyOf(host: string): string {
  return `panel ${host}`;
}
