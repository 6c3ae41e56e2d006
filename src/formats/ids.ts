import { numberIn, readAddress } from '../page/address.ts';
import type { ModernGovAddress } from '../page/address.ts';
import type { Link, Page } from '../page/page.ts';
import type { RecordIds } from '../record/decision-record.ts';

/**
 * The site's own numbers for a decision: its own from the page's address, the issue's and the plan item's
 * from the links above its fields (those in its text lead to others), the meeting's from the link of the
 * meeting it was decided at.
 *
 * @param fields the number of the block in which the fields begin
 * @param meetingLinks the links of the block that names the meeting: others on the page lead to others
 */
export function idsOf(page: Page, fields: number | undefined, meetingLinks: readonly Link[]): RecordIds {
  const own = readAddress(page.address);
  const above = pagesOf(page.blocks.slice(0, fields).flatMap((block) => block.links));
  const ids: Record<keyof RecordIds, string | null> = {
    decision: own && numberIn(own, 'id'),
    agendaItem: own && numberIn(own, 'aiid'),
    issue: firstNumber(above, /^(mgissuehistoryhome|ieissuedetails|mgdecisiondetails)$/, 'iid'),
    meeting: firstNumber(pagesOf(meetingLinks), /^ielistdocuments$/, 'mid', 'meetingid'),
    planItem: firstNumber(above, /^mgissuehistoryhome$/, 'planid'),
  };
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== null));
}

/** ModernGov's pages that links lead to. */
function pagesOf(links: readonly Link[]): ModernGovAddress[] {
  return links.flatMap(({ address }) => readAddress(address ?? '') ?? []);
}

/** The first number that a link to one of some pages carries, under one of some names. */
function firstNumber(linked: readonly ModernGovAddress[], pages: RegExp, ...names: string[]): string | null {
  for (const read of linked) {
    if (!pages.test(read.page)) continue;
    for (const name of names) {
      const number = numberIn(read, name);
      if (number) return number;
    }
  }
  return null;
}
