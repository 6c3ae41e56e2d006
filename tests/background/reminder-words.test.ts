import { describe, expect, it, vi } from 'vitest';
import { reminderWords } from '../../src/background/reminder-words.ts';
import type { DueReminder } from '../../src/reminders/due.ts';
import { sampleFollow } from '../sample-follow.ts';
import type { FollowChanges } from '../sample-follow.ts';

vi.mock('../../src/browser.ts', () => import('../ui/english-texts.ts'));

/** The title of a notification and the lines of its message. */
function wordsOf(changes: FollowChanges = {}, kind: DueReminder['kind'] = 'reminder'): string[] {
  const follow = sampleFollow(changes);
  const lastDay = follow.callIn.lastDay ?? '';
  const { title, message } = reminderWords({ follow, kind, lastDay, upTo: '2025-12-05T09:00:00Z' });
  return [title, ...message.split('\n')];
}

const estimate = { possibleLastDay: '2025-12-10', certainty: 'estimate', basis: 'rule' } as const;
const later = 'It may be open until Wednesday 10 December 2025: ask the council’s Democratic Services.';

describe('a reminder', () => {
  it('gives the whole date first, then the decision and its council', () => {
    expect(wordsOf()).toEqual([
      'Call-in: the last day is near',
      'Tuesday 9 December 2025: check the closing time with the council.',
      'Sale of land',
      'Exampleshire County Council',
    ]);
  });

  it('gives the hour where it is known, and what there is where title and council are not', () => {
    const changes = { title: null, council: null, callIn: { closesAt: '2025-12-09T16:00' } };
    expect(wordsOf(changes)).toEqual([
      'Call-in: the last day is near',
      'Tuesday 9 December 2025, 16:00 London time',
      'Decision without a title',
      'democracy.exampleshire.example',
    ]);
  });

  it('says of an estimate that it is one, and names the later day where there is one', () => {
    expect(wordsOf({ callIn: estimate }).slice(0, 3)).toEqual([
      'Call-in: the last day is near (estimate)',
      'Tuesday 9 December 2025: check the closing time with the council.',
      later,
    ]);
    expect(wordsOf({ callIn: { ...estimate, possibleLastDay: null } })).not.toContain(later);
  });

  it('says of a window that it has closed, and claims no more of an estimate', () => {
    expect(wordsOf({}, 'closed').slice(0, 2)).toEqual([
      'Call-in window closed',
      'Tuesday 9 December 2025 was the last day.',
    ]);
    expect(wordsOf({ callIn: estimate }, 'closed').slice(0, 3)).toEqual([
      'Call-in: the window may be over (estimate)',
      'Tuesday 9 December 2025 was the last day, by an estimate.',
      later,
    ]);
  });

  it('speaks of days by their dates alone, since it may be read on another day', () => {
    expect(wordsOf().join(' ')).not.toMatch(/\b(?:today|tomorrow|days? left)\b/i);
  });
});
