import type { Block, Page } from '../page/page.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { referenceInTitle } from '../record/reference.ts';
import { languageOfItems } from './agenda-language.ts';
import { readFields } from './fields.ts';
import { issueIds, linkedIds } from './issue-ids.ts';
import { withDeclarationsEnded } from './issue-labels.ts';
import { knownLabel } from './labels.ts';
import { cutSections } from './sections.ts';
import type { Section } from './sections.ts';

/** What ModernGov heads the page of an issue's decisions with. */
const pageName = /^(?:issue|mater) - (?:decisions|penderfyniadau)$/i;

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
  const language = languageOfItems(page);
  return heads.map((head, nth) =>
    readDecision(format, page, { head, to: heads[nth + 1] ?? page.blocks.length, language }),
  );
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

interface DecisionPlace {
  /** The block that heads the decision, and the first that is no longer its own. */
  head: number;
  to: number;
  language: 'en' | 'cy';
}

function readDecision(format: string, page: Page, place: DecisionPlace): DecisionRecord {
  const { head, to, language } = place;
  const block = page.blocks[head];
  const [, date = '', title = ''] = headForm.exec(block?.text ?? '') ?? [];
  const reference = referenceInTitle(title);
  const { fields, other } = readFields(page, sectionsOf(page, head, to));
  return {
    format,
    kind: 'decision',
    address: page.address,
    council: null,
    language,
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
  const own = page.blocks.slice(head, to);
  const ended = withDeclarationsEnded(own);
  const blocks = ended.map((block, at): Block => {
    const { text, links } = block;
    if (at === 0) return { kind: 'heading', level: 3, marked: true, text: 'Decision', links };
    return isProseLabel(block) || block !== own[at] ? block : { kind: 'text', text, links };
  });
  const sections = cutSections({ ...page, blocks }, 0);
  return sections.map((section, nth) => ({
    ...section,
    at: section.at + head,
    body: bodyOf(section, sections[nth + 1]?.at ?? blocks.length).map((at) => at + head),
  }));
}

/** Below a label that is not known the walker reads one line; in a decision's text all of it is kept. */
function bodyOf({ known, value, at, body }: Section, next: number): number[] {
  if (known !== null || value === '') return body;
  return Array.from({ length: next - at - 1 }, (_, nth) => at + 1 + nth);
}

function isProseLabel(block: Block): boolean {
  const label = block.kind === 'labelled' ? block.label : block.text;
  return block.kind !== 'row' && knownLabel(label)?.shape === 'prose';
}
