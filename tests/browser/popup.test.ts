import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { faultsOn, looks } from './axe.ts';
import { addressOf, decisionAddress, openDecision, openDemo, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { faintWordsIn } from './contrast.ts';
import { controlsAndLinks, smallTargets } from './targets.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());
afterEach(async () => {
  await demo.serviceWorker.evaluate(() => chrome.storage.local.clear());
  for (const page of demo.context.pages().slice(1)) await page.close();
});

/** The popup as the button opens it on a page: a tab of its own here, while that page is the one in front. */
async function popupOn(page: Page): Promise<Page> {
  const popup = await demo.context.newPage();
  await popup.setViewportSize({ width: 380, height: 560 });
  await page.bringToFront();
  await popup.goto(`chrome-extension://${demo.extensionId}/popup.html`);
  await popup.getByRole('main').waitFor();
  return popup;
}

const thisPage = (popup: Page) => popup.getByRole('region', { name: 'This page' });

describe('the popup says of the tab', () => {
  test('until when its decision can be called in, as the panel does', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    const day = await panel.locator('.call-in .date').innerText();
    const popup = await popupOn(page);
    expect(await thisPage(popup).locator('.state').innerText()).toBe(`Can be called in ${day}`);
    expect(await thisPage(popup).innerText()).toContain('Community transport');
  });

  test('that a day is an estimate, where it is one', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.noDeadline);
    await expect.poll(() => panel.locator('.call-in').innerText()).toContain('(estimate)');
    const day = await panel.locator('.call-in .date').innerText();
    const popup = await popupOn(page);
    expect(await thisPage(popup).locator('.state').innerText()).toContain(day);
  });

  test('that nothing of it is kept, on another page of a known site', async () => {
    const page = await demo.context.newPage();
    await page.goto(addressOf(demo, '/ieListMeetings.aspx?CommitteeId=1'));
    const popup = await popupOn(page);
    expect(await thisPage(popup).innerText()).toContain('Scrutineer reads this site.');
    await popup.getByRole('button', { name: 'Show Scrutineer on this page' }).click();
    await expect
      .poll(() => popup.getByRole('status').innerText())
      .toContain('There is nothing to show on this page');
  });

  test('that it is no website, and offers nothing for it', async () => {
    const page = await demo.context.newPage();
    await page.goto('data:text/html,elsewhere');
    const popup = await popupOn(page);
    expect(await thisPage(popup).innerText()).toContain('nothing of it is read');
    expect(await thisPage(popup).getByRole('button').count()).toBe(0);
  });
});

describe('pausing on a site', () => {
  test('holds until the panel is asked for again, and hides what was read before', async () => {
    const { page } = await openDecision(demo, decisionIds.open);
    const popup = await popupOn(page);
    await popup.getByRole('button', { name: 'Pause on this site' }).click();
    await expect.poll(() => thisPage(popup).innerText()).toContain('paused on this site');
    await page.reload();
    await page.waitForTimeout(300);
    expect(await page.locator('scrutineer-panel').count()).toBe(0);

    const again = await popupOn(page);
    expect(await thisPage(again).innerText()).not.toContain('Can be called in');
    await again.getByRole('button', { name: 'Show Scrutineer on this page' }).click();
    await panelOn(page).getByRole('region', { name: 'Key facts' }).waitFor();
    await page.reload();
    await panelOn(page).getByRole('region', { name: 'Key facts' }).waitFor();
  });
});

describe('what is followed', () => {
  test('comes with its last day and a link to its page; what is not followed does not', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    const none = await popupOn(page);
    await none.getByText('No decision that you follow has a last day to come.').waitFor();
    const follow = panel.getByRole('button', { name: 'Follow and remind me' });
    await follow.click();
    await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('true');
    const popup = await popupOn(page);
    const [item, ...others] = await popup.getByRole('listitem').all();
    expect(others).toEqual([]);
    expect(await item?.getByRole('link').getAttribute('href')).toBe(decisionAddress(demo, decisionIds.open));
    expect(await item?.innerText()).toMatch(/until \w{3} \d{1,2} \w{3}.* · Exampleshire County Council/);
    await follow.click();
    await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('false');
  });
});

test('a search opens the library with its words', async () => {
  const { page } = await openDecision(demo, decisionIds.open);
  const popup = await popupOn(page);
  await popup.getByRole('searchbox').fill('bus & tram');
  const opened = demo.context.waitForEvent('page');
  await popup.keyboard.press('Enter');
  const { pathname, searchParams } = new URL((await opened).url());
  expect([pathname, searchParams.get('q')]).toEqual(['/library.html', 'bus & tram']);
});

test.each(Object.keys(looks) as (keyof typeof looks)[])(
  'all of it can be read and reached: %s',
  async (look) => {
    for (const id of [decisionIds.open, decisionIds.noDeadline, decisionIds.closed]) {
      const { page } = await openDecision(demo, id);
      const popup = await popupOn(page);
      await popup.emulateMedia(looks[look]);
      expect(await faultsOn(popup)).toEqual([]);
      const { measured, faint } = await faintWordsIn(popup.locator('body'));
      expect(measured).toBeGreaterThan(6);
      expect(faint).toEqual([]);
      expect(await smallTargets(popup, controlsAndLinks)).toEqual([]);
      await popup.setViewportSize({ width: 320, height: 560 });
      expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      if (process.env['SHOTS'])
        await popup.screenshot({ path: `${process.env['SHOTS']}/popup-${look.replace(' ', '-')}-${id}.png` });
      await popup.close();
      await page.close();
    }
  },
);
