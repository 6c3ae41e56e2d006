import { describe, expect, it } from 'vitest';
import { reasonsBetween, relationKeys } from '../../src/relations/index.ts';
import type { Reason } from '../../src/relations/relation.ts';
import type { DecisionRecord, SitedRecord, Stated } from '../../src/record/decision-record.ts';
import { sampleRecord } from '../sample-record.ts';

const site = 'democracy.merrowdale.example';

function words(value: string): Stated<string> {
  return { state: 'stated', value, quote: value, block: 0 };
}

function sited(changes: Partial<DecisionRecord>, at = site): SitedRecord {
  return { site: at, record: sampleRecord({ ids: {}, ...changes }) };
}

/** What relates two records, seen from the first and from the second; they must share a key to be found at all. */
function between(first: SitedRecord, second: SitedRecord): [Reason[], Reason[]] {
  const there = reasonsBetween(first, second);
  const back = reasonsBetween(second, first);
  const keys = new Set(relationKeys(first));
  const isFound = relationKeys(second).some((key) => keys.has(key));
  if (there.length + back.length > 0) expect(isFound).toBe(true);
  return [there, back];
}

function kinds(first: SitedRecord, second: SitedRecord): string[][] {
  return between(first, second).map((reasons) =>
    reasons.map(({ kind, direction }) => `${kind} ${direction}`),
  );
}

const cited = sited({ reference: words('CE S491'), title: words('CE S491 - Buses: strategy') });

describe('a citation', () => {
  it.each(['title', 'purpose', 'decision', 'reasons', 'alternatives'] as const)(
    'in the %s runs to the one it names',
    (field) => {
      const citing = sited({ [field]: words('Buses, as agreed in CES491 last May') });
      expect(between(citing, cited)).toEqual([
        [{ kind: 'cites-reference', direction: 'to', strength: 'asserted', words: 'CES491' }],
        [{ kind: 'cites-reference', direction: 'from', strength: 'asserted', words: 'CES491' }],
      ]);
    },
  );

  it('of itself is none', () => {
    const own = sited({ reference: words('CE S659'), decision: words('CE S659 is approved') });
    expect(kinds(own, own)).toEqual([['same-reference both'], ['same-reference both']]);
    expect(kinds(own, sited({ reference: words('CE S658') }))).toEqual([[], []]);
  });

  it('of a reference that the other only mentions too is none', () => {
    const one = sited({ decision: words('under CE S491') });
    const two = sited({ decision: words('see CE S491') });
    expect(kinds(one, two)).toEqual([[], []]);
  });

  it('on another council’s site is none', () => {
    const elsewhere = sited({ decision: words('under CE S491') }, 'moderngov.tarnbrook.example');
    expect(kinds(elsewhere, cited)).toEqual([[], []]);
    const keys = new Set(relationKeys(cited));
    expect(relationKeys(elsewhere).filter((key) => keys.has(key))).toEqual([]);
  });

  it.each([
    ['a municipal year', '19/20', 'the budget for 19/20'],
    ['a planning application', '17/00102', 'application 17/00102/FUL'],
    ['small letters', 'CE S491', 'ce s491'],
    ['a part of a longer number', '25/00057', '125/000571'],
  ])('is not: %s', (_, reference, prose) => {
    expect(kinds(sited({ decision: words(prose) }), sited({ reference: words(reference) }))).toEqual([
      [],
      [],
    ]);
  });
});

describe('the same reference', () => {
  it('joins two pages of one site, however it is spaced', () => {
    const other = sited({ reference: words('CES491') });
    expect(between(cited, other)).toEqual([
      [{ kind: 'same-reference', direction: 'both', strength: 'asserted', words: 'CE S491' }],
      [{ kind: 'same-reference', direction: 'both', strength: 'asserted', words: 'CES491' }],
    ]);
  });

  it('of another council joins nothing', () => {
    expect(kinds(cited, sited({ reference: words('CE S491') }, 'other.example'))).toEqual([[], []]);
  });

  it('is not there where a page leaves it blank or says none', () => {
    const blank = sited({ reference: { state: 'blank', block: 1 } });
    const none = sited({ reference: { state: 'none', quote: 'None', block: 1 } });
    for (const record of [blank, none]) {
      expect(kinds(record, record)).toEqual([[], []]);
      expect(relationKeys(record)).toEqual([]);
    }
  });
});

describe.each([
  ['issue', 'same-issue'],
  ['meeting', 'same-meeting'],
] as const)('the same %s', (id, kind) => {
  it('joins two decisions of one site, both ways alike', () => {
    const reason = { kind, direction: 'both', strength: 'asserted', words: '77' };
    expect(
      between(sited({ ids: { [id]: '77', decision: '1' } }), sited({ ids: { [id]: '77', decision: '2' } })),
    ).toEqual([[reason], [reason]]);
  });

  it('joins nothing on another site, with another number, or with none', () => {
    const one = sited({ ids: { [id]: '77' } });
    expect(kinds(one, sited({ ids: { [id]: '77' } }, 'other.example'))).toEqual([[], []]);
    expect(kinds(one, sited({ ids: { [id]: '78' } }))).toEqual([[], []]);
    expect(kinds(sited({}), sited({}))).toEqual([[], []]);
  });

  it('is not the same number of another kind', () => {
    const other = id === 'issue' ? 'meeting' : 'issue';
    expect(kinds(sited({ ids: { [id]: '77' } }), sited({ ids: { [other]: '77' } }))).toEqual([[], []]);
  });
});

it('a meeting is named where one of the two pages names it', () => {
  const meeting: Stated<{ body: string; date: string | null }> = {
    state: 'stated',
    value: { body: 'Cabinet', date: '2025-01-07' },
    quote: '07/01/2025 - Cabinet',
    block: 3,
  };
  const named = sited({ ids: { meeting: '5' }, decidedAtMeeting: meeting });
  const unnamed = sited({ ids: { meeting: '5' } });
  const all = between(named, unnamed).flat();
  expect(all.map((reason) => reason.words)).toEqual(['Cabinet', 'Cabinet']);
});

describe('what two decisions only look to share', () => {
  it.each([
    ['the same title, decided twice', { title: words('Asset Strategy') }, { title: words('Asset Strategy') }],
    [
      'a similar title',
      { title: words('17/00102 - Carers contract') },
      { title: words('17/00077 - Carers contract') },
    ],
    [
      'the same maker and day',
      { decisionMaker: words('Cabinet'), decidedOn: words('2025-01-07') },
      { decisionMaker: words('Cabinet'), decidedOn: words('2025-01-07') },
    ],
    ['the same plan item number', { ids: { planItem: '427' } }, { ids: { planItem: '427' } }],
  ])('joins nothing: %s', (_, first, second) => {
    expect(kinds(sited(first), sited(second))).toEqual([[], []]);
  });
});

it('every reason is given, citations first, and every key once', () => {
  const first = sited({
    reference: words('CE S500'),
    decision: words('CE S491, CE S491'),
    ids: { issue: '1', meeting: '2' },
  });
  const second = sited({ ...cited.record, ids: { issue: '1', meeting: '2' } });
  expect(kinds(first, second)[0]).toEqual(['cites-reference to', 'same-issue both', 'same-meeting both']);
  expect(relationKeys(first)).toEqual([...new Set(relationKeys(first))]);
  expect(relationKeys(first).every((key) => key.startsWith(`${site} `))).toBe(true);
});
