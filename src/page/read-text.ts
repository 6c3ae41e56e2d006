import type { Block, Page } from './page.ts';
import { plainLines } from './text-markup.ts';

/** A line that looks like "Label: value" or "Label?: value"; a longer or a sentence-like start is prose. */
const labelLine = /^([\p{L}][^:.;]{1,70}?)\s*:(?!\/\/)\s*(.*)$/u;

/** What stands on council pages below the record, each on a line of its own, and is copied with it. */
const furniture =
  /^(?:back to (?:the )?top(?: of (?:the )?page)?|feedback|print(?: this)? page|share(?: this)? page)$/i;

/**
 * Reads plain text (a page copied and pasted, a stored text) into blocks, a line a block. Nothing in it
 * marks a label as one, so every block says `marked: false` and the formats judge by their known labels.
 *
 * @param address where the text came from, if known, else ''
 */
export function readText(text: string, address: string): Page {
  return { address, language: null, scope: 'text', blocks: withoutFoot(plainLines(text)).map(readLine) };
}

/** Only at the end: further up each line keeps its number, by which facts name it. */
function withoutFoot(lines: string[]): string[] {
  return lines.slice(0, lines.findLastIndex((line) => !furniture.test(line)) + 1);
}

function readLine(line: string): Block {
  const end = line.indexOf('\n');
  const found = labelLine.exec(end < 0 ? line : line.slice(0, end));
  if (!found) return { kind: 'text', text: line, links: [] };
  return {
    kind: 'labelled',
    label: `${found[1] ?? ''}:`,
    value: `${found[2] ?? ''}${end < 0 ? '' : line.slice(end)}`,
    marked: false,
    text: line,
    links: [],
  };
}
