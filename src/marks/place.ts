/*
 * Where a mark stands. Pure: rectangles in, a place out, all in CSS pixels of the window.
 */

/** The edges of something on the screen. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is known of a row when its mark is placed. */
export interface RowSpace {
  /** The last line of its title. */
  title: Edges;
  /** The cell or paragraph that the title stands in: to its right edge nothing else stands beside the title. */
  cell: Edges;
  /** The whole row. */
  row: Edges;
  /** The left edge of what stands beside the row, or of the window: nothing of the row's own is beyond it. */
  limit: number;
}

export interface Place {
  left: number;
  top: number;
  /** Which of the mark's forms there is room for, counted from 1; 0 is a small button with the same name. */
  size: number;
}

/** A mark's height, and its width where it is small: the least that can be hit for certain (WCAG 2.5.8). */
export const markSize = 24;
/** Between the page's words and a mark. */
const gap = 8;

/**
 * The place of a mark: in the margin at the end of the row, else behind the title's last words, in the largest
 * form that fits. Where not even a small one has room it stands before the row, or over its end.
 *
 * @param widths how wide it is, the smallest form that has words first
 */
export function placeOf({ title, cell, row, limit }: RowSpace, widths: readonly number[]): Place {
  const top = (title.top + title.bottom - markSize) / 2;
  for (let size = widths.length; size >= 0; size--) {
    const width = widths[size - 1] ?? markSize;
    if (row.right + gap + width <= limit) return { left: row.right + gap, top, size };
    if (title.right + gap + width <= Math.min(cell.right, limit))
      return { left: title.right + gap, top, size };
  }
  if (row.left >= markSize) return { left: row.left - markSize, top, size: 0 };
  return { left: Math.max(0, Math.min(row.right, limit) - markSize), top, size: 0 };
}
