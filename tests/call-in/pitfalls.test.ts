/** What goes wrong with deadlines, each statement under its number; callability is in callability.test.ts. */
import { describe, expect, it } from 'vitest';
import messages from '../../src/_locales/en/messages.json';
import { callInOf } from '../../src/call-in/call-in.ts';
import type { CallInRule } from '../../src/call-in/state.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { judged, sampleRule } from './sample-rule.ts';

const published = (date: string) => ({ publishedOn: stated(date) });
const decided = (date: string) => ({ decidedOn: stated(date) });
const effective = (date: string) => ({ effectiveFrom: stated(date) });
const unknown = { state: 'unknown-deadline', lastDay: null, inForceOn: null, basis: 'none', skipped: [] };

describe('deadlines', () => {
  const allFour = {
    ...published('2025-12-04'),
    ...decided('2025-12-04'),
    ...effective('2025-12-10'),
    callInDeadline: stated('2025-12-09'),
  };

  it('P01: the page’s deadline and day of effect stand, and no count replaces them', () => {
    for (const known of [null, sampleRule(), sampleRule({ days: 7 }), sampleRule({ confidence: 'low' })]) {
      expect(judged(allFour, known, '2025-12-08')).toMatchObject({
        state: 'open',
        lastDay: '2025-12-09',
        possibleLastDay: null,
        inForceOn: '2025-12-10',
        basis: 'page',
        certainty: 'stated',
        rule: null,
        skipped: [],
      });
    }
  });

  it('P02: without it, three working days give the same day, as an estimate with its rule and source', () => {
    const found = judged(published('2025-12-04'), sampleRule(), '2025-12-08');
    expect(found).toMatchObject({
      lastDay: '2025-12-09',
      basis: 'rule',
      certainty: 'estimate',
      rule: sampleRule(),
    });
    expect(messages[found.why].message).toMatch(/^An estimate: worked out from the council’s rule/);
  });

  it('P03: without a rule no date is given, only whom to ask', () => {
    const found = judged(published('2025-12-04'), null, '2025-12-08');
    expect(found).toMatchObject(unknown);
    expect(messages[found.why].message).toContain('Democratic Services');
  });

  it('P04: five working days over a one-off bank holiday, closing at 4 p.m.', () => {
    const known = sampleRule({ days: 5, cutOff: '16:00' });
    const found = judged(published('2022-09-16'), known, '2022-09-26', '15:59');
    expect(found).toMatchObject({ state: 'open', closesAt: '2022-09-26T16:00' });
    expect(found.skipped.map(({ date }) => date)).toContain('2022-09-19');
    expect(judged(published('2022-09-16'), known, '2022-09-26', '16:00').state).toBe('closed');
  });

  it('P05: counted from publication, not from the decision the day before', () => {
    const fields = { ...published('2024-09-13'), ...decided('2024-09-12') };
    expect(judged(fields, sampleRule({ days: 5 }), '2024-09-16').lastDay).toBe('2024-09-20');
    expect(judged(fields, sampleRule({ days: 5, from: 'decision' }), '2024-09-16').lastDay).toBe(
      '2024-09-19',
    );
  });

  it('P06: a rule that counts from the meeting takes no notice of publication', () => {
    const known = sampleRule({ days: 10, from: 'meeting' });
    const decidedAtMeeting = stated({ body: 'Cabinet', date: '2025-11-03' }, '03/11/2025 - Cabinet');
    for (const day of ['2025-11-03', '2025-11-05', '2025-11-14']) {
      const found = judged({ ...published(day), decidedAtMeeting }, known, '2025-11-10');
      expect(found.lastDay).toBe('2025-11-17');
    }
    expect(judged(published('2025-11-05'), known, '2025-11-10')).toMatchObject(unknown);
  });

  it.each(['working', 'clear'] as const)('P07: day 0, a Friday, is not counted: five %s days', (unit) => {
    expect(judged(published('2025-11-07'), sampleRule({ days: 5, unit }), '2025-11-10').lastDay).toBe(
      '2025-11-14',
    );
  });

  it('P08: the day of effect is never worked out, not even for a rule that names its convention', () => {
    for (const inForce of [null, 'next day'] as const) {
      expect(judged(published('2025-12-04'), sampleRule({ inForce }), '2025-12-08').inForceOn).toBeNull();
    }
    const onPage = judged({ ...published('2025-12-04'), ...effective('2025-12-13') }, null, '2025-12-08');
    expect(onPage).toMatchObject({ lastDay: '2025-12-12', inForceOn: '2025-12-13', certainty: 'estimate' });
  });

  it('P09: on a last day without an hour it is open, and no hour is made up', () => {
    for (const time of ['00:00', '09:00', '23:59']) {
      const onDay = judged(published('2025-12-04'), sampleRule(), '2025-12-09', time);
      expect(onDay).toMatchObject({ state: 'open', closesAt: null });
    }
  });

  it('P10: a cut-off of 12:00 is over at 12:01', () => {
    const known = sampleRule({ cutOff: '12:00' });
    expect(judged(published('2025-12-04'), known, '2025-12-09', '11:59').state).toBe('open');
    expect(judged(published('2025-12-04'), known, '2025-12-09', '12:01').state).toBe('closed');
  });

  it.each([
    ['summer', '2025-07-04', '2025-07-09T22:59Z', '2025-07-09T23:00Z'],
    ['winter', '2025-12-04', '2025-12-09T23:59Z', '2025-12-10T00:00Z'],
    ['the day after the clocks went forward', '2026-03-25', '2026-03-30T22:59Z', '2026-03-30T23:00Z'],
    ['the day after the clocks went back', '2025-10-22', '2025-10-27T23:59Z', '2025-10-28T00:00Z'],
  ])('P11: the day ends at London’s midnight in %s (other zones: zones.test.ts)', (_, day, open, closed) => {
    const record = sampleRecord({ isSubjectToCallIn: stated(true, 'Yes'), ...published(day) });
    const known = { rule: sampleRule(), division: 'england-and-wales' } as const;
    expect(callInOf(record, Temporal.Instant.from(open), known).state).toBe('open');
    expect(callInOf(record, Temporal.Instant.from(closed), known).state).toBe('closed');
  });

  it('P12: bank holidays between Christmas and New Year are skipped, and named', () => {
    const found = judged(published('2026-12-22'), sampleRule({ days: 6 }), '2026-12-23');
    expect(found.lastDay).toBe('2027-01-04');
    expect(found.skipped.map(({ name }) => name)).toEqual([
      'Christmas Day',
      'Saturday',
      'Sunday',
      'Boxing Day (substitute day)',
      'New Year’s Day',
      'Saturday',
      'Sunday',
    ]);
  });

  it('P13: each nation’s own bank holidays count, and beyond the known list nothing is counted', () => {
    const days = (['england-and-wales', 'scotland', 'northern-ireland'] as const).map((division) => {
      const record = sampleRecord({ isSubjectToCallIn: stated(true, 'Yes'), ...published('2026-03-12') });
      return callInOf(record, Temporal.Instant.from('2026-03-13T12:00Z'), { rule: sampleRule(), division })
        .lastDay;
    });
    expect(days).toEqual(['2026-03-17', '2026-03-17', '2026-03-18']);
    expect(judged(published('2028-12-28'), sampleRule(), '2028-12-29')).toMatchObject(unknown);
  });

  it('P14: in effect before it was published: no count, and a note that the dates disagree', () => {
    for (const [day, effect] of [
      ['2019-08-15', '2018-12-17'],
      ['2023-03-16', '2023-03-08'],
    ] as const) {
      const found = judged({ ...published(day), ...effective(effect) }, sampleRule(), day);
      expect(found).toMatchObject({ ...unknown, why: 'whyDatesDisagree' });
    }
    // Put up again long after the decision, without a day of effect: publication starts nothing either.
    const again = { ...published('2025-12-04'), ...decided('2025-10-13') };
    expect(judged(again, sampleRule(), '2025-12-05')).toMatchObject(unknown);
  });

  it('P15: in effect on the day of decision or publication: not counted to, and nothing concluded', () => {
    const dates = { ...published('2025-12-04'), ...decided('2025-12-03') };
    for (const day of ['2025-12-03', '2025-12-04']) {
      expect(judged({ ...dates, ...effective(day) }, null, '2025-12-05')).toMatchObject(unknown);
      const byRule = judged({ ...dates, ...effective(day) }, sampleRule(), '2025-12-05');
      expect(byRule).toMatchObject({ lastDay: '2025-12-09', inForceOn: null });
    }
  });

  it('P16: the same record, opened a month later, is judged anew', () => {
    const record = published('2025-12-04');
    expect(judged(record, sampleRule(), '2025-12-08').state).toBe('open');
    expect(judged(record, sampleRule(), '2026-01-08').state).toBe('closed');
    expect(judged(record, sampleRule(), '2025-12-08').state).toBe('open');
  });

  it('P17: past the deadline the window is closed, and only the page says "in force"', () => {
    const byRule = judged(published('2025-12-04'), sampleRule({ inForce: 'next day' }), '2026-01-08');
    const byStatus = judged(
      { ...published('2025-12-04'), status: stated('Implemented') },
      null,
      '2026-01-08',
    );
    for (const found of [byRule, byStatus]) {
      expect(found).toMatchObject({ state: 'closed', inForceOn: null });
      expect(messages[found.why].message + messages.stateClosed.message).not.toMatch(
        /\b(?:in|into) force\b/i,
      );
    }
    expect(judged(allFour, null, '2026-01-08')).toMatchObject({ state: 'closed', inForceOn: '2025-12-10' });
  });

  it('P57: "28 days", "28 clear days", "5 clear days": by the rule’s own definition of a day', () => {
    const last = (days: number, unit: CallInRule['unit']) =>
      judged(published('2025-12-04'), sampleRule({ days, unit }), '2025-12-05').lastDay;
    expect(last(28, 'calendar')).toBe('2026-01-01');
    expect(last(28, 'clearCalendar')).toBe('2026-01-01');
    expect(last(28, 'clear')).toBe('2026-01-16');
    expect(last(5, 'clear')).toBe('2025-12-11');
    expect(last(5, 'clearCalendar')).toBe('2025-12-09');
    // Days of no stated kind are not counted.
    expect(last(5, null)).toBeNull();
  });
});
