import { callInOf } from '../../call-in/call-in.ts';
import { nextChange } from '../../call-in/next-change.ts';
import { londonDate } from '../../call-in/stated.ts';
import { windowDays, workingDaysLeft } from '../../call-in/window.ts';
import { factsOf } from '../../facts/index.ts';
import type { SightingAnswer } from '../../messages/protocol.ts';
import { statedValue } from '../../record/decision-record.ts';
import type { DecisionRecord } from '../../record/decision-record.ts';
import { defaultReminders } from '../../reminders/reminder-times.ts';

/** Whose bank holidays the made-up council keeps. */
const division = 'england-and-wales';

/**
 * What the background would answer for the sample, worked out by the same code, but for the one connected decision,
 * which is made up like the sample itself. Nothing is kept.
 *
 * @param earlier the connected decision; its address leads nowhere but to this page's note on it
 */
export function sampleAnswer(
  record: DecisionRecord,
  now: Temporal.Instant,
  earlier: { address: string; title: string; decisionMaker: string },
): SightingAnswer {
  const today = londonDate(now);
  const callIn = callInOf(record, now, { rule: null, division });
  const { lastDay } = callIn;
  return {
    callIn: {
      ...callIn,
      today,
      working: '',
      days: lastDay === null ? null : windowDays(statedValue(record.publishedOn), lastDay, division),
      workingDaysLeft: lastDay === null ? null : workingDaysLeft(today, lastDay, division),
      before: null,
      said: null,
      whoMay: null,
      nextChange: nextChange(callIn, now).toString(),
    },
    related: [
      {
        ...earlier,
        decidedOn: Temporal.PlainDate.from(today).subtract({ months: 3 }).toString(),
        reasons: [
          { kind: 'similar-title', direction: 'both', strength: 'suggested', how: 'title', words: '' },
        ],
        facts: [],
      },
    ],
    unseen: [],
    changed: null,
    trouble: null,
    facts: factsOf(record, { nation: record.language === 'cy' ? 'Wales' : 'England' }),
    watched: [],
    following: { isFollowed: false, reminders: [], times: defaultReminders },
  };
}
