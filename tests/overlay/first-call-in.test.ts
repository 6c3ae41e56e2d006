import { describe, expect, test } from 'vitest';
import { callInOf } from '../../src/call-in/call-in.ts';
import { firstCallIn } from '../../src/overlay/first-call-in.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const now = Temporal.Instant.from('2025-12-08T10:00:00Z');
const subject = { isSubjectToCallIn: stated(true, 'Yes'), publishedOn: stated('2025-06-02') };
const statusOf = (status: string) => sampleRecord({ ...subject, status: stated(status) });

describe('the first look at a decision that can be called in', () => {
  test.each(['Implemented', 'Gweithredwyd', 'Withdrawn', 'Call-in period expired', 'Not called in'])(
    'claims no open window beside the status "%s"',
    (status) => {
      expect(firstCallIn(statusOf(status), now)).toMatchObject({ state: 'not-stated', why: 'whyLeftOpen' });
      // What the background says then: never that a window is open by the page's word.
      const { why } = callInOf(statusOf(status), now, { rule: null, division: null });
      expect(why).not.toBe('whyNoDeadline');
    },
  );

  test.each([
    'Recommendations Approved',
    'Recommendations Approved (subject to call-in)',
    'To be implemented if not called in by Friday',
    'Awaiting implementation',
  ])('takes the page at its word beside the status "%s"', (status) => {
    expect(firstCallIn(statusOf(status), now)).toMatchObject({
      state: 'unknown-deadline',
      why: 'whyNoDeadline',
    });
  });

  test('keeps to a last day that the page states, whatever the status', () => {
    const record = sampleRecord({
      ...subject,
      status: stated('Implemented'),
      callInDeadline: stated('2025-12-09'),
    });
    expect(firstCallIn(record, now)).toMatchObject({ state: 'open', lastDay: '2025-12-09' });
  });
});

describe('the first look at a decision whose field says that it cannot be called in', () => {
  const exempt = { isSubjectToCallIn: stated(false, 'No') };

  test.each([
    { reasons: stated('Any three members may ask for it to be called in by Tuesday.') },
    { status: stated('Recommendations Approved (subject to call-in)') },
    { decision: stated('Mae modd galw i mewn y penderfyniad hwn.') },
    { other: [{ label: 'Call-in', value: 'Open to it' }] },
  ])('says neither where other words speak of call-in: %j', (words) => {
    expect(firstCallIn(sampleRecord({ ...exempt, ...words }), now)).toMatchObject({
      state: 'not-stated',
      basis: 'none',
    });
  });

  test('takes the field at its word where nothing else speaks of it', () => {
    const record = sampleRecord({
      ...exempt,
      callInCount: stated(0),
      decision: stated('To recall the loan.'),
    });
    expect(firstCallIn(record, now)).toMatchObject({ state: 'not-subject', basis: 'page' });
  });
});
