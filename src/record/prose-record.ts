import type { DecisionRecord } from './decision-record.ts';

/**
 * The words of a text of no known format as a record that claims no field: facts are found in its prose
 * alone.
 *
 * @param like the record of the page that it belongs to
 */
export function proseRecord(text: string, like: DecisionRecord): DecisionRecord {
  const absent = { state: 'absent' } as const;
  return {
    format: 'none',
    kind: 'decision',
    address: like.address,
    council: like.council,
    language: like.language,
    ids: {},
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
    other: [{ label: '', value: text }],
  };
}
