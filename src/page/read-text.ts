import type { Block, Page } from './page.ts';
import { tidy } from './words.ts';

/** A line that looks like "Label: value" or "Label?: value"; a longer or a sentence-like start is prose. */
const labelLine = /^([\p{L}][^:.;]{1,70}?)\s*:(?!\/\/)\s*(.*)$/u;

/**
 * Reads plain text (a page copied and pasted, a stored text) into blocks, a line a block. Nothing in it
 * marks a label as one, so every block says `marked: false` and the formats judge by their known labels.
 *
 * @param address where the text came from, if known, else ''
 */
export function readText(text: string, address: string): Page {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => tidy(line).replace(/^- /, ''))
    .filter((line) => line !== '');
  return { address, language: null, scope: 'text', blocks: lines.map(readLine) };
}

function readLine(line: string): Block {
  const found = labelLine.exec(line);
  if (!found) return { kind: 'text', text: line, links: [] };
  return {
    kind: 'labelled',
    label: `${found[1] ?? ''}:`,
    value: found[2] ?? '',
    marked: false,
    text: line,
    links: [],
  };
}
