import type { Runtime } from '../browser.ts';
import { keyKeptUnder } from '../library/decisions.ts';
import { follow, followOf, unfollow } from '../library/follows.ts';
import type { FollowedDecision } from '../library/follows.ts';
import { checkedReminderTimes, keepReminderTimes, reminderTimes } from '../library/reminder-settings.ts';
import type { Following, KnownCallIn, Result } from '../messages/protocol.ts';
import { statedValue } from '../record/decision-record.ts';
import { remindersFor } from '../reminders/moments.ts';
import { defaultReminders } from '../reminders/reminder-times.ts';
import { knownCallIn } from './known-call-in.ts';
import { library } from './open-library.ts';
import { placedRecord } from './placed-record.ts';
import type { PlacedRecord } from './placed-record.ts';

const refused = { ok: false, error: 'refused' } as const;

/** Follows the decision of the page that asks, or stops. The alarm is the caller's to set again. */
export async function answerFollow(
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Result<Following>> {
  const { record, isFollowed } = partsOf(request);
  const placed = await placedRecord(record, sender);
  if (!placed || typeof isFollowed !== 'boolean') return refused;
  const callIn = await knownCallIn(placed);
  const database = await library();
  const key = await keptKey(placed);
  if (isFollowed) await follow(database, { ...decisionOf(placed, callIn), key }, new Date().toISOString());
  else await unfollow(database, key);
  return { ok: true, value: await following(key, placed, callIn) };
}

/** Keeps when the reader wants to be reminded, of all that is followed. The alarm follows from the change. */
export async function answerRemind(
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Result<Following>> {
  const { record, times } = partsOf(request);
  const placed = await placedRecord(record, sender);
  const checked = checkedReminderTimes(times);
  if (!placed || !checked) return refused;
  await keepReminderTimes(checked);
  return { ok: true, value: await following(await keptKey(placed), placed, await knownCallIn(placed)) };
}

/**
 * Whether and how the reader follows a decision, as its page shows it.
 *
 * @param key that it is kept under
 */
export async function following(key: string, placed: PlacedRecord, callIn: KnownCallIn): Promise<Following> {
  const [times, follow] = await Promise.all([chosenTimes(), library().then((kept) => followOf(kept, key))]);
  const isFollowed = follow !== null;
  const now = Temporal.Now.instant();
  const moments = isFollowed ? remindersFor(decisionOf(placed, callIn), times) : [];
  const reminders = moments
    .filter((moment) => Temporal.Instant.compare(moment, now) > 0)
    .map((moment) => moment.toZonedDateTimeISO('Europe/London').toPlainDateTime().toString());
  return { isFollowed, reminders, times };
}

/** The answer where it cannot be told what is followed. */
export async function notFollowing(): Promise<Following> {
  return { isFollowed: false, reminders: [], times: await chosenTimes() };
}

async function chosenTimes() {
  return (await reminderTimes()) ?? defaultReminders;
}

/** The key that a decision is kept under: one that has two numbers is followed once. */
export async function keptKey({ key }: PlacedRecord): Promise<string> {
  return keyKeptUnder(await library(), key);
}

/** Of councils that share a site it cannot be told which one decided: none is named then. */
function decisionOf({ key, record, council, division }: PlacedRecord, callIn: KnownCallIn): FollowedDecision {
  return {
    key,
    address: record.address,
    title: statedValue(record.title),
    council: council !== null && council.id === record.council ? council.name : null,
    division,
    callIn,
  };
}

/** The request is not to be trusted: each part is checked where it is used. */
function partsOf(request: unknown): { record?: unknown; isFollowed?: unknown; times?: unknown } {
  return typeof request === 'object' && request !== null ? request : {};
}
