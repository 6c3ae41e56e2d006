import type { DecisionRecord, Stated } from '../src/record/decision-record.ts';

/** Where the sample record was read, unless a test says otherwise. */
export const sampleAddress = 'https://democracy.leeds.gov.uk/ieDecisionDetails.aspx?ID=4711';

const absent: Stated<never> = { state: 'absent' };

/** The record of a decision page that states nothing, changed as a test needs it. */
export function sampleRecord(changes: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    format: 'moderngov-decision',
    kind: 'decision',
    address: sampleAddress,
    council: null,
    language: 'en',
    ids: { decision: '4711' },
    title: absent,
    reference: absent,
    decisionMaker: absent,
    status: absent,
    reasonKey: absent,
    purpose: absent,
    decision: absent,
    reasons: absent,
    alternatives: absent,
    consultation: absent,
    equality: absent,
    declarations: absent,
    wards: absent,
    portfolioHolder: absent,
    contact: absent,
    reportAuthor: absent,
    isKeyDecision: absent,
    isSubjectToCallIn: absent,
    publishedOn: absent,
    decidedOn: absent,
    effectiveFrom: absent,
    callInDeadline: absent,
    decisionDue: absent,
    noticePublishedOn: absent,
    decidedAtMeeting: absent,
    callInCount: absent,
    documents: [],
    other: [],
    ...changes,
  };
}

/** A field that the page states; the quote is the value itself unless a test gives the page's words. */
export function stated<T>(value: T, quote = String(value), block = 0): Stated<T> {
  return { state: 'stated', value, quote, block };
}
