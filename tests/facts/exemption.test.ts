import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findExemptions } from '../../src/facts/exemption.ts';
import type { Exemption, ExemptionFact, FactContext } from '../../src/facts/fact.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { readText } from '../../src/page/read-text.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { expectFinderInStep } from './growth.ts';

function factsOf(record: DecisionRecord, nation: FactContext['nation'] = 'England'): ExemptionFact[] {
  return findExemptions(sentencesOf(record), record, { nation }).flatMap((fact) =>
    fact.kind === 'exemption' ? [fact] : [],
  );
}

const valuesOf = (changes: Partial<DecisionRecord>, nation: FactContext['nation'] = 'England') =>
  factsOf(sampleRecord(changes), nation).map(({ value }) => value);

describe('whose schedule a paragraph is of (P45)', () => {
  const withheld = (words: string, nation: FactContext['nation']) =>
    valuesOf({ decision: stated(words) }, nation).map((value: Exemption) => [value.paragraphs, value.nation]);

  test.each<[string, FactContext['nation'], string[], Exemption['nation']]>([
    ['Appendix 1 is exempt under paragraph 14.', 'Wales', ['14'], 'Wales'],
    ['Appendix 1 is exempt under paragraph 3.', 'England', ['3'], 'England'],
    // No number of that nation's schedule: as written, with no meaning given to it.
    ['Appendix 1 is exempt under paragraph 14.', 'England', ['14'], null],
    ['Appendix 1 is exempt under paragraph 3.', 'Wales', ['3'], null],
    ['Appendix 1 is exempt under paragraph 3.', null, ['3'], null],
    ['Appendix 1 is exempt under paragraph 3 of Part 1 of Schedule 12A.', null, ['3'], 'England'],
    ['Appendix 1 is exempt under paragraph 16 of Part 4 of Schedule 12A.', null, ['16'], 'Wales'],
    ['Appendix 1 is exempt under paragraph 3 of Schedule 12A.', null, ['3'], 'England'],
    ['Appendix 1 is exempt under paragraphs 14 and 21 of Schedule 12A.', null, ['14'], 'Wales'],
    ['Appendix 1 is exempt under paragraph 3 of Schedule 12A.', 'Wales', ['3'], null],
    ['Appendix 1 is exempt under paragraph 6.', 'Scotland', ['paragraph 6'], null],
    [
      'Appendix 1 is exempt under Category 3 of paragraph 10.4 of the Access to Information Procedure Rules.',
      'England',
      ['Category 3 of paragraph 10.4'],
      null,
    ],
  ])('%s (%s)', (words, nation, paragraphs, expected) => {
    expect(withheld(words, nation)).toEqual([[paragraphs, expected]]);
  });

  test('before the schedule was written anew its numbers meant other things', () => {
    const decision = stated('Appendix 1 is exempt under paragraph 7 of Schedule 12A.');
    const before = { decision, decidedOn: stated('2005-11-08') };
    expect(valuesOf(before)).toEqual([{ paragraphs: ['7'], nation: null, what: 'Appendix 1' }]);
    const after = { decision, decidedOn: stated('2006-03-01') };
    expect(valuesOf(after)).toEqual([{ paragraphs: ['7'], nation: 'England', what: 'Appendix 1' }]);
  });
});

describe('documents', () => {
  const document = (title: string, restricted = false) => ({ title, address: null, restricted });

  test('that are marked as restricted, or say so, are withheld under their titles (P53)', () => {
    const documents = [
      document('Lease plan'),
      document('Heads of terms', true),
      document('Offer letters (Exempt - paragraph 3)'),
      document('Restricted enclosure View reasons restricted (3)', true),
      document('Exemption from contract rules'),
    ];
    expect(valuesOf({ documents })).toEqual([
      { paragraphs: [], nation: null, what: 'Heads of terms' },
      { paragraphs: ['3'], nation: 'England', what: 'Offer letters (Exempt - paragraph 3)' },
    ]);
    const [first] = factsOf(sampleRecord({ documents }));
    expect([first?.quote, first?.sentence]).toEqual(['Heads of terms', 'Heads of terms']);
  });

  test('without a name still tell that something is withheld', () => {
    // The number there is that of the enclosure, not of a paragraph.
    const documents = [document('Restricted enclosure View reasons restricted (3)', true)];
    expect(valuesOf({ documents })).toEqual([{ paragraphs: [], nation: null, what: null }]);
  });

  test('of which the words tell more are not told twice', () => {
    const decision = stated('Appendix 1 is exempt under paragraph 5.');
    const documents = [document('Appendix 1 - Advice', true), document('Appendix 10 - Plan', true)];
    expect(valuesOf({ decision, documents })).toEqual([
      { paragraphs: ['5'], nation: 'England', what: 'Appendix 1' },
      { paragraphs: [], nation: null, what: 'Appendix 10 - Plan' },
    ]);
  });
});

