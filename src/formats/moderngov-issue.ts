import { readAddress } from '../page/address.ts';
import type { Page } from '../page/page.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import type { Format } from './format.ts';
import { isIssueDecisions, readIssueDecisions } from './issue-decisions.ts';
import { isIssueDetails, readIssueDetails } from './issue-details.ts';
import { isIssueMeetings, readIssueMeetings } from './issue-meetings.ts';
import { isErrorPage } from './issue-shell.ts';

const id = 'moderngov-issue';

type Reader = (format: string, page: Page) => DecisionRecord[];

/**
 * The life of one issue: what the forward plan announced (mgIssueHistoryHome.aspx), the texts of its decisions
 * (mgDecisionDetails.aspx), and its items at meetings (ieIssueDetails.aspx). Told by their words; where the address
 * is one of ModernGov's, it must be that page's.
 */
export const modernGovIssue: Format = {
  id,
  name: 'ModernGov issue',
  detect: (page) => readerOf(page) !== null,
  extract: (page) => readerOf(page)?.(id, page) ?? [],
};

function readerOf(page: Page): Reader | null {
  if (page.scope === 'document' || isErrorPage(page)) return null;
  const at = readAddress(page.address)?.page;
  const mayBe = (name: string) => at === undefined || at === name;
  if (mayBe('mgissuehistoryhome') && isIssueDetails(page, at !== undefined))
    return (format, read) => [readIssueDetails(format, read)];
  if (mayBe('mgdecisiondetails') && isIssueDecisions(page, at !== undefined)) return readIssueDecisions;
  if (mayBe('ieissuedetails') && isIssueMeetings(page, at !== undefined)) return readIssueMeetings;
  return null;
}
