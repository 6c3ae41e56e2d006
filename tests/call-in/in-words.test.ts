import { describe, expect, it } from 'vitest';
import { deadlineInWords } from '../../src/call-in/in-words.ts';
import { expectInStep } from '../growth.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { judged } from './sample-rule.ts';

/** The last day and hour that a sentence of the decision gives. */
function inWords(sentence: string) {
  const found = deadlineInWords(sampleRecord({ decision: stated(sentence) }));
  return found && { day: found.day, hour: found.hour };
}

describe('a last day in words', () => {
  it.each([
    ['The call-in period ends on Friday 12 December 2025 at 5pm.', '17:00'],
    ['The call in period ends: 12 December 2025', null],
    ['Call-in period ends 12 December 2025', null],
    ['This decision may be called in until 5.00 pm on 12th December 2025.', '17:00'],
    ['The decision can be called-in by noon on 12/12/2025.', '12:00'],
    ['The call-in window is open until 12 December 2025.', null],
    ['The call-in period runs until midday on Friday 12 December 2025', '12:00'],
    ['Requests for call-in must be received by 4 p.m. on 12 December 2025.', '16:00'],
    ['Notice of call-in, signed by five members, is to be submitted by 12 December 2025', null],
    ['Requests for call-in must be lodged by 4 p.m. Friday 12 December 2025. It starts in May.', '16:00'],
    ['The decision can be called in by 12 December 2025', null],
    ['The decision can be called in by 5pm on Friday 12 December 2025', '17:00'],
    ['Call-in expiry date - 12 December 2025', null],
    ['(Call-in: deadline 5pm 12 December 2025)', '17:00'],
    ['The period for call-in of this decision ends on 12 December 2025.', null],
    ['This is subject to call-in, and the call-in period closes on 12 December 2025.', null],
    ['Last date for call-in: 12 December 2025', null],
    ['Call-in deadline: 10.30am, 12 December 2025', '10:30'],
    ['Any call-in must reach the Monitoring Officer no later than 12 noon on 12 December 2025', '12:00'],
    ['The call-in period runs from 5 December 2025 until 12 December 2025.', null],
    ['Call-in period: Friday 5 December 2025 to Friday 12 December 2025', null],
    ['If it is not called in by 12 December 2025 it will be implemented.', null],
    ['It comes into force on 15 December 2025 unless called in by 5pm on 12 December 2025.', '17:00'],
    ['It is implemented after the call in period which ends at 9.00am, Friday 12 December 2025.', '09:00'],
    ['This decision is subject to call-in until 12 December 2025 at noon', '12:00'],
    ['Members who wish to call in this decision should do so by 4pm on 12 December 2025.', '16:00'],
    ['End of call-in period: 12 December 2025', null],
    ['The call-in period expires at 17:00 on 12 December 2025.', '17:00'],
    ['The call-in period expires at 17.00 hours on 12 December 2025.', '17:00'],
    ['The call-in period expires at 1700 hrs on 12 December 2025.', '17:00'],
    // At the beginning of the day or at its end: it lasts to its end, and the reader is told to check.
    ['The call-in period expires at midnight on 12 December 2025.', null],
    ['The call-in period expires at 12 a.m. on 12 December 2025.', null],
    ['Call-in deadline: 12 December 2025 (the office is open from 9am to 5pm)', null],
    ['Dyddiad cau galw i mewn: 12 Rhagfyr 2025', null],
    ['Gellir galw’r penderfyniad i mewn tan 5pm ar 12 Rhagfyr 2025.', '17:00'],
  ])('%s', (sentence, hour) => {
    expect(inWords(sentence)).toEqual({ day: '2025-12-12', hour });
  });

  it.each([
    'The lease is subject to call-in and runs until 12 December 2025.',
    'The decision was called in on 12 December 2025.',
    'The call-in was heard on 12 December 2025.',
    'Subject to call-in, tenders are to be returned by 12 December 2025.',
    'The decision was called in by five members on 5 and 12 December 2025.',
    'The decision may be called in by 5 members and was published on 12 December 2025.',
    'The call-in deadline is 4 p.m. The lease starts on 12 December 2025.',
    'The library closes on 12 December 2025, subject to call-in.',
    'Subject to call-in the lease expires on 12 December 2025.',
    'Unless called in by the deadline, the library closes on 12 December 2025.',
    'Subject to call-in works start no later than 12 December 2025.',
    'A call-in request was received by the council on 12 December 2025.',
    'The meeting to hear the call-in ends at 9pm on 12 December 2025.',
    'The call-in period ends five working days after publication.',
    'A report is to be made by 12 December 2025.',
    'The planning call-in period ends on 12 December 2025.',
    'If it is not called in it will be implemented on 12 December 2025.',
    'The call-in deadline for the previous decision was 12 December 2025.',
    'The call-in deadline was moved from 9 December 2025 to 12 December 2025.',
    'The deadline for call-in is 12/13/2025.',
  ])('is not taken from: %s', (sentence) => {
    expect(inWords(sentence)).toBeNull();
  });

  it('is read from long text in step with its length', () => {
    expectInStep((length) => {
      const long = `call-in ${'received call-in period '.repeat(length / 24)} by`;
      return () => {
        expect(inWords(long)).toBeNull();
      };
    }, 200_000);
  });
});

describe('a last day in words against the dates of its page', () => {
  const decision = stated('The call-in deadline is 12 December 2025.');

  it('stands on a page decided and published before it, or on the day', () => {
    for (const day of ['2025-12-01', '2025-12-12', '2025-12']) {
      const dates = { decidedOn: stated(day), publishedOn: stated(day) };
      expect(judged({ decision, ...dates }, null, '2025-12-12')).toMatchObject({
        state: 'open',
        lastDay: '2025-12-12',
        why: 'whySentence',
      });
    }
  });

  it('is another decision’s where it lies before this one was made', () => {
    const dates = { decidedOn: stated('2026-01-12'), publishedOn: stated('2026-01-13') };
    expect(judged({ decision, ...dates }, null, '2026-01-14')).toMatchObject({
      state: 'unknown-deadline',
      lastDay: null,
      why: 'whyNoDeadline',
    });
  });

  it('cannot be right where it lies before publication', () => {
    const dates = { decidedOn: stated('2025-12-08'), publishedOn: stated('2025-12-15') };
    expect(judged({ decision, ...dates }, null, '2025-12-16')).toMatchObject({
      state: 'unknown-deadline',
      lastDay: null,
      why: 'whyDeadlineImpossible',
    });
  });
});
