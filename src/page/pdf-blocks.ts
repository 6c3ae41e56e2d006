import type { Block } from './page.ts';
import type { PdfLine, Span } from './pdf-lines.ts';
import { textOf } from './pdf-lines.ts';
import { readText } from './read-text.ts';
import { tidy } from './words.ts';

/** A form's row: the cell of the label and that of its value, as lines. */
interface Row {
  label: CellLine[];
  value: CellLine[];
}

interface CellLine extends Span {
  page: number;
  y: number;
  size: number;
}

/** A line of a form, its words before and behind the edge of the second column. */
interface Halves {
  left: CellLine | null;
  right: CellLine | null;
}

/** Lines further apart than this, in letter sizes, are not of one paragraph. */
const paragraphGap = 1.75;
/** How far the edge of a column may be off, in points. */
const slack = 3;

/**
 * The blocks of a PDF's lines, as pasted text would give them: a paragraph a line, and where a label stands in
 * a cell beside its value, the two together, however many lines each is broken into.
 */
export function blocksOfLines(lines: readonly PdfLine[]): Block[] {
  const blocks: Block[] = [];
  const edge = edgeOf(lines.map(whole));
  for (let at = 0; at < lines.length;) {
    const form = formAt(lines, at);
    if (form) {
      blocks.push(...blocksOfForm(form));
      at += form.length;
      continue;
    }
    const prose: CellLine[] = [];
    while (at < lines.length && !formAt(lines, at)) {
      const line = lines[at++];
      if (line) prose.push(whole(line));
    }
    blocks.push(...blocksOfText(paragraphs(prose, edge)));
  }
  return blocks;
}

/** The blocks that pasted text gives, a line each. */
function blocksOfText(lines: readonly string[]): Block[] {
  return readText(lines.join('\n'), '').blocks;
}

function whole(line: PdfLine): CellLine {
  const [first] = line.spans;
  const right = Math.max(...line.spans.map((span) => span.right));
  return { ...line, text: textOf(line), x: first?.x ?? 0, right };
}

/**
 * The lines of a form that begins at a line: at least two lines with words that start at the same second edge,
 * and no words across that edge in between. Null where none begins there.
 */
function formAt(lines: readonly PdfLine[], start: number): Halves[] | null {
  for (const edge of lines[start]?.spans.slice(1, 2) ?? []) {
    const form: Halves[] = [];
    let pairs = 0;
    let last = 0;
    for (let at = start; at < lines.length; at++) {
      const line = lines[at];
      const halves = line ? halve(line, edge.x) : null;
      if (!halves) break;
      if (halves.left && halves.right) pairs++;
      // A line on the left alone belongs to the form only if the form goes on below it, or its label does.
      if (halves.right || (last === form.length && isRestOfLabel(form.at(-1), halves)))
        last = form.length + 1;
      form.push(halves);
    }
    if (pairs > 1) return form.slice(0, last);
  }
  return null;
}

