import { browser } from '../browser.ts';
import type { Library } from '../library/database.ts';
import { followOf, listFollows, markGiven } from '../library/follows.ts';
import { reminderTimes, reminderTimesKey } from '../library/reminder-settings.ts';
import { dueReminders, nextAlarm } from '../reminders/due.ts';
import type { DueReminder } from '../reminders/due.ts';
import { defaultReminders } from '../reminders/reminder-times.ts';
import { showBadge } from './badge.ts';
import { readersLanguage } from './readers-language.ts';
import { reminderWords } from './reminder-words.ts';

/** The one alarm: set anew whenever the worker starts, since browsers may drop alarms when they close. */
const alarmName = 'reminders';
const idStart = 'reminder ';
/** Often enough for the last hour of a window, and rare enough for a library that never opens. */
const minutesToNextTry = 30;

/**
 * Gives reminders of followed decisions at their times and keeps the toolbar's count, from the start of the
 * worker on. To be called as the worker's script first runs: what wakes it later must be listened to by then.
 *
 * @param library opens the library
 * @returns to be called when what is followed has changed: gives what is due, counts, and sets the alarm again;
 *   never rejects
 */
export function startReminders(library: () => Promise<Library>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  // One at a time: two at once would both give what neither has marked as given.
  const check = () => {
    last = last
      .then(() => giveAndSchedule(library))
      .catch(tryAgainLater)
      .catch((error: unknown) => console.error('Scrutineer: no alarm could be set.', error));
    return last;
  };
  // The start of the browser and an update are listened to so that the worker starts at all.
  browser.runtime.onStartup.addListener(() => void check());
  browser.runtime.onInstalled.addListener(() => void check());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void check();
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && reminderTimesKey in changes) void check();
  });
  browser.notifications.onClicked.addListener((id) => {
    openPage(library, id).catch((error: unknown) => console.error('Scrutineer: no page was opened.', error));
  });
  void check();
  return check;
}

/** What failed has set no alarm: storage that is full or blocked now may serve in a while. */
async function tryAgainLater(error: unknown): Promise<void> {
  console.error('Scrutineer: reminders failed.', error);
  await browser.alarms.create(alarmName, { delayInMinutes: minutesToNextTry });
}

async function giveAndSchedule(library: () => Promise<Library>): Promise<void> {
  const database = await library();
  await readersLanguage();
  const times = (await reminderTimes()) ?? defaultReminders;
  const now = Temporal.Now.instant();
  const follows = await listFollows(database);
  for (const due of dueReminders(follows, times, now)) await give(database, due);
  await showBadge(follows, now);
  // What is given is not due again, so the next time does not depend on the marks just made.
  const next = nextAlarm(follows, times, now);
  if (next === null) await browser.alarms.clear(alarmName);
  else await browser.alarms.create(alarmName, { when: next.epochMilliseconds });
}

/**
 * Shows a reminder, and marks it as given once the browser has taken it. Ended in between, the worker shows it
 * again when it next starts, under the same id: the browser replaces the first with it. One that cannot be shown
 * or marked stays due and does not hold up the others.
 */
async function give(database: Library, due: DueReminder): Promise<void> {
  const { follow, kind, lastDay, upTo } = due;
  try {
    await browser.notifications.create(`${idStart}${kind} ${lastDay} ${upTo} ${follow.key}`, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icons/128.png'),
      ...reminderWords(due),
    });
    await markGiven(database, follow.key, { lastDay, upTo });
  } catch (error) {
    console.error('Scrutineer: a reminder could not be shown or kept.', error);
  }
}

/**
 * A click on a reminder opens the decision's page, if it is still followed. The address came from a page once:
 * what is read back from the library was checked to be http(s).
 */
async function openPage(library: () => Promise<Library>, id: string): Promise<void> {
  const key = /^reminder \S+ \S+ \S+ (.+)$/s.exec(id)?.[1];
  const follow = key === undefined ? null : await followOf(await library(), key);
  if (!follow) return;
  await browser.tabs.create({ url: follow.address });
  await browser.notifications.clear(id);
}
