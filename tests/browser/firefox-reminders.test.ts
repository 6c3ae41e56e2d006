/*
 * As reminders.test.ts shows it for Chromium, and with the same limits: Firefox's alarm wakes the background's page
 * after it has ended, and a Firefox that was closed at the moment gives the reminder when it next starts, once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDecision } from './firefox-decision.ts';
import { endBackground, isBackgroundRunning } from './firefox-own-code.ts';
import { startFirefox } from './firefox.ts';
import type { FirefoxRun } from './firefox.ts';
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
import { countOf } from './tested-page.ts';
import type { TestedPage } from './tested-page.ts';

let firefox: FirefoxRun;
let profile: string;
let bystander: TestedPage;

async function start(): Promise<void> {
  firefox = await startFirefox({ profile });
  bystander = await firefox.bystander();
}
beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'scrutineer-profile-'));
  await start();
});
afterAll(async () => {
  await (firefox as FirefoxRun | undefined)?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

describe('in Firefox', () => {
  test('following from the panel sets the alarm and counts on the toolbar; ending it takes both away', async () => {
    const page = await openDecision(firefox, 'open');
    await page.press('button', 'Follow and remind me');
    await expect.poll(() => badgeOf(bystander)).toBe('1');
    await expect.poll(() => alarmOf(bystander)).toBeGreaterThan(Date.now());
    await expect.poll(() => countOf(page, '.act[aria-pressed=true]')).toBe(1);
    await page.press('button', 'Follow and remind me');
    await expect.poll(() => badgeOf(bystander)).toBe('');
    await expect.poll(() => alarmOf(bystander)).toBeNull();
    await page.close();
  });

  test('a reminder wakes the background at its moment', async () => {
    const moment = await doneInTime(async (follow, moment) => {
      await keepTimes(bystander, { before: null, onLastDay: '23:58' });
      await keep(bystander, follow);
      await keepTimes(bystander, lateOnTheLastDay);
      await expect.poll(() => alarmOf(bystander)).toBe(Date.parse(moment));
      await endBackground(firefox.browser);
      expect(await isBackgroundRunning(firefox.browser)).toBe(false);
      expect(await given(bystander)).toEqual([]);
    });
    // Nothing but the alarm wakes it: the one open page of the extension has no script.
    await expect.poll(() => given(bystander), { timeout: 15_000 }).toEqual([moment]);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(moment));
    expect(await isBackgroundRunning(firefox.browser)).toBe(true);
    await expect.poll(() => badgeOf(bystander)).toBe('1');
    await expect.poll(() => alarmOf(bystander)).toBeGreaterThan(Date.parse(moment));
  }, 90_000);

  test('one that Firefox was closed for is given once when it next starts', async () => {
    const { follow, moment } = followDueIn(4);
    await keep(bystander, follow);
    expect(await given(bystander)).toEqual([]);
    expect(firefox.errors).toEqual([]);
    await firefox.close();
    // The moment passes while no browser runs.
    await expect.poll(() => Date.now(), { timeout: 15_000 }).toBeGreaterThan(Date.parse(moment));
    await start();
    await expect.poll(() => given(bystander)).toEqual([moment]);
    await expect.poll(() => badgeOf(bystander)).toBe('1');
    await firefox.close();
    await start();
    await expect.poll(() => badgeOf(bystander)).toBe('1');
    expect(await given(bystander)).toEqual([moment]);
    expect(firefox.errors).toEqual([]);
  });
});
