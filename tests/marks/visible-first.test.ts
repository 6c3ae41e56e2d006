import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Anchor } from '../../src/marks/anchor.ts';
import { visibleFirst } from '../../src/marks/visible-first.ts';

beforeEach(() => vi.stubGlobal('innerHeight', 900));
afterEach(() => vi.unstubAllGlobals());

/** Rows of 30 pixels, one below the other, as far as the page was scrolled; those in `without` stand nowhere. */
function rows(count: number, scrolled: number, without: readonly number[] = []) {
  return Array.from({ length: count }, (_, at) => ({
    anchor: () => (without.includes(at) ? null : anchorAt(at * 30 - scrolled)),
  }));
}

function anchorAt(top: number): Anchor {
  const rect = { top, bottom: top + 20, width: 100, height: 20 };
  const range = { setStart: () => undefined, setEnd: () => undefined, getBoundingClientRect: () => rect };
  const words = { length: 5, isConnected: true, ownerDocument: { createRange: () => range } };
  return { words, end: 5, cell: null, row: null } as unknown as Anchor;
}

describe('the parts of a list', () => {
  test('come from the top where the page was not scrolled', () => {
    expect(visibleFirst(rows(230, 0), 50)).toEqual([0, 50, 100, 150, 200]);
  });

  test('begin with what the window shows, then what is nearest', () => {
    // The window shows the rows from 120 to 149.
    expect(visibleFirst(rows(230, 120 * 30), 50)).toEqual([100, 150, 50, 200, 0]);
  });

  test('come last where they cannot be placed', () => {
    expect(visibleFirst(rows(150, 0, [0, 49]), 50)).toEqual([50, 100, 0]);
  });

  test('are none of an empty list', () => {
    expect(visibleFirst([], 50)).toEqual([]);
  });
});
