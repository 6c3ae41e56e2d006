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
    // A heading inside its own field ("DECISION" under "Decisions:") opens nothing new.
    const isOwn = block.kind !== 'labelled' && current?.known === known;
    const pasted = known && !isOwn && mayBeLabel(block, known, page.scope) ? known.field : null;
    if (isMarked(block)) {
      // A label line is a field even when it is not known; so is a third-level heading, ModernGov's section title.
      const isField = known ?? (block.kind !== 'heading' || block.level >= 3);
      enclosing = current = isField ? open(block, at, label, known) : null;
      if (current) sections.push(current);
    } else if (pasted && enclosing?.known?.field === pasted) {
      current = enclosing;
    } else if (pasted && !markedFields.has(pasted)) {
      sections.push((current = open(block, at, label, known)));
    } else if (block.kind === 'labelled' && !takesMore(current)) {
      sections.push((current = open(block, at, label, null)));
    } else {
      // What stands under a pasted label that has a real one elsewhere belongs to no other pasted label.
      if (pasted) current = enclosing;
      if (takesMore(current)) current?.body.push(at);
    }
  });
  return sections;
}

function open(block: Block, at: number, label: string, known: KnownLabel | null): Section {
  const value = block.kind === 'labelled' ? block.value.replace(/^:\s*/, '') : '';
  return { known, label, at, value: withoutRepeatedLabel(value, label), body: [] };
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

/** Welsh where most of the labels are: the page's own language tag is that of the council's shell. */
export function languageOf(sections: readonly Section[]): 'en' | 'cy' {
  const known = sections.flatMap((section) => section.known ?? []);
  return known.filter(({ language }) => language === 'cy').length * 2 > known.length ? 'cy' : 'en';
}
