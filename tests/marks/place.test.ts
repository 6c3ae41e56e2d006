import { describe, expect, it } from 'vitest';
import { markSize, placeOf } from '../../src/marks/place.ts';
import type { RowSpace } from '../../src/marks/place.ts';

/** A row of a table that ends at 800, with its title in a cell that ends at 400. */
function space(changes: Partial<RowSpace> = {}): RowSpace {
  return {
    title: { left: 20, top: 100, right: 200, bottom: 120 },
    cell: { left: 20, top: 96, right: 400, bottom: 140 },
    row: { left: 20, top: 96, right: 800, bottom: 140 },
    limit: 1280,
    ...changes,
  };
}
const widths = [60, 120, 180];

describe('the place of a mark', () => {
  it('is in the margin at the end of the row, level with the last line of the title', () => {
    expect(placeOf(space(), widths)).toEqual({ left: 808, top: 98, size: 3 });
  });

  it('is behind the title where the margin has no room, never beyond its cell', () => {
    expect(placeOf(space({ limit: 830 }), widths)).toEqual({ left: 208, top: 98, size: 3 });
    const long = { left: 20, top: 100, right: 300, bottom: 120 };
    expect(placeOf(space({ limit: 830, title: long }), widths)).toEqual({ left: 308, top: 98, size: 1 });
  });

  it.each([1280, 1000, 960, 900, 880, 850, 820, 801, 790, 500, 320])(
    'never reaches over the limit, at %i',
    (limit) => {
      for (const right of [100, 250, 380, 399]) {
        const { left, size } = placeOf(
          space({ limit, title: { left: 20, top: 100, right, bottom: 120 } }),
          widths,
        );
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + (widths[size - 1] ?? markSize)).toBeLessThanOrEqual(limit);
      }
    },
  );

  it('is before the row, or over its end, where nothing else is left', () => {
    const full = { left: 40, top: 100, right: 399, bottom: 120 };
    const row = { left: 40, top: 96, right: 800, bottom: 140 };
    expect(placeOf(space({ limit: 810, title: full, row }), widths)).toMatchObject({ left: 16, size: 0 });
    const tight = { ...row, left: 4 };
    expect(placeOf(space({ limit: 810, title: full, row: tight }), widths)).toMatchObject({
      left: 776,
      size: 0,
    });
  });
});
