/*
 * What is proven here: the browser's own alarm wakes a worker that has ended, at the moment that the reminder is
 * for; and a browser that was closed at that moment gives the reminder when it next starts with the same profile,
 * once. The clock is the machine's, since it cannot be moved inside a worker that the browser starts by itself:
 * the tests follow decisions whose moment is some seconds off, or just over. That an hour of a day is the right
 * moment is proven in tests/reminders, with days of every kind.
 *
 * What is not: that the system shows the notification (without a window nothing is shown: that the browser took
 * it is what counts here), and that an installed extension is started with the browser: this one is loaded anew.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/chromium.mjs';
import { decisionIds } from '../demo-council/server.mjs';
import { chromiumPath, openDecision, openDemo } from './chromium.ts';
import {
  alarmOf,
  badgeOf,
  doneInTime,
  followDueIn,
  given,
  keep,
  keepTimes,
  lateOnTheLastDay,
} from './followed.ts';

type Launched = Awaited<ReturnType<typeof launchChromium>>;

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const closer of closers.splice(0).reverse()) await closer();
});

/** A browser with the test build and a profile of its own; nothing can be reached from it. */
async function launch(profile: string): Promise<Launched> {
  const launched = await launchChromium({
    executablePath: chromiumPath(),
    extension: 'dist/demo-chrome',
    headless: true,
    hosts: {},
    profile,
  });
  closers.push(launched.close);
  return launched;
}

function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'scrutineer-profile-'));
  closers.push(() => rmSync(profile, { recursive: true, force: true }));
  return profile;
}

/** What the browser's own protocol says of our worker; asking so does not wake it. */
async function watchWorker({ context, extensionId }: Launched) {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser cannot be asked');
  const find = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  };
  return {
    runs: async () => (await find()) !== undefined,
    /** Ends it as the browser does when it is idle. */
    stop: async () => {
      const worker = await find();
      if (!worker) throw new Error('the worker does not run');
      await session.send('Target.closeTarget', { targetId: worker.targetId });
    },
  };
}

describe('a reminder', () => {
  test('wakes the worker at its moment', async () => {
    const launched = await launch(newProfile());
    const { serviceWorker } = launched;
    await expect.poll(() => badgeOf(serviceWorker)).toBe('');
    const watched = await watchWorker(launched);
    const moment = await doneInTime(async (follow, moment) => {
      // The hours first: by those chosen for the reader, this decision's reminder may be over. Any change makes the
      // worker look again.
      await keepTimes(serviceWorker, { before: null, onLastDay: '23:58' });
      await keep(serviceWorker, follow);
      await keepTimes(serviceWorker, lateOnTheLastDay);
      await expect.poll(() => alarmOf(serviceWorker)).toBe(Date.parse(moment));
      expect(await given(serviceWorker)).toEqual([]);

      await serviceWorker.evaluate(() => Object.assign(globalThis, { isFirst: true }));
      await watched.stop();
      await expect.poll(watched.runs).toBe(false);
    });
    // Nothing but the alarm wakes it: no page is open but the browser's first one.
    await expect.poll(watched.runs, { timeout: 15_000 }).toBe(true);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(moment));
    await expect.poll(() => given(serviceWorker)).toEqual([moment]);
    expect(await serviceWorker.evaluate(() => 'isFirst' in globalThis)).toBe(false);
    expect(await badgeOf(serviceWorker)).toBe('1');
    // The next alarm is the close of the window, or midnight before it.
    await expect.poll(() => alarmOf(serviceWorker)).toBeGreaterThan(Date.parse(moment));
  }, 90_000);

  test('that the browser was closed for is given once when it next starts', async () => {
    const profile = newProfile();
    const first = await launch(profile);
    await expect.poll(() => badgeOf(first.serviceWorker)).toBe('');
    await keepTimes(first.serviceWorker, lateOnTheLastDay);
    await expect.poll(() => alarmOf(first.serviceWorker)).toBeNull();
    const { follow, moment } = followDueIn(8);
    await keep(first.serviceWorker, follow);
    expect(await given(first.serviceWorker)).toEqual([]);
    await first.close();
    // The moment passes while no browser runs.
    await expect.poll(() => Date.now(), { timeout: 15_000 }).toBeGreaterThan(Date.parse(moment));

    const second = await launch(profile);
    await expect.poll(() => given(second.serviceWorker)).toEqual([moment]);
    await expect.poll(() => badgeOf(second.serviceWorker)).toBe('1');
    await expect.poll(() => alarmOf(second.serviceWorker)).toBeGreaterThan(Date.now());
    await second.close();

    const third = await launch(profile);
    await expect.poll(() => badgeOf(third.serviceWorker)).toBe('1');
    expect(await given(third.serviceWorker)).toEqual([moment]);
  });

  test('missed until the window had closed is told as that, and counted no more', async () => {
    const profile = newProfile();
    const first = await launch(profile);
    await expect.poll(() => badgeOf(first.serviceWorker)).toBe('');
    const { follow } = followDueIn(-2 * 60 * 60);
    await keep(first.serviceWorker, follow);
    await first.close();

    const { serviceWorker } = await launch(profile);
    const end = Temporal.PlainDateTime.from(follow.callIn.closesAt ?? '')
      .toZonedDateTime('Europe/London')
      .toInstant();
    await expect.poll(() => given(serviceWorker)).toEqual([String(end)]);
    expect(await badgeOf(serviceWorker)).toBe('');
    expect(await alarmOf(serviceWorker)).toBeNull();
  });

  test('leads to the decision’s page', async () => {
    const { context, serviceWorker } = await launch(newProfile());
    await expect.poll(() => badgeOf(serviceWorker)).toBe('');
    const { follow, moment } = followDueIn(-60);
    await keepTimes(serviceWorker, { before: null, onLastDay: '23:58' });
    await keep(serviceWorker, follow);
    await keepTimes(serviceWorker, lateOnTheLastDay);
    await expect.poll(() => given(serviceWorker)).toEqual([moment]);
    const opened = context.waitForEvent('page');
    await serviceWorker.evaluate(
      (id) => (chrome.notifications.onClicked as unknown as { dispatch: (id: string) => void }).dispatch(id),
      `reminder reminder ${follow.callIn.lastDay ?? ''} ${moment} ${follow.key}`,
    );
    const page = await opened;
    // The host leads nowhere here; that the browser was sent there is what counts.
    await expect.poll(() => page.evaluate(() => location.href)).not.toBe('about:blank');
    const tabs = await serviceWorker.evaluate(async () =>
      (await chrome.tabs.query({})).map(({ url, pendingUrl }) => url ?? pendingUrl),
    );
    expect(tabs).toContain(follow.address);
  });
});

describe('following a decision from its panel', () => {
  test('sets the alarm and counts on the toolbar; ending it takes both away', async () => {
    const demo = await openDemo();
    closers.push(demo.close);
    const { panel } = await openDecision(demo, decisionIds.open);
    const button = panel.getByRole('button', { name: /^Follow/ });
    await button.click();
    await expect.poll(() => badgeOf(demo.serviceWorker)).toBe('1');
    await expect.poll(() => alarmOf(demo.serviceWorker)).toBeGreaterThan(Date.now());
    await button.click();
    await expect.poll(() => badgeOf(demo.serviceWorker)).toBe('');
    await expect.poll(() => alarmOf(demo.serviceWorker)).toBeNull();
  });
});
