import { isCap, isFloor, isYearly } from './amount-quote.ts';
import type { MoneyPlace } from './money-place.ts';
import { addRank } from './money-rank.ts';
import { addPairs, addWords } from './word-features.ts';
import { stemsOf } from './word-stem.ts';

/*
 * What the words around a sum are, as features to be weighed (learnt-role.ts): each word by where it stands, pairs
 * of neighbours, and the few nearest by their distance.
 */

/** How many words are looked at on each side, and how many of them by their distance. */
const reach = { before: 25, behind: 20, preceding: 40, following: 30 };
const near = { before: 4, behind: 3 };

/**
 * The features of a sum's place, each once. The marks of words (word-features.ts): "<" and ">" before and behind
 * the sum, "<<" between it and the sum before it, "=" its own words, "^" and "v" the sentences before and behind its
 * own, "-2" and "+1" so many words away.
 */
export function featuresOf(place: MoneyPlace): Set<string> {
  const { field, preceding, following, before, lead, quote, tail, option, previous, above, isForm } = place;
  const ahead = stemsOf(before).slice(-reach.before);
  const own = stemsOf(lead).slice(-reach.before);
  const behind = stemsOf(tail).slice(0, reach.behind);
  const features = new Set([`field ${field}`, `option ${option}`, before.includes('£') ? 'later' : 'first']);
  if (isForm) features.add('is form');
  if (isCap(quote)) features.add('is cap');
  if (isFloor(quote)) features.add('is floor');
  if (isYearly(quote)) features.add('is yearly');
  features.add(`previous ${previous ?? 'none'}`);
  features.add(`above ${above ?? 'none'}`);
  addWords(features, '=', stemsOf(quote));
  addWords(features, '<', ahead);
  addPairs(features, '<', ahead);
  addWords(features, '<<', own);
  addWords(features, '>', behind);
  addPairs(features, '>', behind);
  addWords(features, '^', stemsOf(preceding).slice(-reach.preceding));
  addWords(features, 'v', stemsOf(following).slice(0, reach.following));
  ahead
    .slice(-near.before)
    .forEach((each, at, { length }) => features.add(`-${String(length - at)} ${each}`));
  behind.slice(0, near.behind).forEach((each, at) => features.add(`+${String(at + 1)} ${each}`));
  addRank(features, place);
  return features;
}
