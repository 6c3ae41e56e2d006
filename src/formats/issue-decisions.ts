import type { Block, Page } from '../page/page.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { referenceInTitle } from '../record/reference.ts';
import { readFields } from './fields.ts';
import { issueIds, linkedIds } from './issue-ids.ts';
import { knownLabel } from './labels.ts';
import { cutSections } from './sections.ts';
import type { Section } from './sections.ts';

/** What ModernGov heads the page of an issue's decisions with. */
const pageName = /^issue - decisions$/i;

/** A decision's heading: "01/12/2020 - New children's home". */
const headForm = /^(\d{1,2}\/\d{1,2}\/\d{4}) - (\S.*)$/u;

/** Whether a page lists the decisions of one issue; without its address, only the page's name tells. */
export function isIssueDecisions(page: Page, isAtAddress: boolean): boolean {
  const named = page.blocks.some((block) => pageName.test(block.text));
  return (named || isAtAddress) && headsOf(page).length > 0;
}

/** A record for each decision of an issue. */
export function readIssueDecisions(format: string, page: Page): DecisionRecord[] {
  const heads = headsOf(page);
  return heads.map((head, nth) => readDecision(format, page, head, heads[nth + 1] ?? page.blocks.length));
}

/**
 * The blocks that head a decision. Where the page marks any of them as a heading, only those: a line of a
 * decision's text may begin with a date too. In plain text such a line is prose where it ends as a sentence does.
 */
function headsOf({ blocks }: Page): number[] {
  const named = blocks.findLastIndex((block) => pageName.test(block.text));
  const heads = blocks.flatMap((block, at) => (at > named && isHead(block) ? [at] : []));
  const headings = heads.filter((at) => isHeading(blocks[at]));
  return headings.length > 0 ? headings : heads.filter((at, nth) => nth === 0 || !isProse(blocks[at]));
}

const isHead = ({ text }: Block) => headForm.test(text);
const isHeading = (block: Block | undefined) => block?.kind === 'heading' && block.marked;
const isProse = (block: Block | undefined) =>
  /[.;,]$/u.test(block?.text ?? '') || / - \p{Ll}/u.test(block?.text ?? '');

function readDecision(format: string, page: Page, head: number, to: number): DecisionRecord {
  const block = page.blocks[head];
  const [, date = '', title = ''] = headForm.exec(block?.text ?? '') ?? [];
  const reference = referenceInTitle(title);
  const { fields, other } = readFields(page, sectionsOf(page, head, to));
  return {
    format,
    kind: 'decision',
    address: page.address,
    council: null,
    language: 'en',
    ids: { ...issueIds(page.address), ...linkedIds(block?.links ?? []) },
    title: { state: 'stated', value: title, quote: title, block: head },
    ...fields,
    reference:
      reference === null
        ? fields.reference
        : { state: 'stated', value: reference, quote: reference, block: head },
    documents: [],
    // The page does not say which date it is: on the sites seen it is now the day it was taken, now a later one.
    other: [{ label: 'Date', value: date }, ...other],
  };
}

/**
 * One decision cut by the shared walker: its head as the label "Decision", the text below it. Councils paste whole
 * forms into that text. Their sections are read; their lines are left in the text, since a pasted table parts
 * the labels from the values.
 */
function sectionsOf(page: Page, head: number, to: number): Section[] {
  const blocks = page.blocks.slice(head, to).map((block, at): Block => {
    const { text, links } = block;
    if (at === 0) return { kind: 'heading', level: 3, marked: true, text: 'Decision', links };
    return isProseLabel(block) ? block : { kind: 'text', text, links };
  });
  return cutSections({ ...page, blocks }, 0).map((section) => ({
    ...section,
    at: section.at + head,
    body: section.body.map((at) => at + head),
  }));
}

function isProseLabel(block: Block): boolean {
  const label = block.kind === 'labelled' ? block.label : block.text;
  return block.kind !== 'row' && knownLabel(label)?.shape === 'prose';
}
