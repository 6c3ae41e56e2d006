import { readAddress } from '../page/address.ts';
import type { Page } from '../page/page.ts';
import type { Format } from './format.ts';
import { isErrorPage } from './issue-shell.ts';
import { leadsToIssue, leadsToRecord, recordOf } from './list-record.ts';

/** A committee's own page, and the list of its meetings. */
const committeePage = /^(?:mgcommitteedetails|ielistmeetings)$/;

/**
 * A committee's pages (mgCommitteeDetails.aspx, ieListMeetings.aspx), where they lead to decisions or issues. They say
 * nothing of these but a name and an address: enough to mark them by, and no record of a decision. So this stands in
 * no list of formats, and a committee's page is never taken for a record.
 */
export const linkedRecords: Format = {
  id: 'moderngov-links',
  name: 'ModernGov committee page',
  detect: (page) =>
    page.scope === 'moderngov' &&
    committeePage.test(readAddress(page.address)?.page ?? '') &&
    !isErrorPage(page) &&
    linksOf(page).length > 0,
  extract: (page) =>
    linksOf(page).map(({ link, at }) =>
      recordOf(linkedRecords.id, page, {
        kind: leadsToIssue([link]) ? 'issue' : 'decision',
        title: link.text,
        at,
        links: [link],
        sections: [],
      }),
    ),
};

/** The links of a page that lead to one decision or one issue, each address once, with their blocks. */
function linksOf({ blocks }: Page) {
  const seen = new Set<string>();
  return blocks.flatMap(({ links }, at) =>
    links
      .filter((link) => {
        const { address, text } = link;
        if (address === null || text === '' || seen.has(address) || !leadsToRecord([link])) return false;
        seen.add(address);
        return true;
      })
      .map((link) => ({ link, at })),
  );
}
