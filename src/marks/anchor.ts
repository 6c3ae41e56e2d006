import { locate } from '../page/locate.ts';
import type { BlockSource } from '../page/read-document.ts';
import type { DecisionRecord } from '../record/decision-record.ts';

/**
 * Where a record stands on its page. Only nodes are kept, no ranges: a script of the page that sorts a table takes
 * its rows out and puts them in again, which empties every range in them, while the nodes stay the same.
 */
export interface Anchor {
  /** The last text node of the title's words. */
  words: Text;
  /** The offset of the end of the title in it. */
  end: number;
  cell: Element;
  row: Element;
}

/** A title stands in one block; where the page broke it up, it runs on over the next. */
const mostBlocks = 3;

/** The anchor of a record by its title; null where the title is not on the page as it was read. */
export function anchorOf({ title }: DecisionRecord, sources: readonly BlockSource[]): Anchor | null {
  if (title.state !== 'stated') return null;
  // The words of a long page are not gone through again for each of its rows.
  const near = sources.slice(title.block, title.block + mostBlocks);
  const range = locate(near, 0, title.quote);
  const words = range?.endContainer;
  const cell = words?.parentElement?.closest('td, th, li, p, dt, dd, h1, h2, h3, h4, h5, h6, div');
  if (!range || !isText(words) || !cell) return null;
  return { words, end: range.endOffset, cell, row: cell.closest('tr') ?? cell };
}

function isText(node: Node | undefined): node is Text {
  return node?.nodeType === Node.TEXT_NODE;
}

/** The last line of an anchor's title; null where the page does not show it. */
export function lastLine({ words, end }: Anchor): DOMRect | null {
  const last = Math.min(end, words.length);
  if (!words.isConnected || last === 0) return null;
  const range = words.ownerDocument.createRange();
  range.setStart(words, last - 1);
  range.setEnd(words, last);
  const rect = range.getBoundingClientRect();
  return rect.width > 0 || rect.height > 0 ? rect : null;
}
