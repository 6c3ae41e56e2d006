import type { DecisionRecord, Stated } from '../src/record/decision-record.ts';
import { emptyRecord } from '../src/record/empty-record.ts';

/** Where the sample record was read, unless a test says otherwise. */
export const sampleAddress = 'https://democracy.leeds.gov.uk/ieDecisionDetails.aspx?ID=4711';

/** The record of a decision page that states nothing, changed as a test needs it. */
export function sampleRecord(changes: Partial<DecisionRecord> = {}): DecisionRecord {
  const read = {
    format: 'moderngov-decision',
    kind: 'decision',
    address: sampleAddress,
    council: null,
    language: 'en',
    ids: { decision: '4711' },
  } as const;
  return { ...emptyRecord(read), ...changes };
}

/** A field that the page states; the quote is the value itself unless a test gives the page's words. */
export function stated<T>(value: T, quote = String(value), block = 0): Stated<T> {
  return { state: 'stated', value, quote, block };
}
