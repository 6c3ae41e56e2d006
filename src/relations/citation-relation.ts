import type { Citation } from '../facts/fact.ts';
import { citationKeys, citedBy, matchOf } from './cited-decision.ts';
import type { Match } from './cited-decision.ts';
import type { Reason, RelatedRecord, Relation, RelationKind, Strength } from './relation.ts';

/**
 * A kind of relation that rests on what one record says of another.
 *
 * @param spoken how the record speaks of the other
 * @param wanted which matches are of this kind; doubtful ones are never
 * @param byReference how sure it is where the reference is named; by maker and day it is the record's own words
 */
export function citationRelation(
  kind: RelationKind,
  spoken: readonly Citation['relation'][],
  byReference: Strength,
  wanted: (match: Match) => boolean = () => true,
): Relation {
  const reason = (source: RelatedRecord, target: RelatedRecord, direction: 'to' | 'from'): Reason | null => {
    const match = firstMatch(source, target, (found) => !found.isDoubtful && wanted(found), spoken);
    if (!match) return null;
    const isNamed = match.how === 'reference';
    const strength = isNamed ? byReference : 'quoted';
    const words = isNamed && kind === 'cites-reference' ? (match.cited.reference ?? '') : match.cited.quote;
    return { kind, direction, strength, how: match.how, words };
  };
  return {
    kind,
    isSuggestion: false,
    keys: citationKeys,
    judge: (first, second) => reason(first, second, 'to') ?? reason(second, first, 'from'),
  };
}

/** The first citation of a record, spoken in one of some ways, that fits another and is wanted; null where none is. */
export function firstMatch(
  source: RelatedRecord,
  target: RelatedRecord,
  wanted: (match: Match) => boolean,
  spoken?: readonly Citation['relation'][],
): Match | null {
  for (const cited of citedBy(source)) {
    if (spoken && !spoken.includes(cited.relation)) continue;
    const match = matchOf(cited, source, target);
    if (match && wanted(match)) return match;
  }
  return null;
}
