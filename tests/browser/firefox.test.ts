import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { windowDays } from '../../src/call-in/window.ts';
import { fullDate, londonToday, longDate, slashed } from '../demo-council/calendar.mjs';
import { decisionDates, decisionIds } from '../demo-council/server.mjs';
import { factsIn, markedWords, panelText, startFirefox } from './firefox.ts';
import type { FirefoxRun } from './firefox.ts';

const parentPath = `/ieDecisionDetails.aspx?ID=${decisionIds.parent}`;
const openPath = `/ieDecisionDetails.aspx?ID=${decisionIds.open}`;
const { open, parent } = decisionDates(londonToday());

/** A decision of Cabinet, then the one that cites it: the tests look at the second page. */
describe('in Firefox', () => {
  let firefox: FirefoxRun;
  let connectedAtFirst: string;

  beforeAll(async () => {
    firefox = await startFirefox();
    await firefox.visit(parentPath);
    connectedAtFirst = await soon('#connected ~ *', /^(?!Looking among)./);
    await firefox.visit(openPath);
    await soon('.related', /./);
  });
  afterAll(() => (firefox as FirefoxRun | undefined)?.close());

  /** The text of a part of the panel, once it is as wanted: the background answers a moment later. */
  const soon = (selector: string, wanted: RegExp) =>
    vi.waitFor(
      async () => {
        const text = await panelText(firefox.page, selector);
        expect(text).toMatch(wanted);
        return text;
      },
      { timeout: 15_000 },
    );

  it('says until when the decision can be called in', async () => {
    expect(await panelText(firefox.page, '.state')).toBe('Can be called in');
    expect(await panelText(firefox.page, '.date')).toBe(`until ${fullDate(open.deadline)}`);
    expect(await panelText(firefox.page, '.source')).toContain('Stated on this page');
  });

  it('draws the days of the window, counted by the background', async () => {
    const cells = await firefox.page.$$eval('scrutineer-panel >>> .days li', (days) =>
      days.map((day) => day.textContent),
    );
    const days = windowDays(open.published, open.deadline, 'england-and-wales') ?? [];
    expect(cells).toEqual(days.map(({ date }) => String(Number(date.slice(8)))));
  });

  it('shows the key facts as the page states them', async () => {
    expect(await factsIn(firefox.page)).toMatchObject({
      'Decided by': 'Cabinet Member for Highways and Transport',
      Status: 'Recommendations Approved (subject to call-in)',
      'Key decision': 'Yes',
      Published: longDate(open.published),
      Wards: 'Amberford; Nether Wick; Saltmarsh; Tallow Hill',
    });
  });

  it('connects a decision with one opened before it, and says why', async () => {
    expect(connectedAtFirst).toBe('None among the decisions you have opened in this browser.');
    const links = await firefox.page.$$eval('scrutineer-panel >>> .related a', (found) =>
      found.map((link) => [link.textContent, link.getAttribute('href')]),
    );
    const address = `http://democracy.exampleshire.example${parentPath}`;
    expect(links).toEqual([['CE S417 - Community transport: procurement strategy', address]]);
    const reasons = await panelText(firefox.page, '.related small');
    expect(reasons).toMatch(
      /^This page rests on the power it gave: “.*” · Same issue on the council’s site$/,
    );
    expect(await panelText(firefox.page, '.related small + small')).toBe(
      `${longDate(parent.decided)}, Cabinet`,
    );
  });

  it.each([
    ['Decided by', 'Cabinet Member for Highways and Transport'],
    ['Decided', slashed(open.decided)],
    ['call-in', slashed(open.deadline)],
  ])('marks the words behind "%s" in the page, and unmarks them', async (name, words) => {
    const button = await firefox.page.$(
      `scrutineer-panel >>> button[aria-label="Show on the page: ${name}"]`,
    );
    await button?.click();
    expect(await markedWords(firefox.page)).toEqual([words]);
    expect(await panelText(firefox.page, '[role=status]')).toBe(
      'Marked on the page. Escape comes back here.',
    );
    await button?.click();
    expect(await markedWords(firefox.page)).toEqual([]);
  });

  it('lets Escape take the mark away and bring the reader back', async () => {
    const { page } = firefox;
    await (await page.$('scrutineer-panel >>> .facts .show'))?.click();
    expect(await markedWords(page)).toHaveLength(1);
    await page.keyboard.press('Escape');
    expect(await markedWords(page)).toEqual([]);
    expect(await page.$eval('scrutineer-panel', (host) => host.shadowRoot?.activeElement?.className)).toBe(
      'show',
    );
  });

  it('folds to one line, stays so on the next page, and unfolds', async () => {
    const { page } = firefox;
    await (await page.$('scrutineer-panel >>> .fold'))?.click();
    expect(await panelText(page, 'aside')).toMatch(/^Call-in closes \w+ \d+ \w+$/);
    await firefox.visit(openPath);
    await soon('aside', /^Call-in closes \w+ \d+ \w+$/);
    await (await page.$('scrutineer-panel >>> .tab'))?.click();
    expect(await panelText(page, '.date')).toBe(`until ${fullDate(open.deadline)}`);
  });

  it('leaves the page as the council served it', async () => {
    const difference = await firefox.page.evaluate(
      (source) => {
        const served = new DOMParser().parseFromString(source, 'text/html').documentElement;
        const shown = document.documentElement.cloneNode(true) as HTMLElement;
        const panels = [...shown.querySelectorAll('scrutineer-panel')];
        for (const panel of panels) panel.remove();
        return { panels: panels.length, served: served.outerHTML, shown: shown.outerHTML };
      },
      await firefox.served(openPath),
    );
    expect(difference.panels).toBe(1);
    expect(difference.shown).toBe(difference.served);
    expect(difference.served).toContain('(CE S417)');
  });

  it('asks for nothing that the reader did not open', () => {
    const origin = 'http://democracy.exampleshire.example';
    const pages = firefox.requests.filter((address) => !/\.(css|svg|gif)$/.test(address));
    expect(pages).toEqual([parentPath, openPath, openPath].map((path) => origin + path));
  });

  it('reads an attached PDF when the reader asks, with one request', async () => {
    const before = firefox.requests.length;
    await (await firefox.page.$('scrutineer-panel >>> .papers button'))?.click();
    expect(await soon('.attached', /Read as: Record of decision \(Kent\)/)).toContain(
      `date of decision: the page says “${slashed(open.decided)}”`,
    );
    expect(firefox.requests.slice(before).map((address) => decodeURI(address))).toEqual([
      'http://democracy.exampleshire.example/documents/s51201/Record of decision.pdf',
    ]);
  });

  it('reports no error', () => {
    expect(firefox.errors).toEqual([]);
  });
});
