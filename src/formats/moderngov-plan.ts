import { readAddress } from '../page/address.ts';
import type { Page } from '../page/page.ts';
import type { Format } from './format.ts';
import { knownLabel, labelKey } from './labels.ts';
import { recordOf } from './list-record.ts';
import { planEntries } from './plan-items.ts';

/** The files of ModernGov that list the items of a forward plan. */
const planPage = /^(mglistplanitems|mgplanshome)$/;
/** What heads the items, and what stands under a heading that has none. */
const itemsHead = /^(plan items|no\.? item)$/i;
const noItems = /^no items on this occasion\.?$/i;

/** Labels and titles of pages that have fields in common with a plan: an issue's, a decision's, a list in full. */
const othersLabels = new Set(['decision type', 'decision published', 'decision due date'].map(labelKey));
const othersTitle = /^(issue details|decision details|issue - decisions)$/i;

/**
 * A forward plan (mgListPlanItems.aspx): what is to be decided, by whom and when at the earliest. Every item is a
 * proposal, also when its status says that it has been decided since: the decision has a page of its own.
 */
export const modernGovPlan: Format = {
  id: 'moderngov-plan',
  name: 'ModernGov forward plan',
  detect(page) {
    const address = readAddress(page.address);
    if (address) return planPage.test(address.page) && (hasItems(page) || isEmpty(page));
    if (page.scope === 'document' || isOther(page)) return false;
    const isHeaded = page.blocks.some(({ text }) => itemsHead.test(text));
    return isHeaded ? hasItems(page) || isEmpty(page) : namesMaker(page) && hasItems(page);
  },
  extract: (page) => planEntries(page).map((entry) => recordOf(modernGovPlan.id, page, entry)),
};

/** One item at least says when it is due or when its notice was given; a guide to the plan says neither. */
function hasItems(page: Page): boolean {
  return modernGovPlan
    .extract(page)
    .some(
      ({ decisionDue, noticePublishedOn }) =>
        decisionDue.state === 'stated' || noticePublishedOn.state === 'stated',
    );
}

function isEmpty({ blocks }: Page): boolean {
  return blocks.some(({ text }) => noItems.test(text));
}

/** The page of one issue has the maker behind the date ("Decision due: May 2025 by ..."), never under a label. */
function namesMaker({ blocks }: Page): boolean {
  return blocks.some(
    (block) => block.kind === 'labelled' && knownLabel(block.label)?.field === 'decisionMaker',
  );
}

function isOther({ blocks }: Page): boolean {
  return blocks.some((block) => {
    if (block.kind !== 'labelled') return othersTitle.test(block.text);
    const field = knownLabel(block.label)?.field;
    return (
      othersLabels.has(labelKey(block.label)) || field === 'isSubjectToCallIn' || field === 'isKeyDecision'
    );
  });
}
