import { calledIn } from './called-in.ts';
import { citesDatedDecision } from './cites-dated-decision.ts';
import { citesReference } from './cites-reference.ts';
import { exemptTwin } from './exempt-twin.ts';
import { perhapsCites } from './perhaps-cites.ts';
import { planItem } from './plan-item.ts';
import { recommendsTo } from './recommends-to.ts';
import { reconsiders } from './reconsiders.ts';
import type { Reason, RelatedRecord, Relation, RelationKind } from './relation.ts';
import { sameContract } from './same-contract.ts';
import { sameIssue } from './same-issue.ts';
import { sameMeeting } from './same-meeting.ts';
import { sameProcurement } from './same-procurement.ts';
import { sameRecord } from './same-record.ts';
import { sameReference } from './same-reference.ts';
import { sameSeries } from './same-series.ts';
import { sameSupplier } from './same-supplier.ts';
import { sameWard } from './same-ward.ts';
import { similarTitle } from './similar-title.ts';
import { supersedes } from './supersedes.ts';
import { takenUnderDelegation } from './taken-under-delegation.ts';
import { varies } from './varies.ts';

/** Every kind of relation, the most telling first: in this order their reasons are shown. */
export const relations: readonly Relation[] = [
  sameRecord,
  calledIn,
  takenUnderDelegation,
  reconsiders,
  supersedes,
  varies,
  recommendsTo,
  citesReference,
  citesDatedDecision,
  sameReference,
  planItem,
  sameIssue,
  exemptTwin,
  sameProcurement,
  sameMeeting,
  perhapsCites,
  sameContract,
  sameSeries,
  similarTitle,
  sameSupplier,
  sameWard,
];

/** All that a record can be found by, each key once. */
export function relationKeys(subject: RelatedRecord): string[] {
  return [...new Set(relations.flatMap((relation) => relation.keys(subject)))];
}

/**
 * Every reason why the first record is related to the second, the most telling first; none where it is not. That
 * titles are alike is left out where something surer joins the two.
 */
export function reasonsBetween(first: RelatedRecord, second: RelatedRecord): Reason[] {
  const reasons = relations
    .map((relation) => relation.judge(first, second))
    .filter((reason) => reason !== null);
  const isSure = reasons.some(({ kind, strength }) => strength !== 'suggested' && kind !== 'same-meeting');
  return reasons.filter(({ kind }) => !isSure || !weak.includes(kind));
}

const weak: readonly RelationKind[] = ['perhaps-cites', 'same-series', 'similar-title'];

/** How telling a reason is: 0 for the most telling kind; suggestions come behind all others. */
export function rankOf({ kind }: Reason): number {
  return relations.findIndex((relation) => relation.kind === kind);
}
