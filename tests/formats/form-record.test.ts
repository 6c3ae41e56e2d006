import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/formats/identify.ts';
import { herefordshireOperationalDecision } from '../../src/formats/herefordshire-operational-decision.ts';
import { kentRecordOfDecision } from '../../src/formats/kent-record-of-decision.ts';
import { southamptonRecordOfDecision } from '../../src/formats/southampton-record-of-decision.ts';
import type { Page } from '../../src/page/page.ts';
import { readText } from '../../src/page/read-text.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { expectInStep } from '../growth.ts';

const forms = [herefordshireOperationalDecision, kentRecordOfDecision, southamptonRecordOfDecision];

const officer = [
  'Record of operational decision',
  'Decision title: Repairs',
  'Date of decision: 7 May 2025',
  'Decision maker: Head of Roads',
  'Decision made: To repair.',
  'Reasons for decision: Holes.',
];
const member = [
  'WESTERLEA COUNTY COUNCIL – RECORD OF DECISION',
  'DECISION TAKEN BY: Alex Sample',
  'DECISION NO: 21/00417',
  'Subject: Moorings',
  'Decision: I agree.',
  'Any interest declared when the decision was taken and any dispensation granted by the Proper Officer:',
  'None',
];
const cabinet = [
  'RECORD OF EXECUTIVE DECISION',
  'Decision No: (CAB 24/25 30991)',
  'DECISION-MAKER: CABINET',
  'SUBJECT: Lease',
  'THE DECISION',
  'To grant a lease.',
  'CONFIRMED AS A TRUE RECORD',
  'Date:',
];

function pageOf(lines: readonly string[]): Page {
  return readText(lines.join('\n'), '');
}

function recordOf(lines: readonly string[]): DecisionRecord | undefined {
  const page = pageOf(lines);
  return identify(page, forms)?.extract(page)[0];
}

describe('the forms', () => {
  it.each([
    ['Herefordshire', officer],
    ['Kent', member],
    ['Southampton', cabinet],
  ])('are told by head and labels together: %s', (_, lines) => {
    expect(recordOf(lines)).toBeDefined();
    expect(recordOf(lines.slice(1))).toBeUndefined();
    expect(recordOf(lines.slice(0, 3))).toBeUndefined();
    expect(identify({ ...pageOf(lines), scope: 'document' }, forms)).toBeNull();
    // A form that nobody filled in.
    expect(
      recordOf(lines.map((line) => line.replace(/:.*/, ':')).filter((line) => !/^(To|None)/.test(line))),
    ).toBe(undefined);
  });

  it('give no date that stands elsewhere than under the label of the decision', () => {
    const undated = officer.filter((line) => !line.startsWith('Date'));
    for (const more of [
      ['Signed: A', 'Date: 9 May 2025'],
      ['Details of any declarations of interest made: None', 'Signed:', 'Date: 9 May 2025'],
    ]) {
      expect(recordOf([...undated, ...more])?.decidedOn).toEqual({ state: 'absent' });
    }
    expect(recordOf([...cabinet.slice(0, -1), 'Date: 9 May 2025'])?.decidedOn).toEqual({ state: 'absent' });
    expect(recordOf([...officer, 'Date of decision: 1 May 2020'])?.decidedOn).toMatchObject({
      value: '2025-05-07',
    });
  });

  it.each([
    [['.....', 'signed', '.....', 'date'], 'blank'],
    [['signed', '9 May 2025', 'date'], '2025-05-09'],
    [['signed', 'date', '9 May 2025'], '2025-05-09'],
    [['Signed: ......... Date: 9th May 2025'], '2025-05-09'],
    [['Signed:', 'Date: .....'], 'blank'],
    [['signed off by the harbour master on 9 May 2025'], 'absent'],
  ])('read the signature %j', (signature, date) => {
    const record = recordOf([...member, ...signature]);
    const { decidedOn } = record ?? {};
    expect(decidedOn?.state === 'stated' ? decidedOn.value : decidedOn?.state).toBe(date);
    if (date !== 'absent') expect(record?.declarations.state).toBe('none');
  });

  it('is a proposal where head or labels say so', () => {
    expect(recordOf(member)?.kind).toBe('decision');
    expect(recordOf(member.map((line) => line.replace('TAKEN', 'TO BE TAKEN')))?.kind).toBe('proposal');
    expect(recordOf(member.map((line) => line.replace(/^Decision/, 'Proposed decision')))?.kind).toBe(
      'proposal',
    );
  });

  it('keep to what a record states, whatever stands in what order', () => {
    const lines = fc.constantFrom(
      ...officer,
      ...member,
      ...cabinet,
      'signed',
      'date',
      '.....',
      'Date:',
      'x',
      'a: b',
    );
    fc.assert(
      fc.property(fc.constantFrom(officer, member, cabinet), fc.array(lines), (form, more) => {
        const page = pageOf([...form, ...more]);
        for (const { detect, extract } of forms) {
          if (!detect(page)) continue;
          for (const field of Object.values(extract(page)[0] ?? {})) {
            const stated = field as { state?: string; quote?: string; block?: number } | string | null;
            if (stated === null || typeof stated === 'string' || stated.quote === undefined) continue;
            expect(page.blocks[stated.block ?? -1]?.text).toContain(stated.quote.split('\n')[0]);
          }
        }
      }),
    );
  });

  it.each([
    'Decision ',
    'Decision\n',
    'Note: subject to review ',
    'Date of\n',
    'signed\ndate\n',
    '.\n',
    'a: b\n',
  ])('read 20 KB of %j in step with their length', (piece) => {
    for (const form of [officer, member, cabinet])
      expectInStep((length) => {
        const page = pageOf([...form, 'SCRUTINY', piece.repeat(length / piece.length)]);
        return () => {
          expect(identify(page, forms)?.extract(page)).toHaveLength(1);
        };
      }, 20_000);
  });
});
