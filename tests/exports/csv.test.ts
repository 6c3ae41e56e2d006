import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SupplierFact, TermFact } from '../../src/facts/fact.ts';
import { stated } from '../sample-record.ts';
import { file, row, rows } from './csv-rows.ts';
import { hostileText, judgedAt, money, sampleDecision, samplePage } from './sample-decision.ts';

describe('a row', () => {
  it('tells the decision: ISO dates beside their quotes, the page, the days it was seen', () => {
    expect(row()).toMatchObject({
      site: 'democracy.exampleshire.example',
      key: 'democracy.exampleshire.example decision:4711',
      council: 'Exampleshire County Council',
      kind: 'decision',
      reference: 'EX 25/017',
      title: 'Sale of land at Quarry Lane',
      decided_on: '2025-12-02',
      decided_on_quote: '02/12/2025',
      call_in_deadline: '2025-12-09',
      call_in_deadline_quote: '09/12/2025',
      call_in_state: 'open',
      call_in_last_day: '2025-12-09',
      call_in_certainty: 'stated',
      call_in_why: 'Because: whyDeadline.',
      call_in_judged_at: judgedAt,
      source: samplePage,
      first_seen: '2025-12-04T10:00:00.000Z',
      last_seen: '2025-12-08T23:30:00.000Z',
    });
  });

  it.each([
    [stated(true, 'Yes'), 'Yes', 'Yes'],
    [stated(false, 'no'), 'No', 'no'],
    [{ state: 'none', quote: 'N/A', block: 1 } as const, 'N/A', 'N/A'],
    [{ state: 'blank', block: 1 } as const, 'left blank', ''],
    [{ state: 'absent' } as const, 'no label for it', ''],
  ])('tells a flag that is %j as "%s"', (isKeyDecision, cell, quote) => {
    expect(row({ record: { isKeyDecision } })).toMatchObject({
      key_decision: cell,
      key_decision_quote: quote,
    });
  });

  it('lists which labels were left blank and which are not there', () => {
    const found = row({ record: { wards: { state: 'blank', block: 4 }, reasons: stated('None other.') } });
    expect(found['wards']).toBe('');
    expect(found['left_blank']).toBe('wards');
    const absent = found['without_label']?.split(' | ');
    expect(absent).toContain('is_subject_to_call_in');
    expect(absent).not.toContain('reasons');
    expect(absent).not.toContain('wards');
  });

  it('says what is not on the page as the panel does: what has no label may be told in the words', () => {
    const gap = { kind: 'gap', role: 'missing', quote: '', block: 0, sentence: '', computed: false } as const;
    const gaps = [{ ...gap, value: 'contractValue' } as const, { ...gap, value: 'callInDeadline' } as const];
    const blank = { ...gap, role: 'blank', value: 'wards' } as const;
    expect(row({ facts: [...gaps, blank] })['not_on_page']).toBe('contract_value | call_in_deadline');
  });

  it('keeps a month without a day as a month', () => {
    expect(row({ record: { decisionDue: stated('2025-07', 'July 2025') } })['decision_due']).toBe('2025-07');
  });

  it('names what changed between visits', () => {
    const changes = [
      { field: 'callInDeadline', seenAt: '2025-12-05T10:00:00.000Z' },
      { field: 'documents', seenAt: '2025-12-06T10:00:00.000Z' },
    ];
    expect(row({ changes })).toMatchObject({
      changed_fields: 'call_in_deadline | documents',
      last_change_seen: '2025-12-06T10:00:00.000Z',
    });
  });

  it('gives no address that is not http(s)', () => {
    expect(row({ record: { address: 'javascript:alert(1)' } })['source']).toBe('');
    expect(row({ record: { address: '' } })['source']).toBe('');
  });
});

describe('money', () => {
  it('of no clear role is not said to be for anything', () => {
    const found = row({ facts: [money(null, 12, '£12')] });
    expect(found).toMatchObject({ unclear_amount: '12', unclear_amount_quote: '£12', other_amount: '' });
  });

  it('is a bare number of pounds with its words, and empty where none is found', () => {
    const found = row({ facts: [money('contract-value', 1_250_000.5, '£1,250,000.50')] });
    expect(found).toMatchObject({
      currency: 'GBP',
      contract_value: '1250000.5',
      contract_value_basis: 'stated',
      contract_value_quote: '£1,250,000.50',
      budget: '',
      rejected_option: '',
    });
    expect(file([sampleDecision({ facts: [money('budget', 5, '£5')] })])).toMatch(/,5,"5","stated","£5",/);
    expect(row()).toMatchObject({ currency: '', contract_value: '' });
  });

  it('gives no number where the record gives two for one role, but both beside it', () => {
    const facts = [money('annual-value', 10, '£10'), money('annual-value', 20, '£20', true)];
    expect(row({ facts })).toMatchObject({
      annual_value: '',
      annual_value_all: '10 | 20',
      annual_value_basis: 'stated | computed',
      annual_value_quote: '£10 | £20',
    });
    expect(row({ facts: [money('saving', 7, '£7'), money('saving', 7, '£7.00')] })['saving']).toBe('7');
  });
});

