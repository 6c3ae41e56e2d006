import { describe, expect, it } from 'vitest';
import { callInOf } from '../../src/call-in/call-in.ts';
import rulesFile from '../../src/call-in/rules.json';
import type { CallIn, CallInRule } from '../../src/call-in/state.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const rules = rulesFile as CallInRule[];
const yes = stated(true, 'Yes');

/** The rule of a council; fails where it has none. */
function ruleOf(council: string): CallInRule {
  const rule = rules.find((each) => each.council === council);
  if (!rule) throw new Error(`no rule for ${council}`);
  return rule;
}

/** The state of call-in for a callable decision of a council in England, at a moment. */
function callIn(fields: Partial<DecisionRecord>, rule: CallInRule | null, now = '2025-12-05T12:00Z'): CallIn {
  const record = sampleRecord({ isSubjectToCallIn: yes, ...fields });
  return callInOf(record, Temporal.Instant.from(now), { rule, division: 'england-and-wales' });
}

describe('the order of trust', () => {
  const published = { publishedOn: stated('2025-12-04'), decidedOn: stated('2025-12-04') };
  const lbhf = ruleOf('hammersmith-and-fulham');

  it('P01: the page’s own deadline stands, whatever a rule would give', () => {
    const page = { ...published, callInDeadline: stated('2025-12-09'), effectiveFrom: stated('2025-12-10') };
    for (const rule of [lbhf, ruleOf('camden'), null]) {
      expect(callIn(page, rule)).toMatchObject({ lastDay: '2025-12-09', basis: 'page', certainty: 'stated' });
    }
  });

  it('P02: without it, the rule gives an estimate and is named', () => {
    const found = callIn(published, lbhf);
    expect(found).toMatchObject({
      state: 'open',
      lastDay: '2025-12-09',
      basis: 'rule',
      certainty: 'estimate',
    });
    expect(found).toMatchObject({ possibleLastDay: null, closesAt: null, inForceOn: null, why: 'whyRule' });
    expect(found.rule).toEqual(lbhf);
    expect(found.skipped.map(({ name }) => name)).toEqual(['Saturday', 'Sunday']);
  });

  it('P03: with neither, no day is given', () => {
    expect(callIn(published, null)).toMatchObject({
      state: 'unknown-deadline',
      lastDay: null,
      basis: 'none',
    });
  });

  it('a rule never speaks where the page does not say that the decision can be called in', () => {
    for (const flag of [
      stated(false, 'No'),
      { state: 'absent' } as const,
      { state: 'blank', block: 2 } as const,
    ]) {
      expect(callIn({ ...published, isSubjectToCallIn: flag }, lbhf).lastDay).toBeNull();
    }
  });

  it('nothing is counted where it is not known whose bank holidays count', () => {
    const record = sampleRecord({ isSubjectToCallIn: yes, ...published });
    const now = Temporal.Instant.from('2025-12-05T12:00Z');
    expect(callInOf(record, now, { rule: lbhf, division: null }).lastDay).toBeNull();
  });

  it('a sentence of the decision counts before the rule, with its hour', () => {
    const decision = stated('Agreed.\nDeadline for submission of call-in: 6pm on Monday 12 February 24');
    const brent = { decision, decidedOn: stated('2024-02-05'), publishedOn: stated('2024-02-06') };
    const open = callIn(brent, ruleOf('brent'), '2024-02-12T17:59Z');
    expect(open).toMatchObject({ state: 'open', lastDay: '2024-02-12', closesAt: '2024-02-12T18:00' });
    expect(open).toMatchObject({ basis: 'page', certainty: 'stated', why: 'whySentence' });
    expect(callIn(brent, ruleOf('brent'), '2024-02-12T18:00Z').state).toBe('closed');
  });
});