/** Whether a line on the left alone goes on with the label right above it. */
function isRestOfLabel(above: Halves | undefined, { left }: Halves): boolean {
  const label = above?.left;
  if (!left || left.page !== label?.page || label.text.trim().endsWith(':')) return false;
  return left.y - label.y < left.size * paragraphGap && /^[\p{Ll}(/&]/u.test(left.text.trim());
}

/** A line's words before an edge and from it on; null where words go across. */
function halve(line: PdfLine, edge: number): Halves | null {
  const left = line.spans.filter(({ x }) => x < edge - slack);
  const right = line.spans.filter(({ x }) => x >= edge - slack);
  const isAcross = left.some((span) => span.right > edge + slack);
  const isElsewhere = right[0] && left.length === 0 && right[0].x > edge + 10 * line.size;
  if (isAcross || isElsewhere) return null;
  const cell = (spans: Span[]) => (spans.length > 0 ? whole({ ...line, spans }) : null);
  return { left: cell(left), right: cell(right) };
}

/** The rows of a form. */
function rowsOf(form: readonly Halves[]): Row[] {
  const near = nearest(form);
  const rows: Row[] = [];
  let previous: Halves | undefined;
  for (const halves of form) {
    const row = rows.at(-1);
    if (!row || !previous || startsRow(row, previous, halves, near)) rows.push({ label: [], value: [] });
    if (halves.left) rows.at(-1)?.label.push(halves.left);
    if (halves.right) rows.at(-1)?.value.push(halves.right);
    previous = halves;
  }
  return rows;
}

/** How far apart two lines of one cell are: the least distance; null where all are alike. */
function nearest(form: readonly Halves[]): number | null {
  const gaps = form.slice(1).flatMap((halves, at) => {
    const gap = gapBetween(form[at], halves);
    return gap === null ? [] : [gap];
  });
  const least = Math.min(...gaps);
  return gaps.some((gap) => gap > least * 1.2) ? least : null;
}

function gapBetween(above: Halves | undefined, below: Halves): number | null {
  const [one, other] = [above?.left ?? above?.right, below.left ?? below.right];
  return one && one.page === other?.page ? other.y - one.y : null;
}

/**
 * Whether a line begins a row: words on the left do, unless they go on with a label. Rows stand further apart
 * than the lines of a cell; where they do not, a label goes on in lower case and has no colon before.
 */
function startsRow(row: Row, previous: Halves, halves: Halves, near: number | null): boolean {
  const label = row.label.at(-1)?.text.trim() ?? '';
  if (!halves.left) return false;
  if (row.label.length === 0 || label.endsWith(':')) return true;
  const gap = gapBetween(previous, halves);
  // On the next page, or without a difference in the gaps, only the words can tell.
  if (near === null || gap === null) return !/^[\p{Ll}(/&]/u.test(halves.left.text.trim());
  return previous.left === null || gap > near * 1.2;
}

function blocksOfForm(form: readonly Halves[]): Block[] {
  const edge = edgeOf(form.flatMap(({ right }) => right ?? []));
  return rowsOf(form).flatMap((row) => blocksOfRow(row, edge));
}

/** A row's label and the first paragraph of its value, then its other paragraphs. */
function blocksOfRow({ label, value }: Row, edge: Edge): Block[] {
  const named = label.map(({ text }) => tidy(text)).reduce(joinLines, '');
  const words = blocksOfText(paragraphs(value, edge)).map(({ text }) => text);
  if (named === '') return blocksOfText(words);
  const [first, ...others] = words;
  const known = readText(named, '').blocks[0];
  // A label with words behind its colon is a line of text beside another, and no label.
  if (first === undefined || (known?.kind === 'labelled' && known.value !== '')) {
    return blocksOfText([named, ...words]);
  }
  const text = `${named} ${first}`;
  // What looks like a label inside a cell is the cell's own words.
  const block: Block = { kind: 'labelled', label: named, value: first, marked: false, text, links: [] };
  return [block, ...others.map((other): Block => ({ kind: 'text', text: other, links: [] }))];
}

/** Where the lines of a column end at most; it is sure once two of them end there. */
interface Edge {
  right: number;
  isSure: boolean;
}

function edgeOf(lines: readonly CellLine[]): Edge {
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  return { right, isSure: lines.filter((line) => line.right > right - 3 * line.size).length > 1 };
}

/** Lines of a column as paragraphs: a line goes on where the next one's first word had no room on it. */
function paragraphs(lines: readonly CellLine[], edge: Edge): string[] {
  const found: string[] = [];
  let above: CellLine | undefined;
  for (const line of lines) {
    const last = found.length - 1;
    if (above && goesOn(above, line, edge)) found[last] = joinLines(found[last] ?? '', line.text.trim());
    else found.push(line.text.trim());
    above = line;
  }
  return found;
}

/** Words that begin a point of a list, or a label with its colon: never the rest of a line. */
const beginsAnew =
  /^(?:[•·▪◦–-]\s|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]\s|\p{Lu}[^:.;]{1,70}:(?:\s|$))/u;

function goesOn(above: CellLine, below: CellLine, edge: Edge): boolean {
  const words = below.text.trim();
  const isFar = above.page === below.page && below.y - above.y > above.size * paragraphGap;
  if (isFar || Math.abs(above.size - below.size) > 0.5 || beginsAnew.test(words)) return false;
  const isLower = /^\p{Ll}/u.test(words);
  if (!edge.isSure && !isLower) return false;
  // The width is an estimate; a word in lower case is likelier to be the rest of a sentence.
  const wordWidth =
    ((below.right - below.x) * (words.split(' ')[0] ?? '').length) / Math.max(words.length, 1);
  return above.right + wordWidth + above.size * (isLower ? 2 : 1.25) > edge.right;
}

/** Two lines of one paragraph. A word that is broken at a hyphen keeps it. */
function joinLines(above: string, below: string): string {
  return above === '' || /\p{L}-$/u.test(above) ? above + below : `${above} ${below}`;
}
