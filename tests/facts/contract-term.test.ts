import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTerms } from '../../src/facts/contract-term.ts';
import type { Fact, Term } from '../../src/facts/fact.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import { lastDayOf, wholeMonths } from '../../src/facts/term-dates.ts';
import { formats } from '../../src/formats/index.ts';
import { identify } from '../../src/formats/identify.ts';
import { readText } from '../../src/page/read-text.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { expectFinderInStep } from './growth.ts';

const seeds = resolve(import.meta.dirname, '../../../shared/data/seeds');

const factsOf = (record: DecisionRecord): Fact[] =>
  findTerms(sentencesOf(record), record, { nation: 'England' });
const found = (decision: string): Fact[] => factsOf(sampleRecord({ decision: stated(decision) }));
const term = (fact: Partial<Term>): Term => ({
  months: null,
  start: null,
  end: null,
  extensions: [],
  latestEnd: null,
  ...fact,
});

describe('the term of a contract', () => {
  it('has two options of a year for "5+1+1", whatever stands around it', () => {
    const said = 'The contract is for five (5) years, with a further two (2) years (5+1+1).';
    expect(found(said).map(({ value }) => value)).toEqual([term({ months: 60, extensions: [12, 12] })]);
  });

  it('ends after the decision that lets it', () => {
    const decision = stated('The contract ends on 31 March 2027.');
    const endsOf = (decidedOn: string) =>
      factsOf(sampleRecord({ decision, decidedOn: stated(decidedOn) })).map(({ value }) => value);
    expect(endsOf('2026-05-01')).toEqual([term({ end: '2027-03-31' })]);
    expect(endsOf('2027-05-01')).toEqual([]);
  });

  it('marks the ends that it works out', () => {
    const words =
      'an initial period of three years with the option to extend for a further two years, commencing 1st April 2026';
    const [fact, ...others] = found(`The contract is for ${words}.`);
    expect(others).toEqual([]);
    expect(fact).toMatchObject({
      computed: true,
      computedParts: ['end', 'latestEnd'],
      quote: words,
      value: { months: 36, end: '2029-03-31', latestEnd: '2031-03-31', extensions: [24] },
    });
  });

  it('works out nothing where all is said, and months only where they are whole', () => {
    const said = 'A contract for up to 84 months from 01 March 2026 up to 28 February 2033 be awarded.';
    expect(found(said)).toMatchObject([{ kind: 'term', computed: false, computedParts: [] }]);
    expect(found('Award a contract from 1 April 2026 to 17 May 2027.')).toMatchObject([
      { value: { months: null, start: '2026-04-01', end: '2027-05-17' }, computed: false },
    ]);
  });

  it('stands beside a note where its dates do not make its length', () => {
    const facts = found('The contract is for 12 months from 1 April 2026 to 31 March 2028.');
    expect(facts).toMatchObject([
      { kind: 'term', value: { months: 12, end: '2028-03-31' } },
      { kind: 'note', role: 'term-disagrees', value: 'length-and-dates' },
    ]);
    expect(facts[1]?.quote).toBe(facts[0]?.quote);
  });

  it('never gets a day that is not said', () => {
    expect(found('The contract will run for two years from July 2025.')).toMatchObject([
      { value: term({ months: 24, start: '2025-07' }), computed: false },
    ]);
  });

  it('is read through the spaces of a word processor', () => {
    expect(found('A contract for\u00a0a period of\u00a0three\u00a0years.')).toMatchObject([
      { value: term({ months: 36 }), quote: 'three\u00a0years' },
    ]);
  });

  it('is told once, in its fullest words', () => {
    const record = sampleRecord({
      title: stated('Award of three-year contract for lifts'),
      decision: stated('That the contract be awarded for three years from 1 May 2026.'),
      reasons: stated('The contract will be for three years.'),
    });
    expect(factsOf(record)).toMatchObject([
      { value: { months: 36, start: '2026-05-01', end: '2029-04-30' } },
    ]);
  });

  it.each(['alternatives', 'declarations', 'consultation', 'equality'] as const)('is none in %s', (field) => {
    expect(factsOf(sampleRecord({ [field]: stated('A contract for three years.') }))).toEqual([]);
  });

  it('ends on the day before the same day, or where the month is short before its last', () => {
    expect(lastDayOf('2026-04-01', 36)).toBe('2029-03-31');
    expect(lastDayOf('2027-01-31', 1)).toBe('2027-02-27');
    expect(lastDayOf('2027-03-01', 12)).toBe('2028-02-29');
    expect(wholeMonths('2026-03-01', '2033-02-28')).toBe(84);
    expect(wholeMonths('2026-03-01', '2033-02-27')).toBeNull();
  });

  it.each([
    ['lengths', '3 years for a contract, '],
    ['short terms', 'contract 1 + 1 + '],
    ['old contracts', 'current contract is '],
    ['dates', 'contract from 1 April '],
    ['words of one', 'contract term of the contract period of '],
    ['spaces', '            \t'],
    ['later years', 'contract for the second of the two extension years and 2 years and '],
    ['starts', 'On 1 May 2026 the new agreement '],
    ['ends of years', 'contract to the end of the school year on '],
    ['lots', 'lot 1 Heron Ltd – 2 years '],
    ['accepted tenders', 'accept the tender for the '],
    ['forms', 'Start date: 1 May 2026. '],
    ['extensions told twice', 'contract for 2 years extendable twice each time by '],
    ['extensions up to a length', 'contract for 2 years extendable up to a maximum of '],
    ['firms', 'Heron of Out and Of Hours '],
    ['new ones', 'under a new contract will be in place with '],
    ['who extends', 'the Director may extend the contract '],
    ['sums', 'contract of £1.5,000.5 '],
    ['contracts that were not', 'a 2 year contract was '],
    ['lengths without a unit', 'three years, then two, then another, or '],
    ['days without a year', 'from 1 April to 2 May '],
    ['first days', 'first day of '],
    ['rates', '£20,000 a year or a year '],
    ['how often', 'by a year on two occasions twice '],
    ['lines with a length', 'a term of 2 years\n'],
    ['lines with a date', 'Start: 1 May 2026\n'],
    ['brackets', 'a term (2 years ('],
    ['days of nothing', 'on 1 May 2026 and '],
  ])('takes time in step with the text: %s', (_, words) => {
    expectFinderInStep(findTerms, words);
  });
});

describe.runIf(existsSync(seeds))('the terms of the seeds', () => {
  const terms = (id: string): unknown[] => {
    const file = readdirSync(seeds).find((name) => name.startsWith(id)) ?? '';
    const page = readText(readFileSync(join(seeds, file), 'utf8'), '');
    const record = identify(page, formats)?.extract(page)[0];
    if (!record) throw new Error(`${id} is not read`);
    return factsOf(record).map(({ value }) => value);
  };

  it.each([
    ['000', [term({ months: 84, start: '2026-03-01', end: '2033-02-28' })]],
    [
      '001',
      [
        term({ months: 6, start: '2018-04-01', end: '2018-09-30' }),
        term({ months: 60, start: '2018-10-01', end: '2023-09-30' }),
      ],
    ],
    ['002', [term({ months: 60, extensions: [12, 12] })]],
    [
      '003',
      [
        term({
          months: 36,
          start: '2026-04-01',
          end: '2029-03-31',
          extensions: [24],
          latestEnd: '2031-03-31',
        }),
      ],
    ],
    ['004', []],
  ])('are those of the truth: %s', (id, expected) => {
    expect(terms(id)).toEqual(expected);
  });
});
