import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { unknownHost } from './council-proxy.ts';
import { decisionPath, openDecision } from './firefox-decision.ts';
import { allowTab, openViews } from './firefox-own-code.ts';
import { startFirefox } from './firefox.ts';
import type { FirefoxRun } from './firefox.ts';
import { countOf, wordsIn, wordsOf } from './tested-page.ts';
import type { TestedPage } from './tested-page.ts';

let firefox: FirefoxRun;
const opened: TestedPage[] = [];

beforeAll(async () => {
  firefox = await startFirefox();
});
afterAll(() => (firefox as FirefoxRun | undefined)?.close());
afterEach(async () => {
  for (const page of opened.splice(0)) await page.close();
});

/** The popup as the button opens it on a page: a tab of its own here, while that page is the one in front. */
async function popupOn(page: TestedPage): Promise<TestedPage> {
  await page.front();
  await allowTab(firefox.browser);
  const popup = await firefox.screen('popup.html', page);
  opened.push(page, popup);
  await popup.resize(380, 560);
  return popup;
}
const thisPage = (popup: TestedPage) => wordsIn(popup, '[aria-label="This page"]');
const soon = (popup: TestedPage, words: string) => expect.poll(() => thisPage(popup)).toContain(words);

describe('in Firefox, the popup', () => {
  test('says until when the decision in front can be called in, as its panel does', async () => {
    const page = await openDecision(firefox, 'open');
    const day = await wordsIn(page, '.call-in .date');
    const popup = await popupOn(page);
    await soon(popup, `Can be called in ${day}`);
    expect(await thisPage(popup)).toContain('Community transport');
  });

  test('says that nothing is kept of another page of a known site', async () => {
    const popup = await popupOn(await firefox.open('/ieListMeetings.aspx?CommitteeId=1'));
    await soon(popup, 'Scrutineer reads this site.');
  });

  test('pauses a site until the panel is asked for again', async () => {
    const first = await openDecision(firefox, 'open');
    const popup = await popupOn(first);
    await popup.press('button', 'Pause on this site');
    await soon(popup, 'paused on this site');
    const paused = await firefox.open(decisionPath('open'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await countOf(paused, 'scrutineer-panel')).toBe(0);
    const again = await popupOn(paused);
    await again.press('button', 'Show Scrutineer on this page');
    await expect.poll(() => wordsIn(paused, '.state')).toMatch(/^can be called in$/i);
    opened.push(first);
    await (await openDecision(firefox, 'open')).close();
  });

  test('adds a site that is not known, which is read from then on, and gives it back', async () => {
    const address = `http://${unknownHost}${decisionPath('open')}`;
    const page = await firefox.open(address);
    const popup = await popupOn(page);
    await soon(popup, `Scrutineer does not read ${unknownHost}.`);
    expect(await countOf(page, 'scrutineer-panel')).toBe(0);
    await popup.press('button', 'Read decisions on this site');
    await expect.poll(() => wordsIn(page, '.state')).toMatch(/^can be called in$/i);
    const next = await firefox.open(address);
    await expect.poll(() => wordsIn(next, '.state')).toMatch(/^can be called in$/i);
    const leaving = await popupOn(next);
    await leaving.press('button', 'Stop reading this site');
    await soon(leaving, `Scrutineer does not read ${unknownHost}.`);
    const left = await firefox.open(address);
    opened.push(left);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await countOf(left, 'scrutineer-panel')).toBe(0);
  });

  test('lists the last day of what is followed, and of nothing else', async () => {
    const page = await openDecision(firefox, 'open');
    await page.press('button', 'Follow and remind me');
    await expect.poll(() => countOf(page, '.act[aria-pressed=true]')).toBe(1);
    const popup = await popupOn(page);
    await expect
      .poll(() => wordsOf(popup, 'li'))
      .toEqual([
        expect.stringMatching(/until \w{3} \d{1,2} \w{3}.* · Exampleshire County Council/) as string,
      ]);
  });

  test('opens the library with the words that are searched for, and beside the page', async () => {
    const popup = await popupOn(await openDecision(firefox, 'open'));
    await popup.fill('Search your decisions', 'bus & tram');
    await popup.key('Enter');
    const libraries = async () =>
      (await openViews(firefox.browser)).flatMap((view) => /library\.html.*/.exec(view) ?? []);
    await expect.poll(libraries).toEqual(['library.html?q=bus+%26+tram']);
    const other = await popupOn(await openDecision(firefox, 'closed'));
    await other.press('button', 'Library beside the page');
    await expect.poll(libraries).toContain('library.html');
  });

  test('no error was reported', () => {
    expect(firefox.errors).toEqual([]);
  });
});