describe('other facts', () => {
  const rest = { block: 3, computed: false, sentence: '' };

  it('keep a supplier apart from a name that is withheld', () => {
    const facts: SupplierFact[] = [
      { ...rest, kind: 'supplier', role: 'awarded', value: 'Hollow Oak Ltd', quote: 'Hollow Oak Ltd' },
      { ...rest, kind: 'supplier', role: 'withheld', value: 'Provider A', quote: 'Provider A' },
    ];
    expect(row({ facts })).toMatchObject({
      supplier_awarded: 'Hollow Oak Ltd',
      supplier_withheld: 'Provider A',
      supplier_incumbent: '',
    });
  });

  it('say which parts of a term we worked out', () => {
    const value = {
      months: 36,
      start: '2026-04-01',
      end: '2029-03-31',
      extensions: [12, 12],
      latestEnd: '2031-03-31',
    };
    const term: TermFact = {
      ...rest,
      kind: 'term',
      value,
      quote: 'three years',
      computedParts: ['latestEnd'],
    };
    const expected = { term_months: '36', term_extension_months: '12 | 12', term_computed: 'latest_end' };
    expect(row({ facts: [term] })).toMatchObject({ ...expected, term_quote: 'three years' });
    expect(row({ facts: [term, term] })).toMatchObject({ term_months: '', term_start: '' });
  });
});

describe('the file', () => {
  it('begins with a byte order mark, ends every row with CRLF, and has one row a decision', () => {
    const text = file([sampleDecision(), sampleDecision()]);
    expect(text.startsWith('\ufeffsite,key,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(rows([])).toEqual([]);
  });

  it('names every column once', () => {
    const names = file([]).trim().slice(1).split(',');
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[a-z_]+$/.test(name))).toBe(true);
  });

  it('cuts what no spreadsheet cell holds, and says so', () => {
    const decision = row({ record: { decision: stated('word '.repeat(20_000)) } })['decision'] ?? '';
    expect(decision.length).toBeLessThan(32_767);
    expect(decision.endsWith('word [cut short]')).toBe(true);
  });
});

/** What spreadsheets drop before they look for a formula; the same characters that a person would not see. */
const unseen = /^[\s\u00a0\u200b-\u200f\ufeff"'“”‘’]+/;

/** A text without spaces, line ends and what cannot be seen. */
const lettersOf = (text: string) => text.toWellFormed().replace(/[\s\p{C}]/gu, '');

describe('a cell', () => {
  it.each([
    ...[
      '=1+1',
      '+44 20',
      '-2',
      '@SUM(A1)',
      '|cmd',
      '＝1+1',
      '＋1',
      '－1',
      '＠a',
      ' =1',
      '"=1"',
      "'=1",
      '“=1”',
    ],
    ...['\t=1', '\tx', '\rx', '\n=1', '\u00a0=1', '\u200b=1', '\ufeff=1', '""=1', '−1'],
  ])('that begins like %j is no formula', (title) => {
    expect(row({ record: { title: stated(title) } })['title']).toMatch(/^'/);
  });

  it.each(['Sale of land', '1 = 1', '(=1)', 'a=1', '£5', '2025-12-09', "Queen's Road"])(
    'with %j stands as it is',
    (title) => {
      expect(row({ record: { title: stated(title) } })['title']).toBe(title);
    },
  );

  it('holds any text, changed by nothing but the apostrophe, controls and line ends', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, wards) => {
        const found = row({
          record: { title: stated(title), wards: stated(wards), decision: stated('last') },
        });
        expect(Object.keys(found)).toHaveLength(file([]).split(',').length);
        expect(found['decision']).toBe('last');
        for (const [cell, text] of [
          [found['title'] ?? '', title],
          [found['wards'] ?? '', wards],
        ] as const) {
          const isGuarded = lettersOf(cell) === `'${lettersOf(text)}`;
          if (!isGuarded) expect(lettersOf(cell)).toBe(lettersOf(text));
          if (!isGuarded) expect(cell.replace(unseen, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
