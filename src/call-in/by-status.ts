import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { classifyStatus } from '../record/status.ts';

/**
 * What a status says about call-in. `implemented`: put into effect; `over`: the time for call-in has passed;
 * `called-in`: it was called in; `withdrawn`: not taken further.
 */
export type StatusEvidence = 'implemented' | 'over' | 'called-in' | 'withdrawn';

const calledIn = /^(?:(?:(?:this |the )?decision )?(?:has been |was |is )?called[- ]?in|galwyd i mewn)\b/i;
/** Others "call in" too: a planning application, not a decision of the council. */
const byOthers = /\b(?:secretary of state|minist(?:er|ry)|mayor|planning|inspector)/i;
const ofCallIn = /\bcall(?:ed)?[- ]?in\b/i;
const notCalledIn = /\bnot called[- ]?in\b/i;
const windowOver =
  /\bcall-? ?in (?:period |window |deadline )?(?:has |is )?(?:now )?(?:expired|ended|over|passed|closed|elapsed|lapsed)\b/i;
/** "Approved unless called in", "to be implemented if not called in": still to come. */
const conditional = /\b(?:if|unless|provided|when|once|until|after|awaiting)\b/i;
/** "Implemented in part": the rest of it has not been. */
const inPart = /\b(?:part|partly|partially)\b/i;

/**
 * What the page's status says about call-in, where it says anything. A decision refused or referred can be called in
 * like any other, so those words say nothing here; nor does "withdrawn" of a call-in rather than of the decision.
 */
export function statusEvidence(record: DecisionRecord): StatusEvidence | null {
  const status = statedValue(record.status);
  if (status === null || conditional.test(status)) return null;
  if (notCalledIn.test(status) || windowOver.test(status)) return 'over';
  if (calledIn.test(status)) return byOthers.test(status) ? null : 'called-in';
  const kind = classifyStatus(status);
  if (kind === 'implemented') return inPart.test(status) ? null : 'implemented';
  if (kind === 'stopped') return ofCallIn.test(status) ? null : 'withdrawn';
  return null;
}
