import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import messages from '../../src/_locales/en/messages.json';
import { divisions } from '../../src/call-in/bank-holidays.ts';
import { callInOf } from '../../src/call-in/call-in.ts';
import { ruleStarts, ruleUnits } from '../../src/call-in/readers-rule.ts';
import type { CallIn, CallInRule } from '../../src/call-in/state.ts';
import { londonDate } from '../../src/call-in/stated.ts';
import type { DecisionRecord, PlainDateText, Stated } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const anyDate = fc
  .integer({ min: 0, max: 60 })
  .map((days) => Temporal.PlainDate.from('2025-11-20').add({ days }).toString());

/** A field that the page states, leaves blank, gives as "None", or does not have. */
function field<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Stated<T>> {
  return fc.oneof(
    { weight: 5, arbitrary: value.map((each) => stated(each, 'the page’s words')) },
    { weight: 2, arbitrary: fc.constant({ state: 'absent' } as const) },
    { weight: 1, arbitrary: fc.constant({ state: 'blank', block: 1 } as const) },
    { weight: 1, arbitrary: fc.constant({ state: 'none', quote: 'N/A', block: 1 } as const) },
  );
}

/** Whole days, and months as some pages give them. */
const dateField = field(
  fc.oneof({ weight: 9, arbitrary: anyDate }, { weight: 1, arbitrary: fc.constant('2025-12') }),
);
const rarely = <T>(arbitrary: fc.Arbitrary<Stated<T>>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant({ state: 'absent' } as const) }, { weight: 1, arbitrary });

const statuses = [
  'Recommendations Approved',
  'Approved (subject to call-in)',
  'For Determination',
  'Implemented',
  'Called In',
  'Withdrawn',
  'Refused',
  'Call-in period expired',
  'Something new',
];
const sentence = 'The call-in deadline is 4pm on 12 December 2025.';
const texts = ['That the lease be granted.', sentence, 'This is not subject to call-in.'];

const anyRecord: fc.Arbitrary<DecisionRecord> = fc
  .record({
    kind: fc.constantFrom('decision', 'decision', 'decision', 'proposal', 'agenda-item', 'issue'),
    isSubjectToCallIn: field(fc.constantFrom(true, true, true, false)),
    publishedOn: dateField,
    decidedOn: dateField,
    effectiveFrom: dateField,
    callInDeadline: rarely(dateField),
    status: rarely(field(fc.constantFrom(...statuses))),
    decision: field(fc.constantFrom(...texts)),
    decidedAtMeeting: rarely(field(fc.record({ body: fc.constant('Cabinet'), date: fc.option(anyDate) }))),
  })
  .map((fields) => sampleRecord(fields));

const anyRule: fc.Arbitrary<CallInRule> = fc
  .record({
    days: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 8 }),
    unit: fc.constantFrom(...ruleUnits, null),
    from: fc.constantFrom(...ruleStarts, null),
    cutOff: fc.option(fc.constantFrom('10:00', '12:00', '23:59')),
    confidence: fc.constantFrom('high', 'medium', 'low', 'reader'),
    weekdayAfter: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 1 }),
  })
  .map(({ weekdayAfter, ...rule }) => ({
    ...rule,
    ...(weekdayAfter !== null && rule.days === null && { weekdayAfter }),
    council: 'harbourmoor',
    inForce: null,
    who: null,
    source: 'https://harbourmoor.example/constitution',
    checked: '2026-11-22',
    asOf: 'undated',
  }));

const anyMoment = fc
  .integer({ min: Date.parse('2025-11-20'), max: Date.parse('2026-02-10') })
  .map((moment) => Temporal.Instant.fromEpochMilliseconds(moment));

const dated = ['lastDay', 'possibleLastDay', 'closesAt', 'inForceOn'] as const satisfies (keyof CallIn)[];

