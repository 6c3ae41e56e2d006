import { browser } from '../../browser.ts';
import { councilsAt, divisionOf } from '../../councils/council.ts';
import { follow, unfollow } from '../../library/follows.ts';
import type { StoredDecision } from '../../library/stored-decision.ts';
import { statedValue } from '../../record/decision-record.ts';
import { judged } from './judged.ts';
import { lookUpRules } from './reading.ts';
import type { Source } from './reading.ts';

/** Follows a stored decision, or stops; reminders then go by it. */
export async function setFollowed(
  { library, known }: Source,
  decision: StoredDecision,
  isFollowed: boolean,
): Promise<void> {
  const { key, site, record } = decision;
  if (isFollowed) {
    await lookUpRules([decision], known);
    const now = Temporal.Now.instant();
    const { council, callIn } = judged(decision, known, now);
    const [first] = councilsAt(known.councils, { host: site, basePath: '' })?.councils ?? [];
    const division = first ? divisionOf(first) : null;
    const title = statedValue(record.title);
    await follow(
      library,
      { key, address: record.address, title, council: council?.name ?? null, division, callIn },
      now.toString(),
    );
  } else await unfollow(library, key);
  await checkReminders();
}

/**
 * Has the background go by what is followed now: it looks at everything when its one alarm rings, counts anew and
 * sets the alarm to the next reminder.
 */
export async function checkReminders(): Promise<void> {
  await browser.alarms.create('reminders', { when: Date.now() });
}
