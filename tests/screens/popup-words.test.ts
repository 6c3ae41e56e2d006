import { describe, expect, test, vi } from 'vitest';
import welsh from '../../src/_locales/cy/messages.json';
import type { CallIn } from '../../src/call-in/state.ts';

vi.mock('../../src/browser.ts', () => import('../ui/english-texts.ts'));
const { callInLine } = await import('../../src/ui/call-in-line.ts');
const { deadlineWords } = await import('../../src/screens/popup/deadline-words.ts');
const { siteOf } = await import('../../src/screens/popup/tab-state.ts');
const { speak } = await import('../../src/ui/text.ts');

function callIn(changes: Partial<CallIn> = {}): CallIn {
  return {
    state: 'open',
    lastDay: '2025-12-09',
    possibleLastDay: null,
    closesAt: null,
    inForceOn: null,
    basis: 'page',
    certainty: 'stated',
    rule: null,
    skipped: [],
    why: 'whyDeadline',
    ...changes,
  };
}

describe('the line for a tab', () => {
  test('gives the day in full, with its hour where one is known', () => {
    expect(callInLine(callIn())).toBe('Can be called in until Tuesday 9 December 2025');
    expect(callInLine(callIn({ closesAt: '2025-12-09T16:00' }))).toBe(
      'Can be called in until Tuesday 9 December 2025, 16:00',
    );
    expect(callInLine(callIn({ state: 'closed' }))).toBe('Call-in window closed on Tuesday 9 December 2025');
  });

  test('never shows an estimate or a doubt as a fact', () => {
    const doubtful = callIn({ certainty: 'estimate', possibleLastDay: '2025-12-10' });
    expect(callInLine(doubtful)).toBe(
      'Can be called in until Tuesday 9 December 2025 (estimate), or possibly Wednesday 10 December 2025: act by the earlier day.',
    );
    expect(deadlineWords(doubtful)).toBe(
      'until Tue 9 Dec (estimate), or possibly Wed 10 Dec: act by the earlier day.',
    );
  });

  test('parts the state from its day in Welsh, where both are sentences', () => {
    speak(Object.fromEntries(Object.entries(welsh).map(([name, { message }]) => [name, message])));
    expect(callInLine(callIn())).toBe('Gellir ei alw i mewn. Diwrnod olaf: dydd Mawrth 9 Rhagfyr 2025');
    speak(null);
  });

  test('gives no day where none is known', () => {
    const without = callIn({ state: 'unknown-deadline', lastDay: null, certainty: null });
    expect(callInLine(without)).toBe('Call-in: last day not known');
    expect(deadlineWords(without)).toBe('');
  });
});

test.each([
  ['https://www.mere.example/x', 'mere.example', 'www.mere.example'],
  ['http://Democracy.Mere.example:8080/', 'democracy.mere.example', 'democracy.mere.example'],
  ['https://mere.example./', 'mere.example', 'mere.example.'],
])('the site of %s has its settings under %s, and is asked for as %s', (address, host, site) => {
  expect(siteOf(address)).toEqual({ host, site });
});

test.each([
  ['chrome-extension://abc/popup.html'],
  ['about:blank'],
  ['file:///home/page.html'],
  ['https://chromewebstore.google.com/detail/x'],
  ['https://addons.mozilla.org/firefox/'],
  [''],
  [undefined],
])('%s is a site that nothing may be read on', (address) => {
  expect(siteOf(address)).toBeNull();
});
