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

/** A site on which the reader folded or put away the panel. */
export interface ShutPanel {
  /** In lower case and without "www.", as it was kept. */
  host: string;
  state: 'folded' | 'hidden';
}

/** The sites on which the panel is folded or not there at all, by name. */
export async function shutPanels(): Promise<ShutPanel[]> {
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  return Object.entries(all)
    .flatMap(([key, state]) =>
      key.startsWith(keyStart) && (state === 'folded' || state === 'hidden')
        ? [{ host: key.slice(keyStart.length), state } as const]
        : [],
    )
    .sort((a, b) => a.host.localeCompare(b.host));
}

/** Forgets what the reader chose for the panel on a site: it is open there again. */
export async function forgetPanelStateOn(host: string): Promise<void> {
  await browser.storage.local.remove(keyOf(host));
}

const keyStart = 'panel ';

function keyOf(host: string): string {
  return keyStart + host;
}
