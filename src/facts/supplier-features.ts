import type { SupplierPlace } from './supplier-place.ts';
import { addAcross, addPairs, addSkips, addWords } from './word-features.ts';

/*
 * What the words around a company's name are, as features to be weighed (learnt-role.ts): each word by where it
 * stands, pairs of neighbours, and the few nearest by their distance.
 */

/** How many words are looked at on each side, and how many of them by their distance. */
const reach = { before: 25, behind: 25, beside: 30 };
const near = 4;
/** How many of the nearest are paired across the name, and over a word between them. */
const across = { before: 3, behind: 4 };
const skips = 8;

/**
 * The features of a name's place, each once. The marks of words (word-features.ts): "<" and ">" before and behind the
 * name, "<<" and ">>" up to the names next to it, "^" and "v" the sentences next to its own, "h" the head of its list,
 * "l" its label, "-2" and "+1" so many words away.
 */
export function supplierFeatures(place: SupplierPlace): Set<string> {
  const { field, kind, cue, words, at, last, next, previous, above } = place;
  const ahead = words.slice(Math.max(0, at - reach.before), at);
  const behind = words.slice(at + 1, at + 1 + reach.behind);
  const features = new Set([
    `field ${field}`,
    `kind ${kind}`,
    `cue ${cue?.role ?? 'none'}`,
    `previous ${previous ?? 'none'}`,
    `above ${above ?? 'none'}`,
    last < 0 ? 'first' : 'later',
    `start ${words.slice(0, Math.min(2, at)).join(' ')}`,
  ]);
  if (at === 0) features.add('at start');
  if (behind.length === 0) features.add('at end');
  addWords(features, '<', ahead);
  addPairs(features, '<', ahead);
  addWords(features, '<<', words.slice(Math.max(last + 1, at - reach.before), at));
  addWords(features, '>', behind);
  addPairs(features, '>', behind);
  addWords(features, '>>', words.slice(at + 1, Math.min(next, at + 1 + reach.behind)));
  addSkips(features, '<', ahead.slice(-skips));
  addSkips(features, '>', behind.slice(0, skips));
  addAcross(features, ahead.slice(-across.before), behind.slice(0, across.behind));
  addWords(features, '^', place.preceding.slice(-reach.beside));
  addWords(features, 'v', place.following.slice(0, reach.beside));
  addWords(features, 'h', place.head.slice(-reach.beside));
  addWords(features, 'l', place.label);
  addWords(features, kind === 'plain' ? 'plain' : '=', place.own);
  addWords(features, 'm', place.elsewhere);
  ahead.slice(-near).forEach((each, nth, { length }) => {
    addWords(features, `-${String(length - nth)}`, [each]);
  });
  behind.slice(0, near).forEach((each, nth) => {
    addWords(features, `+${String(nth + 1)}`, [each]);
  });
  return features;
}
