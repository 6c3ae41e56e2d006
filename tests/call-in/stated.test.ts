import { describe, expect, it } from 'vitest';
import { statedCallIn, londonDate } from '../../src/call-in/stated.ts';
import type { CallIn } from '../../src/call-in/state.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

/** The state of call-in of a page that states these fields, at a moment (noon in London unless it says). */
function callIn(fields: Partial<DecisionRecord>, now = '2025-12-08T12:00Z'): CallIn {
  return statedCallIn(sampleRecord(fields), Temporal.Instant.from(now));
}

const blank = { state: 'blank', block: 3 } as const;
const none = { state: 'none', quote: 'N/A', block: 3 } as const;

/** Hammersmith and Fulham, December 2025: all four dates stand on the page. */
const statedWindow = {
  isSubjectToCallIn: stated(true, 'Yes'),
  publishedOn: stated('2025-12-04'),
  decidedOn: stated('2025-12-04'),
  callInDeadline: stated('2025-12-09', '09/12/2025'),
  effectiveFrom: stated('2025-12-10'),
};

describe('a deadline on the page', () => {
  it('is the last day, with the day it comes into force, and nothing is worked out (P01)', () => {
    expect(callIn(statedWindow)).toEqual({
      state: 'open',
      lastDay: '2025-12-09',
      possibleLastDay: null,
      closesAt: null,
      inForceOn: '2025-12-10',
      basis: 'page',
      certainty: 'stated',
      rule: null,
      skipped: [],
      why: 'whyDeadline',
    });
  });

  it('leaves the decision open on the day itself, without an hour (P09)', () => {
    for (const now of ['2025-12-09T00:00Z', '2025-12-09T18:00Z', '2025-12-09T23:59:59Z']) {
      expect(callIn(statedWindow, now)).toMatchObject({ state: 'open', closesAt: null });
    }
  });

  it('closes with the day: the same record, judged at a later moment (P16, P17)', () => {
    const closed = callIn(statedWindow, '2025-12-10T00:00Z');
    expect(closed).toMatchObject({ state: 'closed', lastDay: '2025-12-09', basis: 'page' });
    expect(callIn(statedWindow, '2026-06-01T12:00Z').state).toBe('closed');
    expect(callIn(statedWindow, '2025-12-08T12:00Z').state).toBe('open');
  });

  it.each([
    ['an earlier day', '2025-12-08'],
    ['the day of the decision', '2025-12-04'],
    ['a month', '2025-12'],
  ])('has no day of coming into force where the page gives %s for it (P14)', (_, date) => {
    expect(callIn({ ...statedWindow, effectiveFrom: stated(date) })).toMatchObject({
      state: 'open',
      inForceOn: null,
    });
  });

  it('counts though the flag is not there, or is left blank', () => {
    for (const isSubjectToCallIn of [{ state: 'absent' }, blank, none] as const) {
      expect(callIn({ ...statedWindow, isSubjectToCallIn })).toMatchObject({
        state: 'open',
        why: 'whyDeadline',
      });
    }
  });

  it('is shown with the contradiction where the page also says "not subject to call-in"', () => {
    expect(callIn({ ...statedWindow, isSubjectToCallIn: stated(false, 'No') })).toMatchObject({
      state: 'open',
      lastDay: '2025-12-09',
      why: 'whyDeadlineContradicted',
    });
  });

  it('is no deadline where it lies before publication', () => {
    for (const publishedOn of ['2025-12-10', '2026-01']) {
      const impossible = callIn({ ...statedWindow, publishedOn: stated(publishedOn) });
      expect(impossible).toMatchObject({ state: 'unknown-deadline', lastDay: null, inForceOn: null });
      expect(impossible).toMatchObject({ basis: 'none', certainty: null, why: 'whyDeadlineImpossible' });
    }
  });

  it('is no deadline where it lies before the decision', () => {
    for (const decidedOn of ['2025-12-10', '2026-01']) {
      const impossible = callIn({ ...statedWindow, publishedOn: none, decidedOn: stated(decidedOn) });
      expect(impossible).toMatchObject({ state: 'unknown-deadline', why: 'whyDeadlineImpossible' });
    }
  });

  it.each(['2025-12-09', '2025-12'])('may fall on the day, or in the month, of publication: %s', (date) => {
    expect(callIn({ ...statedWindow, publishedOn: stated(date) }).state).toBe('open');
  });

  it('gives no last day where it is only a month', () => {
    const inDecember = { ...statedWindow, callInDeadline: stated('2025-12') };
    expect(callIn(inDecember)).toMatchObject({
      state: 'unknown-deadline',
      lastDay: null,
      why: 'whyNoDeadline',
    });
  });

  it('counts whatever the status says: left at "subject to call-in" long after', () => {
    const status = stated('Recommendations Approved (subject to call-in)');
    expect(callIn({ ...statedWindow, status }, '2026-03-01T12:00Z').state).toBe('closed');
  });
});

