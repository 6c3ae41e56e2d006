import { browser } from '../../browser.ts';
import type { CallIn } from '../../call-in/state.ts';
import { councilsAt } from '../../councils/council.ts';
import type { Library } from '../../library/database.ts';
import { decisionUnder } from '../../library/decisions.ts';
import { panelStateOn } from '../../library/site-settings.ts';
import { decisionKey, readAddress } from '../../page/address.ts';
import { statedValue } from '../../record/decision-record.ts';
import { judged } from '../library/judged.ts';
import type { Known } from '../library/judged.ts';
import { lookUpRules } from '../library/reading.ts';

/**
 * What is known of a tab. `decision`: its page was read as one decision; `nothing`: the site is read, but no single
 * decision is kept from this page; `paused`: the reader put Scrutineer away on this site, so what its pages say now
 * is not known; `unknown`: a site that is not read, a page of the browser, or none.
 */
export type TabState =
  | { kind: 'decision'; host: string; title: string | null; callIn: CallIn }
  | { kind: 'nothing' | 'paused'; host: string }
  | { kind: 'unknown' };

/** The host as settings are kept by it: in lower case and without "www."; null where it is no website. */
export function hostOfSite(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return hostname.replace(/^www\.|\.$/g, '');
}

/**
 * Looks up what is known of a tab's page.
 *
 * @param address the tab's; browsers keep it from us where we may not read the site
 * @param library null where it cannot be used
 * @param now the moment to judge call-in by
 */
export async function tabState(
  address: string | undefined,
  library: Library | null,
  known: Known,
  now: Temporal.Instant,
): Promise<TabState> {
  const host = hostOfSite(address);
  if (address === undefined || host === null) return { kind: 'unknown' };
  const origins = [`*://${new URL(address).hostname}/*`];
  if (!(await browser.permissions.contains({ origins }))) return { kind: 'unknown' };
  if ((await panelStateOn(host)) === 'hidden') return { kind: 'paused', host };
  const place = readAddress(address);
  const key = decisionKey(address);
  if (!library || !place || key === null) return { kind: 'nothing', host };
  const site = councilsAt(known.councils, place)?.site ?? place.host + place.basePath;
  const decision = await decisionUnder(library, `${site} ${key}`);
  if (!decision) return { kind: 'nothing', host };
  await lookUpRules([decision], known);
  const { callIn } = judged(decision, known, now);
  return { kind: 'decision', host, title: statedValue(decision.record.title), callIn };
}
