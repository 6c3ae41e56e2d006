import { citedBy, matchOf } from './cited-decision.ts';
import type { Cited } from './cited-decision.ts';
import type { RelatedRecord } from './relation.ts';

/**
 * What a record cites and none of the records known is: to be shown as not seen yet. The record's keys lead to it
 * from its target on the day that is seen.
 *
 * @param known the records that hang together with it
 */
export function danglingCitations(subject: RelatedRecord, known: readonly RelatedRecord[]): Cited[] {
  return citedBy(subject).filter(
    (cited) =>
      cited.relation !== 'recommends-to' &&
      !known.some((target) => matchOf(cited, subject, target)?.isDoubtful === false),
  );
}
