import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openDemo, openPage } from './chromium.ts';
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

async function openReminders() {
  const { page } = await openPage(demo, `chrome-extension://${demo.extensionId}/options.html`);
  const reminders = page.getByRole('region', { name: 'Reminders', exact: true });
  await reminders.waitFor();
  return { page, reminders, days: reminders.getByRole('spinbutton') };
}

const stored = () => demo.serviceWorker.evaluate(() => chrome.storage.local.get());
const keep = (values: Record<string, unknown>) =>
  demo.serviceWorker.evaluate((settings) => chrome.storage.local.set(settings), values);

test('the times of reminders are kept as chosen, and what cannot be is not', async () => {
  const { reminders, days } = await openReminders();
  expect(await days.inputValue()).toBe('2');
  await days.fill('5');
  await days.press('Tab');
  await expect.poll(stored).toEqual({
    reminders: { before: { workingDays: 5, at: '09:00' }, onLastDay: '08:00' },
  });
  await days.fill('31');
  await days.press('Tab');
  await expect.poll(() => reminders.getByRole('status').innerText()).toContain('from 0 to 30');
  expect(await days.inputValue()).toBe('5');
  const hour = reminders.getByLabel('on the last day, at this time');
  await hour.fill('');
  await hour.blur();
  expect(await hour.inputValue()).toBe('08:00');
  await reminders.getByLabel('on the last day', { exact: true }).uncheck();
  await days.fill('0');
  await days.press('Tab');
  await expect.poll(stored).toEqual({ reminders: { before: null, onLastDay: null } });
  expect(await reminders.locator('input[type=time]').count()).toBe(0);
});

test('what is being typed stays when the settings are read again and none has changed', async () => {
  const { page, days } = await openReminders();
  await days.fill('5');
  await page.evaluate(async () => {
    await chrome.storage.local.set({ 'no setting': true });
    // The screen asks when it is told of the change: what is asked after that is answered after that.
    for (let asked = 0; asked < 20; asked++) await chrome.permissions.getAll();
  });
  expect(await days.inputValue()).toBe('5');
});

test('what is being typed outlives a change of the settings, and does not undo it', async () => {
  const { reminders, days } = await openReminders();
  await days.fill('5');
  // As a panel in another tab would.
  await keep({ reminders: { before: { workingDays: 2, at: '10:15' }, onLastDay: null } });
  await expect
    .poll(() => reminders.getByLabel('on the last day', { exact: true }).isChecked(), { interval: 5 })
    .toBe(false);
  expect(await days.inputValue()).toBe('5');
  await days.press('Tab');
  await expect
    .poll(stored)
    .toEqual({ reminders: { before: { workingDays: 5, at: '10:15' }, onLastDay: null } });
  await keep({ reminders: { before: { workingDays: 7, at: '10:15' }, onLastDay: null } });
  await expect.poll(() => days.inputValue()).toBe('7');
});

test('of two times chosen at once, neither is lost', async () => {
  const { reminders } = await openReminders();
  await reminders.evaluate(async (element) => {
    element.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
    // The screen is drawn with the first; storage cannot have answered yet.
    await Promise.resolve();
    const days = element.querySelector<HTMLInputElement>('[type=number]');
    if (days) days.value = '5';
    days?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect
    .poll(stored)
    .toEqual({ reminders: { before: { workingDays: 5, at: '09:00' }, onLastDay: null } });
});