describe('a rule', () => {
  it('P05: counts from publication, not from the decision', () => {
    const page = { publishedOn: stated('2024-09-13'), decidedOn: stated('2024-09-12') };
    expect(callIn(page, ruleOf('woking')).lastDay).toBe('2024-09-20');
  });

  it('P06: counts from the meeting where it says so, and from nothing else', () => {
    const decidedAtMeeting = stated({ body: 'Executive', date: '2026-01-27' }, '27/01/2026 - Executive');
    const page = { publishedOn: stated('2026-01-30'), decidedOn: stated('2026-01-28') };
    expect(callIn({ ...page, decidedAtMeeting }, ruleOf('york')).lastDay).toBe('2026-02-03');
    expect(callIn(page, ruleOf('york')).lastDay).toBeNull();
  });

  it('P04: skips one-off bank holidays and closes at its hour', () => {
    const page = { publishedOn: stated('2022-09-16') };
    const last = callIn(page, ruleOf('salford'), '2022-09-26T14:59Z');
    expect(last).toMatchObject({ state: 'open', lastDay: '2022-09-26', closesAt: '2022-09-26T16:00' });
    expect(callIn(page, ruleOf('salford'), '2022-09-26T15:00Z').state).toBe('closed');
  });

  it('P10: that closes at noon is over at noon', () => {
    const merton = ruleOf('merton');
    expect(callIn({ publishedOn: stated('2025-12-04') }, merton, '2025-12-09T11:59Z').state).toBe('open');
    expect(callIn({ publishedOn: stated('2025-12-04') }, merton, '2025-12-09T12:00Z').state).toBe('closed');
  });

  it('of low confidence gives two days, and the earlier counts', () => {
    const kent = ruleOf('kent-county');
    const page = { publishedOn: stated('2025-12-04') };
    expect(callIn(page, kent)).toMatchObject({ lastDay: '2025-12-10', possibleLastDay: '2025-12-11' });
    expect(callIn(page, kent, '2025-12-10T23:59Z').state).toBe('open');
    expect(callIn(page, kent, '2025-12-12T00:00Z')).toMatchObject({ state: 'closed', lastDay: '2025-12-10' });
  });

  it('that leaves two days does not say that the window is closed before the later is over', () => {
    const page = { publishedOn: stated('2025-12-04') };
    for (const now of ['2025-12-11T00:00Z', '2025-12-11T23:59Z']) {
      expect(callIn(page, ruleOf('kent-county'), now)).toMatchObject({
        state: 'unknown-deadline',
        lastDay: null,
        rule: { council: 'kent-county' },
        why: 'whyPerhapsOver',
      });
    }
    const withEffect = { ...page, effectiveFrom: stated('2025-12-12') };
    const afterHour = callIn(withEffect, ruleOf('east-sussex-county'), '2025-12-10T16:00Z');
    expect(afterHour.why).toBe('whyPerhapsOver');
  });

  it('may be a weekday: 5 p.m. on the Tuesday of the week after publication', () => {
    for (const published of ['2025-12-01', '2025-12-04', '2025-12-07']) {
      const found = callIn({ publishedOn: stated(published) }, ruleOf('west-lancashire'));
      expect(found).toMatchObject({ lastDay: '2025-12-09', closesAt: '2025-12-09T17:00' });
    }
  });

  it('counts from the decision where the council publishes before it decides', () => {
    const page = { publishedOn: stated('2024-10-21'), decidedOn: stated('2024-10-29') };
    expect(callIn(page, ruleOf('leeds')).lastDay).toBe('2024-11-05');
    expect(callIn(page, ruleOf('greenwich')).lastDay).toBe('2024-11-04');
  });

  it('P12, P13: skips the days of its own nation, and says which', () => {
    const page = sampleRecord({ isSubjectToCallIn: yes, publishedOn: stated('2026-11-27') });
    const now = Temporal.Instant.from('2026-11-28T12:00Z');
    const days = { ...ruleOf('gloucestershire-county') };
    const inEngland = callInOf(page, now, { rule: days, division: 'england-and-wales' });
    const inScotland = callInOf(page, now, { rule: days, division: 'scotland' });
    expect([inEngland.lastDay, inScotland.lastDay]).toEqual(['2026-12-04', '2026-12-07']);
    expect(inScotland.skipped.map(({ name }) => name)).toContain('St Andrew’s Day');
  });
});

