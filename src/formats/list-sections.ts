import type { Block, Page } from '../page/page.ts';
import { labelKey } from './labels.ts';
import type { KnownLabel } from './labels.ts';
import { isListLabel, listLabel } from './list-labels.ts';
import type { Section } from './sections.ts';

/** Labels of reasons, which are sentences; of what else is kept the value is short. */
const reasonLabels = new Set(
  ['reason for urgency', 'explanation of anticipated restriction', 'rheswm dros frys'].map(labelKey),
);
/** A sentence that stands in a plan without a label: it is kept without one. */
const urgency = /^this decision will be taken under urgency procedures/i;

/**
 * Whether a block is a label of a list or a plan. A heading may be one (`<h3>Decision:</h3>`), but then it must
 * end as labels do, since titles are headings too. A label alone in its paragraph is `labelled`.
 */
export function isLabelBlock(block: Block): boolean {
  if (block.kind === 'labelled') return isListLabel(block.label);
  return block.kind === 'heading' && block.text.endsWith(':') && isListLabel(block.text);
}

/**
 * Cuts one entry of a list into sections. Its labels come each once and in a fixed order, so a label that comes
 * back inside prose belongs to that prose: councils paste whole records into the decision's text.
 *
 * @param from the number of the first block after the entry's title
 * @param to the number of the first block that is no longer the entry's
 */
export function cutEntry(page: Page, from: number, to: number): Section[] {
  const hasMarked = page.blocks.slice(from, to).some((block) => isLabelBlock(block) && isMarked(block));
  const sections: Section[] = [];
  const seen = new Set<string>();
  for (let at = from; at < to; at++) {
    const block = page.blocks[at];
    if (!block) break;
    const current = sections.at(-1);
    const label = labelOf(block);
    const known = listLabel(label);
    const key = labelKey(label);
    // Below a maker's empty label stand names; another label is none.
    const isName = current?.known?.field !== 'decisionMaker' || block.kind !== 'labelled';
    const isProse = current !== undefined && isName && (takesMore(current) || goesOn(page, current));
    const opens = isMarked(block)
      ? isLabelBlock(block) || block.kind === 'labelled'
      : label !== '' && mayOpen(isListLabel(label), known, hasMarked, isProse, seen.has(key));
    if (opens) {
      const isAgain = seen.has(key);
      seen.add(key);
      const value = block.kind === 'labelled' ? block.value.replace(/^:\s*/, '') : '';
      // In text a label that comes back is the council's page around the entry, and no answer where it had none.
      const field = isMarked(block) || !isAgain ? known : null;
      sections.push({ known: field, label, at, value: withoutRepeat(value, label), body: [] });
    } else if (urgency.test(block.text)) {
      sections.push({ known: null, label: '', at, value: block.text, body: [] });
    } else if (isProse) {
      current.body.push(at);
    }
  }
  return sections;
}

/** Unmarked words open a section where the entry marks none; where it does, only a section of prose may be pasted. */
function mayOpen(
  isListed: boolean,
  known: KnownLabel | null,
  hasMarked: boolean,
  isProse: boolean,
  isAgain: boolean,
): boolean {
  if (!isListed) return !isProse && !hasMarked;
  if (isProse && isAgain) return false;
  return !hasMarked || known?.shape === 'prose';
}

function labelOf(block: Block): string {
  if (block.kind === 'labelled') return block.label;
  return isLabelBlock(block) ? block.text : '';
}

function isMarked(block: Block): boolean {
  return (block.kind === 'labelled' || block.kind === 'heading') && block.marked;
}

/**
 * Whether a line was broken in the middle of a sentence: hard-wrapped text, of which the next line is a part. Values
 * and headings are shorter, or end as sentences do.
 */
export function isBroken(line: string): boolean {
  return line.length > 40 && !/[.;:!?)\]”’"']$/.test(line);
}

/** Reasons, on their label's line too, may be hard-wrapped in text; a document wraps nothing. */
function goesOn({ scope, blocks }: Page, { label, at, body }: Section): boolean {
  if (scope !== 'text' || !reasonLabels.has(labelKey(label))) return false;
  return isBroken(blocks[body.at(-1) ?? at]?.text ?? '');
}

/** "Reason for urgency: Reason for urgency: ...": some councils type the label into the value again. */
function withoutRepeat(value: string, label: string): string {
  const again = `${label.replace(/[\s:]+$/u, '')}:`.toLowerCase();
  return value.toLowerCase().startsWith(again) ? value.slice(again.length).trimStart() : value;
}

/** A line takes its first value and no more; makers, prose, lists and what is kept as it is all that follows. */
function takesMore(section: Section): boolean {
  if (section.known && section.known.shape !== 'line') return true;
  if (section.value !== '') return false;
  // Several makers may stand below each other; the next label ends them.
  return section.known?.field === 'decisionMaker' || !section.known || section.body.length === 0;
}
