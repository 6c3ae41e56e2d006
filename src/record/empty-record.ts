import type { DecisionRecord } from './decision-record.ts';

/** A record that claims no field: everything but where it was read and in which form. */
export function emptyRecord(
  read: Pick<DecisionRecord, 'format' | 'kind' | 'address' | 'council' | 'language' | 'ids'>,
): DecisionRecord {
  const absent = { state: 'absent' } as const;
  return {
    ...read,
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
  };
}
