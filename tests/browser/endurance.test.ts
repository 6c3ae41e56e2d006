import { expect, test } from 'vitest';
import { endureKills } from '../../scripts/endure-kills.mjs';
import { endureReloads } from '../../scripts/endure-reloads.mjs';
import { endureViews, growthIn, tooMuchIn } from '../../scripts/endure-views.mjs';
import { chromiumPath } from './chromium.ts';

/* The short forms of what `npm run endurance` does at length. */

const browser = { executablePath: chromiumPath(), extension: 'dist/demo-chrome' };

test('whatever was acknowledged is kept, once and in step, however often the background is ended', async () => {
  const endured = await endureKills({ ...browser, kills: 20, decisions: 520, seed: 7 });
  expect(endured.problems).toEqual([]);
  expect(endured).toMatchObject({ acknowledged: 520, kept: 520, kills: 20 });
  // Words were packed meanwhile, and pages waited in vain for a background that was gone.
  expect(endured.blocks).toBeGreaterThan(0);
  expect(endured.unanswered).toBeGreaterThan(0);
}, 120_000);

test('memory does not grow from page view to page view, back and forth, in the pages or in the background', async () => {
  const { views, samples, problems } = await endureViews({ ...browser, views: 50, every: 2 });
  expect(problems).toEqual([]);
  expect(views).toBeGreaterThanOrEqual(50);
  expect(samples.length).toBeGreaterThanOrEqual(2);
  // Pages that were left stay with the browser, to come back as they were.
  expect(samples.at(-1)?.visited.documents).toBeGreaterThan(3);
  expect(tooMuchIn(growthIn(samples))).toEqual([]);
}, 120_000);

test('open pages outlive updates of the extension, and say so', async () => {
  const { pages, problems } = await endureReloads({ ...browser, reloads: 2 });
  expect(pages).toBe(5);
  expect(problems).toEqual([]);
}, 120_000);

test('growth is told by the middle of the first and of the last measures', () => {
  const size = (heap: number) => ({ heap, documents: 1, nodes: 10, listeners: 1 });
  const sample = (heap: number) => ({
    views: 1,
    visited: size(100),
    decision: size(100),
    list: size(100),
    background: { heap },
  });
  const swinging = [100, 130, 101, 90, 100, 99, 140].map(sample);
  expect(tooMuchIn(growthIn(swinging))).toEqual([]);
  const growing = [100, 102, 104, 106, 108, 112, 114].map(sample);
  expect(tooMuchIn(growthIn(growing))).toEqual([]);
  expect(tooMuchIn(growthIn([100, 102, 104, 113, 115, 118].map(sample)))).toEqual([
    'background heap grew by 12.7 %',
  ]);
});
