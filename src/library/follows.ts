import type { Follow, FollowedCallIn, Library } from './database.ts';
import { checkedFollow } from './schema.ts';

/** A decision to be followed, as far as its page and the directory tell. */
export type FollowedDecision = Omit<Follow, 'followedSince' | 'given'>;

/**
 * Follows a decision. Where it is followed already, when that began and which reminders were given stay.
 *
 * @param since now (ISO, UTC)
 * @throws where what is given is no decision that could be followed
 */
export async function follow(library: Library, decision: FollowedDecision, since: string): Promise<Follow> {
  const transaction = library.transaction('follows', 'readwrite');
  const before = checkedFollow(await transaction.store.get(decision.key));
  const { followedSince, given } = before ?? { followedSince: since, given: [] };
  const followed = checkedFollow({ ...decision, callIn: summaryOf(decision.callIn), followedSince, given });
  if (!followed) throw new TypeError('not a decision that can be followed');
  await Promise.all([transaction.store.put(followed), transaction.done]);
  return followed;
}

/** Follows a decision no longer. One that is not followed stays so. */
export async function unfollow(library: Library, key: string): Promise<void> {
  await library.delete('follows', key);
}

/** The decision followed under a key; null where it is not followed. */
export async function followOf(library: Library, key: string): Promise<Follow | null> {
  return checkedFollow(await library.get('follows', key));
}

/** All that is followed, the soonest last day first, those without one at the end. */
export async function listFollows(library: Library): Promise<Follow[]> {
  const stored = await library.getAll('follows');
  const lastDay = ({ callIn }: Follow) => callIn.lastDay ?? '9999';
  return stored
    .map(checkedFollow)
    .filter((found) => found !== null)
    .sort((a, b) => lastDay(a).localeCompare(lastDay(b)));
}

/**
 * Keeps what is known of call-in now that the page of a followed decision was opened again. Reminders given
 * for a last day count for that day alone, so that a changed one brings its own.
 *
 * @returns whether anything changed: reminders are then due at other times
 */
export async function refreshFollow(library: Library, key: string, callIn: FollowedCallIn): Promise<boolean> {
  const summary = summaryOf(callIn);
  return change(library, key, (followed) =>
    JSON.stringify(summaryOf(followed.callIn)) === JSON.stringify(summary)
      ? null
      : { ...followed, callIn: summary },
  );
}

/**
 * Keeps that the reminders for a last day were given up to a moment (ISO, UTC). What is no longer followed,
 * or was given further already, stays as it is.
 */
export async function markGiven(
  library: Library,
  key: string,
  { lastDay, upTo }: { lastDay: string; upTo: string },
): Promise<void> {
  await change(library, key, (followed) => {
    const before = followed.given.find((given) => given.lastDay === lastDay);
    if (before && Date.parse(before.upTo) >= Date.parse(upTo)) return null;
    const others = followed.given.filter((given) => given !== before);
    return { ...followed, given: [...others, { lastDay, upTo }].slice(-mostDays) };
  });
}

/** As many last days as are remembered for one decision: none seen was ever moved more than a few times. */
const mostDays = 50;

/** Changes a followed decision within one transaction; null leaves it. */
async function change(
  library: Library,
  key: string,
  changed: (followed: Follow) => Follow | null,
): Promise<boolean> {
  const transaction = library.transaction('follows', 'readwrite');
  const followed = checkedFollow(await transaction.store.get(key));
  const next = checkedFollow(followed && changed(followed));
  await Promise.all([next && transaction.store.put(next), transaction.done]);
  return next !== null;
}

/** In one order, and without what else a state of call-in holds. */
function summaryOf(callIn: FollowedCallIn): FollowedCallIn {
  const { lastDay, possibleLastDay, closesAt, basis, certainty } = callIn;
  return { lastDay, possibleLastDay, closesAt, basis, certainty };
}
