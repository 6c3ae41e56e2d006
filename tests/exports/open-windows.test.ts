import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarOfOpenWindows } from '../../src/exports/open-windows.ts';
import type { OpenWindowWords } from '../../src/exports/open-windows.ts';
import { judgedAt, sampleDecision, samplePage } from './sample-decision.ts';
import type { SampleChanges } from './sample-decision.ts';

const words: OpenWindowWords = {
  summary: ({ key }) => `Closes: ${key}`,
  description: ({ callIn }) => `Rests on ${callIn.basis}`,
  alarms: ({ key }) => (key === 'a' ? [Temporal.Instant.from('2025-12-09T08:00:00Z')] : []),
};

/** The events of the file as ical.js reads them. */
function events(...changes: SampleChanges[]) {
  const text = calendarOfOpenWindows(changes.map(sampleDecision), words, judgedAt);
  if (text === null) return null;
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

describe('the calendar of all open windows', () => {
  it('has an event for each, the soonest first', () => {
    const found = events(
      { key: 'c', callIn: { lastDay: '2026-01-05' } },
      { key: 'b', callIn: { lastDay: '2025-12-09', closesAt: '2025-12-09T16:00' } },
      { key: 'a', callIn: { lastDay: '2025-12-09' } },
    );
    expect(found?.map(({ summary }) => summary)).toEqual(['Closes: a', 'Closes: b', 'Closes: c']);
    expect(found?.map(({ startDate }) => startDate.toString())).toEqual([
      '2025-12-09',
      '2025-12-09T16:00:00',
      '2026-01-05',
    ]);
  });

  it('says what the words say, with the page and the reminders of each', () => {
    const [first, second] = events({ key: 'a' }, { key: 'b' }) ?? [];
    expect(first?.description).toBe('Rests on page');
    expect(first?.component.getFirstPropertyValue('url')).toBe(samplePage);
    expect(first?.component.getAllSubcomponents('valarm')).toHaveLength(1);
    expect(second?.component.getAllSubcomponents('valarm')).toHaveLength(0);
  });

  it('leaves out what is closed, what cannot be called in and what has no known day', () => {
    const states = ['closed', 'not-subject', 'not-stated', 'proposal', 'unknown-deadline'] as const;
    const others: SampleChanges[] = states.map((state) => ({ key: state, callIn: { state } }));
    const open: SampleChanges = { key: 'open', callIn: { lastDay: null } };
    expect(events(...others, open, { key: 'a' })?.map(({ summary }) => summary)).toEqual(['Closes: a']);
    expect(events(...others, open)).toBeNull();
    expect(events()).toBeNull();
  });
});
