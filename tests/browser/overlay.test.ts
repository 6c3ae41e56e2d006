import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { dateWords, fullDateWords } from './british-dates.ts';
import { markedWords, openDecision, openDemo } from './chromium.ts';
import type { Demo } from './chromium.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());
afterEach(async () => {
  for (const page of demo.context.pages().slice(1)) await page.close();
});

describe('an open decision', () => {
  test('shows the last day first, then how far off it is and what it rests on', async () => {
    const { panel } = await openDecision(demo, decisionIds.open);
    const { deadline } = demo.dates.open;
    const callIn = panel.locator('.call-in');
    await expect.poll(() => callIn.innerText()).toContain('working day');
    const lines = (await callIn.innerText()).split('\n').filter((line) => line !== '');
    expect(lines[0]).toBe('CAN BE CALLED IN');
    expect(lines[1]).toBe(`until ${fullDateWords(deadline)}`);
    expect(lines[2]).toMatch(/^\d working days? left\.$/);
    expect(lines.join(' ')).toMatch(/Stated on this page +· no call-ins so far/);
  });

  test('draws the window day by day, the last day filled and the days off named', async () => {
    const { panel } = await openDecision(demo, decisionIds.open);
    const { published, deadline } = demo.dates.open;
    const cells = panel.locator('.days li');
    await expect.poll(() => cells.first().innerText()).toBe(String(Number(published.slice(8))));
    expect(await cells.last().innerText()).toBe(String(Number(deadline.slice(8))));
    expect(await cells.last().getAttribute('class')).toContain('last');
    expect(await panel.locator('.days .off').first().getAttribute('title')).toMatch(/: not counted, /);
    expect(await panel.locator('.days').getAttribute('aria-label')).toContain(fullDateWords(deadline));
  });

  test('shows the key facts in the page’s words, and what the page does not say', async () => {
    const { panel } = await openDecision(demo, decisionIds.open);
    const facts = await panel.getByRole('region', { name: 'Key facts' }).innerText();
    expect(facts).toContain('Cabinet Member for Highways and Transport');
    expect(facts).toContain('Recommendations Approved (subject to call-in)');
    expect(facts).toMatch(/Key decision\s+Yes/);
    expect(facts).toContain(dateWords(demo.dates.open.decided));
    // The day it comes into force holds only if nobody calls it in: the call-in panel says so, no fact does.
    expect(facts).not.toMatch(/^Effective/m);
    const gaps = await panel.locator('section', { hasText: 'Not on this page' }).innerText();
    expect(gaps).toMatch(/Consultation/i);
    expect(gaps).not.toMatch(/status|decision maker|reasons/i);
  });

  test('marks just the words of a fact in the page, and takes the mark away again', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    const button = panel.getByRole('button', { name: 'Show on the page: Decided by' });
    await button.click();
    expect(await markedWords(page)).toEqual(['Cabinet Member for Highways and Transport']);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    const marked = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('scrutineer-quote') ?? [])];
      return (range as Range).startContainer.parentElement?.textContent;
    });
    expect(marked).toBe('Decision Maker: Cabinet Member for Highways and Transport');
    await button.click();
    expect(await markedWords(page)).toEqual([]);
    expect(await button.getAttribute('aria-pressed')).toBe('false');
  });

  test('marks the deadline that the state of call-in rests on', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    await panel.getByRole('button', { name: 'Show on the page: call-in' }).click();
    const [year, month, day] = demo.dates.open.deadline.split('-');
    expect(await markedWords(page)).toEqual([[day, month, year].join('/')]);
    const label = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('scrutineer-quote') ?? [])];
      return (range as Range).startContainer.parentElement?.textContent;
    });
    expect(label).toContain('Call-in deadline date:');
  });

  test('brings words far down the page into view', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await panel.getByRole('button', { name: 'Show on the page: Published' }).click();
    const isVisible = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('scrutineer-quote') ?? [])];
      const { top, bottom } = (range as Range).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(isVisible).toBe(true);
  });
});

describe('other states of call-in', () => {
  const stateOf = async (id: number) => {
    const { panel } = await openDecision(demo, id);
    return (await panel.locator('.call-in').innerText()).replace(/\s+/g, ' ');
  };

  test('on the last day says to check the closing time', async () => {
    expect(await stateOf(decisionIds.lastDay)).toContain('Today: check the closing time with the council.');
  });

  test('after the last day says that the window has closed, never that the decision is in force', async () => {
    const words = await stateOf(decisionIds.closed);
    expect(words).toMatch(/^CALL-IN WINDOW CLOSED on .* Closed \d+ days ago\./);
    expect(words).not.toMatch(/\bin force\.|now in force/i);
  });

  test('without a last day on the page works one out, calls it an estimate and shows by which rule', async () => {
    const { panel } = await openDecision(demo, decisionIds.noDeadline);
    const callIn = panel.locator('.call-in');
    // Before the background has answered, no day is given.
    await expect.poll(() => callIn.innerText()).toContain('An estimate: worked out from');
    const words = (await callIn.innerText()).replace(/\s+/g, ' ');
    expect(words).toMatch(/^CAN BE CALLED IN until \w+day \d+ \w+ \d{4} \(estimate\)/);
    expect(words).not.toContain('Stated on this page');
    expect(words).toContain(
      '5 working days from publication: by the council’s own page or constitution (undated;',
    );
    expect(await callIn.getByRole('link', { name: 'Source' }).getAttribute('href')).toContain('/call-in');
  });

  test('says what the page says of an officer’s decision', async () => {
    expect(await stateOf(decisionIds.officer)).toMatch(/^NOT SUBJECT TO CALL-IN/);
  });

  test('says so where the page says nothing', async () => {
    expect(await stateOf(decisionIds.gaps)).toMatch(/^CALL-IN NOT STATED/);
  });
});

describe('a page with gaps', () => {
  test('tells what is missing from what was left blank and from "None"', async () => {
    const { panel } = await openDecision(demo, decisionIds.gaps);
    const gaps = await panel.locator('section', { hasText: 'Not on this page' }).innerText();
    expect(gaps).toMatch(/Decision maker, .*status/);
    expect(gaps).toMatch(/Left blank:.*declarations of interest/i);
    expect(gaps).not.toMatch(/alternatives/i);
  });
});
