import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countEntries } from '../../src/marks/entry-counts.ts';
import { filters, passes } from '../../src/marks/list-view.ts';
import type { Entry } from '../../src/marks/list-view.ts';
import type { ListedAnswer } from '../../src/messages/protocol.ts';
import { sampleRecord } from '../sample-record.ts';

const answer = (lastDay: string | null, isFollowed = false): ListedAnswer => ({
  callIn: {
    state: lastDay === null ? 'closed' : 'open',
    lastDay,
    possibleLastDay: null,
    certainty: 'stated',
    closesAt: null,
    nextChange: '2025-12-06T00:00:00Z',
    today: '2025-12-04',
  },
  isRead: false,
  isKey: isFollowed,
  earlier: [],
  wouldChange: [],
  changes: [],
  isFollowed,
  watchWords: [],
});

const record = sampleRecord({});
const entriesOf = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => ({ index, record, anchor: () => null, known: null }));

describe('the entries of a list', () => {
  it('know which day comes first, of one day the entry that stands first', () => {
    const { know, soonest } = countEntries(entriesOf(4));
    expect(soonest()).toBeNull();
    know(3, answer('2025-12-09'));
    know(2, answer('2025-12-12'));
    know(1, answer('2025-12-09'));
    know(0, answer(null));
    expect(soonest()?.index).toBe(1);
    know(1, answer('2025-12-15'));
    know(3, null);
    expect(soonest()?.index).toBe(2);
  });

  it('know of one day whose hour comes first, and that no hour is the end of the day', () => {
    const { know, soonest } = countEntries(entriesOf(3));
    const closing = (closesAt: string | null): ListedAnswer => {
      const known = answer('2025-12-09');
      return { ...known, callIn: { ...known.callIn, closesAt } };
    };
    know(0, closing(null));
    know(1, closing('2025-12-09T17:00'));
    know(2, closing('2025-12-09T12:00'));
    expect(soonest()?.index).toBe(2);
    know(2, null);
    expect(soonest()?.index).toBe(1);
  });

  it('are counted as answers come as they would be all at once', () => {
    const day = fc.constantFrom(null, '2025-12-09', '2025-12-10', '2025-12-11');
    const known = fc.option(fc.tuple(day, fc.boolean()).map(([lastDay, is]) => answer(lastDay, is)));
    const told = fc.array(fc.tuple(fc.nat({ max: 9 }), known, fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(told, (steps) => {
        const { entries, counts, soonest, know } = countEntries(entriesOf(10));
        for (const [index, one, isAsked] of steps) {
          know(index, one);
          if (isAsked) soonest();
        }
        for (const filter of filters)
          expect(counts[filter]).toBe(entries.filter((entry) => passes(entry, filter)).length);
        const days = entries.flatMap(({ known }) => known?.callIn.lastDay ?? []);
        expect(soonest()?.known?.callIn.lastDay ?? null).toBe(days.sort()[0] ?? null);
        expect(soonest()).toBe(
          entries.find(({ known }) => (known?.callIn.lastDay ?? null) === (days[0] ?? '')) ?? null,
        );
      }),
    );
  });

  it('are each looked at a few times only, however many answers come', () => {
    let looks = 0;
    const counted = new Proxy(answer('2025-12-09'), {
      get(target, name: keyof ListedAnswer) {
        looks++;
        return target[name];
      },
    });
    const { know, soonest } = countEntries(entriesOf(2000));
    for (let index = 1999; index >= 0; index--) {
      know(index, counted);
      soonest();
    }
    expect(looks).toBeGreaterThan(2000);
    expect(looks).toBeLessThan(2000 * 20);
  });
});
