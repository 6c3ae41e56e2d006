import { describe, expect, it } from 'vitest';
import { wordsOnCallIn } from '../../src/call-in/said-of-call-in.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { judged, sampleRule } from './sample-rule.ts';

const absent = { isSubjectToCallIn: { state: 'absent' } } as const;
const dates = { decidedOn: stated('2025-12-03'), publishedOn: stated('2025-12-04') };

/** The state on 5 December, by the words alone and a rule of three working days. */
function byWords(decision: string, fields: Partial<DecisionRecord> = {}) {
  return judged({ ...absent, ...dates, decision: stated(decision), ...fields }, sampleRule(), '2025-12-05');
}

describe('words of a record without a field for call-in', () => {
  it.each([
    'This decision is exempt from the call-in procedure.',
    'The decision is urgent and is not subject to call-in.',
    'This decision is urgent and therefore not subject to call-in.',
    'This is a key decision that is exempt from call-in.',
    'As an urgent matter it cannot be called in.',
    'The call-in procedure does not apply to this decision.',
    'Call-in: Not applicable (urgent)',
    'The Chair agreed that call-in should be waived.',
    'For immediate implementation; no call-in.',
    'There will be no call-in of this decision.',
    'This decision will not be subject to call-in as it is a recommendation to Council.',
    "Nid yw'r penderfyniad hwn yn destun galw i mewn.",
  ])('say that it cannot be called in: %s', (words) => {
    expect(byWords(words)).toMatchObject({
      state: 'not-subject',
      lastDay: null,
      basis: 'page',
      certainty: 'stated',
      why: 'whyNotSubjectInWords',
    });
    // Against a field that says yes neither is believed.
    const flagged = { isSubjectToCallIn: stated(true, 'Yes') };
    expect(byWords(words, flagged)).toMatchObject({ lastDay: null, why: 'whySaidExempt' });
  });

  it.each([
    'If agreed as urgent it would not be subject to call-in.',
    'Decisions that are urgent are not subject to call-in.',
    'Where a decision is urgent, call-in does not apply.',
    'The decision of 4 July was not subject to call-in.',
    'The planning application cannot be called in by the Secretary of State.',
    'Works begin before the call-in period.',
    'Any decision may be called in by five members.',
  ])('say nothing plain of this decision: %s', (words) => {
    expect(byWords(words)).toMatchObject({ state: 'not-stated', lastDay: null, why: 'whyNotStated' });
  });

  it.each([
    'This decision is subject to call-in.',
    'Eligible for call-in to: Communities Scrutiny Committee',
    'The decision can be called in by three members.',
  ])('say that it can be called in: %s', (words) => {
    expect(byWords(words)).toMatchObject({ state: 'open', lastDay: '2025-12-09', certainty: 'estimate' });
    const refused = { isSubjectToCallIn: stated(false, 'No') };
    expect(byWords(words, refused)).toMatchObject({ lastDay: null, why: 'whySaidExempt' });
  });

  it('give the last day, which stands before any rule', () => {
    expect(byWords('It comes into force unless called in by 5pm on 10 December 2025.')).toMatchObject({
      state: 'open',
      lastDay: '2025-12-10',
      closesAt: '2025-12-10T17:00',
      basis: 'page',
      why: 'whySentence',
    });
    // Of a decision before this one.
    expect(byWords('The call-in deadline was 10 November 2025.').state).toBe('not-stated');
  });

  it.each([
    ['Is this decision exempt from call-in?', 'Yes - urgent', 'not-subject'],
    ['Subject to call-in?', 'No', 'not-subject'],
    ['Is the decision subject to call-in', 'Yes', 'open'],
    ['Last date for call-in', '09/12/2025', 'open'],
    ['Note', 'This decision is not subject to call-in.', 'not-subject'],
    ['Call-in', 'See the constitution', 'not-stated'],
  ])('may stand under a label of the council’s own: %s %s', (label, value, state) => {
    expect(byWords('That the lease be granted.', { other: [{ label, value }] }).state).toBe(state);
    // What stands under an agenda item is its report, which may be about any decision.
    const item = { kind: 'agenda-item' as const, other: [{ label, value }] };
    expect(byWords('That the lease be granted.', item).state).toBe('not-stated');
  });

  it('in the status against a field that says no', () => {
    const status = stated('Recommendations Approved (subject to call-in)');
    const fields = { status, isSubjectToCallIn: stated(false, 'No') };
    expect(byWords('That the lease be granted.', fields).why).toBe('whySaidExempt');
  });
});

