import type { Block, Page } from '../page/page.ts';
import { knownLabel, labelKey } from './labels.ts';
import type { KnownLabel } from './labels.ts';

/** One field of a page: its label, what stands on the label's line, and the blocks that follow it. */
export interface Section {
  /** Null where the label is not known. */
  known: KnownLabel | null;
  label: string;
  /** The number of the block that holds the label. */
  at: number;
  /** The value on the label's own line, '' where there is none. */
  value: string;
  /** The numbers of the blocks that follow and belong to it. */
  body: number[];
  /** Whether the page itself marks the label as one. */
  marked: boolean;
}

/**
 * Cuts a page into sections: each label opens one, and what follows belongs to it until the next.
 *
 * A label that the page itself marks always opens a section, known or not. Words that merely look like a
 * label open one only when they are known and the page marks that field nowhere: councils paste whole
 * records into the decision's text ("The reason for the decision:"), and a pasted label must never take the
 * place of a real one. Once such a pasted record comes back to the field it stands in, so do we.
 *
 * @param from the number of the first block to look at: the one after the title
 */
export function cutSections(page: Page, from: number): Section[] {
  const markedFields = new Set(
    page.blocks.filter(isMarked).map((block) => knownLabel(labelWords(block))?.field),
  );
  const sections: Section[] = [];
  let enclosing: Section | null = null;
  let current: Section | null = null;
  page.blocks.forEach((block, at) => {
    if (at < from) return;
    const label = labelWords(block);
    const known = knownLabel(label);
    if (isMarked(block) && (known ?? isFieldLabel(block))) {
      enclosing = current = open(block, at, label, known, true);
      sections.push(current);
    } else if (isMarked(block)) {
      enclosing = current = null;
    } else if (known && mayBeLabel(block, known, page.scope) && enclosing?.known?.field === known.field) {
      current = enclosing;
    } else if (known && mayBeLabel(block, known, page.scope) && !markedFields.has(known.field)) {
      current = open(block, at, label, known, false);
      sections.push(current);
    } else if (block.kind === 'labelled' && !takesMore(current)) {
      current = open(block, at, label, null, false);
      sections.push(current);
    } else if (takesMore(current)) {
      current?.body.push(at);
    }
  });
  return sections;
}

function open(block: Block, at: number, label: string, known: KnownLabel | null, marked: boolean): Section {
  const value = block.kind === 'labelled' ? block.value.replace(/^:\s*/, '') : '';
  return { known, label, at, value: withoutRepeatedLabel(value, label), body: [], marked };
}

/** Some councils type the label again into the value ("Reason for urgency: Reason for urgency: ..."). */
function withoutRepeatedLabel(value: string, label: string): string {
  const repeated = `${label.replace(/[\s:]+$/u, '')}:`;
  const isRepeated = value.toLowerCase().startsWith(repeated.toLowerCase());
  return isRepeated ? value.slice(repeated.length).trimStart() : value;
}

/** The words that would be the label, if the block is one. */
function labelWords(block: Block): string {
  return block.kind === 'labelled' ? block.label : block.text;
}

function isMarked(block: Block): boolean {
  return (block.kind === 'heading' || block.kind === 'labelled') && block.marked;
}

/** A label line is a field even when it is not known; so is a third-level heading, ModernGov's section title. */
function isFieldLabel(block: Block): true | null {
  return block.kind === 'labelled' || (block.kind === 'heading' && block.level >= 3) || null;
}

/**
 * Whether unmarked words may be a label: in plain text, a line with a colon, or with just the words of a
 * section's label; inside a document's prose, only a section's label alone on its line, with a colon or
 * in several words ("Decision" alone may be anything).
 */
function mayBeLabel(block: Block, known: KnownLabel, scope: Page['scope']): boolean {
  if (block.kind === 'labelled') return true;
  if (known.shape === 'line' || block.kind === 'row') return false;
  return scope === 'text' || block.text.endsWith(':') || labelKey(block.text).split(' ').length >= 3;
}

/** Whether what follows still belongs to a section: always to prose and lists, to a line only its first value. */
function takesMore(section: Section | null): boolean {
  if (!section) return false;
  if (section.known?.shape !== 'line') return section.known !== null || section.value === '';
  return section.value === '' && section.body.length === 0;
}
