/** Where words stand on a page of a PDF, in points from its top left corner. */
export interface PlacedText {
  text: string;
  x: number;
  /** The line that the letters stand on. */
  y: number;
  width: number;
  /** The size of the letters. */
  size: number;
}

/** Words of one line that stand together; a wide gap parts them from the next. */
export interface Span {
  text: string;
  x: number;
  right: number;
}

export interface PdfLine {
  page: number;
  y: number;
  size: number;
  spans: Span[];
}

/** A gap wider than this, in letter sizes, may part two columns; a space between words is a quarter. */
const columnGap = 0.6;
/** A gap wider than this is a space that the PDF does not write. */
const wordGap = 0.15;
/** So many lines at the top and at the foot of a page may be a running header or footer. */
const runningLines = 4;

/** The lines of a page, from the words on it: those that stand on one line, from left to right. */
export function linesOfPage(texts: readonly PlacedText[], page: number): PdfLine[] {
  const sorted = texts.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: PlacedText[][] = [];
  for (const text of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    // Raised letters ("21st") stand a third of their size above the line.
    if (row && first && text.y - first.y < Math.max(first.size, text.size) * 0.45) row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    const largest = row.reduce((a, b) => (b.size > a.size ? b : a));
    return { page, y: largest.y, size: largest.size, spans: spansOf(row) };
  });
}

function spansOf(row: readonly PlacedText[]): Span[] {
  const spans: Span[] = [];
  for (const { text, x, width, size } of row) {
    const last = spans.at(-1);
    const gap = last ? x - last.right : 0;
    if (!last || gap > size * columnGap) spans.push({ text, x, right: x + width });
    else {
      last.text += (gap > size * wordGap ? ' ' : '') + text;
      last.right = Math.max(last.right, x + width);
    }
  }
  return spans;
}

/** A line's words, whatever columns they stand in. */
export function textOf(line: PdfLine): string {
  return line.spans.map(({ text }) => text.trim()).join(' ');
}

/** "3", "- 3 -", "Page 2 of 3", "2/3". */
const pageNumber = /^\W*(?:page )?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?\W*$/i;

/**
 * Leaves out the headers and footers that run through the pages: the same words, or a page's number, at the
 * same height of two pages or more, near their top or foot. The first time a header stands there it is kept:
 * it may be the only place that names the council or the kind of record.
 */
export function withoutRunning(lines: readonly PdfLine[]): PdfLine[] {
  const pages = new Map<number, PdfLine[]>();
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  const seen = new Map<string, PdfLine[]>();
  const tops = new Set<PdfLine>();
  for (const own of pages.values()) {
    own.slice(0, runningLines).forEach((line) => tops.add(line));
    for (const line of new Set([...own.slice(0, runningLines), ...own.slice(-runningLines)])) {
      const key = `${Math.round(line.y / 3)} ${isPageNumber(line) ? '#' : textOf(line)}`;
      seen.set(key, [...(seen.get(key) ?? []), line]);
    }
  }
  const running = new Set<PdfLine>();
  for (const same of seen.values()) {
    if (same.length < 2) continue;
    same.forEach((line, nth) => {
      if (nth > 0 || isPageNumber(line) || !isHeader(line, pages.get(line.page) ?? [], tops))
        running.add(line);
    });
  }
  return lines.filter((line) => !running.has(line));
}

function isPageNumber(line: PdfLine): boolean {
  return pageNumber.test(textOf(line));
}

/** A line in the upper half of what a page has. */
function isHeader(line: PdfLine, own: readonly PdfLine[], tops: ReadonlySet<PdfLine>): boolean {
  return tops.has(line) && own.indexOf(line) < own.length / 2;
}
