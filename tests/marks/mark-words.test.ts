import { describe, expect, it, vi } from 'vitest';
import { passes } from '../../src/marks/list-view.ts';
import type { Entry } from '../../src/marks/list-view.ts';
import { markLabel, markParts, shortPart } from '../../src/marks/mark-words.ts';
import type { ListedAnswer } from '../../src/messages/protocol.ts';
import { sampleRecord, stated } from '../sample-record.ts';

vi.mock('../../src/browser.ts', () => import('../ui/english-texts.ts'));

const callIn: ListedAnswer['callIn'] = {
  state: 'open',
  lastDay: '2025-12-09',
  possibleLastDay: null,
  certainty: 'stated',
  closesAt: null,
  nextChange: '2025-12-06T00:00:00Z',
  today: '2025-12-04',
};
const nothing: ListedAnswer = {
  callIn: { ...callIn, state: 'not-stated', lastDay: null, certainty: null },
  isRead: false,
  isKey: null,
  earlier: [],
  wouldChange: [],
  changes: [],
  isFollowed: false,
  watchWords: [],
};
const earlier = { address: 'https://a.example/', title: null, decidedOn: null, decisionMaker: null };

function entry(
  known: Partial<ListedAnswer> | null,
  record = sampleRecord({ title: stated('Sale of land') }),
): Entry {
  return { index: 0, record, anchor: () => null, known: known && { ...nothing, ...known } };
}

describe('a mark', () => {
  it('says nothing where nothing is known', () => {
    expect(markParts(entry(null))).toEqual([]);
    expect(markParts(entry({}))).toEqual([]);
    expect(markParts(entry({ callIn: { ...callIn, state: 'closed' } }))).toEqual([]);
  });

  it('says all that is known, the last day first', () => {
    const parts = markParts(
      entry({
        callIn,
        isKey: true,
        earlier: [earlier, earlier],
        changes: [{ field: 'status', before: 'a', after: 'b' }],
        isFollowed: true,
        watchWords: ['Elm Street'],
      }),
    );
    expect(parts).toEqual([
      'callable until 9 Dec',
      'key',
      '2 earlier decisions',
      'changed since you looked',
      'followed',
      '1 watch word',
    ]);
    expect(markLabel(entry({}), ['key'])).toBe('Sale of land: key');
  });

  it('calls an estimate one, however little room there is, and names the year where it is another', () => {
    const estimate = entry({ callIn: { ...callIn, certainty: 'estimate' } });
    expect(markParts(estimate)).toEqual(['callable until 9 Dec (estimate)']);
    expect(shortPart(estimate, markParts(estimate))).toBe('until 9 Dec (estimate)');
    expect(markParts(entry({ callIn: { ...callIn, lastDay: '2026-01-02' } }))).toEqual([
      'callable until 2 January 2026',
    ]);
  });

  it('goes by the list for "key" before the page that was read earlier', () => {
    const listed = sampleRecord({ isKeyDecision: stated(false) });
    expect(markParts(entry({ isKey: true }, listed))).toEqual([]);
    expect(markParts(entry(null, sampleRecord({ isKeyDecision: stated(true) })))).toEqual(['key']);
  });
});

describe('the panel of a list', () => {
  it('filters by what is known for certain', () => {
    const shown = entry({ callIn, isFollowed: true });
    expect(passes(shown, 'callable')).toBe(true);
    expect(passes(shown, 'followed')).toBe(true);
    expect(passes(shown, 'key')).toBe(false);
    expect(passes(shown, 'changed')).toBe(false);
    expect(passes(entry(null), 'callable')).toBe(false);
  });
});
