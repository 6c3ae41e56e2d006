import { describe, expect, it } from 'vitest';
import { stated } from '../sample-record.ts';
import { judged, sampleRule } from './sample-rule.ts';

describe('dates that do not fit together', () => {
  it.each([
    ['in effect before it was decided', '2025-10-20', '2025-11-04', '2025-10-27', 'whyDatesDisagree'],
    [
      'in effect on the day of publication, before the decision',
      '2025-10-28',
      '2025-11-04',
      '2025-10-28',
      null,
    ],
    ['published half a year before it was decided', '2025-04-12', '2025-11-04', null, 'whyNoDeadline'],
    ['published a week before it was decided', '2025-10-28', '2025-11-04', null, null],
  ])('start no window: %s', (_, published, decided, effective, why) => {
    const fields = {
      publishedOn: stated(published),
      decidedOn: stated(decided),
      ...(effective !== null && { effectiveFrom: stated(effective) }),
    };
    const found = judged(fields, sampleRule({ days: 4 }), '2025-11-05');
    if (why === null) expect(found).toMatchObject({ state: 'open', lastDay: '2025-11-10' });
    else expect(found).toMatchObject({ state: 'unknown-deadline', lastDay: null, why });
  });
});

describe('a window counted from the decision', () => {
  const rule = sampleRule({ days: 5, from: 'decision' });
  const decided = { decidedOn: stated('2025-12-01') };

  it('that would be over before the decision was published is no window', () => {
    const late = judged({ ...decided, publishedOn: stated('2025-12-09') }, rule, '2025-12-09');
    expect(late).toMatchObject({ state: 'unknown-deadline', lastDay: null, why: 'whyNoDeadline' });
    const onTheDay = judged({ ...decided, publishedOn: stated('2025-12-08') }, rule, '2025-12-08');
    expect(onTheDay).toMatchObject({ state: 'open', lastDay: '2025-12-08' });
  });

  it('is over where the page was put up again long after', () => {
    const again = judged({ ...decided, publishedOn: stated('2026-11-09') }, rule, '2026-11-10');
    expect(again).toMatchObject({ state: 'closed', lastDay: '2025-12-08' });
  });
});
