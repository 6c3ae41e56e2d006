import { callInOf } from '../../src/call-in/call-in.ts';
import type { CallIn, CallInRule } from '../../src/call-in/state.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

/** The rule of a made-up council, three working days from publication, changed as a test needs it. */
export function sampleRule(changes: Partial<CallInRule> = {}): CallInRule {
  return {
    council: 'harbourmoor',
    days: 3,
    unit: 'working',
    from: 'publication',
    cutOff: null,
    inForce: null,
    who: null,
    source: 'https://harbourmoor.example/constitution',
    checked: '2026-11-22',
    asOf: 'undated',
    confidence: 'high',
    ...changes,
  };
}

/**
 * The state of call-in of a decision in England that its page says can be called in.
 *
 * @param on the day, and `time` the hour, by London's clocks
 */
export function judged(
  fields: Partial<DecisionRecord>,
  rule: CallInRule | null,
  on: string,
  time = '12:00',
): CallIn {
  const record = sampleRecord({ isSubjectToCallIn: stated(true, 'Yes'), ...fields });
  const now = Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime('Europe/London').toInstant();
  return callInOf(record, now, { rule, division: 'england-and-wales' });
}
