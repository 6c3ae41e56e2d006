import { describe, expect, it, vi } from 'vitest';
import { calendarEvent } from '../../src/background/calendar-event.ts';
import type { CallIn, CallInRule } from '../../src/call-in/state.ts';
import { sampleFollow } from '../sample-follow.ts';

vi.mock('../../src/browser.ts', () => import('../ui/english-texts.ts'));

const { callIn: summary, ...decision } = sampleFollow();
const rule: CallInRule = {
  council: 'exampleshire',
  days: 5,
  unit: 'working',
  from: 'publication',
  cutOff: null,
  inForce: null,
  who: null,
  source: 'https://www.exampleshire.example/constitution',
  checked: '2025-11-22',
  asOf: '2024-05',
  confidence: 'low',
};
const stated: CallIn = {
  ...summary,
  state: 'open',
  inForceOn: null,
  rule: null,
  skipped: [],
  why: 'whyDeadline',
};
const estimate: CallIn = {
  ...stated,
  basis: 'rule',
  certainty: 'estimate',
  rule,
  possibleLastDay: '2025-12-10',
  why: 'whyRule',
};
const knownAt = '2025-12-04T23:30:00.000Z';
const eventOf = (callIn: CallIn, changes = {}) =>
  calendarEvent({ ...decision, ...changes }, callIn, [], knownAt);

describe('the last day in a calendar', () => {
  it('names the council and the decision', () => {
    expect(eventOf(stated)?.summary).toBe('Call-in closes: Exampleshire County Council: Sale of land');
    expect(eventOf(stated, { council: null, title: null })?.summary).toBe(
      'Call-in closes: democracy.exampleshire.example: Decision without a title',
    );
    expect(eventOf(stated, { title: 'Sale\r\n of  land' })?.summary).toMatch(/: Sale of land$/);
  });

  it('says of a stated day where it is stated and when that was read, in London', () => {
    expect(eventOf(stated)?.description.split('\n')).toEqual([
      'Tuesday 9 December 2025: check the closing time with the council.',
      'Stated on this page',
      `The decision’s page, as read on Thursday 4 December 2025: ${decision.address}`,
    ]);
    const summer = calendarEvent(decision, stated, [], '2025-07-04T23:30:00.000Z');
    expect(summer?.description).toContain('read on Saturday 5 July 2025');
  });

  it('says of an estimate that it is one, by which rule, from where, checked when, and names the later day', () => {
    expect(eventOf(estimate)?.summary).toMatch(/^Call-in closes \(estimate\): /);
    const lines = eventOf(estimate)?.description.split('\n');
    expect(lines?.slice(1)).toEqual([
      'It may be open until Wednesday 10 December 2025: ask the council’s Democratic Services.',
      'An estimate: worked out from the council’s rule.',
      '5 working days from publication: inferred from dates on the council’s pages (2024-05; checked 22 November 2025).',
      'Source: https://www.exampleshire.example/constitution',
      expect.stringContaining(decision.address),
    ]);
    expect(eventOf(estimate)?.lastDay).toBe('2025-12-09');
  });

  it('gives the hour where it is known', () => {
    const event = eventOf({ ...stated, closesAt: '2025-12-09T16:00' });
    expect(event?.description).toMatch(/^Tuesday 9 December 2025, 16:00 London time\n/);
    expect(event?.closesAt).toBe('2025-12-09T16:00');
  });

  it('is none where no last day is known', () => {
    expect(eventOf({ ...stated, lastDay: null, state: 'not-stated' })).toBeNull();
  });
});
