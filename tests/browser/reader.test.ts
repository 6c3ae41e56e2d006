import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { decisionAddress, markedWords, openDecision, openDemo, panelOn } from './chromium.ts';
import type { Demo } from './chromium.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());
afterEach(async () => {
  await demo.serviceWorker.evaluate(() => chrome.storage.local.clear());
  for (const page of demo.context.pages().slice(1)) await page.close();
});

const connected = '[aria-labelledby=connected]';

describe('connected decisions', () => {
  test('appear once both pages have been opened, each with its reason, in both directions', async () => {
    const parent = await openDecision(demo, decisionIds.parent);
    await expect
      .poll(() => parent.panel.locator(connected).innerText())
      .toContain('None among the decisions');
    const open = await openDecision(demo, decisionIds.open);
    const item = open.panel.locator(`${connected} li`, { hasText: 'CE S417' });
    await expect.poll(() => item.count()).toBe(1);
    // The most telling of what the words say: not the reference alone, but the power that was given.
    expect(await item.innerText()).toMatch(
      /This page rests on the power it gave: “under the authority given by Cabinet on .*” · Same issue on the council’s site/,
    );
    expect(await item.locator('a').getAttribute('href')).toBe(decisionAddress(demo, decisionIds.parent));

    await parent.page.reload();
    const back = parent.panel.locator(`${connected} li:not(.unseen)`);
    await expect.poll(() => back.count()).toBe(1);
    expect(await back.innerText()).toContain('under the authority given by Cabinet on');
  });

  test('are found by the meeting as well', async () => {
    await openDecision(demo, decisionIds.parent);
    const { panel } = await openDecision(demo, decisionIds.sameMeeting);
    await expect
      .poll(() => panel.locator(`${connected} li`).first().innerText())
      .toContain('Same meeting: Cabinet');
  });

  test('come back with the worker after it was stopped', async () => {
    await openDecision(demo, decisionIds.parent);
    await stopWorker(demo);
    const { panel } = await openDecision(demo, decisionIds.open);
    await expect.poll(() => panel.locator(`${connected} li`).count()).toBeGreaterThan(0);
  });

  test('cost nothing but themselves when the extension is updated under the page', async () => {
    const own = await openDemo();
    try {
      const { page, panel, complaints } = await openDecision(own, decisionIds.open);
      await panel.locator(connected).waitFor();
      await own.serviceWorker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
      await expect
        .poll(async () => {
          // As when the reader comes back to the tab.
          await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
          return panel.innerText();
        })
        .toContain('Scrutineer was updated. Reload this page to see all of it.');
      // What was known before it stays.
      expect(await panel.innerText()).toContain('Lanterngate Buses Limited');
      expect(await panel.getByRole('region', { name: 'Key facts' }).innerText()).toContain(
        'Cabinet Member for Highways and Transport',
      );
      expect(await panel.locator('.state').innerText()).toBe('CAN BE CALLED IN');
      await panel.getByRole('button', { name: 'Show on the page: Decided by' }).click();
      expect(await markedWords(page)).toEqual(['Cabinet Member for Highways and Transport']);
      await panel.getByRole('button', { name: 'Fold' }).click();
      expect(await panel.innerText()).toMatch(/^Call-in closes /);
      expect(complaints).toEqual([]);
    } finally {
      await own.close();
    }
  });
});

describe('coming back to a page', () => {
  test('from the browser’s page cache keeps one panel, up to date', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    await panel.locator(connected).waitFor();
    await page.evaluate(() => {
      addEventListener(
        'pageshow',
        (event) => event.persisted && document.documentElement.toggleAttribute('cached'),
      );
    });
    await page.goto(decisionAddress(demo, decisionIds.consultation));
    await panelOn(page).waitFor();
    await page.evaluate(() => history.back());
    await expect.poll(() => page.locator('html[cached]').count()).toBe(1);
    expect(await page.locator('scrutineer-panel').count()).toBe(1);
    await expect
      .poll(() => panel.locator(`${connected} li`).allInnerTexts())
      .toContainEqual(expect.stringContaining('Same issue on the council’s site'));
  });
});