describe('a count of call-ins without a field that says yes or no', () => {
  it('stands only where a decision can be called in, even if it is none so far', () => {
    const row = { effectiveFrom: stated('2025-12-10'), callInCount: stated(0) };
    expect(byWords('That the lease be granted.', row)).toMatchObject({
      state: 'open',
      lastDay: '2025-12-09',
      certainty: 'estimate',
    });
    const exempt = byWords('This decision is exempt from call-in.', row);
    expect(exempt.why).toBe('whyNotSubjectInWords');
    const refused = { ...row, isSubjectToCallIn: stated(false, 'Not for call-in') };
    expect(byWords('That the lease be granted.', refused).state).toBe('not-subject');
  });
});

describe('the page’s words on call-in', () => {
  it.each([
    ['Agreed. It is in force on 9 December 2025 unless called in by 8 December 2025.', /^It is in force/],
    ['Agreed.\nThis decision is exempt from call-in.\nThe rules on call-in are these.', /^This decision/],
    ['Agreed.\nFive working days are left for call-in.', /^Five working days/],
    ['Agreed. The Secretary of State may call in the scheme.', null],
    ['Agreed.', null],
  ])('are quoted as they stand: %s', (decision, found) => {
    const words = wordsOnCallIn(sampleRecord({ decision: stated(decision, decision, 7) }));
    if (found === null) expect(words).toBeNull();
    else expect(words).toEqual({ text: expect.stringMatching(found) as unknown, block: 7 });
  });
});

describe('the hour that stands beside the page’s own last day', () => {
  const deadline = (quote: string) => ({ ...dates, callInDeadline: stated('2025-12-09', quote) });

  it('closes the window', () => {
    const page = deadline('09/12/2025 4.00 pm');
    expect(judged(page, null, '2025-12-09', '15:59')).toMatchObject({
      state: 'open',
      lastDay: '2025-12-09',
      closesAt: '2025-12-09T16:00',
      why: 'whyDeadline',
    });
    expect(judged(page, null, '2025-12-09', '16:00').state).toBe('closed');
  });

  it.each(['09/12/2025', '09/12/2025 00:00', 'Tuesday 9 December 2025 at midnight'])(
    'is none in "%s": the day lasts to its end',
    (quote) => {
      expect(judged(deadline(quote), null, '2025-12-09', '23:59')).toMatchObject({
        state: 'open',
        closesAt: null,
      });
      expect(judged(deadline(quote), null, '2025-12-10', '00:00').state).toBe('closed');
    },
  );
});

describe('the day of effect alone', () => {
  it.each([
    ['2025-12-19', '2025-12-18'],
    // Christmas Day and Boxing Day are no working days: ten from 15 December end on the 31st.
    ['2025-12-20', null],
    ['2026-01-05', null],
  ])('says no last day where the window would be longer than any: in effect %s', (effective, lastDay) => {
    const page = { ...dates, effectiveFrom: stated(effective) };
    expect(judged(page, null, '2025-12-05').lastDay).toBe(lastDay);
    // Nor does it make a rule doubtful.
    const byRule = judged(page, sampleRule(), '2025-12-05');
    expect(byRule).toMatchObject({ lastDay: '2025-12-09', possibleLastDay: lastDay });
  });
});

describe('an item of a forward plan', () => {
  const plan = { ...absent, kind: 'proposal', format: 'moderngov-plan' } as const;

  it.each([
    ['Recommendations Approved (subject to call-in)', 'unknown-deadline'],
    ['Recommendations Approved', 'not-stated'],
    ['For Determination', 'proposal'],
    ['Abandoned', 'proposal'],
  ])('whose status is "%s"', (status, state) => {
    expect(judged({ ...plan, status: stated(status) }, null, '2025-12-05').state).toBe(state);
  });
});
