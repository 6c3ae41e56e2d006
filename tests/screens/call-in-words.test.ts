import { describe, expect, test, vi } from 'vitest';
import { nothingKnown } from '../../src/call-in/stated.ts';
import type { CallIn } from '../../src/call-in/state.ts';

vi.mock('../../src/browser.ts', () => import('../ui/english-texts.ts'));
const { callInSentence } = await import('../../src/ui/brief-words.ts');
const { callInLine } = await import('../../src/ui/call-in-line.ts');
const { distanceWords, laterDayWords, tabWords } = await import('../../src/ui/words.ts');

const stated: CallIn = {
  ...nothingKnown,
  state: 'open',
  lastDay: '2025-12-09',
  basis: 'page',
  certainty: 'stated',
  why: 'whyDeadline',
};
/** A rule of low confidence gives two days. */
const doubtful: CallIn = {
  ...stated,
  basis: 'rule',
  certainty: 'estimate',
  possibleLastDay: '2025-12-10',
  why: 'whyRule',
};

describe('two possible last days', () => {
  test('are told with the one to act by while the window is open', () => {
    expect(laterDayWords(doubtful)).toBe('or possibly Wednesday 10 December 2025: act by the earlier day.');
  });

  test('leave nothing to act by once both are over, and it is not said how long ago it was', () => {
    const closed: CallIn = { ...doubtful, state: 'closed' };
    expect(laterDayWords(closed)).toBe('or possibly on Wednesday 10 December 2025.');
    expect(callInLine(closed)).toBe(
      'Call-in window closed on Tuesday 9 December 2025 (estimate), or possibly on Wednesday 10 December 2025.',
    );
    expect(distanceWords(closed, '2025-12-12', null)).toBe('');
    expect(distanceWords({ ...stated, state: 'closed' }, '2025-12-12', null)).toBe('Closed 3 days ago.');
  });

  test('stand in a brief within one sentence', () => {
    expect(callInSentence({ callIn: doubtful })).toMatch(
      /^Can be called in until Tuesday 9 December 2025 \(estimate\), or possibly Wednesday 10 December 2025: act by the earlier day\. [A-Z]/,
    );
    expect(callInSentence({ callIn: stated })).toMatch(
      /^Can be called in until Tuesday 9 December 2025\. [A-Z]/,
    );
  });
});

test('the folded panel calls an estimate one', () => {
  expect(tabWords(stated)).toBe('Call-in closes Tue 9 Dec');
  expect(tabWords(doubtful)).toBe('Call-in closes Tue 9 Dec (estimate)');
  expect(tabWords({ ...stated, lastDay: null, state: 'not-stated' })).toBe('Call-in not stated');
});
