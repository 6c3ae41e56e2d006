import { expect, test } from 'vitest';
import { endure } from '../../scripts/endurance.mjs';
import { chromiumPath } from './chromium.ts';

test('whatever was acknowledged is kept, once and in step, however often the background is ended', async () => {
  const endured = await endure({
    executablePath: chromiumPath(),
    extension: 'dist/demo-chrome',
    kills: 20,
    decisions: 520,
    seed: 7,
  });
  expect(endured.problems).toEqual([]);
  expect(endured).toMatchObject({ acknowledged: 520, kept: 520, kills: 20 });
  // Words were packed meanwhile, and pages waited in vain for a background that was gone.
  expect(endured.blocks).toBeGreaterThan(0);
  expect(endured.unanswered).toBeGreaterThan(0);
}, 120_000);
