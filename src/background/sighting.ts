import type { Runtime } from '../browser.ts';
import { factsOf } from '../facts/index.ts';
import { nationOf } from '../facts/nation.ts';
import { asStored, keepSighting, relatedTo } from '../library/decisions.ts';
import type { Related } from '../library/decisions.ts';
import type { RelatedDecision, Result, SightingAnswer } from '../messages/protocol.ts';
import { statedValue } from '../record/decision-record.ts';
import { following, refreshFollowed } from './following.ts';
import { knownCallIn } from './known-call-in.ts';
import { library } from './open-library.ts';
import { placedRecord } from './placed-record.ts';

/**
 * What is known of a decision beyond its page.
 *
 * @param isOpened the page was opened now, so its record is kept
 * @param onFollowedChange called where the decision is followed and its last day is another now
 */
export async function answerSighting(
  request: unknown,
  sender: Runtime.MessageSender,
  isOpened: boolean,
  onFollowedChange: () => Promise<void>,
): Promise<Result<SightingAnswer>> {
  const placed = await placedRecord(request, sender);
  if (!placed) return { ok: false, error: 'refused' };
  const { key, site, record, council } = placed;
  const database = await library();
  const now = new Date().toISOString();
  const decision = isOpened
    ? await keepSighting(database, key, { site, record }, now)
    : asStored(key, { site, record }, now);
  const related = await relatedTo(database, decision);
  const callIn = await knownCallIn(placed);
  if (isOpened && (await refreshFollowed(placed, callIn))) await onFollowedChange();
  return {
    ok: true,
    value: {
      callIn,
      related: related.map(forPage),
      facts: factsOf(record, { nation: nationOf(council?.nation) }),
      following: await following(placed, callIn),
    },
  };
}

function forPage({ decision: { record }, reasons }: Related): RelatedDecision {
  return {
    address: record.address,
    title: statedValue(record.title),
    decidedOn: statedValue(record.decidedOn),
    decisionMaker: statedValue(record.decisionMaker) ?? statedValue(record.decidedAtMeeting)?.body ?? null,
    reasons,
  };
}
