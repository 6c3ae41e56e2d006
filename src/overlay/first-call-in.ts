import { statedCallIn } from '../call-in/stated.ts';
import type { CallIn } from '../call-in/state.ts';
import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { saysOver } from '../record/status.ts';

/**
 * The state of call-in by the page alone, for the time before the background has answered. Where the page says that the
 * decision can be called in, and its status that all is over, which of the two holds is left to the background, which
 * weighs them with the page's dates: until then neither is said.
 *
 * @param now the moment to judge by; the day is London's
 */
export function firstCallIn(record: DecisionRecord, now: Temporal.Instant): CallIn {
  const stated = statedCallIn(record, now);
  return stated.why === 'whyNoDeadline' && saysOver(statedValue(record.status) ?? '')
    ? { ...stated, state: 'not-stated', why: 'whyLeftOpen' }
    : stated;
}
