import { lastLine } from './anchor.ts';
import type { Entry } from './list-view.ts';

/**
 * The numbers at which the parts of a list begin, those that the window shows first, then the nearest to it.
 *
 * @param size how many entries each part has
 */
export function visibleFirst(entries: readonly Pick<Entry, 'anchor'>[], size: number): number[] {
  const count = Math.ceil(entries.length / size);
  const parts = Array.from({ length: count }, (_, nth) => {
    const from = nth * size;
    const ends = [entries[from], entries[Math.min(from + size, entries.length) - 1]].flatMap((entry) => {
      const anchor = entry?.anchor();
      return (anchor && lastLine(anchor)) ?? [];
    });
    return { from, away: awayFromWindow(ends) };
  });
  return parts.sort((a, b) => a.away - b.away).map(({ from }) => from);
}

/** How far rows are above or below the window, in pixels; 0 where it shows some of what is between them. */
function awayFromWindow(rows: readonly { top: number; bottom: number }[]): number {
  if (rows.length === 0) return Infinity;
  const top = Math.min(...rows.map((row) => row.top));
  const bottom = Math.max(...rows.map((row) => row.bottom));
  return Math.max(0, top - innerHeight, -bottom);
}
