import { isCap, isFloor, isYearly } from './amount-quote.ts';
import type { MoneyPlace } from './money-place.ts';
import { stemsOf } from './money-stem.ts';
import { groupsFor } from './money-vocabulary.ts';

/*
 * What the words around a sum are, as features to be weighed (money-role.ts): each word by where it stands, pairs
 * of neighbours, and the few nearest by their distance.
 */

/** How many words are looked at on each side, and how many of them by their distance. */
const reach = { before: 25, behind: 20, preceding: 40 };
const near = { before: 4, behind: 3 };

/**
 * The features of a sum's place, each once. Behind a mark stand words without their endings, or with "!" the group
 * that they belong to: "<" and ">" before and behind the sum, "<<" between it and the sum before it, "=" its own
 * words, "^" the sentence before, "-2" and "+1" so many words away.
 */
export function featuresOf(place: MoneyPlace): Set<string> {
  const { field, preceding, before, lead, quote, tail, option, previous, isForm } = place;
  const ahead = stemsOf(before).slice(-reach.before);
  const own = stemsOf(lead).slice(-reach.before);
  const behind = stemsOf(tail).slice(0, reach.behind);
  const features = new Set([`field ${field}`, `option ${option}`, before.includes('£') ? 'later' : 'first']);
  const add = (mark: string, words: readonly string[]) => {
    for (const each of words) {
      features.add(`${mark} ${each}`);
      for (const group of groupsFor(each)) features.add(`${mark} ${group}!`);
    }
  };
  const pairs = (mark: string, words: readonly string[]) => {
    for (let at = 1; at < words.length; at += 1) {
      const [first = '', second = ''] = [words[at - 1], words[at]];
      features.add(`${mark} ${first} ${second}`);
      for (const a of groupsFor(first))
        for (const b of groupsFor(second)) features.add(`${mark} ${a}! ${b}!`);
    }
  };
  if (isForm) features.add('is form');
  if (isCap(quote)) features.add('is cap');
  if (isFloor(quote)) features.add('is floor');
  if (isYearly(quote)) features.add('is yearly');
  features.add(`previous ${previous ?? 'none'}`);
  add('=', stemsOf(quote));
  add('<', ahead);
  pairs('<', ahead);
  add('<<', own);
  add('>', behind);
  pairs('>', behind);
  add('^', stemsOf(preceding).slice(-reach.preceding));
  ahead
    .slice(-near.before)
    .forEach((each, at, { length }) => features.add(`-${String(length - at)} ${each}`));
  behind.slice(0, near.behind).forEach((each, at) => features.add(`+${String(at + 1)} ${each}`));
  return features;
}
