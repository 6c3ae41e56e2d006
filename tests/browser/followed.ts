/**
 * Followed decisions behind the background's back, and what became of them. `worker` is the background itself, or a
 * page of the extension that has no script of its own.
 */
import type { Follow } from '../../src/library/database.ts';
import { sampleFollow } from '../sample-follow.ts';
import type { Evaluates } from './tested-page.ts';

/**
 * A decision, followed for two days, whose reminder is for so many seconds from now: its window closes an hour
 * after that, and the hour chosen for the last day would be later still.
 */
export function followDueIn(seconds: number): { follow: Follow; moment: string } {
  const moment = Temporal.Now.instant()
    .add({ seconds })
    .round({ smallestUnit: 'second', roundingMode: 'ceil' });
  const closes = moment.add({ hours: 1 }).toZonedDateTimeISO('Europe/London').toPlainDateTime();
  const follow = sampleFollow({
    followedSince: moment.subtract({ hours: 48 }).toString(),
    callIn: {
      lastDay: closes.toPlainDate().toString(),
      closesAt: closes.toString({ smallestUnit: 'second' }),
    },
  });
  return { follow, moment: moment.toString() };
}

/**
 * Follows a decision whose reminder comes soon, and does what must be done before it does: where a busy machine takes
 * longer than that, once more with more time.
 *
 * @param act given the decision, and the moment of its reminder
 * @returns the moment, which is still to come
 */
export async function doneInTime(act: (follow: Follow, moment: string) => Promise<void>): Promise<string> {
  for (const seconds of [4, 12]) {
    const { follow, moment } = followDueIn(seconds);
    const isOver = () => Date.now() >= Date.parse(moment);
    await act(follow, moment).catch((error: unknown) => {
      // What was looked for too late could not be there any more.
      if (!isOver()) throw error;
    });
    if (!isOver()) return moment;
  }
  throw new Error('nothing is done before its moment comes');
}

/** The hours that leave such a decision its one reminder. */
export const lateOnTheLastDay = { before: null, onLastDay: '23:59' };

/** Puts a followed decision where the library keeps it, behind the background's back. */
export function keep(worker: Evaluates, follow: Follow): Promise<void> {
  return worker.evaluate(
    (kept) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('scrutineer');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('follows', 'readwrite');
          transaction.objectStore('follows').put(kept);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
        opening.onerror = () => reject(new Error('no library'));
      }),
    follow,
  );
}

/** Up to when reminders were given, by all followed decisions. */
export function given(worker: Evaluates): Promise<string[]> {
  return worker.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('scrutineer');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('follows').objectStore('follows').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve((asked.result as Follow[]).flatMap((kept) => kept.given.map(({ upTo }) => upTo)));
          };
        };
        opening.onerror = () => reject(new Error('no library'));
      }),
  );
}

/** When the browser is to wake the background; null where it is not to. */
export function alarmOf(worker: Evaluates): Promise<number | null> {
  return worker.evaluate(async () => (await chrome.alarms.get('reminders'))?.scheduledTime ?? null);
}

/** What stands on the toolbar's button. */
export function badgeOf(worker: Evaluates): Promise<string> {
  return worker.evaluate(() => chrome.action.getBadgeText({}));
}

/** Sets the hours of reminders, as the options do. */
export function keepTimes(worker: Evaluates, times: object): Promise<void> {
  return worker.evaluate((reminders) => chrome.storage.local.set({ reminders }), times);
}
