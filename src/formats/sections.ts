import type { Block, Page } from '../page/page.ts';
import { knownLabel, labelKey } from './labels.ts';
import type { Field, KnownLabel } from './labels.ts';

/** One field of a page: its label, what stands on the label's line, and the blocks that follow it. */
export interface Section {
  /** Null where the label is not known. */
  known: KnownLabel | null;
  label: string;
  /** The number of the block that holds the label; where a table has it above its value, that of the value. */
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
 * @param keepsLoose whether words that stand under no label are kept, as "Text"; of plain text, which may have
 *   the page's foot behind the record, only what is said of the decision
 */
export function cutSections({ blocks, scope }: Page, from: number, keepsLoose = false): Section[] {
  const lines = blocks.map(lineOf);
  const marked = new Set(lines.map(({ known }, at) => (isMarked(blocks[at]) ? known?.field : undefined)));
  const sections: Section[] = [];
  let enclosing: Section | null = null;
  let current: Section | null = null;
  const open = (known: KnownLabel | null, label: string, at: number, value: string): Section => {
    const section = { known, label, at, value, body: [] };
    sections.push(section);
    return section;
  };
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    const line = lines[at];
    if (!block || !line) break;
    const { label, value, known } = line;
    const own: Field | undefined = enclosing?.known?.field;
    const inside: Field | undefined = current?.known?.field;
    const values = valuesBelow(blocks, at);
    const isLabelled = block.kind === 'labelled';
    // Most blocks begin with no known label: those need no closer look.
    const isTyped =
      known !== null &&
      (isLabelled ||
        (inside !== 'documents' && mayBeTyped(block.kind, label, value, known, scope, inside !== own)));
    // A heading inside its own field ("DECISION" under "Decisions:") opens nothing new.
    const pasted = isTyped && (isLabelled || current?.known !== known) ? known : null;
    if (isMarked(block)) {
      // A label line is a field even when it is not known; so is a third-level heading, ModernGov's section title.
      const isField = known ?? (block.kind !== 'heading' || block.level >= 3);
      enclosing = current = isField ? open(known, label, at, value) : null;
    } else if (values) {
      at++;
      cellsOf(block)?.forEach((head, nth) => {
        const named = knownLabel(head);
        open(named?.field === own || !marked.has(named?.field) ? named : null, head, at, values[nth] ?? '');
      });
    } else if (pasted && own === pasted.field) {
      current = enclosing;
      if (value !== '') enclosing?.body.push(at);
    } else if (pasted && !marked.has(pasted.field)) {
      const section = open(pasted, label, at, value);
      // Among prose, a name or a cell is a whole answer, and so is "None.": what follows is none of it.
      if (isLabelled || (block.kind !== 'row' && takesMore(section))) current = section;
      else current = enclosing;
    } else if (isLabelled && !takesMore(current)) {
      current = open(null, label, at, value);
    } else {
      // What stands under a pasted label that has a real one elsewhere belongs to no other pasted label.
      if (pasted) current = enclosing;
      if (takesMore(current, block.text)) current?.body.push(at);
      else if (current && keepsLoose && (scope !== 'text' || unlabelled.test(block.text)))
        open(null, 'Text', at, block.text);
    }
  }
  return sections;
}

/** "Reasons for Decision: To meet ...", "Alternative options - None": in capitals, at the beginning of a line. */
const typed = /^(\p{Lu}[^:–—]{3,97}?(?: ?:|$|(?= [–—-] [\p{Lu}\d(£])))[\s–—-]*([^]*)$/u;

interface Line {
  label: string;
  value: string;
  /** What the label means; null where it is none that is known. */
  known: KnownLabel | null;
}

/** The words of a block that would be its label, if it has one, and those behind it. */
function lineOf(block: Block): Line {
  if (block.kind !== 'labelled') {
    const [, label = block.text, value = ''] = (isMarked(block) ? null : typed.exec(block.text)) ?? [];
    return { label, value, known: knownLabel(label) };
  }
  const { label } = block;
  const known = knownLabel(label);
  const value = block.value.replace(/^:\s*/, '');
  // Some councils type the label again into the value ("Reason for urgency: Reason for urgency: ...").
  const repeated = `${label.replace(/[\s:]+$/u, '')}:`;
  const isRepeated = value.toLowerCase().startsWith(repeated.toLowerCase());
  return { label, value: isRepeated ? value.slice(repeated.length).trimStart() : value, known };
}

function isMarked(block: Block | undefined): boolean {
  return block !== undefined && 'marked' in block && block.marked;
}

/**
 * Whether words without a mark may begin with a label. In plain text: a line with just the words of a section's
 * label. Inside a document's prose: those alone on their line, with a colon or in several words ("Decision" alone
 * may be anything), or before text in two words, in one once a record is pasted. Of the labels of lines only that
 * of a person; of a row, a label and a colon in its first cell.
 */
function mayBeTyped(
  kind: Block['kind'],
  label: string,
  value: string,
  known: KnownLabel,
  scope: Page['scope'],
  isPasted: boolean,
): boolean {
  const hasColon = label.endsWith(':');
  if (kind === 'row' && (!hasColon || value.endsWith(':'))) return false;
  if (known.shape === 'line') return known.field === 'portfolioHolder' && hasColon && value !== '';
  const words = labelKey(label).split(' ').length;
  return value === '' ? scope === 'text' || hasColon || words > 2 : words > 1 || isPasted;
}

/**
 * The values below a table's row of labels. More rows of values are a list of several things, and no label's;
 * such a table is words.
 */
function valuesBelow(blocks: readonly Block[], at: number): string[] | undefined {
  const first = blocks[at];
  if (!first || !('cells' in first)) return undefined;
  const [heads, values, more] = blocks.slice(at, at + 3).map(cellsOf);
  const areHeads = heads?.every((cell) => cell.endsWith(':') || knownLabel(cell));
  return areHeads && heads?.length === values?.length && heads?.length !== more?.length ? values : undefined;
}

function cellsOf(block: Block): string[] | undefined {
  return 'cells' in block ? block.cells : undefined;
}

/** A sentence about the decision, which ModernGov prints without a label: never a label's value. */
const unlabelled = /^this decision /i;

/** Whether what follows still belongs to a section: to prose and lists unless all is said, to a line its first value. */
function takesMore(section: Section | null, words = ''): boolean {
  if (!section) return false;
  const { known, value, body } = section;
  if (known?.shape !== 'line') return (known !== null && !/^none\.?$/i.test(value)) || value === '';
  return value === '' && body.length === 0 && !unlabelled.test(words);
}

/** Welsh where most of the labels are: the page's own language tag is that of the council's shell. */
export function languageOf(sections: readonly Section[]): 'en' | 'cy' {
  const known = sections.flatMap((section) => section.known ?? []);
  return known.filter(({ language }) => language === 'cy').length * 2 > known.length ? 'cy' : 'en';
}
