import { browser } from '../browser.ts';
import type { Runtime } from '../browser.ts';
import { divisionOf, councilsAt } from '../councils/council.ts';
import type { Council } from '../councils/council.ts';
import type { Division } from '../call-in/bank-holidays.ts';
import { checkedRecord } from '../library/schema.ts';
import { decisionKey, readAddress } from '../page/address.ts';
import type { SitedRecord } from '../record/decision-record.ts';
import { councils } from './own-files.ts';

/** A record with its place: which decision it is, on which site, of which council. */
export interface PlacedRecord extends SitedRecord {
  /** One for all the addresses of the decision. */
  key: string;
  /** One of those that share the site; which of several cannot be told. Null where nobody knows the site. */
  council: Council | null;
  /** Whose bank holidays count: the same for all councils of a site. */
  division: Division | null;
}

/**
 * The record that a page sends, checked and with its place; null where it is none, or not of that page's host. A page
 * may only speak of its own: another address would let one site write into another's history. The reader's screen
 * speaks of what its reader opens there, which keeps nothing by itself.
 */
export async function placedRecord(
  request: unknown,
  { url }: Runtime.MessageSender,
): Promise<PlacedRecord | null> {
  const record = checkedRecord(request);
  const key = record && decisionKey(record.address);
  const place = record && readAddress(record.address);
  if (!record || !key || !place) return null;
  if (place.host !== readAddress(url ?? '')?.host && !isReadersScreen(url)) return null;
  const known = councilsAt(await councils(), place);
  const site = known?.site ?? place.host + place.basePath;
  // Councils that share a site share its nation, but which of them a page belongs to cannot be told.
  const [council, ...others] = known?.councils ?? [];
  return {
    key: `${site} ${key}`,
    site,
    record: { ...record, council: council && others.length === 0 ? council.id : null },
    council: council ?? null,
    division: council ? divisionOf(council) : null,
  };
}

/** Whether an address is that of our own screen for records that the reader brings. */
export function isReadersScreen(url: string | undefined): boolean {
  return url?.replace(/[?#].*$/, '') === browser.runtime.getURL('reader.html');
}
