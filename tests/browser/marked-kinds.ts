/** Every kind of page that holds many records, and the steps that show in either browser that it is marked. */
import { expect } from 'vitest';
import { CABINET, PLAN, agendaItemIds, issueIds, meetingIds } from '../demo-council/server.mjs';
import { beforeAndAfter } from './before-and-after.ts';
import { countOf, wordsIn } from './tested-page.ts';
import type { Evaluates, TestedPage } from './tested-page.ts';

/** The list that most tests of marks look at. */
export const list = '/mgDelegatedDecisions.aspx?bcr=1&DS=0';

/** Each kind's path, and one mark that it has to get; null where it has none to get. */
export const markedKinds = {
  list: [list, /^callable until .* · key · 2 earlier decisions$/],
  full: ['/mgDelegatedDecisions.aspx?V=1', /^callable until .* · key · 2 earlier decisions$/],
  officers: ['/mgListOfficerDecisions.aspx', null],
  plan: [`/mgListPlanItems.aspx?PlanId=${String(PLAN)}`, /^3 earlier decisions$/],
  issue: [`/mgIssueHistoryHome.aspx?IId=${String(issueIds.transport)}&Opt=0`, /^key · 3 earlier decisions$/],
  decisions: [`/mgDecisionDetails.aspx?IId=${String(issueIds.transport)}&Opt=1`, /earlier decision/],
  meeting: [
    `/ieListDocuments.aspx?CId=${String(CABINET)}&MId=${String(meetingIds.strategy)}&Ver=4`,
    /^1 earlier decision$/,
  ],
  item: [`/mgAi.aspx?ID=${String(agendaItemIds.parent)}`, /1 earlier decision/],
  meetings: [`/ieIssueDetails.aspx?IId=${String(issueIds.transport)}&Opt=3`, /1 earlier decision/],
  committee: [`/mgCommitteeDetails.aspx?ID=${String(CABINET)}`, /^callable until .* · key · 2 earlier/],
} as const satisfies Record<string, readonly [string, RegExp | null]>;

export type MarkedKind = keyof typeof markedKinds;
export const kindNames = Object.keys(markedKinds) as MarkedKind[];

/** All that each mark says, whether or not there is room for it. */
export function marksSay(page: Evaluates): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...(document.querySelector('scrutineer-panel')?.shadowRoot?.querySelectorAll<HTMLElement>('.mark') ??
        []),
    ].map((mark) => mark.title.replaceAll(', ', ' · ')),
  );
}

/** Waits until all is known of a page of many records that can be. */
export async function isLookedThrough(page: Evaluates): Promise<void> {
  await expect.poll(() => wordsIn(page, 'aside')).not.toBe('');
  await expect.poll(() => wordsIn(page, 'aside')).not.toContain('Looking among the decisions');
}

/** A page of this kind gets its mark, which opens the panel on the record, and is left as the council sent it. */
export async function isMarkedAndLeft(page: TestedPage, kind: MarkedKind): Promise<void> {
  await isLookedThrough(page);
  const [, words] = markedKinds[kind];
  if (words) {
    await expect.poll(async () => (await marksSay(page)).some((said) => words.test(said))).toBe(true);
    await page.click('.mark');
    await expect.poll(() => countOf(page, '.selected')).toBe(1);
  }
  const { before, after, hosts } = await beforeAndAfter(page);
  expect(after).toBe(before);
  expect(hosts).toBe(1);
}
