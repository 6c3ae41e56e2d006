import { nothingKnown, statedCallIn } from '../call-in/stated.ts';
import type { CallIn } from '../call-in/state.ts';
import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { saysOver } from '../record/status.ts';

/** Not as one word, so that no field's own name is taken for the page's. */
const mentions = /call(ed|ing)?[- ]in\b|galw i mewn/i;

/**
 * The state of call-in by the page alone, for the time before the background has answered. What its fields say is not
 * said where it may not hold: the page says that the decision can be called in, and its status that all is over; or a
 * field says that it cannot, and other words speak of call-in, perhaps to say the opposite. The background weighs them.
 *
 * @param now the moment to judge by; the day is London's
 */
export function firstCallIn(record: DecisionRecord, now: Temporal.Instant): CallIn {
  const stated = statedCallIn(record, now);
  const isDoubtful =
    stated.why === 'whyNoDeadline'
      ? saysOver(statedValue(record.status) ?? '')
      : stated.why === 'whyNotSubject' && mentions.test(JSON.stringify(record));
  return isDoubtful ? { ...nothingKnown, state: 'not-stated', why: 'whyLeftOpen' } : stated;
}