describe('"Effective from"', () => {
  const page = { publishedOn: stated('2025-12-04'), decidedOn: stated('2025-12-03') };

  it.each([
    ['the next day', '2025-12-12', '2025-12-11'],
    ['a Saturday', '2025-12-13', '2025-12-12'],
    ['a Monday', '2025-12-15', '2025-12-12'],
  ])('is the day after the window: %s', (_, effective, last) => {
    const found = callIn({ ...page, effectiveFrom: stated(effective) }, null);
    expect(found).toMatchObject({ lastDay: last, basis: 'page', certainty: 'estimate', why: 'whyEffective' });
    expect(found.inForceOn).toBe(effective);
  });

  it('and a rule that disagree: the earlier day counts, the later is shown', () => {
    const later = callIn({ ...page, effectiveFrom: stated('2025-12-12') }, ruleOf('east-sussex-county'));
    expect(later).toMatchObject({
      lastDay: '2025-12-10',
      possibleLastDay: '2025-12-11',
      why: 'whyRuleAndEffective',
    });
    expect(later.closesAt).toBe('2025-12-10T16:00');
    const earlier = callIn(
      { ...page, effectiveFrom: stated('2025-12-10') },
      ruleOf('gloucestershire-county'),
    );
    expect(earlier).toMatchObject({ lastDay: '2025-12-09', possibleLastDay: '2025-12-11', closesAt: null });
  });

  it('P15: on the day of decision or publication says nothing, and does not prove that nothing can be called in', () => {
    for (const effective of ['2025-12-03', '2025-12-04']) {
      expect(callIn({ ...page, effectiveFrom: stated(effective) }, null)).toMatchObject({ lastDay: null });
      const byRule = callIn({ ...page, effectiveFrom: stated(effective) }, ruleOf('greenwich'));
      expect(byRule).toMatchObject({ lastDay: '2025-12-10', basis: 'rule' });
    }
  });

  it('P14: before publication is a page put up again or a typing error, and starts no count', () => {
    const again = { publishedOn: stated('2019-08-15'), decidedOn: stated('2018-12-17') };
    const mistyped = { publishedOn: stated('2023-02-27'), decidedOn: stated('2023-02-01') };
    for (const dates of [
      { ...again, effectiveFrom: stated('2018-12-17') },
      { ...mistyped, effectiveFrom: stated('2023-02-07') },
    ]) {
      const found = callIn(dates, ruleOf('hammersmith-and-fulham'));
      expect(found).toMatchObject({ state: 'unknown-deadline', lastDay: null, why: 'whyDatesDisagree' });
    }
  });
});

describe('a sentence with a day', () => {
  it.each([
    ['The call-in deadline is 12 December 2025.', '2025-12-12', null],
    ['The call-in period expires at 4.30 pm on Friday 12th December 2025', '2025-12-12', '2025-12-12T16:30'],
    [
      'Unless called in by noon on 12/12/2025, the closing day.\nCall-in closes at noon on 12/12/2025',
      '2025-12-12',
      '2025-12-12T12:00',
    ],
    ['If not called in by the deadline, it will be implemented from 15 December 2025.', null, null],
    ['The call-in deadline has passed; it comes into force on 15 December 2025.', null, null],
    ['The call-in deadline is 12 December 2025 or 15 December 2025.', null, null],
    ['The deadline for bids is 12 December 2025.', null, null],
    ['It was called in; the consultation closes on 12 December 2025.', null, null],
  ])('is a deadline only where it says so: %s', (sentence, lastDay, closesAt) => {
    expect(callIn({ decision: stated(sentence) }, null)).toMatchObject({ lastDay, closesAt });
  });
});

describe('words against the field', () => {
  it('are said, and nothing is counted', () => {
    const title = stated('*Republished - no longer subject to call in* Carers’ advice');
    const found = callIn({ title, publishedOn: stated('2025-12-04') }, ruleOf('greenwich'));
    expect(found).toMatchObject({ state: 'unknown-deadline', lastDay: null, why: 'whySaidExempt' });
  });

  it('P22: planning "call-in" starts nothing', () => {
    const decision = stated('The planning application may be called in; the deadline is 12 December 2025.');
    expect(callIn({ decision }, null).lastDay).toBeNull();
  });
});
