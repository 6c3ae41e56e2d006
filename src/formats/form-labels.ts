import type { Block } from '../page/page.ts';
import { labelKey } from './labels.ts';
import type { Field } from './labels.ts';

/**
 * How an answer stands on a form: on the label's own line alone; on it or the next; over several lines that are
 * one; or as prose.
 */
export type AnswerShape = 'own' | 'line' | 'lines' | 'prose';

/** One thing that a form asks. */
export interface FormEntry {
  /** Null where the record has no field for it: the words are kept under their label. */
  field: Field | 'title' | null;
  shape: AnswerShape;
  labels: string[];
  /** The answer may stand behind the label without a colon. */
  runsIn?: boolean;
  /** What follows is the certificate or the signature, whose labels repeat those of the form. */
  closes?: boolean;
}

/** What a form asks, and what its certificate or signature does. */
export interface Form {
  asked: LabelTable;
  closing: LabelTable;
}

/** The entries of a form by their labels, as they are compared. */
export interface LabelTable {
  byKey: ReadonlyMap<string, FormEntry>;
  keys: readonly string[];
  runningIn: readonly { label: RegExp; entry: FormEntry }[];
}

/** A label found on a page: what it asks, and the answer on its line. */
export interface FoundLabel {
  entry: FormEntry;
  label: string;
  value: string;
  /** The number of the block in which the label ends; a narrow column breaks it over several. */
  last: number;
}

/** Everything up to a colon or a question mark, and what stands behind. */
const coloned = /^([^:?\n]{2,160})(?:\? ?:?|:)(?!\/\/)\s*([^]*)$/;

/** Labels are compared as everywhere: letter case, plurals, hyphens and articles do not matter. */
export function labelTable(entries: readonly FormEntry[]): LabelTable {
  const byKey = new Map(entries.flatMap((entry) => entry.labels.map((label) => [labelKey(label), entry])));
  const runningIn = entries
    .filter(({ runsIn }) => runsIn)
    .flatMap((entry) => entry.labels.map((label) => ({ label: startsWith(label), entry })));
  return { byKey, keys: [...byKey.keys()], runningIn };
}

function startsWith(label: string): RegExp {
  const words = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ -]/g, '[ -]');
  return new RegExp(`^(?:${words}) `, 'i');
}

/**
 * The label that begins at a block, if one does: with its colon, alone on its line, over two or three lines,
 * or with the answer right behind it.
 */
export function labelAt(
  blocks: readonly Block[],
  at: number,
  tables: readonly LabelTable[],
): FoundLabel | null {
  let text = '';
  for (let last = at; last < at + 3; last++) {
    const block = blocks[last];
    if (!block || text.length > 160) return null;
    if (text === '' && !/^\p{L}/u.test(block.text)) return null;
    text = text === '' ? block.text : `${text} ${block.text}`;
    for (const table of tables) {
      const found = labelIn(text, table);
      if (found) return { ...found, last };
    }
    const begun = labelKey(`${text} #`).slice(0, -1);
    if (begun === '' || !tables.some(({ keys }) => keys.some((known) => known.startsWith(begun))))
      return null;
  }
  return null;
}

function labelIn(text: string, table: LabelTable): Omit<FoundLabel, 'last'> | null {
  const [, label, value] = coloned.exec(text) ?? [];
  const entry = label === undefined ? undefined : table.byKey.get(labelKey(label));
  if (entry && label !== undefined) return { entry, label, value: value ?? '' };
  const alone = text.length > 160 ? undefined : table.byKey.get(labelKey(text));
  // A single word on a line is a label where it is set in capitals: else it may head a part of any prose.
  if (alone && (text.includes(' ') || text === text.toUpperCase()))
    return { entry: alone, label: text, value: '' };
  for (const { label: start, entry: running } of table.runningIn) {
    const behind = start.exec(text)?.[0];
    const rest = behind === undefined ? '' : text.slice(behind.length);
    // "Equality Considerations have been ..." is a sentence, "Equality Considerations A full ..." is none.
    if (behind !== undefined && /^[\p{Lu}\d(£"“'‘]/u.test(rest))
      return { entry: running, label: behind, value: rest };
  }
  return null;
}
