import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callInOf } from '../../src/call-in/call-in.ts';
import { nextChange } from '../../src/call-in/next-change.ts';
import { londonDate, nothingKnown } from '../../src/call-in/stated.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { sampleRule } from './sample-rule.ts';

const at = (text: string) => Temporal.Instant.from(text);
const noon = sampleRule({ cutOff: '12:00' });

/** The next change of a window that closes at a London time, or at the end of a day. */
function nextOf(closes: string, now: string): string {
  const [lastDay = ''] = closes.split('T');
  const closesAt = closes === lastDay ? null : closes;
  return nextChange(
    { ...nothingKnown, state: 'open', lastDay, closesAt, why: 'whyRule' },
    at(now),
  ).toString();
}

describe('the next change', () => {
  it.each([
    ['2025-12-09T16:00', '2025-12-09T15:59:59.999Z', '2025-12-09T16:00:00Z', 'the closing hour, in winter'],
    ['2025-07-09T16:00', '2025-07-09T09:00Z', '2025-07-09T15:00:00Z', 'the closing hour, in summer'],
    ['2025-12-09T16:00', '2025-12-09T16:00Z', '2025-12-10T00:00:00Z', 'midnight, once closed'],
    ['2025-12-09T16:00', '2025-12-08T12:00Z', '2025-12-09T00:00:00Z', 'midnight, the day before'],
    ['2025-12-09', '2025-12-09T12:00Z', '2025-12-10T00:00:00Z', 'the end of the last day'],
    ['2025-12-09', '2025-12-10T00:00Z', '2025-12-11T00:00:00Z', 'never the moment itself'],
    ['2025-07-09', '2025-07-09T22:59Z', '2025-07-09T23:00:00Z', 'London’s midnight, in summer'],
    ['2026-03-29', '2026-03-29T00:30Z', '2026-03-29T23:00:00Z', 'the end of the day of 23 hours'],
    ['2025-10-26', '2025-10-25T23:30Z', '2025-10-27T00:00:00Z', 'the end of the day of 25 hours'],
    ['2026-03-30T12:00', '2026-03-29T23:00Z', '2026-03-30T11:00:00Z', 'noon after the clocks went forward'],
    ['2025-10-27T12:00', '2025-10-27T00:00Z', '2025-10-27T12:00:00Z', 'noon after the clocks went back'],
    ['2026-03-29T01:30', '2026-03-29T00:00Z', '2026-03-29T01:30:00Z', 'an hour that the clocks skip'],
    ['2025-10-26T01:30', '2025-10-26T00:00Z', '2025-10-26T00:30:00Z', 'an hour that they show twice'],
  ])('of a window to %s, at %s, is %s: %s', (closes, now, expected) => {
    expect(nextOf(closes, now)).toBe(expected);
  });

  it.each(['closed', 'not-subject', 'not-stated', 'proposal', 'unknown-deadline'] as const)(
    'is midnight where the state is %s: what is said of today ends with it',
    (state) => {
      const callIn = { ...nothingKnown, state, why: 'whyRule' } as const;
      expect(nextChange(callIn, at('2025-07-09T12:00Z')).toString()).toBe('2025-07-09T23:00:00Z');
    },
  );

  it('comes after now, and until it comes nothing changes', () => {
    const statuses = ['', 'For Determination', 'Implemented', 'Call-in period expired'];
    const second = 1000;
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2025-03-20'), max: Date.parse('2025-11-05') }),
        fc.integer({ min: -10, max: 3 }),
        fc.constantFrom(...statuses),
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (moment, distance, status, hasRule, share) => {
          const now = Temporal.Instant.fromEpochMilliseconds(moment);
          const published = Temporal.PlainDate.from(londonDate(now)).add({ days: distance }).toString();
          const record = sampleRecord({
            isSubjectToCallIn: stated(true, 'Yes'),
            publishedOn: stated(published),
            decidedOn: stated(published),
            decision: stated('Agreed.'),
            ...(status && { status: stated(status) }),
          });
          const judge = (when: Temporal.Instant) =>
            callInOf(record, when, { rule: hasRule ? noon : null, division: 'england-and-wales' });
          const before = judge(now);
          const next = nextChange(before, now);
          const wait = next.epochMilliseconds - now.epochMilliseconds;
          expect(wait).toBeGreaterThan(0);
          expect(wait).toBeLessThanOrEqual(25 * 60 * 60 * second);
          const between = now.add({ milliseconds: Math.floor(share * (wait - 1)) });
          for (const when of [between, next.subtract({ nanoseconds: 1 })]) {
            expect(judge(when)).toEqual(before);
            expect(londonDate(when)).toBe(londonDate(now));
          }
          // A change there is at last: another state, or another day.
          expect(`${judge(next).state} ${londonDate(next)}`).not.toBe(`${before.state} ${londonDate(now)}`);
        },
      ),
      { numRuns: 150 },
    );
  });
});
