import type { Block, Page } from '../page/page.ts';
import { knownLabel } from './labels.ts';
import { entryStarts, isEntryLabel, readHead } from './list-heads.ts';
import { listLabel } from './list-labels.ts';
import { cutEntry, isLabelBlock } from './list-sections.ts';
import type { Entry } from './list-record.ts';
import type { Section } from './sections.ts';
import { isSeenStatus } from './list-status.ts';

/** What stands between entries and is no part of one. */
const between =
  /^(decisions published|(?:forthcoming|officer) (?:key )?decisions|decisions recommendations approved.{0,40}|earlier|later|earlier - later|penderfyniadau (?:a gyhoeddwyd|wedi['’]u cyhoeddi|i ddod)|(?:cynharach|blaenorol)(?: - (?:hwyrach|nesaf))?)$/i;

/** The entries of a list in full, made and forthcoming ones mixed as councils mix them. */
export function fullViewEntries(page: Page): Entry[] {
  const starts = entryStarts(page);
  return starts.map((at, nth) => readEntry(page, at, endOf(page, at, starts[nth + 1])));
}

function endOf({ blocks }: Page, from: number, next: number | undefined): number {
  const to = next ?? blocks.length;
  return indexBetween(blocks, from + 1, to, isBetween) ?? to;
}

/** The first block of some that is wanted. Looks at no others: a page may have very many entries. */
function indexBetween(
  blocks: readonly Block[],
  from: number,
  to: number,
  isWanted: (block: Block) => boolean,
): number | null {
  for (let at = from; at < to; at++) {
    const block = blocks[at];
    if (block && isWanted(block)) return at;
  }
  return null;
}

/** The heading of a group, or the links to other days. Inside prose no heading is marked. */
function isBetween(block: Block): boolean {
  if (block.kind === 'labelled') return false;
  const isGroup = block.kind === 'heading' && block.marked && block.level < 3 && !isLabelBlock(block);
  return isGroup || between.test(block.text);
}

function readEntry(page: Page, at: number, end: number): Entry {
  const head = page.blocks[at] ?? { kind: 'text', text: '', links: [] };
  const { day, title, number, status } = readHead(head);
  const after = page.blocks[at + 1];
  const isStatusNext = status === '' && after?.kind === 'text' && isSeenStatus(after.text);
  const described = at + (isStatusNext ? 2 : 1);
  const fields = firstField(page, described, end);
  const own = isStatusNext ? statusSection(after.text, at + 1) : statusSection(status, at);
  const sections = [...own, ...cutEntry(page, fields, end)];
  const description = page.blocks
    .slice(described, fields)
    .map(({ text }) => text)
    .join('\n');
  return {
    kind: isForthcoming(sections) ? 'proposal' : 'decision',
    title,
    at,
    // Those of the description lead to other decisions.
    links: head.links,
    number: number === '' ? undefined : number,
    sections,
    // What that day is differs: of what is forthcoming the notice's, of what is made often the decision's.
    more: [day, description].filter((words) => words !== '').map((value) => ({ label: '', value })),
  };
}

function statusSection(value: string, at: number): Section[] {
  if (value === '') return [];
  return [{ known: knownLabel('Decision status'), label: '', at, value, body: [] }];
}

/** Where the description ends: at the maker, or at the first label that only an entry has. */
function firstField({ blocks }: Page, from: number, to: number): number {
  const isField = (block: Block) =>
    isEntryLabel(block) || (block.kind === 'labelled' && listLabel(block.label)?.field === 'decisionMaker');
  return indexBetween(blocks, from, to, isField) ?? from;
}

/** Nothing is published, nothing in effect and nothing decided, but a day is due or a notice given. */
function isForthcoming(sections: readonly Section[]): boolean {
  const fields = new Set(sections.map(({ known }) => known?.field));
  const isMade = fields.has('publishedOn') || fields.has('effectiveFrom') || fields.has('decision');
  return !isMade && (fields.has('decisionDue') || fields.has('noticePublishedOn'));
}
