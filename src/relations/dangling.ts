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
  const unseen = citedBy(subject).filter(
    (cited) =>
      cited.relation !== 'recommends-to' &&
      !known.some((target) => matchOf(cited, subject, target)?.isDoubtful === false),
  );
  return unseen.filter((cited) => !unseen.some((other) => saysMore(other, cited)));
}

/** "CE S417, Cabinet, 14 July 2026" beside "Cabinet, 14 July 2026": one decision, cited twice. */
function saysMore(other: Cited, cited: Cited): boolean {
  const isSameDay = cited.date?.length === 10 && other.date === cited.date && other.by === cited.by;
  return isSameDay && cited.reference === null && other.reference !== null;
}
