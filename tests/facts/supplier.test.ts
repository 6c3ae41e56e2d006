import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sameCompanyKey } from '../../src/facts/company-name.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import { findSuppliers } from '../../src/facts/supplier.ts';
import { formats } from '../../src/formats/index.ts';
import { identify } from '../../src/formats/identify.ts';
import { readText } from '../../src/page/read-text.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { expectFinderInStep } from './growth.ts';

const seeds = resolve(import.meta.dirname, '../../../shared/data/seeds');

const factsOf = (record: DecisionRecord): Fact[] =>
  findSuppliers(sentencesOf(record), record, { nation: 'England' });
const found = (decision: string): Fact[] => factsOf(sampleRecord({ decision: stated(decision) }));

describe('a supplier', () => {
  it('comes with its numbers where they are given', () => {
    expect(found('Award the contract to Heron Hall Ltd (company number 01234567).')).toMatchObject([
      { value: 'Heron Hall Ltd', companyNumber: '01234567' },
    ]);
    const charity = found('Award the contract to Heron Hall CIO, registered charity no. 1234567.');
    expect(charity).toMatchObject([{ value: 'Heron Hall CIO', charityNumber: '1234567' }]);
    expect(charity[0]).not.toHaveProperty('companyNumber');
  });

  it.each(['Provider A', 'Supplier A', 'Bidder 1', 'Tenderer 3', 'Company X'])('is kept back: %s', (name) => {
    expect(found(`That the contract be awarded to ${name}.`)).toMatchObject([
      { value: name, role: 'withheld', quote: `awarded to ${name}`, computed: false },
    ]);
  });

  it.each(['the incumbent supplier', 'the existing provider', 'existing HRS providers'])(
    'is not %s',
    (words) => {
      expect(found(`That the contract with ${words} be extended and awarded to ${words}.`)).toEqual([]);
    },
  );

  it.each([
    'That the contract not be awarded to Heron Ltd.',
    'To award the contract to the University of Heron.',
    'To award the contract to Heron County Council.',
    'To award the contract to Jane Heron.',
    'To award the contract to the Director of Heron Services.',
    'A grant was awarded to Heron CIC.',
    'Enter into a section 106 agreement with Heron Ltd.',
    'To award the contract through YPO.',
  ])('is nobody in words that give no contract to a company: %s', (words) => {
    expect(found(words)).toEqual([]);
  });

  it('is read through the spaces of a word processor', () => {
    expect(found('That the contract be awarded\u00a0to\u00a0Heron\u00a0Hall Ltd.')).toMatchObject([
      { value: 'Heron Hall Ltd', quote: 'awarded\u00a0to\u00a0Heron\u00a0Hall Ltd' },
    ]);
  });

  it('is named once for each part it has', () => {
    const record = sampleRecord({
      title: stated('Award of contract to Heron & Hall Limited'),
      decision: stated('To award the contract to Heron and Hall Ltd.'),
      reasons: stated('The current provider is Heron & Hall Ltd.'),
    });
    expect(factsOf(record)).toMatchObject([
      { value: 'Heron & Hall Limited', role: 'awarded' },
      { value: 'Heron & Hall Ltd', role: 'incumbent' },
    ]);
    expect(sameCompanyKey('The Heron & Hall Limited')).toBe(sameCompanyKey('Heron and Hall Ltd.'));
  });

  it.each(['alternatives', 'declarations', 'consultation', 'equality'] as const)('is none in %s', (field) => {
    expect(factsOf(sampleRecord({ [field]: stated('Award the contract to Heron Ltd.') }))).toEqual([]);
  });

  it('ends its list where the words go on to something else', () => {
    const words = 'Award contracts to:\n- Heron Ltd\n- Plover Ltd\nThe report was noted.\n- Teal Ltd';
    expect(found(words).map(({ value }) => value)).toEqual(['Heron Ltd', 'Plover Ltd']);
  });

  it.each([
    ['words with capitals', 'Heron '],
    ['joined words', 'Heron and the '],
    ['awards', 'award to '],
    ['companies', 'award to Heron Ltd, '],
    ['different companies', (nth: number) => `award to Heron${nth} Ltd, `],
    ['outcomes', 'Contracts awarded: works – lot 1 to go to Heron Ltd first, '],
    ['what is told between', 'That Heron Ltd, having a contract, is to be '],
    ['tenders that came', 'The tender was submitted by Heron Ltd and to award '],
    ['recommendations', 'Heron Ltd is recommended for the and the '],
    ['what was not agreed', 'It was not agreed that, and refused that award to Heron Ltd was '],
    ['shares of a list', 'award to Heron Ltd; Route 1 to Plover Ltd; '],
    ['letters', 'Provider A and B, '],
    ['what is put off', 'To defer the decision to revoke the award to Heron Ltd '],
    ['tables', '1 | Doors | Successful provider | '],
    ['holders', 'The current provider of meals for Heron Ltd of '],
    ['work done by', 'That the clock be repaired for Heron Ltd by '],
    ['brackets', 'Ltd (company '],
    ['spaces', '            \t'],
  ])('takes time in step with the text: %s', (_, words) => {
    expectFinderInStep(findSuppliers, words);
  });
});

describe.runIf(existsSync(seeds))('the suppliers of the seeds', () => {
  const suppliers = (id: string): unknown[] => {
    const file = readdirSync(seeds).find((name) => name.startsWith(id)) ?? '';
    const page = readText(readFileSync(join(seeds, file), 'utf8'), '');
    const record = identify(page, formats)?.extract(page)[0];
    if (!record) throw new Error(`${id} is not read`);
    return factsOf(record).map((fact) => [fact.value, 'role' in fact ? fact.role : '']);
  };

  const truth = (
    existsSync(seeds) ? JSON.parse(readFileSync(join(seeds, 'truth.json'), 'utf8')) : { seeds: [] }
  ) as {
    seeds: { id: string; suppliers: { value: string[]; anonymised?: boolean } }[];
  };
  it.each(truth.seeds)('are those of the truth: $id', ({ id, suppliers: { value, anonymised } }) => {
    expect(suppliers(id.slice(0, 3))).toEqual(
      value.map((name) => [name, anonymised === true ? 'withheld' : 'awarded']),
    );
  });
});
