import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lawNamed } from '../../src/facts/acts.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { findLegislation } from '../../src/facts/legislation.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { readText } from '../../src/page/read-text.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { expectFinderInStep } from './growth.ts';

const factsOf = (record: DecisionRecord): Fact[] =>
  findLegislation(sentencesOf(record), record, { nation: 'England' });

function notesOf(words: string, changes: Partial<DecisionRecord>): string[] {
  return factsOf(sampleRecord({ decision: stated(words), ...changes })).flatMap((fact) =>
    fact.kind === 'note' ? [`${fact.role}: ${fact.value} «${fact.quote}»`] : [],
  );
}

describe('addresses on legislation.gov.uk', () => {
  test.each([
    ['Care Act', '2014', 'ukpga/2014/23'],
    ['Local Government Act', '1972', 'ukpga/1972/70'],
    ['Open Spaces Act', '1906', 'ukpga/Edw7/6/25'],
    ['Supported Accommodation (England) Regulations', '2023', 'uksi/2023/416'],
    ['Local Government (Wales) Measure', '2011', 'mwa/2011/4'],
    ['Local Government and Elections (Wales) Act', '2021', 'asc/2021/1'],
    ['Local Government in Scotland Act', '2003', 'asp/2003/1'],
    ['Local Government Act (Northern Ireland)', '2014', 'nia/2014/8'],
  ])('%s %s', (name, year, path) => {
    expect(lawNamed(name, year)).toMatchObject({
      title: `${name} ${year}`,
      address: `https://www.legislation.gov.uk/${path}`,
    });
  });

  test('a name of another year, or near to one, has none (P47)', () => {
    expect(lawNamed('Care Act', '2015')).toBeNull();
    expect(lawNamed('Supported Accommodation Act', '2023')).toBeNull();
    const decision = stated('as the Supported Accommodation Act 2023 asks');
    expect(factsOf(sampleRecord({ decision }))).toEqual([
      {
        kind: 'legislation',
        value: { text: 'Supported Accommodation Act 2023', title: null, year: 2023, resolved: false },
        quote: 'Supported Accommodation Act 2023',
        block: 0,
        sentence: 'as the Supported Accommodation Act 2023 asks',
        computed: false,
        address: null,
      },
    ]);
  });
});

describe('law that was none on the day of the record', () => {
  const old = 'Local Authorities (Executive Arrangements) (Access to Information) (England) Regulations 2000';
  const revoked = [`revoked-legislation: ${old} «${old}»`];
  const early = ['not-yet-in-force: Localism Act 2011 «Localism Act 2011»'];
  const procurement = ['not-yet-in-force: Procurement Act 2023 «Procurement Act 2023»'];

  test.each<[string, string, string[]]>([
    [old, '2019-11-19', revoked],
    [old, '2012-09-10', revoked],
    [old, '2012-09-09', []],
    // In that month it was still law at first.
    [old, '2012-09', []],
    [old, '2012-10', revoked],
    ['Localism Act 2011', '2010-12-31', early],
    ['Localism Act 2011', '2011-01-01', []],
    ['Procurement Act 2023', '2025-02-23', procurement],
    ['Procurement Act 2023', '2025-02-24', []],
    ['Procurement Act 2023', '2025-02', []],
    ['Fenland Windmills Act 2031', '2025-02-24', []],
  ])('%s on %s', (words, day, expected) => {
    expect(notesOf(`It follows the ${words}.`, { decidedOn: stated(day) })).toEqual(expected);
  });

  test('the day is that of the decision, else of publication, else of the meeting; without one there is no note', () => {
    const meeting = { decidedAtMeeting: stated({ body: 'Cabinet', date: '2019-11-19' }) };
    expect(notesOf(old, meeting)).toEqual(revoked);
    expect(notesOf(old, { ...meeting, publishedOn: stated('2011-05-03') })).toEqual([]);
    expect(notesOf(old, { publishedOn: stated('2011-05-03'), decidedOn: stated('2013-05-03') })).toEqual(
      revoked,
    );
    expect(notesOf(old, {})).toEqual([]);
  });
});

test.each([
  'Planning and Housing and ',
  'the Local Government (Access) (England) ',
  'Acts 1985 and 1996, 2004 ',
  'Act, of (',
  'Regulations (England) (Wales) ',
  '((((((((',
  'ABCDEF ',
  'Housing Act 1996 ',
  '      ',
])('the work grows with the words alone: %s', (words) => {
  expectFinderInStep(findLegislation, words);
});

const folder = resolve(import.meta.dirname, '../../../shared/data/seeds');
interface Seed {
  id: string;
  file: string;
  legalReferences?: { text: string; canonical: string | null; status: string }[];
}

describe.runIf(existsSync(folder))('real records', () => {
  test('name the laws that a person found in them, and no rules of the council', () => {
    const { seeds } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { seeds: Seed[] };
    for (const { file, legalReferences = [] } of seeds) {
      const page = readText(readFileSync(join(folder, file), 'utf8'), '');
      const record = identify(page, formats)?.extract(page)[0];
      if (!record) throw new Error(`${file} is not read`);
      const named = legalReferences.filter(({ status }) => !['internal-rules', 'generic'].includes(status));
      const facts = factsOf(record);
      const laws = facts.flatMap((fact) => (fact.kind === 'legislation' ? [fact] : []));
      expect(laws.length, file).toBe(named.length);
      for (const [at, { text, canonical, status }] of named.entries()) {
        const law = laws[at];
        // The truth quotes one with its schedule.
        expect(text).toContain(law?.value.text);
        expect(law?.value.resolved).toBe(canonical !== null);
        const number = /(\d{4}) c\. (\d+)|SI (\d{4})\/(\d+)/.exec(canonical ?? '')?.slice(1) ?? [];
        const path = number.filter(Boolean).join('/');
        if (canonical === null) expect(law?.address).toBeNull();
        else expect(law?.address).toMatch(new RegExp(`/(?:ukpga|uksi)/${path}$`));
        const isNoted = facts.some((fact) => fact.kind === 'note' && fact.role === 'revoked-legislation');
        expect(isNoted).toBe(status === 'revoked');
      }
    }
  });
});
