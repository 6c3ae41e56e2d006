import type { SitedRecord } from '../record/decision-record.ts';
import { citesReference } from './cites-reference.ts';
import type { Reason, Relation } from './relation.ts';
import { sameIssue } from './same-issue.ts';
import { sameMeeting } from './same-meeting.ts';
import { sameReference } from './same-reference.ts';

/** Every kind of relation, in the order in which their reasons are shown. */
export const relations: readonly Relation[] = [citesReference, sameReference, sameIssue, sameMeeting];

/** All that a record can be found by, each key once. */
export function relationKeys(subject: SitedRecord): string[] {
  return [...new Set(relations.flatMap((relation) => relation.keys(subject)))];
}

/** Every reason why the first record is related to the second; none where it is not. */
export function reasonsBetween(first: SitedRecord, second: SitedRecord): Reason[] {
  return relations.map((relation) => relation.judge(first, second)).filter((reason) => reason !== null);
}