describe('folding', () => {
  test('is kept for the site, says the state in one line, and keeps the keyboard where it was', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    await panel.getByRole('button', { name: 'Fold' }).click();
    const tab = panel.getByRole('button', { expanded: false });
    expect(await tab.innerText()).toMatch(/^Call-in closes \w{3} \d{1,2} \w+$/);
    expect(await focused(page)).toBe('tab');

    const other = await openDecision(demo, decisionIds.officer);
    expect(await other.panel.innerText()).toBe('Not subject to call-in');
    await other.panel.getByRole('button').click();
    expect(await focused(other.page)).toBe('fold');

    const third = await openDecision(demo, decisionIds.closed);
    expect(await third.panel.getByRole('region', { name: 'Key facts' }).isVisible()).toBe(true);
  });

  test('comes first in a narrow window, where an open panel would cover the page', async () => {
    const page = await demo.context.newPage();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(decisionAddress(demo, decisionIds.open));
    await panelOn(page).waitFor();
    expect(await panelOn(page).getByRole('region', { name: 'Key facts' }).count()).toBe(0);
  });
});

describe('the keyboard alone', () => {
  test('shows words on the page and comes back with Escape', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    const button = panel.getByRole('button', { name: 'Show on the page: Status' });
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await markedWords(page)).toEqual(['Recommendations Approved (subject to call-in)']);
    expect(await panel.getByRole('status').innerText()).toBe('Marked on the page. Escape comes back here.');
    // The reader's place is in the page now: Tab goes on from the marked words.
    const place = await page.evaluate(() => getSelection()?.anchorNode?.textContent?.trim());
    expect(place).toBe('Recommendations Approved (subject to call-in)');
    await page.keyboard.press('Escape');
    expect(await markedWords(page)).toEqual([]);
    expect(await focused(page)).toBe('Show on the page: Status');
  });

  test('reaches every control in the order of reading', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    await panel.locator('.fold').focus();
    const names: string[] = [];
    while (names.length < 6) {
      await page.keyboard.press('Tab');
      const name = await focused(page);
      // Days off say why; how many there are depends on the day.
      if (/^off\b/.test(name)) expect(await offDayShown(page)).toMatch(/: not counted, /);
      else names.push(name);
    }
    expect(names).toEqual([
      'Show on the page: call-in',
      'Add to calendar',
      'Follow and remind me',
      'Who can call it in?',
      'Show on the page: Decided by',
      'Show on the page: Status',
    ]);
  });

  test('does not set off the page’s own shortcuts', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    await page.evaluate(() => {
      addEventListener('keydown', () => (document.title = 'shortcut'));
    });
    await panel.locator('.fold').focus();
    await page.keyboard.press('s');
    expect(await page.title()).not.toBe('shortcut');
  });
});

describe('putting the panel away', () => {
  test('holds for the site until the reader asks for it again', async () => {
    const { page, panel } = await openDecision(demo, decisionIds.open);
    await panel.getByText('What is stored').click();
    await panel.getByRole('button', { name: 'Never on this site' }).click();
    expect(await page.locator('scrutineer-panel').count()).toBe(0);
    await page.goto(decisionAddress(demo, decisionIds.closed));
    await page.waitForTimeout(300);
    expect(await page.locator('scrutineer-panel').count()).toBe(0);

    await demo.serviceWorker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      // As the popup does it.
      if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, 'show-panel');
    });
    await panel.waitFor();
    await page.reload();
    await panel.waitFor();
  });
});

/** Ends the background as the browser does when it is idle. */
async function stopWorker({ context, extensionId }: Demo): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const targets = (await session?.send('Target.getTargets'))?.targetInfos ?? [];
  const worker = targets.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (!session || !worker) throw new Error('the worker does not run');
  await session.send('Target.closeTarget', { targetId: worker.targetId });
  await session.detach();
}

/** What has the focus inside the panel: its name, or its class where it has none. */
async function focused(page: import('playwright-core').Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.querySelector('scrutineer-panel')?.shadowRoot?.activeElement;
    if (!element) return '';
    return ['', 'show', 'act'].includes(element.className)
      ? (element.getAttribute('aria-label') ?? element.textContent).trim()
      : element.className;
  });
}

/** What a day off that has the focus shows beside itself. */
async function offDayShown(page: import('playwright-core').Page): Promise<string> {
  return page.evaluate(() => {
    const day = document.querySelector('scrutineer-panel')?.shadowRoot?.activeElement;
    const { content, display } = day ? getComputedStyle(day, '::after') : { content: '', display: 'none' };
    return display === 'none' ? '' : content;
  });
}
