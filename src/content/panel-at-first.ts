import { chosenTexts } from '../library/language-setting.ts';
import { panelStateOn } from '../library/site-settings.ts';
import type { PanelState } from '../library/site-settings.ts';
import { speak } from '../ui/text.ts';

/** Narrower than this, an open panel would cover the page: a reader who has not chosen gets the tab. */
const roomForPanel = 700;

/**
 * How a panel begins beside a page, by what the reader chose for its site; from here on the interface speaks their
 * language. Where storage cannot be read it is as if nothing had been chosen.
 */
export async function panelAtFirst(host: string): Promise<PanelState> {
  const [chosen, texts] = await Promise.all([
    panelStateOn(host).catch(() => null),
    chosenTexts().catch(() => null),
  ]);
  speak(texts);
  return chosen ?? (innerWidth < roomForPanel ? 'folded' : 'open');
}
