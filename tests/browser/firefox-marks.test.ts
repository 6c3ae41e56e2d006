import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDecision } from './firefox-decision.ts';
import { startFirefox } from './firefox.ts';
import type { FirefoxRun } from './firefox.ts';
import { isLookedThrough, isMarkedAndLeft, kindNames, list, markedKinds, marksSay } from './marked-kinds.ts';
import { enlarge, placeOf, scrollPart, sortRows } from './mark-places.ts';
import { countOf, wordsIn, wordsOf } from './tested-page.ts';

let firefox: FirefoxRun;

beforeAll(async () => {
  firefox = await startFirefox();
  for (const name of ['open', 'parent', 'consultation', 'lastDay'] as const)
    await (await openDecision(firefox, name)).close();
});
afterAll(() => (firefox as FirefoxRun | undefined)?.close());

describe('in Firefox, every kind of page', () => {
  test.each(kindNames)('is marked and left as it is: %s', async (kind) => {
    const page = await firefox.open(markedKinds[kind][0]);
    await isMarkedAndLeft(page, kind);
    await page.close();
  });

  test('without records gets nothing', async () => {
    const page = await firefox.open('/ieListMeetings.aspx');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await countOf(page, 'scrutineer-panel')).toBe(0);
    await page.close();
  });
});

describe('in Firefox, a mark', () => {
  test('opens the panel on its record with the keyboard alone, from a folded panel too', async () => {
    const page = await firefox.open(list);
    await isLookedThrough(page);
    await page.press('button', 'Fold');
    await page.at('.mark:nth-of-type(2)').evaluate((mark) => mark.focus());
    const name = await page.at('.mark:nth-of-type(2)').evaluate((mark) => mark.ariaLabel ?? '');
    await page.key('Enter');
    await expect.poll(() => countOf(page, '.selected .entry')).toBe(1);
    const entry = await wordsIn(page, '.selected .entry');
    expect(entry).not.toBe('');
    expect(name.startsWith(entry)).toBe(true);
    expect(await page.at('.mark[aria-expanded=true]').evaluate((mark) => mark.ariaLabel)).toBe(name);
    await page.close();
  });

  test('says that a decision is followed, once it is', async () => {
    const page = await openDecision(firefox, 'open');
    await page.press('button', 'Follow and remind me');
    await expect.poll(() => countOf(page, '.act[aria-pressed=true]')).toBe(1);
    await page.close();
    const marked = await firefox.open(list);
    await expect
      .poll(async () => (await marksSay(marked)).join('\n'))
      .toMatch(/^callable until \d.* · key · 2 earlier decisions · followed$/m);
    await marked.close();
  });

  test.each([
    ['a script of the page sorts the table', sortRows],
    ['letters get larger', enlarge],
    ['the page scrolls', (page) => page.evaluate(() => scrollTo(0, 300))],
    ['a part of the page scrolls', scrollPart],
  ] satisfies [string, typeof sortRows][])('stays beside its row when %s', async (_, change) => {
    const page = await firefox.open(list);
    await isLookedThrough(page);
    await expect.poll(async () => (await placeOf(page)).off).toBeLessThan(8);
    const { top } = await placeOf(page);
    await change(page);
    await expect.poll(async () => Math.abs((await placeOf(page)).top - top)).toBeGreaterThan(9);
    await expect.poll(async () => (await placeOf(page)).off).toBeLessThan(8);
    await page.close();
  });

  test('is in the window however narrow it gets, and makes the page no wider', async () => {
    const page = await firefox.open(list);
    await isLookedThrough(page);
    for (const width of [1280, 700, 320]) {
      await page.resize(width, 800);
      await page.evaluate(() => document.querySelector('td a')?.scrollIntoView({ block: 'center' }));
      await expect
        .poll(() =>
          page.evaluate(() => {
            const root = document.querySelector('scrutineer-panel')?.shadowRoot;
            const marks = [...(root?.querySelectorAll('.mark:not([hidden])') ?? [])];
            return marks.flatMap((mark) => {
              const { left, right } = mark.getBoundingClientRect();
              return left < 0 || right > innerWidth ? [`${String(left)} to ${String(right)}`] : [];
            });
          }),
        )
        .toEqual([]);
      expect((await wordsOf(page, '.mark:not([hidden])')).length).toBeGreaterThan(0);
    }
    await page.close();
  });

  test('no error was reported', () => {
    expect(firefox.errors).toEqual([]);
  });
});
