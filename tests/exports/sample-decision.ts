import fc from 'fast-check';
import type { CallIn } from '../../src/call-in/state.ts';
import type { ExportedDecision } from '../../src/exports/exported-decision.ts';
import type { MoneyFact, MoneyRole } from '../../src/facts/fact.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

/** The page of the sample decision. */
export const samplePage = 'https://democracy.exampleshire.example/ieDecisionDetails.aspx?ID=4711';

/** When the states of call-in were judged in these tests. */
export const judgedAt = '2025-12-08T09:00:00.000Z';

const callIn: CallIn = {
  state: 'open',
  lastDay: '2025-12-09',
  possibleLastDay: null,
  closesAt: null,
  inForceOn: null,
  basis: 'page',
  certainty: 'stated',
  rule: null,
  skipped: [],
  why: 'whyDeadline',
};

/** What a test needs otherwise. */
export type SampleChanges = Partial<Omit<ExportedDecision, 'record' | 'callIn'>> & {
  record?: Partial<DecisionRecord>;
  callIn?: Partial<CallIn>;
};

/** A decision with a title, a maker, a reference and a stated deadline. */
export function sampleDecision({ record, callIn: judged, ...changes }: SampleChanges = {}): ExportedDecision {
  return {
    key: 'democracy.exampleshire.example decision:4711',
    site: 'democracy.exampleshire.example',
    council: { id: 'exampleshire', name: 'Exampleshire County Council' },
    facts: [],
    firstSeen: '2025-12-04T10:00:00.000Z',
    lastSeen: '2025-12-08T23:30:00.000Z',
    changes: [],
    ...changes,
    record: sampleRecord({
      address: samplePage,
      title: stated('Sale of land at Quarry Lane', 'Sale of land at Quarry Lane', 1),
      decisionMaker: stated('Cabinet Member for Property'),
      reference: stated('EX 25/017'),
      decidedOn: stated('2025-12-02', '02/12/2025'),
      callInDeadline: stated('2025-12-09', '09/12/2025'),
      ...record,
    }),
    callIn: { ...callIn, ...judged },
  };
}

/** An amount as it is found in a sentence. */
export function money(role: MoneyRole | null, value: number, quote: string, computed = false): MoneyFact {
  const found = { kind: 'money', value, quote, block: 3, sentence: `The sum is ${quote} in all.` } as const;
  return { ...found, ...(role && { role }), computed };
}

/** Texts of the kind that break files: signs, line ends, quotation marks, controls, halves of characters. */
export const hostileText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...[
        '"',
        "'",
        ',',
        ';',
        '\n',
        '\r',
        '\r\n',
        '\t',
        '\u0000',
        '\u2028',
        '\u0085',
        '\ufeff',
        ' ',
        '\u00a0',
      ],
      ...['=', '+', '-', '@', '＝', '＋', '－', '＠', '|', '\\', '{', '}', '%', '#', '$', '&', '~', '^', '_'],
      ...['<', '>', '[', ']', '(', ')', '*', '`', '!', ':', '1.', 'ER  - ', '\u202e', '\ud800', '£', 'ŵ'],
    ),
    fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' }),
  ),
  maxLength: 30,
});
