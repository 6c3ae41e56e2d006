import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { addWorkingDays } from '../demo-council/calendar.mjs';
import { decisionIds } from '../demo-council/server.mjs';
import { openDecision, openDemo } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { keep, marksOn, openMarked, saidBy } from './marked-page.ts';
import { runInOwnWorld } from './own-world.ts';

/*
 * The clock is put a few seconds before the moment, for the background and for our script in the page, and then the
 * test waits as a reader would.
 */

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

/** Milliseconds from when the clocks are set until the moment; the second for a machine that was too slow for the first. */
const before = [3_000, 12_000];

/** What shifts the clock of the world that it runs in from the true time, by milliseconds. */
function shiftedBy(shift: number): string {
  return `(() => {
    globalThis.trueClock ??= [Date.now.bind(Date), Temporal.Now.instant.bind(Temporal.Now)];
    const [now, instant] = globalThis.trueClock;
    Date.now = () => now() + ${String(shift)};
    Temporal.Now.instant = () => instant().add({ milliseconds: ${String(shift)} });
  })()`;
}

/**
 * Puts both clocks shortly before a moment in London, and looks at what is said up to then.
 *
 * @param look fails where the page does not say what it should before the moment
 */
async function shortlyBefore(page: Page, moment: string, look: () => Promise<void>): Promise<void> {
  const comes = Temporal.ZonedDateTime.from(`${moment}[Europe/London]`).epochMilliseconds;
  for (const time of before) {
    const end = Date.now() + time;
    await setClocks(page, comes - end);
    await look().catch((error: unknown) => {
      // What was looked for too late could not be there any more.
      if (Date.now() < end) throw error;
    });
    if (Date.now() < end) return;
  }
  throw new Error('nothing is looked at before its moment comes');
}

/** Shifts both clocks by milliseconds, and has the page look again as if its tab came back. */
async function setClocks(page: Page, shift: number): Promise<void> {
  const code = shiftedBy(shift);
  await demo.serviceWorker.evaluate(code);
  await runInOwnWorld(demo, page, code);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

afterEach(async () => {
  await demo.serviceWorker.evaluate(shiftedBy(0));
  for (const page of demo.context.pages().slice(1)) await page.close();
});

test('at midnight in London a window that was open all day closes in the open panel', async () => {
  const { page, panel } = await openDecision(demo, decisionIds.lastDay);
  const tomorrow = Temporal.PlainDate.from(demo.dates.lastDay.deadline).add({ days: 1 }).toString();
  const state = panel.locator('.call-in');
  await shortlyBefore(page, `${tomorrow}T00:00`, async () => {
    expect(await state.textContent()).toContain('Can be called in');
  });
  await expect.poll(() => state.textContent()).toContain('Call-in window closed');
  expect(await state.textContent()).toContain('yesterday');
});

/**
 * Opens a decision whose window closes at four by the reader's own rule, shortly before that.
 *
 * @param then what else is done before four
 */
async function openBeforeFour(then: () => Promise<void> = () => Promise.resolve()) {
  const kept = {
    entry: { days: '5', unit: 'working', from: 'publication', cutOff: '16:00' },
    enteredOn: demo.dates.lastDay.deadline,
  };
  await keep(demo, { [`rule ${demo.council.host}`]: kept });
  const { page, panel } = await openDecision(demo, decisionIds.noDeadline);
  const lastDay = addWorkingDays(demo.dates.noDeadline.published, 5);
  const state = panel.locator('.call-in');
  await shortlyBefore(page, `${lastDay}T16:00`, async () => {
    // By the page alone at first, since what was answered belongs to another day.
    await expect.poll(() => state.textContent()).toMatch(/Can be called in.*16:00/s);
    await then();
  });
  return { panel, state };
}

test('at the hour at which the council stops taking call-ins the panel says so', async () => {
  const { state } = await openBeforeFour();
  await expect.poll(() => state.textContent()).toContain('Call-in window closed');
});

test('at that hour it is claimed no longer that the window is open, though nobody answers any more', async () => {
  const { panel, state } = await openBeforeFour(() =>
    demo.serviceWorker.evaluate(() => {
      Temporal.Now.instant = () => {
        throw new Error('no clock can be read');
      };
    }),
  );
  await expect.poll(() => state.locator('h2').textContent()).toBe('Call-in: last day not known');
  // At the hour itself the page alone was judged; that nobody answers is known a moment later.
  await expect.poll(() => panel.textContent()).toContain('More cannot be looked up just now');
});

test('at midnight the mark beside a row goes with the window', async () => {
  const { page, panel } = await openMarked(demo, '/mgDelegatedDecisions.aspx?bcr=1');
  const said = async () => (await saidBy(marksOn(page))).join();
  await expect.poll(said).toContain('callable until');
  const countOpen = async () =>
    Number(
      await panel
        .getByRole('button', { name: /^Can be called in/ })
        .locator('span')
        .textContent(),
    );
  const open = await countOpen();
  const tomorrow = Temporal.PlainDate.from(demo.dates.lastDay.deadline).add({ days: 1 }).toString();
  await shortlyBefore(page, `${tomorrow}T00:00`, async () => {
    expect(await said()).toContain('callable until');
  });
  await expect.poll(countOpen).toBe(open - 1);
});
