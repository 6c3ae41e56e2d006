import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/exports/bibtex.ts';
import type { CitationWords } from '../../src/exports/cited-work.ts';
import { cslJson } from '../../src/exports/csl-json.ts';
import { ris } from '../../src/exports/ris.ts';
import { stated } from '../sample-record.ts';
import { readBibtex, readCsl, readRis } from './citation-readers.ts';
import { hostileText, sampleDecision, samplePage } from './sample-decision.ts';
import type { SampleChanges } from './sample-decision.ts';

const words: CitationWords = { untitled: 'Untitled', genre: (kind) => `Paper: ${kind}` };

const csl = (changes: SampleChanges = {}) => readCsl(cslJson([sampleDecision(changes)], words))[0];
const risEntry = (changes: SampleChanges = {}) => readRis(ris([sampleDecision(changes)], words))[0];
const entry = (changes: SampleChanges = {}) => readBibtex(bibtex([sampleDecision(changes)], words))[0];

const absent = { state: 'absent' } as const;
const bare: SampleChanges = {
  council: null,
  record: { title: absent, decisionMaker: absent, reference: absent, decidedOn: absent, address: '' },
};
const meeting = { decidedAtMeeting: stated({ body: 'Cabinet', date: '2025-11-25' }), decidedOn: absent };

/** What differs between texts that say the same: spaces and what cannot be seen. */
const letters = (text: string) => text.toWellFormed().replace(/[\s\p{C}]/gu, '');

describe('CSL-JSON', () => {
  it('has the body as author, the reference as number, the days of deciding and of reading', () => {
    expect(csl()).toEqual({
      id: 'democracy.exampleshire.example decision:4711',
      type: 'report',
      title: 'Sale of land at Quarry Lane',
      genre: 'Paper: decision',
      language: 'en-GB',
      author: [{ literal: 'Cabinet Member for Property' }],
      publisher: 'Exampleshire County Council',
      number: 'EX 25/017',
      issued: { 'date-parts': [[2025, 12, 2]] },
      // Half past eleven at night, on the clock of a winter day.
      accessed: { 'date-parts': [[2025, 12, 8]] },
      URL: samplePage,
    });
  });

  it('takes the body that met before an office, and its day where no other is given', () => {
    expect(csl({ record: meeting })).toMatchObject({
      author: [{ literal: 'Cabinet' }],
      issued: { 'date-parts': [[2025, 11, 25]] },
    });
  });

  it('gives a month as a month, and the day of publication where none of deciding is known', () => {
    const record = { decidedOn: absent, publishedOn: stated('2025-07') };
    expect(csl({ record })?.['issued']).toEqual({ 'date-parts': [[2025, 7]] });
  });

  it('says nothing of what the page does not state', () => {
    expect(Object.keys(csl(bare) ?? {}).sort()).toEqual(
      ['accessed', 'genre', 'id', 'language', 'title', 'type'].sort(),
    );
  });

  it('reads the day by London’s clock', () => {
    const summer = csl({ lastSeen: '2025-07-01T23:30:00.000Z' });
    expect(summer?.['accessed']).toEqual({ 'date-parts': [[2025, 7, 2]] });
  });
});

describe('RIS', () => {
  it('has the same', () => {
    expect(risEntry()).toEqual([
      ['TY', 'RPRT'],
      ['ID', 'democracy.exampleshire.example decision:4711'],
      ['TI', 'Sale of land at Quarry Lane'],
      ['AU', 'Cabinet Member for Property,'],
      ['PB', 'Exampleshire County Council'],
      ['SN', 'EX 25/017'],
      ['M1', 'EX 25/017'],
      ['M3', 'Paper: decision'],
      ['PY', '2025'],
      ['DA', '2025/12/02/'],
      ['LA', 'en-GB'],
      ['UR', samplePage],
      ['Y2', '2025/12/08/'],
      ['ER', ''],
    ]);
  });

  it('leaves out the tags of what is not stated, and the day of a month', () => {
    expect(risEntry(bare)?.map(([tag]) => tag)).toEqual(['TY', 'ID', 'TI', 'M3', 'LA', 'Y2', 'ER']);
    expect(risEntry({ record: { decidedOn: stated('2025-07') } })).toContainEqual(['DA', '2025/07//']);
  });

  it('has one name of one part, whatever commas it holds', () => {
    const record = { decisionMaker: stated('Cabinet Member, Homes, Roads') };
    expect(risEntry({ record })).toContainEqual(['AU', 'Cabinet Member; Homes; Roads,']);
  });
});