describe('the day in London', () => {
  it.each([
    ['2025-07-08T22:59:59Z', '2025-07-08'], // British Summer Time: midnight is 23:00 UTC
    ['2025-07-08T23:30Z', '2025-07-09'],
    ['2025-12-08T23:30Z', '2025-12-08'],
    ['2025-12-09T00:00Z', '2025-12-09'],
    ['2025-10-25T23:00Z', '2025-10-26'], // the night the clocks go back
    ['2025-10-26T23:30Z', '2025-10-26'],
  ])('at %s is %s', (moment, day) => {
    expect(londonDate(Temporal.Instant.from(moment))).toBe(day);
  });

  it('decides whether a window is open, in summer and in winter (P11)', () => {
    const summer = { callInDeadline: stated('2025-07-08') };
    expect(callIn(summer, '2025-07-08T22:59Z').state).toBe('open');
    expect(callIn(summer, '2025-07-08T23:30Z').state).toBe('closed');
    const winter = { callInDeadline: stated('2025-12-08') };
    expect(callIn(winter, '2025-12-08T23:30Z').state).toBe('open');
    expect(callIn(winter, '2025-12-09T00:00Z').state).toBe('closed');
  });
});

describe('a page without a deadline', () => {
  it('is never given one: the period differs from council to council (P03, P15)', () => {
    const withDates = {
      publishedOn: stated('2025-12-04'),
      decidedOn: stated('2025-12-04'),
      effectiveFrom: stated('2025-12-12'),
    };
    const unknown = callIn({ ...withDates, isSubjectToCallIn: stated(true, 'Yes') });
    expect(unknown).toMatchObject({ state: 'unknown-deadline', lastDay: null, inForceOn: null });
    expect(unknown).toMatchObject({ basis: 'none', certainty: null, why: 'whyNoDeadline' });
  });

  it('can be called in by what its status says, where the flag is not there (P23)', () => {
    const status = stated('Recommendations Approved (subject to call-in)');
    expect(callIn({ status })).toMatchObject({ state: 'unknown-deadline', why: 'whyNoDeadline' });
  });

  it('says "not subject" only where the page does (P21)', () => {
    const flag = stated(false, 'No');
    expect(callIn({ isSubjectToCallIn: flag })).toMatchObject({
      state: 'not-subject',
      basis: 'page',
      certainty: 'stated',
      why: 'whyNotSubject',
    });
    // A status that was never brought up to date does not outweigh the flag.
    const status = stated('Approved (subject to call-in)');
    expect(callIn({ isSubjectToCallIn: flag, status }).state).toBe('not-subject');
  });

  it('keeps a label left blank apart from no label at all (P18, P20)', () => {
    expect(callIn({})).toMatchObject({ state: 'not-stated', basis: 'none', why: 'whyNotStated' });
    expect(callIn({ isSubjectToCallIn: blank })).toMatchObject({ state: 'not-stated', why: 'whyLeftOpen' });
    expect(callIn({ isSubjectToCallIn: none })).toMatchObject({ state: 'not-stated', why: 'whyLeftOpen' });
    expect(callIn({ callInDeadline: blank })).toMatchObject({ state: 'not-stated', lastDay: null });
    expect(callIn({ callInDeadline: none, isSubjectToCallIn: stated(true, 'Yes') })).toMatchObject({
      state: 'unknown-deadline',
      lastDay: null,
    });
  });

  it('takes nothing from the words of the decision: "key decision", planning call-in (P18, P22)', () => {
    const decision = stated(
      'This is a key decision. The application may be called in by the Secretary of State within five working days.',
    );
    expect(callIn({ decision, reasons: decision }).state).toBe('not-stated');
  });

  it.each([0, 1, 5])('says nothing more for %i call-ins recorded: thresholds differ (P25)', (count) => {
    expect(callIn({ callInCount: stated(count) })).toEqual(callIn({}));
    expect(callIn({ ...statedWindow, callInCount: stated(count) })).toEqual(callIn(statedWindow));
  });
});

describe('a proposal', () => {
  const text = stated('That the contract be awarded.');

  it('has no window yet, even with a deadline on the page (P19)', () => {
    const proposal = callIn({ ...statedWindow, kind: 'proposal' });
    expect(proposal).toMatchObject({ state: 'proposal', lastDay: null, basis: 'none', why: 'whyProposal' });
  });

  it.each([
    ['the day of decision is still to come', { decidedOn: stated('2025-12-09'), decision: text }],
    ['no day of decision is given', { decision: text }],
    ['the text of a decision is missing', { decidedOn: stated('2025-12-01') }],
    ['the text of a decision is left blank', { decidedOn: stated('2025-12-01'), decision: blank }],
    [
      'the meeting is still to come',
      { decidedAtMeeting: stated({ body: 'Cabinet', date: '2026-01-13' }), decision: text },
    ],
    ['the meeting has no day', { decidedAtMeeting: stated({ body: 'Cabinet', date: null }), decision: text }],
  ])('is what "For Determination" means where %s (P24)', (_, fields) => {
    expect(callIn({ status: stated('For Determination'), ...fields }).state).toBe('proposal');
  });

  it.each([
    ['on a day', { decidedOn: stated('2025-12-04') }],
    ['today', { decidedOn: stated('2025-12-08') }],
    ['at a meeting', { decidedAtMeeting: stated({ body: 'Cabinet', date: '2025-12-04' }) }],
  ])('is not what "For Determination" means on a decision made %s (P24)', (_, fields) => {
    const made = { status: stated('For Determination'), decision: text, ...fields };
    expect(callIn(made).state).toBe('not-stated');
    expect(callIn({ ...statedWindow, ...made }).state).toBe('open');
    expect(callIn({ ...made, isSubjectToCallIn: stated(true, 'Yes') }).state).toBe('unknown-deadline');
  });

  it.each(['Awaiting Implementation', 'Recommendations Approved', 'Implemented', 'Something new'])(
    'is not what "%s" means (P24)',
    (status) => expect(callIn({ status: stated(status) }).state).toBe('not-stated'),
  );
});