describe('fields', () => {
  test.each([
    ['Reasons for restriction', 'Paragraph 3', [{ paragraphs: ['3'], nation: 'England', what: null }]],
    ['Is the report exempt?', 'Yes', [{ paragraphs: [], nation: null, what: null }]],
    ['Is the report exempt?', 'No', []],
    ['Exempt from call-in?', 'Yes', []],
    ['Open/Exempt', 'Open', []],
    ['Financial implications', 'Paragraph 3 of the report', []],
  ])('%s: %s', (label, value, expected) => {
    expect(valuesOf({ other: [{ label, value }] })).toEqual(expected);
  });

  test('the same paper is told once, with its paragraphs', () => {
    const reasons = stated('The prices are in the exempt appendix.');
    const decision = stated('The exempt appendix was noted.\nThe appendix is exempt under paragraph 3.');
    expect(valuesOf({ decision, reasons })).toEqual([
      { paragraphs: ['3'], nation: 'England', what: 'The appendix' },
    ]);
  });
});

test.each([
  'There are no exempt appendices.',
  'No information in this report is exempt from publication.',
  'Are there any exempt appendices? No',
  'Neither the report nor the appendix is exempt.',
  'The report is not exempt under paragraph 3 of Schedule 12A.',
  'The appendix may be exempt.',
  'The decision is exempt from call-in.',
])('what is denied, supposed or of something else is no exemption: %s', (words) => {
  expect(valuesOf({ decision: stated(words) })).toEqual([]);
});

test.each([
  'exempt under paragraphs 1, 2, 3, 4, 5, ',
  'Appendix 1, Appendix 2 and Appendix 3 ',
  'the report is not not not open to the ',
  'Schedule 12A Schedule 12A ',
  'if the exempt information in ',
  'paragraph 3 (of Part 1 (',
  'confidential and exempt ',
  'public and press and public ',
  'the public be , closed session ',
  'paragraphs 1 and and 2 and ',
  'the terms in the figures ',
  'public be excluded for item 9 as the report, ',
  'cau allan y wasg a’r cyhoedd ar yr eitem ',
  'nid yw’r adroddiad hwn yn eithriedig o dan baragraff 14 a ',
  'Appendix 2 contains prices and bids and is ',
  'exempt appendix (Appendix 3 and access: ',
  'exempt under the item of ',
  '      ',
])('the work grows with the words alone: %s', (words) => {
  expectFinderInStep(findExemptions, words);
});

const folder = resolve(import.meta.dirname, '../../../shared/data/seeds');
interface Seed {
  file: string;
  exempt: { value: { document: string; paragraphs: number[]; nation: string }[] };
}

describe.runIf(existsSync(folder))('real records', () => {
  test('withhold what a person found withheld', () => {
    const { seeds } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { seeds: Seed[] };
    for (const { file, exempt } of seeds) {
      const page = readText(readFileSync(join(folder, file), 'utf8'), '');
      const record = identify(page, formats)?.extract(page)[0];
      if (!record) throw new Error(`${file} is not read`);
      const expected = exempt.value.map(({ document, paragraphs, nation }) => ({
        paragraphs: paragraphs.map(String),
        nation,
        what: document,
      }));
      expect(
        factsOf(record).map(({ value }) => value),
        file,
      ).toEqual(expected);
    }
  });
});