/** Every way in which a state says more than it rests on. */
function faultsOf(
  callIn: CallIn,
  record: DecisionRecord,
  rule: CallInRule | null,
  now: Temporal.Instant,
): string[] {
  const { state, lastDay, possibleLastDay, closesAt, inForceOn, basis, certainty, why } = callIn;
  const dateIn = (stands: Stated<PlainDateText>) => (stands.state === 'stated' ? stands.value : null);
  const hasDate = dated.some((name) => callIn[name] !== null);
  const today = londonDate(now);
  const faults: Record<string, boolean> = {
    'a date without a basis': hasDate && (basis === 'none' || certainty === null),
    'a date besides a last day': hasDate && lastDay === null,
    'a date where the state has none': hasDate && state !== 'open' && state !== 'closed',
    'open without a last day': state === 'open' && lastDay === null,
    'a rule that is not the one known': callIn.rule !== null && callIn.rule !== rule,
    'an estimate by rule without its rule': (basis === 'rule') !== (callIn.rule !== null),
    'a rule that gives no count': callIn.rule?.days === null && callIn.rule.weekdayAfter === undefined,
    'a rule taken for the page’s words': basis === 'rule' && certainty !== 'estimate',
    'an estimate by the page without its day of effect':
      certainty === 'estimate' && basis === 'page' && lastDay !== null && inForceOn === null,
    'a stated day that the page does not state':
      certainty === 'stated' &&
      lastDay !== null &&
      lastDay !== dateIn(record.callInDeadline) &&
      !(why === 'whySentence' && lastDay === '2025-12-12'),
    'another day of effect than the page’s': inForceOn !== null && inForceOn !== dateIn(record.effectiveFrom),
    'a closing hour of another day': closesAt !== null && !closesAt.startsWith(`${lastDay ?? ''}T`),
    'a possible day that is not later': possibleLastDay !== null && possibleLastDay <= (lastDay ?? ''),
    'open after its last day': state === 'open' && today > (lastDay ?? ''),
    'closed while a later day is possible': state === 'closed' && today <= (possibleLastDay ?? ''),
    'closed before its last day': state === 'closed' && lastDay !== null && today < lastDay,
    'days left out without a count': callIn.skipped.length > 0 && certainty !== 'estimate',
    'a window where the page says "No"':
      record.isSubjectToCallIn.state === 'stated' &&
      !record.isSubjectToCallIn.value &&
      certainty === 'estimate',
    'an estimate where the page says nothing': certainty === 'estimate' && !saysCallable(record),
    'the reader’s rule taken for a council’s':
      why.startsWith('whyYour') !== (callIn.rule?.confidence === 'reader'),
    'no words for it': !(why in messages),
  };
  return Object.keys(faults).filter((name) => faults[name]);
}

function saysCallable({ isSubjectToCallIn, status, callInDeadline }: DecisionRecord): boolean {
  const isFlagged = isSubjectToCallIn.state === 'stated' && isSubjectToCallIn.value;
  const inStatus = status.state === 'stated' && status.value.includes('subject to call-in');
  return isFlagged || inStatus || callInDeadline.state === 'stated';
}

describe('whatever a page and a rule say', () => {
  it('no state shows more than it rests on: no date without a basis, no estimate without its rule', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        anyRecord,
        fc.option(anyRule),
        fc.option(fc.constantFrom(...divisions), { freq: 12 }),
        anyMoment,
        (record, rule, division, now) => {
          const callIn = callInOf(record, now, { rule, division });
          seen.add(`${callIn.state} ${callIn.basis} ${callIn.certainty ?? ''}`);
          expect(faultsOf(callIn, record, rule, now)).toEqual([]);
          // Nothing is counted where it is not known whose bank holidays count.
          if (division === null && callIn.lastDay !== null) expect(callIn.certainty).toBe('stated');
        },
      ),
      { numRuns: 1000 },
    );
    // The records and rules drawn reach every kind of answer.
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'open page stated',
        'open page estimate',
        'open rule estimate',
        'closed page stated',
        'closed page estimate',
        'closed rule estimate',
        'not-subject page stated',
        'not-stated none ',
        'proposal none ',
        'unknown-deadline none ',
      ]),
    );
  });
});
