import { describe, expect, it } from 'vitest';
import messages from '../../src/_locales/en/messages.json';
import { callInOf } from '../../src/call-in/call-in.ts';
import { readersRule, ruleStarts, ruleUnits } from '../../src/call-in/readers-rule.ts';
import type { RuleEntry } from '../../src/call-in/readers-rule.ts';
import type { CallInRule } from '../../src/call-in/state.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const fiveDays: RuleEntry = { days: '5', unit: 'working', from: 'publication', cutOff: '16:00' };
const check = (changes: Partial<RuleEntry> = {}) => readersRule({ ...fiveDays, ...changes }, '2025-12-01');

/** The rule of an entry; fails where it is faulty. */
function entered(changes: Partial<RuleEntry> = {}): CallInRule {
  const checked = check(changes);
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.rule;
}

describe('a rule that the reader enters', () => {
  it('is the reader’s, of the day it was entered, and names no council and no source', () => {
    expect(entered()).toEqual({
      days: 5,
      unit: 'working',
      from: 'publication',
      cutOff: '16:00',
      inForce: null,
      who: null,
      source: null,
      checked: '2025-12-01',
      asOf: '2025-12-01',
      confidence: 'reader',
    });
  });

  it.each([
    ['0', 0],
    ['60', 60],
    [' 7 ', 7],
    ['05', 5],
  ])('may count %j days', (days, expected) => expect(entered({ days }).days).toBe(expected));

  it.each([
    ['', null],
    ['  ', null],
    ['00:00', '00:00'],
    ['9:30', '09:30'],
    ['23:59', '23:59'],
  ])('may close at %j', (cutOff, expected) => expect(entered({ cutOff }).cutOff).toBe(expected));

  it('may count every kind of day from every start', () => {
    for (const unit of ruleUnits) {
      for (const from of ruleStarts) {
        expect(entered({ unit, from })).toMatchObject({ unit, from });
        // Each choice has its words.
        expect(messages).toHaveProperty(`unit_${unit}`);
        expect(messages).toHaveProperty(`from_${from}`);
      }
    }
    expect(messages).toHaveProperty('confidence_reader');
  });

  it.each<[string, string, string]>([
    ['days', '', 'missing'],
    ['days', 'five', 'not-whole'],
    ['days', '5.5', 'not-whole'],
    ['days', '-1', 'not-whole'],
    ['days', '1e1', 'not-whole'],
    ['days', '٥', 'not-whole'],
    ['days', '61', 'too-many'],
    ['days', '99999999999999999999', 'too-many'],
    ['unit', '', 'missing'],
    ['unit', 'weeks', 'unknown'],
    ['unit', 'toString', 'unknown'],
    ['from', '', 'missing'],
    ['from', 'Publication', 'unknown'],
    ['cutOff', '24:00', 'not-a-time'],
    ['cutOff', '12:60', 'not-a-time'],
    ['cutOff', '4pm', 'not-a-time'],
    ['cutOff', '16.00', 'not-a-time'],
    ['cutOff', '16:00:00', 'not-a-time'],
    ['cutOff', '1600', 'not-a-time'],
  ])('is not taken where %s is %j: %s', (field, value, fault) => {
    expect(check({ [field]: value })).toEqual({ ok: false, faults: { [field]: fault } });
  });

  it('says everything that is wrong at once', () => {
    expect(check({ days: '', unit: '', from: 'x', cutOff: 'x' })).toEqual({
      ok: false,
      faults: { days: 'missing', unit: 'missing', from: 'unknown', cutOff: 'not-a-time' },
    });
  });
});

describe('judging by it', () => {
  const page = { isSubjectToCallIn: stated(true, 'Yes'), publishedOn: stated('2025-12-04') };
  const now = Temporal.Instant.from('2025-12-11T15:59Z');
  const judged = (rule: CallInRule, fields = {}, at = now) =>
    callInOf(sampleRecord({ ...page, ...fields }), at, { rule, division: 'england-and-wales' });

  it('gives an estimate by rule that is told apart from a council’s', () => {
    const rule = entered();
    expect(judged(rule)).toMatchObject({
      state: 'open',
      lastDay: '2025-12-11',
      closesAt: '2025-12-11T16:00',
      possibleLastDay: null,
      basis: 'rule',
      certainty: 'estimate',
      rule,
      why: 'whyYourRule',
    });
    expect(judged({ ...rule, confidence: 'high' }).why).toBe('whyRule');
  });

  it('says where the day of effect was weighed as well, and the earlier day counts', () => {
    const fields = { effectiveFrom: stated('2025-12-10') };
    expect(judged(entered(), fields, Temporal.Instant.from('2025-12-09T15:59Z'))).toMatchObject({
      lastDay: '2025-12-09',
      possibleLastDay: '2025-12-11',
      why: 'whyYourRuleAndEffective',
    });
    expect(judged(entered(), fields).why).toBe('whyYourRulePerhapsOver');
  });

  it('never outweighs the page: its deadline, its "No", its silence', () => {
    expect(judged(entered(), { callInDeadline: stated('2025-12-09') })).toMatchObject({
      lastDay: '2025-12-09',
      basis: 'page',
      rule: null,
    });
    expect(judged(entered(), { isSubjectToCallIn: stated(false, 'No') }).state).toBe('not-subject');
    expect(judged(entered(), { isSubjectToCallIn: { state: 'absent' } }).state).toBe('not-stated');
  });

  it('with no days closes on the day it starts', () => {
    expect(judged(entered({ days: '0' }))).toMatchObject({ state: 'closed', lastDay: '2025-12-04' });
  });
});
