import type { CallIn } from '../../call-in/state.ts';
import { councilsAt } from '../../councils/council.ts';
import type { Library } from '../../library/database.ts';
import { decisionUnder } from '../../library/decisions.ts';
import { addedHosts, isBuiltIn, mayRead } from '../../library/read-sites.ts';
import { panelStateOn } from '../../library/site-settings.ts';
import { decisionKey, readAddress } from '../../page/address.ts';
import { statedValue } from '../../record/decision-record.ts';
import { judged } from '../library/judged.ts';
import type { Known } from '../library/judged.ts';
import { lookUpRules } from '../library/reading.ts';

/** The site that a tab shows. */
export interface SiteOfTab {
  /** As its settings are kept: in lower case and without "www.". */
  host: string;
  /** As the address has it: what browsers give permission for. */
  site: string;
  /** It did not come with the extension: the reader added it. */
  isAdded: boolean;
}

/**
 * What is known of a tab. `decision`: its page was read as one decision; `nothing`: the site is read, but no single
 * decision is kept from this page; `paused`: the reader put Scrutineer away on this site, so what its pages say now
 * is not known; `withheld`: the site is to be read, and the browser does not allow it any more; `unread`: a site
 * that is not known, and that the reader did not add; `closed`: a page that no extension may read, or none.
 */
export type TabState =
  | ({ kind: 'decision'; title: string | null; callIn: CallIn } & SiteOfTab)
  | ({ kind: 'nothing' | 'paused' | 'withheld' | 'unread' } & SiteOfTab)
  | { kind: 'closed' };

/** Sites of the browsers' makers on which no extension runs, whatever it is allowed. */
const stores = [
  'chromewebstore.google.com',
  'chrome.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
];

/** A website's host, as its address has it and as settings are kept by it; null where it is none, or a store. */
export function siteOf(address: string | undefined): Omit<SiteOfTab, 'isAdded'> | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if ((protocol !== 'http:' && protocol !== 'https:') || stores.includes(hostname)) return null;
  return { host: hostname.replace(/^www\.|\.$/g, ''), site: hostname };
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
  const of = siteOf(address);
  if (address === undefined || !of) return { kind: 'closed' };
  const { host, site } = of;
  const isAdded = !isBuiltIn(site) && (await addedHosts()).includes(site);
  if (!isAdded && !isBuiltIn(site)) return { kind: 'unread', ...of, isAdded };
  if (!(await mayRead(site))) return { kind: 'withheld', ...of, isAdded };
  if ((await panelStateOn(host)) === 'hidden') return { kind: 'paused', ...of, isAdded };
  const nothing = { kind: 'nothing', ...of, isAdded } as const;
  const place = readAddress(address);
  const key = decisionKey(address);
  if (!library || !place || key === null) return nothing;
  const installation = councilsAt(known.councils, place)?.site ?? place.host + place.basePath;
  const decision = await decisionUnder(library, `${installation} ${key}`);
  if (!decision) return nothing;
  await lookUpRules([decision], known);
  const { callIn } = judged(decision, known, now);
  return { kind: 'decision', ...of, isAdded, title: statedValue(decision.record.title), callIn };
}
