import type { DecisionRecord, Stated } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

/** The fields of a record whose value is a text. */
export const textFields = [
  'title',
  'reference',
  'decisionMaker',
  'status',
  'reasonKey',
  'purpose',
  'decision',
  'reasons',
  'alternatives',
  'consultation',
  'equality',
  'declarations',
  'wards',
  'portfolioHolder',
  'contact',
  'reportAuthor',
] as const satisfies (keyof DecisionRecord)[];

const dates = [
  'publishedOn',
  'decidedOn',
  'effectiveFrom',
  'callInDeadline',
  'decisionDue',
  'noticePublishedOn',
] as const satisfies (keyof DecisionRecord)[];

/** A record that says a text wherever a page can say one: as values, as quotes of dates and flags, as names. */
export function spoiledRecord(text: string, changes: Partial<DecisionRecord> = {}): DecisionRecord {
  const said: Stated<string> = stated(text, text, 1);
  return sampleRecord({
    ...Object.fromEntries(textFields.map((field) => [field, said])),
    ...Object.fromEntries(dates.map((field, at) => [field, stated(`2025-12-0${String(at + 1)}`, text, 2)])),
    isKeyDecision: { state: 'none', quote: text, block: 3 },
    isSubjectToCallIn: stated(true, text, 4),
    decidedAtMeeting: stated({ body: text, date: '2025-12-02' }, text, 5),
    callInCount: stated(0, text, 6),
    documents: [
      { title: text, address: 'https://democracy.exampleshire.example/documents/s1.pdf', restricted: false },
    ],
    other: [{ label: text, value: text }],
    address: 'https://democracy.exampleshire.example/ieDecisionDetails.aspx?ID=4711',
    ids: { decision: '4711', issue: '31417', meeting: '5120' },
    ...changes,
  });
}

/** The same with a text in one field alone, between words that facts are read from. */
export function spoiledIn(field: (typeof textFields)[number], text: string): DecisionRecord {
  const around = `The contract with Ash Grove Ltd is worth ${text} £120,000 a year for ${text} 3 years, under paragraph 3.`;
  return sampleRecord({
    title: stated('Grass cutting'),
    isSubjectToCallIn: stated(true, 'Yes'),
    publishedOn: stated('2025-12-02', '02/12/2025'),
    [field]: stated(around),
  });
}
