import { describe, expect, it } from 'vitest';
import { statusEvidence } from '../../src/call-in/by-status.ts';
import type { StatusEvidence } from '../../src/call-in/by-status.ts';
import { callInOf } from '../../src/call-in/call-in.ts';
import type { CallIn, CallInRule } from '../../src/call-in/state.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { sampleRule } from './sample-rule.ts';

describe('what a status says of call-in', () => {
  it.each<[string, StatusEvidence | null]>([
    ['Implemented', 'implemented'],
    ['Gweithredwyd', 'implemented'],
    ['Implemented in part', null],
    ['Awaiting Implementation', null],
    ['Not implemented', null],
    ['To be implemented unless called in', null],
    ['Called In', 'called-in'],
    ['Called-in', 'called-in'],
    ['Decision Called In', 'called-in'],
    ['The decision has been called in', 'called-in'],
    ['Decision to be called in', null],
    ['Called in by the Secretary of State', null],
    ['Decision not called in', 'over'],
    ['Approved - call-in period has now expired', 'over'],
    ['Call in period ended', 'over'],
    ['Approved if not called in', null],
    ['Awaiting end of call-in period', null],
    ['Approved once call-in period is over', null],
    ['Recommendations Approved (subject to call-in)', null],
    ['Withdrawn', 'withdrawn'],
    ['Abandoned', 'withdrawn'],
    ['Call-in withdrawn', null],
    ['Refused', null],
    ['Recommendations not approved', null],
    ['Referred back', null],
    ['Recommendations Approved', null],
    ['For Determination', null],
    ['Something new', null],
  ])('%s: %s', (status, evidence) => {
    expect(statusEvidence(sampleRecord({ status: stated(status) }))).toBe(evidence);
  });

  it('is nothing where the page gives none', () => {
    expect(statusEvidence(sampleRecord())).toBeNull();
    expect(statusEvidence(sampleRecord({ status: { state: 'blank', block: 1 } }))).toBeNull();
  });
});

const fiveDays = sampleRule({ days: 5 });

/** The state of call-in of a callable decision with a status, published on Thursday 4 December 2025. */
function judged(
  status: string,
  now: string,
  rule: CallInRule | null = null,
  fields: Partial<DecisionRecord> = {},
): CallIn {
  const record = sampleRecord({
    isSubjectToCallIn: stated(true, 'Yes'),
    publishedOn: stated('2025-12-04'),
    status: stated(status),
    ...fields,
  });
  return callInOf(record, Temporal.Instant.from(now), { rule, division: 'england-and-wales' });
}

describe('"Implemented" on a decision that can be called in', () => {
  it('and without a last day: the window is over, and no day is made up for it', () => {
    expect(judged('Implemented', '2026-01-12T12:00Z')).toEqual({
      state: 'closed',
      lastDay: null,
      possibleLastDay: null,
      closesAt: null,
      inForceOn: null,
      basis: 'page',
      certainty: 'estimate',
      rule: null,
      skipped: [],
      why: 'whyImplemented',
    });
  });

  it('with a last day that agrees: that day is given', () => {
    expect(judged('Implemented', '2026-01-12T12:00Z', fiveDays)).toMatchObject({
      state: 'closed',
      lastDay: '2025-12-11',
      basis: 'rule',
      why: 'whyRule',
    });
  });

  it('while by its dates it could still be called in: nothing is concluded, and why', () => {
    for (const rule of [fiveDays, null]) {
      expect(judged('Implemented', '2025-12-05T12:00Z', rule)).toMatchObject({
        state: 'unknown-deadline',
        lastDay: null,
        basis: 'none',
        rule: null,
        why: 'whyImplementedEarly',
      });
    }
    expect(judged('Implemented', '2025-12-09T12:00Z', fiveDays).why).toBe('whyImplementedEarly');
    // Without a rule it may be as long as any: ten working days with bank holidays among them.
    expect(judged('Implemented', '2025-12-25T23:59Z').state).toBe('unknown-deadline');
    expect(judged('Implemented', '2025-12-26T00:00Z').state).toBe('closed');
    // With a rule, to the end of its last day.
    expect(judged('Implemented', '2025-12-11T23:59Z', fiveDays).state).toBe('unknown-deadline');
    expect(judged('Implemented', '2025-12-12T00:00Z', fiveDays).state).toBe('closed');
  });

  it('is over too where its dates fit nothing else', () => {
    const again = { decidedOn: stated('2024-02-01'), effectiveFrom: stated('2024-02-09') };
    expect(judged('Implemented', '2026-01-12T12:00Z', fiveDays, again).why).toBe('whyImplemented');
    expect(judged('Approved', '2026-01-12T12:00Z', fiveDays, again).why).toBe('whyDatesDisagree');
  });

  it('does not outweigh the page’s own deadline, and proves nothing where the page gives no flag', () => {
    const deadline = { callInDeadline: stated('2025-12-09') };
    expect(judged('Implemented', '2025-12-05T12:00Z', null, deadline)).toMatchObject({
      state: 'open',
      lastDay: '2025-12-09',
    });
    const isSubjectToCallIn = { state: 'absent' } as const;
    expect(judged('Implemented', '2026-01-12T12:00Z', null, { isSubjectToCallIn }).state).toBe('not-stated');
  });
});

describe('other statuses', () => {
  it('that say the window is over are believed, in so many words', () => {
    const over = { state: 'closed', lastDay: null, basis: 'page', certainty: 'stated', why: 'whyWindowOver' };
    expect(judged('Call-in period expired', '2025-12-05T12:00Z', fiveDays)).toMatchObject(over);
    expect(judged('Call-in period expired', '2026-01-12T12:00Z', fiveDays).lastDay).toBe('2025-12-11');
    const isSubjectToCallIn = { state: 'absent' } as const;
    expect(judged('Not called in', '2026-01-12T12:00Z', null, { isSubjectToCallIn })).toMatchObject(over);
    expect(
      judged('Not called in', '2026-01-12T12:00Z', null, { isSubjectToCallIn: stated(false, 'No') }),
    ).toMatchObject({ state: 'not-subject' });
  });

  it('"Called in" says so, and that no last day is known; a rule still counts', () => {
    expect(judged('Called In', '2025-12-05T12:00Z')).toMatchObject({
      state: 'unknown-deadline',
      lastDay: null,
      why: 'whyCalledIn',
    });
    const isSubjectToCallIn = { state: 'blank', block: 1 } as const;
    expect(judged('Called In', '2025-12-05T12:00Z', fiveDays, { isSubjectToCallIn }).why).toBe('whyCalledIn');
    expect(judged('Called In', '2025-12-05T12:00Z', fiveDays).lastDay).toBe('2025-12-11');
  });

  it('"Withdrawn" starts no countdown', () => {
    expect(judged('Withdrawn', '2025-12-05T12:00Z', fiveDays)).toMatchObject({
      state: 'unknown-deadline',
      lastDay: null,
      why: 'whyWithdrawn',
    });
  });

  it.each(['Refused', 'Referred back', 'Recommendations Approved', 'Something new'])(
    '"%s" changes nothing: such a decision can be called in like any other',
    (status) => {
      expect(judged(status, '2025-12-05T12:00Z', fiveDays)).toMatchObject({
        state: 'open',
        lastDay: '2025-12-11',
      });
      expect(judged(status, '2025-12-05T12:00Z')).toMatchObject({ why: 'whyNoDeadline' });
    },
  );
});
