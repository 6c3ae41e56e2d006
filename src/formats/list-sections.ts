import type { Block, Page } from '../page/page.ts';
import { knownLabel, labelKey } from './labels.ts';
import type { KnownLabel } from './labels.ts';
import type { Section } from './sections.ts';

/**
 * Labels of ModernGov's lists and plans that name no field of a record, as `labelKey` writes them. In plain text
 * they end the prose before them: without them "Lead officer:" would be read as words of the decision.
 */
const listLabels = new Set(
  [
    'lead officer',
    'lead director',
    'anticipated restriction',
    'explanation of anticipated restriction',
    'reason for urgency',
    'decision type',
    'department',
    'relevant scrutiny committee',
    'scrutiny committee',
  ].map(labelKey),
);

/** A sentence that stands without a label in a plan, and what it is kept under. */
const urgency = /^this decision will be taken under urgency procedures/i;

/** Whether words are a label of a list or a plan, one of a field or one that is kept as it is. */
export function isListLabel(label: string): boolean {
  return knownLabel(label) !== null || (label.length < 60 && listLabels.has(labelKey(label)));
}

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
    const known = knownLabel(label);
    const key = labelKey(label);
    const isProse = current !== undefined && takesMore(current);
    const opens = isMarked(block)
      ? isLabelBlock(block) || block.kind === 'labelled'
      : label !== '' && mayOpen(isListLabel(label), known, hasMarked, isProse, seen.has(key));
    if (opens) {
      seen.add(key);
      const value = block.kind === 'labelled' ? block.value.replace(/^:\s*/, '') : '';
      sections.push({ known, label, at, value: withoutRepeat(value, label), body: [] });
    } else if (urgency.test(block.text)) {
      sections.push({ known: null, label: 'Urgency', at, value: block.text, body: [] });
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

/** "Reason for urgency: Reason for urgency: ...": some councils type the label into the value again. */
function withoutRepeat(value: string, label: string): string {
  const again = `${label.replace(/[\s:]+$/u, '')}:`.toLowerCase();
  return value.toLowerCase().startsWith(again) ? value.slice(again.length).trimStart() : value;
}

/** A line takes its first value and no more; prose, lists and what is kept as it is all that follows. */
function takesMore(section: Section): boolean {
  if (section.known && section.known.shape !== 'line') return true;
  if (section.known) return section.value === '' && section.body.length === 0;
  return section.value === '';
}
