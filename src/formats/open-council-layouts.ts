import type { Page } from '../page/page.ts';
import { parseDate } from '../record/dates.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import type { Field } from './labels.ts';
import type { Line } from './run-together.ts';

/** What stands under one of the aggregator's labels. */
export interface Part {
  /** The block of the label. */
  at: number;
  lines: Line[];
  /** Whether another of the aggregator's labels follows, so that nothing of the page's end can be in it. */
  isClosed: boolean;
}

/** A page of the aggregator, cut at its labels. */
export interface Layout {
  title: Line | null;
  parts: ReadonlyMap<Field, Part>;
  other: DecisionRecord['other'];
}

/** The older layout's labels, from the site's published template. In this letter case alone. */
const labels: Readonly<Record<string, Field | 'address'>> = {
  URL: 'address',
  'Decision Maker': 'decisionMaker',
  Outcome: 'status',
  'Is Key Decision': 'isKeyDecision',
  'Is Callable In': 'isSubjectToCallIn',
  Purpose: 'purpose',
  Content: 'decision',
  'Date of Decision': 'decidedOn',
};
const headings: Readonly<Record<string, Field>> = {
  'Supporting Documents': 'documents',
  'Related Meeting': 'decidedAtMeeting',
};
/** The newer layout's rows, whose labels run into their values: "OutcomeFor Determination". */
const details = /^(Outcome|Decision date|Expected date|Originally due)(?:\s*:)?\s*(?=[\p{Lu}\d]|$)(.*)$/u;
const detailFields: Readonly<Record<string, Field>> = {
  Outcome: 'status',
  'Decision date': 'decidedOn',
  'Expected date': 'decisionDue',
};
const proseFields: readonly Field[] = ['purpose', 'decision'];
/** What may follow a decision's text. Other labels inside it were pasted there by the council. */
const closing: readonly Field[] = ['decidedOn', 'documents', 'decidedAtMeeting'];

/** The lines of a page. A row of two cells is a label and its value. */
export function linesOf(page: Page): Line[] {
  return page.blocks.flatMap((block, at) =>
    (block.kind === 'row' ? block.cells.join(': ') : block.text)
      .split('\n')
      .map((text) => ({ text: text.trim(), block: at })),
  );
}

/** A line's label, as the older layout writes it, and the words behind it. */
export function labelOf(text: string): { name: string; field: Field | 'address'; value: string } | null {
  const found = /^([A-Z][A-Za-z ]{2,19}?)\??\s*:\s*(.*)$/u.exec(text);
  const name = found?.[1] ?? text.replace(/:$/, '');
  const field = (found ? labels[name] : undefined) ?? headings[name];
  return field ? { name, field, value: found?.[2] ?? '' } : null;
}

/** The older layout: labels with a colon; the text of the decision under "Content". */
export function cutOlder(page: Page): Layout {
  const lines = linesOf(page);
  const found = lines.map(({ text }) => labelOf(text)?.field ?? null);
  const first = found.findIndex((field) => field !== null && field !== 'documents');
  const parts = new Map<Field, Part>();
  const other: DecisionRecord['other'] = [];
  let current: Part | null = null;
  lines.slice(first).forEach((line, nth) => {
    const label = labelOf(line.text);
    const field = label && opens(label.field, first + nth, found, parts) ? label.field : null;
    if (label && field === 'address') other.push({ label: label.name, value: label.value });
    else if (label && field && field !== 'address') {
      if (current) current.isClosed = true;
      current = { at: line.block, lines: [], isClosed: false };
      parts.set(field, current);
      if (label.value !== '') current.lines.push({ text: label.value, block: line.block });
    } else if (!isProse(parts) && !parts.has('documents') && /^\p{Lu}[^:.]{1,40}: \S/u.test(line.text)) {
      const [name = '', ...rest] = line.text.split(': ');
      other.push({ label: name, value: rest.join(': ') });
    } else current?.lines.push(line);
  });
  return { title: olderTitle(page, lines, first), parts, other };
}

function isProse(parts: ReadonlyMap<Field, Part>): boolean {
  return proseFields.some((field) => parts.has(field));
}

/** Whether a label is the site's own: its first before the prose, its last behind it, and none inside. */
function opens(
  field: Field | 'address',
  at: number,
  found: readonly (Field | 'address' | null)[],
  parts: ReadonlyMap<Field, Part>,
): boolean {
  if (field !== 'address' && parts.has(field)) return false;
  if (!isProse(parts)) return true;
  if (field === 'decision') return true;
  return field !== 'address' && closing.includes(field) && found.lastIndexOf(field) === at;
}

/** The page's name, which is no title. */
const pageName = /^decision(?: details)?$/i;