describe('BibTeX', () => {
  it('has the same', () => {
    expect(entry()).toEqual({
      type: 'techreport',
      key: 'democracy-exampleshire-example-decision-4711',
      fields: {
        author: '{Cabinet Member for Property}',
        title: '{Sale of land at Quarry Lane}',
        institution: '{Exampleshire County Council}',
        type: 'Paper: decision',
        number: 'EX 25/017',
        year: '2025',
        month: '12',
        date: '2025-12-02',
        url: samplePage,
        urldate: '2025-12-08',
        langid: 'british',
      },
    });
  });

  it('leaves out what is not stated', () => {
    expect(Object.keys(entry(bare)?.fields ?? {})).toEqual(['title', 'type', 'urldate', 'langid']);
  });

  it('gives no two decisions one key', () => {
    const same = [sampleDecision(), sampleDecision(), sampleDecision({ key: '§' })];
    const keys = readBibtex(bibtex(same, words)).map(({ key }) => key);
    expect(keys).toEqual([
      'democracy-exampleshire-example-decision-4711',
      'democracy-exampleshire-example-decision-4711-2',
      'decision',
    ]);
  });

  it.each([
    ['100% of R&D, #1_a, $5', '{100\\% of R\\&D, \\#1\\_a, \\$5}'],
    ['a}, note = {b', '{a\\textbraceright{}, note = \\textbraceleft{}b}'],
    ['\\input{x}', '{\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}}'],
  ])('writes %j so that TeX prints it and runs nothing', (title, written) => {
    expect(entry({ record: { title: stated(title) } })?.fields['title']).toBe(written);
  });

  it('lets no address end its value', () => {
    const address = 'https://a.example/?q={}}\\';
    const url = entry({ record: { address } })?.fields['url'];
    expect(url).toBe('https://a.example/?q=%7B%7D%7D%5C');
  });
});

describe('any text of a page', () => {
  it('stays within its field, whole, in all three', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (title, maker, reference) => {
        const record = {
          title: stated(title),
          decisionMaker: stated(maker),
          reference: stated(reference),
        };
        const decisions = [sampleDecision({ record }), sampleDecision({ key: 'other' })];
        const [item, ...otherItems] = readCsl(cslJson(decisions, words));
        const [first, ...otherEntries] = readRis(ris(decisions, words));
        const [report, ...otherReports] = readBibtex(bibtex(decisions, words));
        expect([otherItems.length, otherEntries.length, otherReports.length]).toEqual([1, 1, 1]);
        const expected = letters(title) || 'Untitled';
        expect(letters(String(item?.['title']))).toBe(expected);
        expect(letters(first?.find(([tag]) => tag === 'TI')?.[1] ?? '')).toBe(expected);
        expect(letters(asPrinted((report?.fields['title'] ?? '').slice(1, -1)))).toBe(expected);
        expect(letters(asPrinted(report?.fields['number'] ?? ''))).toBe(letters(reference));
      }),
      { numRuns: 300 },
    );
  });
});

/** What TeX prints of a value: the names of characters as those characters, marks without their backslash. */
function asPrinted(value: string): string {
  const printed: Record<string, string> = {
    backslash: '\\',
    braceleft: '{',
    braceright: '}',
    asciitilde: '~',
    asciicircum: '^',
    less: '<',
    greater: '>',
    bar: '|',
  };
  return value.replace(
    /\\text([a-z]+)\{\}|\\([$&#_%])/g,
    (_, name: string | undefined, mark: string | undefined) =>
      name === undefined ? (mark ?? '') : (printed[name] ?? '?'),
  );
}
