import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../src/facts/gaps.ts';
import { kindOfDecision } from '../../src/facts/kind-of-decision.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import { stated } from '../sample-record.ts';
import { gapCases, gapsIn, recordOf } from './gap-cases.ts';
import { expectFinderInStep } from './growth.ts';

const cases = gapCases();

describe('what a record should hold and does not', () => {
  it.each(cases)('$says', (told) => {
    const record = recordOf(told);
    const gaps = gapsIn(record, told.nation);
    const of = (role: string) => gaps.filter((gap) => gap.role === role).map(({ value }) => value);
    expect({ missing: of('missing').sort(), blank: of('blank').sort() }).toEqual({
      missing: [...told.missing].sort(),
      blank: [...(told.blank ?? [])].sort(),
    });
    const sentences = sentencesOf(record);
    expect(kindOfDecision(record, sentences)).toBe(told.kindOfDecision);
  });

  it('is labelled on many records, a trap in every third', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(cases.filter(({ trap }) => trap).length).toBeGreaterThanOrEqual(cases.length / 3);
  });

  it('has no words; a label left blank has its place', () => {
    const [told] = cases.filter(({ leftBlank }) => leftBlank?.includes('callInDeadline'));
    const [gap] = told ? gapsIn(recordOf(told)) : [];
    expect(gap).toEqual({
      kind: 'gap',
      role: 'blank',
      value: 'callInDeadline',
      quote: '',
      block: 7,
      sentence: '',
      computed: false,
    });
  });

  it('asks no day for call-in of a form’s line where nobody may call in', () => {
    const told = { says: '', kindOfDecision: '', missing: [], leftBlank: ['callInDeadline' as const] };
    expect(gapsIn(recordOf({ ...told, flags: { isSubjectToCallIn: false } }))).toEqual([]);
    expect(gapsIn(recordOf(told))).toHaveLength(1);
  });

  it('takes a page in Welsh whose council is not known for one of Wales', () => {
    const record = recordOf({ says: '', kindOfDecision: '', missing: [], lacks: ['alternatives'] });
    expect(gapsIn({ ...record, language: 'cy' }, null)).toEqual([]);
    expect(gapsIn(record, null).map(({ value }) => value)).toEqual(['alternatives']);
  });

  it('takes a value that stands under a label of the council’s own', () => {
    const award = {
      says: '',
      kindOfDecision: '',
      missing: [],
      words: { decision: 'That the contract for lifts be awarded to Crane and Hobb Limited for two years.' },
    };
    expect(gapsIn(recordOf(award)).map(({ value }) => value)).toEqual(['contractValue']);
    expect(gapsIn(recordOf({ ...award, other: [['Contract value', 'Forty thousand']] }))).toEqual([]);
    expect(gapsIn(recordOf({ ...award, other: [['Contract value', '']] }))).toHaveLength(1);
  });

  it.each([
    'award the contract and vary the framework with an option to extend the lease, ',
    'noted that the resolved to approve award contracted procurement of tendered lots 1 ',
    'be noted and ',
    'call-in 9 consult all wards to the contract to A ',
    'contract '.repeat(8),
    'claims for damage, settlement of the claims, objections to the order if no ',
    'bod yr yn y contract a galw ',
    'grant refuse licence approve dispose of land appoint ',
    'the cabinet the cabinet that 1',
    '          ',
  ])('grows no faster than its words: %j', (words) => {
    const bare = { says: '', kindOfDecision: '', missing: [], lacks: ['reasons' as const] };
    expectFinderInStep((sentences, record) => {
      const asked = { ...recordOf(bare), decision: record.decision, title: stated('Award of contract') };
      return gapsOf(asked, [], sentences, { nation: 'England' });
    }, words);
  });
});