/** The title stands under the page's name, right above the labels: a heading where there is a document. */
function olderTitle(page: Page, lines: readonly Line[], first: number): Line | null {
  if (page.scope !== 'text') return headingBefore(page, lines[first]?.block ?? 0);
  const title = lines[first - 1];
  return title && pageName.test(lines[first - 2]?.text ?? '') ? title : null;
}

function headingBefore(page: Page, end: number): Line | null {
  const last = (level: number) =>
    page.blocks.findLastIndex((each, at) => at < end && each.kind === 'heading' && each.level === level);
  // A page may have sections of its own, of the second level, above the record.
  const block = [1, 2].map(last).find((at) => at >= 0 && !pageName.test(page.blocks[at]?.text ?? ''));
  return block === undefined ? null : { text: page.blocks[block]?.text ?? '', block };
}

/** Where the newer layout's council record begins, and its rows; null where the page has none. */
export function newerRecord(lines: readonly Line[]): { start: number; details: number } | null {
  const start = lines.findIndex(({ text }) => /^full council record$/i.test(text));
  const last = lines.findLastIndex(({ text }) => text === 'Details');
  if (start < 0 || last < start) return null;
  const rows = detailRows(lines.slice(last + 1)).filter(({ label }) => label !== '');
  const isDated = rows.some(({ label, value }) => label !== 'Outcome' && parseDate(value.text) !== null);
  return rows.length > 1 && isDated ? { start, details: last } : null;
}

/** Label and value, a row each, up to the last that is known; a row of an unknown label has ''. */
function detailRows(lines: readonly Line[]): { label: string; value: Line }[] {
  const rows: { label: string; value: Line }[] = [];
  let known = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const found = details.exec(line.text);
    const next = lines[at + 1];
    const below = found?.[2] === '' && next && !details.test(next.text) ? next : null;
    if (below) at++;
    rows.push({ label: found?.[1] ?? '', value: below ?? { ...line, text: found?.[2] ?? line.text } });
    if (found) known = rows.length;
  }
  return rows.slice(0, known);
}

/** The newer layout: headings without a colon, and "Details" whose labels run into their values. */
export function cutNewer(page: Page): Layout {
  const lines = linesOf(page);
  const { start, details: end } = newerRecord(lines) ?? { start: 0, details: lines.length };
  const { title, line: summary } = newerHead(page, lines, start);
  const parts = new Map<Field, Part>(summaryParts(summary));
  const other: DecisionRecord['other'] = [];
  const named: Readonly<Record<string, Field>> = { ...headings, Decision: 'decision', Purpose: 'purpose' };
  let current: Part | null = null;
  for (let at = start + 1; at < end; at++) {
    const line = lines[at];
    const field = line && named[line.text];
    const isLast = !lines.slice(at + 1, end).some(({ text }) => text === line?.text);
    // "Purpose" and "Decision" may stand alone inside pasted text; the headings behind it come last.
    const isOpen =
      field && !parts.has(field) && (proseFields.includes(field) ? !parts.has('decision') : isLast);
    if (line && isOpen) parts.set(field, (current = { at: line.block, lines: [], isClosed: true }));
    else if (line) current?.lines.push(line);
  }
  for (const { label, value } of detailRows(lines.slice(end + 1))) {
    const field = detailFields[label];
    if (field && !parts.has(field)) {
      parts.set(field, { at: value.block, lines: value.text === '' ? [] : [value], isClosed: true });
    } else if (value.text !== '') other.push({ label: label === '' ? 'Details' : label, value: value.text });
  }
  return { title, parts, other };
}

/** The title, and the line under it that begins with the day: "June 23, 2025 Cabinet (Cabinet collective) ...". */
function newerHead(
  page: Page,
  lines: readonly Line[],
  start: number,
): { title: Line | null; line: Line | null } {
  const at = lines.findIndex(
    ({ text }, nth) => nth < start && /^\p{L}{3,9} \d/u.test(text) && parseDate(text),
  );
  const above =
    page.scope === 'text' ? (lines[at - 1] ?? null) : headingBefore(page, lines[start]?.block ?? 0);
  const title = above && !pageName.test(above.text) ? above : null;
  return { title, line: lines[at] ?? null };
}

/** What the line under the title says besides the day: the maker, before how it decides, and the key badge. */
function summaryParts(line: Line | null): [Field, Part][] {
  if (!line) return [];
  const { block, text } = line;
  const found = /^\p{L}+ \d{1,2}, \d{4} ([^()]+) \([^()]*\bcollective\)(.*)$/u.exec(text);
  const rest = found?.[2] ?? '';
  const part = (words: string): Part => ({ at: block, lines: [{ text: words, block }], isClosed: true });
  return [
    ...(found?.[1] ? [['decisionMaker', part(found[1])] satisfies [Field, Part]] : []),
    ...(/^ Key decision\b/.test(rest)
      ? [['isKeyDecision', part('Key decision')] satisfies [Field, Part]]
      : []),
  ];
}
