import { readAddress } from '../page/address.ts';
import type { Page } from '../page/page.ts';
import type { Format } from './format.ts';
import { labelKey } from './labels.ts';
import { isEntryLabel } from './list-heads.ts';
import { listLabel } from './list-labels.ts';
import { recordOf } from './list-record.ts';
import { planEntries } from './plan-items.ts';
import { itemsHead, noItems } from './plan-words.ts';

/** The files of ModernGov that list the items of a forward plan. */
const planPage = /^(mglistplanitems|mgplanshome)$/;

/** Labels and titles of pages that have fields in common with a plan: an issue's, a decision's, a list in full. */
const othersLabels = new Set(['decision type', 'math o benderfyniad'].map(labelKey));
const othersTitle =
  /^(?:issue details|decision details|issue - decisions|manylion y (?:mater|penderfyniad))$/i;

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
    (block) => block.kind === 'labelled' && listLabel(block.label)?.field === 'decisionMaker',
  );
}

function isOther({ blocks }: Page): boolean {
  return blocks.some((block) => {
    if (block.kind !== 'labelled') return othersTitle.test(block.text);
    const field = listLabel(block.label)?.field;
    return (
      isEntryLabel(block) ||
      othersLabels.has(labelKey(block.label)) ||
      field === 'isSubjectToCallIn' ||
      field === 'isKeyDecision'
    );
  });
}
