/** Pages spoiled in every way are still read without an error, and never say what is not on them. */
import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

it('reads 2,000 spoiled pages without an error, and states nothing that is not on them', () => {
  let pages = 0;
  let read = 0;
  fuzz(2000, 20251204, ({ claims }) => {
    pages++;
    if (claims.length === 1) read++;
  });
  expect(pages).toBe(2000);
  // Spoiled so badly that nothing is read, they would show nothing.
  expect(read).toBeGreaterThan(500);
});
