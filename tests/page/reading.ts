import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { readDocument } from '../../src/page/read-document.ts';
import type { DocumentReading } from '../../src/page/read-document.ts';
import { isElement, isLeftOut, isText, textRuns, wordsOf } from '../../src/page/words.ts';

/** The comment that browsers write into a page they save, and its address. */
const savedFrom = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->\n?/;

/** A saved file: what it holds without the note of its address, and that address. */
export interface Saved {
  content: string;
  address: string;
}

/** Reads a saved page or text. */
export function saved(path: string): Saved {
  const content = readFileSync(path, 'utf8');
  return { content: content.replace(savedFrom, ''), address: savedFrom.exec(content)?.[1] ?? '' };
}

/** A document as the extension is given one, from its source. */
export function parse(html: string): Document {
  return parseHTML(html).document;
}

/** Reads a document from its source. */
export function read(html: string, address = ''): DocumentReading {
  return readDocument(parse(html), address);
}

/** A document's source as it is now. */
export function sourceOf(document: Document): string {
  return (document as unknown as { toString: () => string }).toString();
}

/** What a reader sees of a document's words, a line for each line: as pasted text would have it. */
export function visibleText(document: Document): string {
  const root = document.querySelector('body');
  return root ? wordsOf(textRuns([root])) : '';
}

/** Where a range begins and ends. */
interface Ends {
  start: [node: Text, offset: number] | null;
  end: [node: Text, offset: number] | null;
}

/**
 * Gives a document ranges that say where they were set. linkedom's own cannot be set at offsets; what browsers
 * do with them is for the tests in browsers.
 */
export function withRanges(document: Document): Document {
  document.createRange = () => {
    const range: Ends & Record<string, unknown> = {
      start: null,
      end: null,
      setStart: (node: Text, offset: number) => (range.start = [node, offset]),
      setEnd: (node: Text, offset: number) => (range.end = [node, offset]),
    };
    return range as unknown as Range;
  };
  return document;
}

/** The visible words between the ends of a range from `withRanges`. */
export function wordsIn(range: Range, document: Document): string {
  const { start, end } = range as unknown as Ends;
  if (!start || !end) throw new Error('the range was not set');
  let words = '';
  let isInside = false;
  const walk = (node: Node): void => {
    if (isElement(node) && isLeftOut(node)) return;
    if (isText(node)) {
      if (node === start[0]) isInside = true;
      const from = node === start[0] ? start[1] : 0;
      if (isInside) words += node.data.slice(from, node === end[0] ? end[1] : undefined);
      if (node === end[0]) isInside = false;
    }
    for (const child of node.childNodes) walk(child);
  };
  walk(document);
  return words;
}
