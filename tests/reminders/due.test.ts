import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Follow } from '../../src/library/database.ts';
import { dueReminders, nextAlarm } from '../../src/reminders/due.ts';
import { defaultReminders } from '../../src/reminders/reminder-times.ts';
import type { ReminderTimes } from '../../src/reminders/reminder-times.ts';
import { sampleFollow } from '../sample-follow.ts';
import type { FollowChanges } from '../sample-follow.ts';

/** Two working days before, and the last morning. */
const [friday, tuesday] = ['2025-12-05T09:00:00Z', '2025-12-09T08:00:00Z'] as const;
const end = '2025-12-10T00:00:00Z';

const moment = (text: string) => Temporal.Instant.from(text);
const at = (now: string, changes: FollowChanges = {}, times: ReminderTimes = defaultReminders) =>
  dueReminders([sampleFollow(changes)], times, moment(now)).map(({ kind, lastDay, upTo }) =>
    [kind, lastDay, upTo].join(' '),
  );
const given = (upTo: string, lastDay = '2025-12-09') => ({ given: [{ lastDay, upTo }] });

describe('a reminder', () => {
  it('is due at its time and not before', () => {
    expect(at('2025-12-05T08:59:59Z')).toEqual([]);
    expect(at(friday)).toEqual([`reminder 2025-12-09 ${friday}`]);
  });

  it('is given once', () => {
    expect(at(friday, given(friday))).toEqual([]);
    expect(at('2025-12-09T07:59:59Z', given(friday))).toEqual([]);
    expect(at(tuesday, given(friday))).toEqual([`reminder 2025-12-09 ${tuesday}`]);
    expect(at('2025-12-09T20:00:00Z', given(tuesday))).toEqual([]);
  });

  it('that was missed is given late, as long as the window is open', () => {
    expect(at('2025-12-08T18:00:00Z')).toEqual([`reminder 2025-12-09 ${friday}`]);
  });

  it('stands for those missed before it', () => {
    expect(at('2025-12-09T23:00:00Z')).toEqual([`reminder 2025-12-09 ${tuesday}`]);
  });

  it('is not due where its time had passed when the decision was followed', () => {
    const since = (followedSince: string) => ({ followedSince });
    expect(at('2025-12-08T12:00:00Z', since('2025-12-08T11:00:00.000Z'))).toEqual([]);
    expect(at(tuesday, since('2025-12-08T11:00:00.000Z'))).toHaveLength(1);
    expect(at('2025-12-09T12:00:00Z', since('2025-12-09T11:00:00.000Z'))).toEqual([]);
    expect(at('2025-12-20T12:00:00Z', since('2025-12-09T11:00:00.000Z'))).toEqual([]);
  });

  it('chosen for an earlier time than one that was given is not due any more', () => {
    const earlier = { before: { workingDays: 5, at: '09:00' }, onLastDay: null };
    expect(at('2025-12-05T10:00:00Z', given(friday), earlier)).toEqual([]);
  });
});

describe('a window that closed', () => {
  it('is told once where a reminder was missed', () => {
    expect(at(end)).toEqual([`closed 2025-12-09 ${end}`]);
    expect(at('2026-06-01T12:00:00Z')).toEqual([`closed 2025-12-09 ${end}`]);
    expect(at('2025-12-10T09:00:00Z', given(friday))).toEqual([`closed 2025-12-09 ${end}`]);
    expect(at('2026-06-01T12:00:00Z', given(end))).toEqual([]);
  });

  it('is not told where the last reminder was given, or none was wanted', () => {
    expect(at('2025-12-10T09:00:00Z', given(tuesday))).toEqual([]);
    expect(at('2025-12-10T09:00:00Z', {}, { before: null, onLastDay: null })).toEqual([]);
  });

  it('closes at its hour', () => {
    const closing = { callIn: { closesAt: '2025-12-09T16:00' } };
    expect(at('2025-12-09T15:59:59Z', closing)).toEqual([`reminder 2025-12-09 ${tuesday}`]);
    expect(at('2025-12-09T16:00:00Z', closing)).toEqual(['closed 2025-12-09 2025-12-09T16:00:00Z']);
  });
});

