import type { Block, Page } from '../page/page.ts';
import { labelKey } from './labels.ts';
import type { Field } from './labels.ts';
import { cutEntry, isBroken, isLabelBlock } from './list-sections.ts';
import { asDueDate } from './due-date.ts';
import { listLabel } from './list-labels.ts';
import { leadsToRecord } from './list-record.ts';
import type { Entry } from './list-record.ts';
import { itemsHead, newFlag, noItems } from './plan-words.ts';
import type { Section } from './sections.ts';

/** The order in which a plan names its fields: a step back begins the next item. */
const fieldOrder: Partial<Record<Field, number>> = {
  decisionMaker: 0,
  // "Decision due:" is "Decision:" once it has been decided.
  decisionDue: 1,
  decision: 1,
  status: 3,
  noticePublishedOn: 4,
};
const labelOrder: Record<string, number> = {
  [labelKey('lead officer')]: 2,
  [labelKey('swyddog arweiniol')]: 2,
  [labelKey('reason for urgency')]: 5,
  [labelKey('rheswm dros frys')]: 5,
  [labelKey('anticipated restriction')]: 6,
  [labelKey('cyfyngiad disgwyliedig')]: 6,
  [labelKey('explanation of anticipated restriction')]: 7,
  [labelKey('eglurhad o gyfyngiad disgwyliedig')]: 7,
};

/** An item's number, alone or before its title. */
const itemNumber = /^\d{1,3}\.?$/;
const leadingNumber = /^\d{1,3}\. +/;
/** No title is as long; prose is. */
const longestTitle = 500;

interface Start {
  title: number;
  firstLabel: number;
}

/**
 * The items of a forward plan. How ModernGov marks up a plan is not known, so an item is told by its labels alone:
 * its title is what stands right before the first of them, after its number, or leads to its issue.
 */
export function planEntries(page: Page): Entry[] {
  const starts = findStarts(page);
  return starts.map((start, nth) => readItem(page, start, starts[nth + 1]?.title ?? page.blocks.length));
}

function findStarts(page: Page): Start[] {
  const starts: Start[] = [];
  let lastLabel = -1;
  let furthest = Infinity;
  page.blocks.forEach((block, at) => {
    const place = placeOf(block);
    if (place === undefined) return;
    const title = place <= furthest ? findTitle(page, lastLabel + 1, at) : null;
    if (title !== null) {
      starts.push({ title, firstLabel: at });
      furthest = place;
    } else furthest = furthest === Infinity ? furthest : Math.max(furthest, place);
    lastLabel = at;
  });
  // A label inside an item's prose looks like a step back, but has no fields of an item after it.
  return starts.filter(({ firstLabel }, nth) => isItem(page, firstLabel, starts[nth + 1]?.title));
}

function placeOf(block: Block): number | undefined {
  if (!isLabelBlock(block)) return undefined;
  const label = block.kind === 'labelled' ? block.label : block.text;
  const field = listLabel(label)?.field;
  return (field && fieldOrder[field]) ?? labelOrder[labelKey(label)];
}

/** An item says when its notice was given, or who decides and when. */
function isItem({ blocks }: Page, from: number, to: number | undefined): boolean {
  const places = blocks.slice(from, to).map(placeOf);
  return places.includes(fieldOrder.noticePublishedOn) || (places.includes(0) && places.includes(1));
}

/** The block of the title among those before an item's first label; null where there is none. */
function findTitle({ blocks }: Page, from: number, to: number): number | null {
  let last: number | null = null;
  let isAfterNumber = false;
  for (let at = from; at < to; at++) {
    const block = blocks[at];
    if (!block) break;
    if (itemNumber.test(block.text)) {
      isAfterNumber = true;
      last = null;
      continue;
    }
    if (
      itemsHead.test(block.text) ||
      noItems.test(block.text) ||
      block.text.length > longestTitle ||
      isDate(block.text)
    )
      continue;
    if (leadsToRecord(block.links)) return at;
    // The first after the number; a description may follow it.
    if (isAfterNumber && last !== null) continue;
    last = at;
  }
  return last;
}

/** A day alone: what a group of items is headed with, or a value on a line of its own. */
function isDate(text: string): boolean {
  return text.length < 40 && /\d$/.test(text) && asDueDate(text) !== null;
}

function readItem(page: Page, { title: at, firstLabel }: Start, end: number): Entry {
  const block = page.blocks[at];
  const words = block?.text ?? '';
  const linked = block?.links.find((link) => leadsToRecord([link]))?.text ?? '';
  const title = (linked === '' ? words.replace(leadingNumber, '') : linked).replace(newFlag, '');
  const description = page.blocks
    .slice(at + 1, firstLabel)
    .map(({ text }) => text)
    .join('\n');
  return {
    kind: 'proposal',
    title,
    at,
    links: block?.links ?? [],
    sections: cutItem(page, firstLabel, end),
    more: description === '' ? [] : [{ label: '', value: description }],
  };
}

function cutItem(page: Page, from: number, end: number): Section[] {
  const sections = cutEntry(page, from, end).map((section) => asDue(page, section));
  // What follows the last field up to the next title may be a group's heading or an item's number.
  return sections.map((section, nth) =>
    nth === sections.length - 1
      ? { ...section, body: section.body.slice(0, proseLength(page, section)) }
      : section,
  );
}

/**
 * How many of the blocks below an item's last label are its prose. The first is; in a document so are sentences
 * after it. In text they may be the words of the council's page below the plan, so only broken lines go on.
 */
function proseLength({ blocks, scope }: Page, { body }: Section): number {
  const end = body.findIndex((at, nth) => {
    if (nth === 0) return false;
    const block = blocks[at];
    const text = block?.text ?? '';
    if (scope === 'text') return !isBroken(blocks[body[nth - 1] ?? -1]?.text ?? '');
    return block?.kind !== 'text' || text.length < 40 || !/[.;!?]$/.test(text);
  });
  return end < 0 ? body.length : end;
}

/** "Decision: 14 Jul 2020" says when, not what: a day, or words that are no day and are kept as they are. */
function asDue(page: Page, section: Section): Section {
  if (section.known?.field !== 'decision') return section;
  const words = section.value === '' ? (page.blocks[section.body[0] ?? -1]?.text ?? '') : section.value;
  if (asDueDate(words) === null) return { ...section, known: null };
  const body = section.value === '' ? section.body.slice(0, 1) : [];
  return { ...section, known: { ...section.known, field: 'decisionDue', shape: 'line' }, body };
}
