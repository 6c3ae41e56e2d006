/*
 * Run by zones.test.ts, once for each zone that a reader's clock may be in: prints the zone, and the state of
 * call-in at moments that a wrong clock gets wrong, as JSON.
 */
import 'temporal-polyfill/global';
import { callInOf } from '../../src/call-in/call-in.ts';
import { nextChange } from '../../src/call-in/next-change.ts';
import { londonDate } from '../../src/call-in/stated.ts';
import { windowDays, workingDaysLeft } from '../../src/call-in/window.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { sampleRule } from './sample-rule.ts';

/** Three working days from publication, by noon. */
const untilNoon = sampleRule({ cutOff: '12:00' });

const isSubjectToCallIn = stated(true, 'Yes');
const byRule = (published: string) => sampleRecord({ isSubjectToCallIn, publishedOn: stated(published) });
const byPage = (lastDay: string) => sampleRecord({ isSubjectToCallIn, callInDeadline: stated(lastDay) });

const moments: [what: string, record: DecisionRecord, now: string][] = [
  ['noon in winter, a minute before', byRule('2025-12-04'), '2025-12-09T11:59Z'],
  ['noon in winter', byRule('2025-12-04'), '2025-12-09T12:00Z'],
  ['noon in winter, a minute after', byRule('2025-12-04'), '2025-12-09T12:01Z'],
  ['noon in summer, a minute before', byRule('2025-07-04'), '2025-07-09T10:59Z'],
  ['noon in summer, a minute after', byRule('2025-07-04'), '2025-07-09T11:01Z'],
  ['noon after the clocks went forward, a minute before', byRule('2026-03-26'), '2026-03-31T10:59Z'],
  ['noon after the clocks went forward, a minute after', byRule('2026-03-26'), '2026-03-31T11:01Z'],
  ['noon after the clocks went back, a minute before', byRule('2025-10-23'), '2025-10-28T11:59Z'],
  ['noon after the clocks went back, a minute after', byRule('2025-10-23'), '2025-10-28T12:01Z'],
  ['midnight in winter, a second before', byPage('2025-12-09'), '2025-12-09T23:59:59Z'],
  ['midnight in winter', byPage('2025-12-09'), '2025-12-10T00:00Z'],
  ['midnight in summer, a second before', byPage('2025-07-09'), '2025-07-09T22:59:59Z'],
  ['midnight in summer', byPage('2025-07-09'), '2025-07-09T23:00Z'],
  ['the end of the day of 23 hours, a second before', byPage('2026-03-29'), '2026-03-29T22:59:59Z'],
  ['the end of the day of 23 hours', byPage('2026-03-29'), '2026-03-29T23:00Z'],
  ['the end of the day of 25 hours, a second before', byPage('2025-10-26'), '2025-10-26T23:59:59Z'],
  ['the end of the day of 25 hours', byPage('2025-10-26'), '2025-10-27T00:00Z'],
];

const answers = moments.map(([what, record, text]) => {
  const now = Temporal.Instant.from(text);
  const callIn = callInOf(record, now, { rule: untilNoon, division: 'england-and-wales' });
  const { state, lastDay, closesAt } = callIn;
  const today = londonDate(now);
  const next = nextChange(callIn, now).toString();
  return { what, state, today, lastDay, closesAt, next };
});

console.log(
  JSON.stringify({
    // By the machine's clock, which shows whether this ran in the zone that was asked for.
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    localHourOfNoonInWinter: new Date('2025-12-09T12:00Z').getHours(),
    answers,
    strip: windowDays('2025-10-23', '2025-10-28', 'england-and-wales')?.map(({ date }) => date),
    left: workingDaysLeft('2026-03-27', '2026-03-31', 'england-and-wales'),
  }),
);