describe('a last day that moved', () => {
  it('has reminders of its own', () => {
    const moved = { callIn: { lastDay: '2025-12-11' }, ...given(tuesday) };
    expect(at('2025-12-09T08:30:00Z', moved)).toEqual([]);
    expect(at('2025-12-09T09:00:00Z', moved)).toEqual(['reminder 2025-12-11 2025-12-09T09:00:00Z']);
  });

  it('to an earlier day is told at once', () => {
    const moved = { callIn: { lastDay: '2025-12-04' } };
    expect(at('2025-12-03T12:00:00Z', moved)).toEqual(['reminder 2025-12-04 2025-12-02T09:00:00Z']);
  });

  it('to an earlier day is told, though the reminder of the later day came after its moment', () => {
    const moved = { callIn: { lastDay: '2025-12-10' }, ...given('2025-12-09T09:00:00Z', '2025-12-11') };
    expect(at('2025-12-09T12:00:00Z', moved)).toEqual(['reminder 2025-12-10 2025-12-08T09:00:00Z']);
  });

  it('away leaves nothing to tell', () => {
    expect(at(tuesday, { callIn: { lastDay: null } })).toEqual([]);
  });
});

describe('the next alarm', () => {
  const next = (now: string, ...changes: FollowChanges[]) =>
    String(nextAlarm(changes.map(sampleFollow), defaultReminders, moment(now)));

  it.each([
    ['is midnight in London while nothing else comes first', '2025-12-03T12:00:00Z', '2025-12-04T00:00:00Z'],
    ['is the next reminder', '2025-12-05T00:00:00Z', friday],
    ['is after the one that is due now', friday, '2025-12-06T00:00:00Z'],
    ['is the close of the window', '2025-12-09T08:00:00Z', end],
    ['is none once all windows are closed', end, 'null'],
  ])('%s', (_, now, expected) => {
    expect(next(now, {})).toBe(expected);
  });

  it('goes by London’s midnight in summer', () => {
    const callIn = { lastDay: '2025-07-15' };
    expect(next('2025-07-10T12:00:00Z', { callIn })).toBe('2025-07-10T23:00:00Z');
  });

  it('is the soonest of all that is followed, and none where nothing is', () => {
    const hour = { callIn: { lastDay: '2025-12-03', closesAt: '2025-12-03T16:00' } };
    expect(next('2025-12-03T12:00:00Z', {}, hour)).toBe('2025-12-03T16:00:00Z');
    expect(next('2025-12-03T12:00:00Z')).toBe('null');
    expect(next('2025-12-03T12:00:00Z', { callIn: { lastDay: null } })).toBe('null');
  });
});

describe('whenever the browser happens to run', () => {
  /** Minutes after noon on 1 December 2025, over twelve days. */
  const minutes = fc.integer({ min: 0, max: 12 * 24 * 60 });
  const start = moment('2025-12-01T12:00:00Z');

  it('every reminder of its time or a later one is given, none twice, and nothing after the window but its close', () => {
    fc.assert(
      fc.property(fc.uniqueArray(minutes, { maxLength: 12 }), (times) => {
        let follow: Follow = sampleFollow();
        const told: { kind: string; upTo: string }[] = [];
        const runs = times.sort((a, b) => a - b).map((after) => start.add({ minutes: after }));
        for (const now of runs) {
          for (const { kind, lastDay, upTo } of dueReminders([follow], defaultReminders, now)) {
            const isOpen = Temporal.Instant.compare(now, moment(end)) < 0;
            expect(kind).toBe(isOpen ? 'reminder' : 'closed');
            told.push({ kind, upTo });
            follow = { ...follow, given: [{ lastDay, upTo }] };
          }
        }
        expect(new Set(told.map(({ upTo }) => upTo)).size).toBe(told.length);
        // After the last run nothing is left that was due by then.
        const final = runs.at(-1);
        if (final) expect(dueReminders([follow], defaultReminders, final)).toEqual([]);
        const ranAfter = (from: string, to: string) =>
          runs.some(
            (now) =>
              Temporal.Instant.compare(now, moment(from)) >= 0 &&
              Temporal.Instant.compare(now, moment(to)) < 0,
          );
        expect(told.some(({ upTo }) => upTo === friday)).toBe(ranAfter(friday, tuesday));
        expect(told.some(({ upTo }) => upTo === tuesday)).toBe(ranAfter(tuesday, end));
      }),
    );
  });

  it('the alarms alone are enough: following them from one to the next gives each reminder on time', () => {
    let now = start;
    let follow: Follow = sampleFollow();
    const told: string[] = [];
    for (let turns = 0; turns < 30; turns++) {
      for (const { kind, lastDay, upTo } of dueReminders([follow], defaultReminders, now)) {
        told.push(`${kind} ${String(now)}`);
        follow = { ...follow, given: [{ lastDay, upTo }] };
      }
      const next = nextAlarm([follow], defaultReminders, now);
      if (next === null) break;
      expect(Temporal.Instant.compare(next, now)).toBe(1);
      now = next;
    }
    expect(told).toEqual([`reminder ${friday}`, `reminder ${tuesday}`]);
    expect(String(now)).toBe(end);
  });
});
