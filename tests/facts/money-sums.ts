import type { MoneyRole } from '../../src/facts/fact.ts';
import { featuresOf } from '../../src/facts/money-features.ts';
import type { MoneyPlace } from '../../src/facts/money-place.ts';
import { placesIn } from '../../src/facts/money.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import type { LabelledPlace } from '../../scripts/role-weights.ts';
import { recordOf } from './labelled.ts';
import type { LabelledWords } from './labelled.ts';

/** A sum of labelled words in its place, with what it is for. */
export interface SumInPlace extends LabelledPlace<MoneyRole> {
  place: MoneyPlace;
}

/** The sums of labelled words whose roles are given. */
export function labelledSums(labelled: LabelledWords): SumInPlace[] {
  const record = recordOf(labelled);
  const left = [...labelled.facts];
  const known = new Set<MoneyPlace>();
  const roleOf = (place: MoneyPlace, value: number): MoneyRole => {
    const at = left.findIndex((fact) => fact.value === value);
    const [fact] = at < 0 ? [] : left.splice(at, 1);
    if (fact) known.add(place);
    return (fact?.role ?? 'other') as MoneyRole;
  };
  return placesIn(sentencesOf(record), record, roleOf).flatMap(({ place, role }) =>
    known.has(place) && place.field !== 'reasonKey' && role
      ? [{ place, role, features: featuresOf(place) }]
      : [],
  );
}
