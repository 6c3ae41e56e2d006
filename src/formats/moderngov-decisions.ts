import { readAddress } from '../page/address.ts';
import type { Page } from '../page/page.ts';
import type { Format } from './format.ts';
import { fullViewEntries } from './list-full-view.ts';
import { leadsToRecord, recordOf } from './list-record.ts';
import type { Entry } from './list-record.ts';
import { tableEntries } from './list-table.ts';

/** The files of ModernGov that list decisions. */
const listPage = /^(mgdelegateddecisions|mglistofficerdecisions)$/;
/** What ModernGov says where a list has none. The Welsh is expected, and was not seen. */
const nothingListed = /^(?:no matching decisions|dim penderfyniadau (?:cyfatebol|sy['’]n cyfateb))\.?$/i;

/**
 * ModernGov's lists of decisions (mgDelegatedDecisions.aspx, mgListOfficerDecisions.aspx): as a table, or in full.
 * Made and forthcoming ones may stand on one page; each is a record. Councils name the page as they like, so it is
 * told by its columns or by the labels of its entries.
 */
export const modernGovDecisions: Format = {
  id: 'moderngov-decisions',
  name: 'ModernGov list of decisions',
  detect(page) {
    const address = readAddress(page.address);
    if (address && !listPage.test(address.page)) return false;
    if (!address && page.scope === 'document') return false;
    const { entries, isFull } = entriesOf(page);
    return isFull || isTable(page, entries, address !== null) || isEmpty(page);
  },
  extract: (page) => entriesOf(page).entries.map((entry) => recordOf(modernGovDecisions.id, page, entry)),
  *extractSteps(page) {
    const records = [];
    for (const entry of entriesOf(page).entries) {
      records.push(recordOf(modernGovDecisions.id, page, entry));
      yield;
    }
    return records;
  },
};

interface Entries {
  entries: Entry[];
  isFull: boolean;
}

/** What was found on a page: it is asked whether there is anything, and then for it. */
const found = new WeakMap<Page, Entries>();

/** A page has one view: the full one has no table of decisions. */
function entriesOf(page: Page): Entries {
  const before = found.get(page);
  if (before) return before;
  const full = fullViewEntries(page);
  const isFull = full.length > 0;
  const entries = { entries: isFull ? full : tableEntries(page), isFull };
  found.set(page, entries);
  return entries;
}

/**
 * In a document, rows lead to decisions. Pasted text has no links: there, a title and a date alone ("Title Date")
 * are a list of decisions only when the address, or more columns, say so.
 */
function isTable(page: Page, entries: readonly Entry[], isListAddress: boolean): boolean {
  if (page.scope !== 'text') return entries.some(({ links }) => leadsToRecord(links));
  return entries.some(({ sections }) => isListAddress || sections.length > 1);
}

function isEmpty({ blocks }: Page): boolean {
  return blocks.some(({ text }) => nothingListed.test(text));
}
