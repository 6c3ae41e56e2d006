import { describe, expect, it } from 'vitest';
import { reasonsBetween, relationKeys, relations, rankOf } from '../../src/relations/index.ts';
import type { Reason, RelatedRecord } from '../../src/relations/relation.ts';
import { relatedRecord } from './pairs.ts';

const site = 'democracy.merrowdale.example';
const elsewhere = 'moderngov.tarnbrook.example';
const cited = { ref: 'CE S491', title: 'CE S491 - Bus shelters' };

/** What relates two records, seen from the first and from the second; they must share a key to be found at all. */
function between(first: RelatedRecord, second: RelatedRecord): [Reason[], Reason[]] {
  const [there, back] = [reasonsBetween(first, second), reasonsBetween(second, first)];
  const keys = new Set(relationKeys(first));
  const isFound = relationKeys(second).some((key) => keys.has(key));
  if (there.length + back.length > 0) expect(isFound).toBe(true);
  return [there, back];
}

function kinds(first: RelatedRecord, second: RelatedRecord): string[] {
  return between(first, second)[0].map(({ kind, direction }) => `${kind} ${direction}`);
}

describe('a citation', () => {
  it.each(['purpose', 'decision', 'reasons', 'alternatives'] as const)(
    'in the %s runs to the one it names, in its words',
    (field) => {
      const citing = relatedRecord({ title: 'Timetables', [field]: 'Shelters, as decided in CES491.' });
      const reason = { kind: 'cites-reference', strength: 'asserted', how: 'reference', words: 'CES491' };
      expect(between(citing, relatedRecord(cited))).toEqual([
        [{ ...reason, direction: 'to' }],
        [{ ...reason, direction: 'from' }],
      ]);
    },
  );

  it('of itself links nothing', () => {
    const own = relatedRecord({ ref: 'CE S659', decision: 'CE S659 is approved.', ids: { decision: '1' } });
    expect(kinds(own, own)).toEqual(['same-record both', 'same-reference both']);
    expect(kinds(own, relatedRecord({ ref: 'CE S658' }))).toEqual([]);
  });

  it('quotes the words of a power, and says how it was matched', () => {
    const granted = relatedRecord({ title: 'Harbour wall repairs', maker: 'Cabinet', on: '2024-06-05' });
    const words = 'Under delegated authority given by Cabinet on 5 June 2024, to mend the harbour wall.';
    const taken = relatedRecord({ title: 'Harbour wall', on: '2024-08-01', decision: words });
    const [reason] = reasonsBetween(taken, granted);
    expect(reason).toMatchObject({
      kind: 'taken-under-delegation',
      strength: 'quoted',
      how: 'date and maker',
    });
    expect(words).toContain(reason?.words);
    expect(reason?.words).toContain('by Cabinet on 5 June 2024');
  });
});

describe('a blank or absent field', () => {
  it('joins nothing', () => {
    const bare = relatedRecord({});
    const blank = { state: 'blank', block: 1 } as const;
    const none = { state: 'none', quote: 'None', block: 1 } as const;
    for (const field of [blank, none]) {
      const record = { ...bare.record, reference: field, title: field, wards: field, decisionMaker: field };
      expect(kinds({ ...bare, record }, { ...bare, record: { ...record } })).toEqual([]);
      expect(relationKeys({ ...bare, record })).toEqual([]);
    }
  });
});

it('a meeting is named where one of the two pages names it', () => {
  const named = relatedRecord({ ids: { meeting: '5' }, meeting: ['Cabinet', '2025-01-07'] });
  const unnamed = relatedRecord({ ids: { meeting: '5' } });
  const all = between(named, unnamed).flat();
  expect(all.map(({ words }) => words)).toEqual(['Cabinet', 'Cabinet']);
});

it('every reason is given, the most telling first, and every key once', () => {
  const ids = { issue: '1', meeting: '2' };
  const first = relatedRecord({
    ref: 'CE S500',
    decision: 'See CE S491. To award the contract to Fernlea Paving Ltd.',
    ids,
    wards: 'Holt',
  });
  const second = relatedRecord({
    ...cited,
    decision: 'To award the contract to Fernlea Paving Limited.',
    ids,
    wards: 'Holt',
  });
  const order = ['cites-reference to', 'same-issue both', 'same-meeting both'];
  expect(kinds(first, second)).toEqual([...order, 'same-supplier both', 'same-ward both']);
  const ranks = reasonsBetween(first, second).map(rankOf);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(relationKeys(first)).toEqual([...new Set(relationKeys(first))]);
});

it('titles that are alike are told only where nothing surer is', () => {
  const titles = { title: 'Asset Strategy' };
  const two = (ids: object) =>
    [1, 2].map((decision) => relatedRecord({ ...titles, ids: { ...ids, decision: `${decision}` } }));
  const reasons = (ids: object) => {
    const [first, second] = two(ids);
    return first && second ? kinds(first, second) : [];
  };
  expect(reasons({ meeting: '4' })).toEqual(['same-meeting both', 'similar-title both']);
  expect(reasons({ issue: '4' })).toEqual(['same-issue both']);
});

describe('every kind', () => {
  const everything = {
    ...cited,
    maker: 'Cabinet Member for Transport',
    on: '2024-06-05',
    wards: 'Holt',
    ids: { decision: '1', agendaItem: '2', issue: '3', meeting: '4', planItem: '5' },
    decision:
      'To award the contract to Fernlea Paving Ltd for three years from 1 June 2026. The notice is ocds-h6vhtk-04a1b2. Agreed by Cabinet in May 2024.',
  };

  it.each(relations.map((relation) => [relation.kind, relation] as const))(
    'keeps to its site: %s',
    (_, { keys, judge }) => {
      const [here, there] = [relatedRecord(everything), relatedRecord({ ...everything, site: elsewhere })];
      expect(keys(here).length).toBeGreaterThan(0);
      expect(keys(here).filter((key) => !key.startsWith(`${site} `))).toEqual([]);
      expect(judge(here, there)).toBeNull();
    },
  );

  it('stands once in the list, and suggestions come last', () => {
    expect(new Set(relations.map(({ kind }) => kind)).size).toBe(relations.length);
    const firstSuggestion = relations.findIndex(({ isSuggestion }) => isSuggestion);
    expect(relations.slice(firstSuggestion).every(({ isSuggestion }) => isSuggestion)).toBe(true);
  });
});
