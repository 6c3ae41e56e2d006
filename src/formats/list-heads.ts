import type { Block, Page } from '../page/page.ts';
import { labelKey } from './labels.ts';
import { leadsToRecord } from './list-record.ts';
import { cutStatus, isSeenStatus } from './list-status.ts';

/** What an entry of the full view begins with: a day, a dash and the title; a reference and a status may follow. */
const datedHead = /^(\d\d\/\d\d\/\d{4}) [-–] (\S[^]*)$/;
/** ModernGov's own number, hidden in the page, and the status behind it. */
const numberAndStatus = / (?:ref|cyf): (\d+)(?= |$)/gi;

/** Labels that only an entry of the full view has, below its title. The Welsh is expected, and was not seen. */
const entryLabels = new Set(
  [
    ...['decision published', 'decision due date', 'notice of decision'],
    ...["penderfyniad wedi'i gyhoeddi", 'cyhoeddwyd y penderfyniad', 'penderfyniad published'],
    ...['dyddiad penderfyniad yn ddyledus', "dyddiad y penderfyniad i'w wneud", 'penderfyniad due date'],
    ...['hysbysiad o benderfyniad', "hysbysiad o'r penderfyniad"],
  ].map(labelKey),
);

/** The parts of the line that an entry begins with, each '' where it is not there. */
export interface Head {
  /** The day before the title, as written. */
  day: string;
  title: string;
  /** ModernGov's own number of the decision. */
  number: string;
  status: string;
}

/** Whether a block has a label that only an entry of the full view has. */
export function isEntryLabel(block: Block): boolean {
  return block.kind === 'labelled' && entryLabels.has(labelKey(block.label));
}

/**
 * The numbers of the blocks in which the entries of the full view begin, in order. Between the labels of one entry
 * and those of the next there may be more than one line that looks like a head: a dated line in the decision's
 * text before it, a link to another decision in the description below.
 */
export function entryStarts(page: Page): number[] {
  const starts: number[] = [];
  let run: number[] = [];
  page.blocks.forEach((block, at) => {
    if (isEntryLabel(block)) {
      const start = headIn(page, run);
      if (start !== undefined) starts.push(start);
      run = [];
    } else if (rank(page, block) > 0) run.push(at);
  });
  return starts;
}

/** Of some lines that look like heads the last of those that are most like one. */
function headIn({ blocks, ...page }: Page, run: readonly number[]): number | undefined {
  const ranks = run.map((at) => {
    const block = blocks[at];
    return block ? rank({ blocks, ...page }, block) : 0;
  });
  return run[ranks.lastIndexOf(Math.max(...ranks))];
}

/**
 * How much a block is like the head of an entry, 0 where it is none. A head without a day is only told in a
 * document, where it is a heading, or nothing but a link and a status.
 */
function rank(page: Page, block: Block): number {
  if (block.kind === 'row' || block.kind === 'labelled') return 0;
  const isLinked = leadsToRecord(block.links);
  const found = datedHead.exec(block.text);
  if (found) {
    const hasNumber = [...block.text.matchAll(numberAndStatus)].length > 0;
    return isLinked || hasNumber ? 4 : 2;
  }
  if (page.scope === 'text' || !isLinked) return 0;
  const { title, status } = readHead(block);
  const isAlone = block.links.some(({ text }) => text === title) && isSeenStatus(status);
  if (!isAlone) return 0;
  return block.kind === 'heading' ? 3 : 1;
}

/** Takes the head of an entry apart: the number parts title and status in plain text, in a document the link's end. */
export function readHead({ text, links }: Block): Head {
  const [, day = '', dated = text] = datedHead.exec(text) ?? [];
  const found = [...dated.matchAll(numberAndStatus)].at(-1);
  if (found) {
    const status = dated.slice(found.index + found[0].length).trim();
    return { day, title: dated.slice(0, found.index), number: found[1] ?? '', status };
  }
  const linked = links
    .map((link) => datedHead.exec(link.text)?.[2] ?? link.text)
    .find((words) => words !== '' && dated.startsWith(words));
  if (linked !== undefined && linked !== dated)
    return { day, title: linked, number: '', status: dated.slice(linked.length).trim() };
  return { day, number: '', ...cutStatus(dated) };
}
