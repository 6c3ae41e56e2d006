import type { Block, Page } from '../page/page.ts';
import { knownLabel, labelKey } from './labels.ts';
import { cutEntry } from './list-sections.ts';
import type { Entry } from './list-record.ts';
import type { Section } from './sections.ts';

/** What every entry begins with: a day, a dash and the title; a reference and a status may follow. */
const entryHead = /^(\d\d\/\d\d\/\d{4}) [-–] (\S[^]*)$/;
/** ModernGov's own number, hidden in the page, and the status behind it. */
const numberAndStatus = / ref: (\d+)(?= |$)/gi;
/** The statuses seen in such lists, where neither a number nor a link parts them from the title. */
const seenStatus = /\s*\b(recommendations approved(?: \(subject to call-in\))?|for determination)$/i;
/** What stands between entries and is no part of one. */
const between =
  /^(decisions published|(?:forthcoming|officer) (?:key )?decisions|decisions recommendations approved.{0,40}|earlier|later|earlier - later)$/i;

/** Labels that only an entry of the full view has, below its title. */
const entryLabels = new Set(['decision published', 'decision due date', 'notice of decision'].map(labelKey));

/** The entries of a list in full, made and forthcoming ones mixed as councils mix them. */
export function fullViewEntries(page: Page): Entry[] {
  const heads = page.blocks.flatMap(({ kind, text }, at) =>
    kind !== 'row' && kind !== 'labelled' && entryHead.test(text) ? [at] : [],
  );
  // A dated line in a decision's text looks the same; no fields of an entry follow it.
  const starts = heads.filter((at, nth) => hasEntryLabel(page, at, heads[nth + 1]));
  return starts.map((at, nth) => readEntry(page, at, endOf(page, at, starts[nth + 1])));
}

function hasEntryLabel({ blocks }: Page, from: number, to: number | undefined): boolean {
  return blocks
    .slice(from, to)
    .some((block) => block.kind === 'labelled' && entryLabels.has(labelKey(block.label)));
}

function endOf({ blocks }: Page, from: number, next: number | undefined): number {
  const to = next ?? blocks.length;
  return (
    indexBetween(blocks, from + 1, to, (block) => block.kind !== 'labelled' && between.test(block.text)) ?? to
  );
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

function readEntry(page: Page, at: number, end: number): Entry {
  const head = page.blocks[at];
  const [, day = '', rest = ''] = entryHead.exec(head?.text ?? '') ?? [];
  const { title, number, status } = titleAndStatus(rest, head?.links ?? []);
  const after = page.blocks[at + 1];
  const isStatusNext = status === '' && after?.kind === 'text' && fullStatus(after.text);
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
    links: head?.links ?? [],
    number,
    sections,
    more: [
      { label: 'Date before the title', value: day },
      ...(description === '' ? [] : [{ label: 'Description', value: description }]),
    ],
  };
}

/** Parts a title from what follows it: the number in plain text, in a document the end of its link. */
function titleAndStatus(rest: string, links: readonly { text: string }[]) {
  const found = [...rest.matchAll(numberAndStatus)].at(-1);
  if (found) {
    const status = rest.slice(found.index + found[0].length).trim();
    return { title: rest.slice(0, found.index), number: found[1], status };
  }
  const linked = links
    .map(({ text }) => text.replace(/^\d\d\/\d\d\/\d{4} [-–] /, ''))
    .find((text) => text !== '' && rest.startsWith(text));
  const status = seenStatus.exec(rest)?.[1] ?? '';
  if (linked !== undefined && linked !== rest) {
    return { title: linked, number: undefined, status: rest.slice(linked.length).trim() };
  }
  return { title: status === '' ? rest : rest.replace(seenStatus, ''), number: undefined, status };
}

function fullStatus(text: string): boolean {
  return seenStatus.exec(text)?.[0] === text;
}

function statusSection(value: string, at: number): Section[] {
  if (value === '') return [];
  return [{ known: knownLabel('Decision status'), label: 'Status', at, value, body: [] }];
}

/** Where the description ends: at the maker, or at the first label that only an entry has. */
function firstField({ blocks }: Page, from: number, to: number): number {
  const isField = (block: Block) =>
    block.kind === 'labelled' &&
    (knownLabel(block.label)?.field === 'decisionMaker' || entryLabels.has(labelKey(block.label)));
  return indexBetween(blocks, from, to, isField) ?? from;
}

/** Nothing is published, nothing in effect and nothing decided, but a day is due or a notice given. */
function isForthcoming(sections: readonly Section[]): boolean {
  const fields = new Set(sections.map(({ known }) => known?.field));
  const isMade = fields.has('publishedOn') || fields.has('effectiveFrom') || fields.has('decision');
  return !isMade && (fields.has('decisionDue') || fields.has('noticePublishedOn'));
}
