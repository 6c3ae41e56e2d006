import { browser } from '../browser.ts';
import type { Follow } from '../library/database.ts';
import { withOpenWindow } from '../reminders/moments.ts';

/** White on this blue has a contrast of 8.6:1, and the blue stands out from light and dark toolbars alike. */
export const badgeColours = { text: '#ffffff', background: '#1d4f91' } as const;

/** Four characters are all that a badge has room for. */
const most = 999;

/** Shows on the toolbar button how many followed decisions can still be called in; nothing where none can. */
export async function showBadge(follows: readonly Follow[], now: Temporal.Instant): Promise<void> {
  const count = withOpenWindow(follows, now).length;
  const text = count > most ? `${most}+` : String(count || '');
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: badgeColours.background }),
    browser.action.setBadgeTextColor({ color: badgeColours.text }),
  ]);
}
