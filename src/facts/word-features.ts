import { groupsFor } from './word-vocabulary.ts';

/*
 * Words around a thing in a sentence as features to be weighed (learnt-role.ts). Behind a mark that says where they
 * stand come words without their endings (word-stem.ts), or with "!" the group that they belong to.
 */

/** Each word by where it stands: "< award", "< award!". */
export function addWords(features: Set<string>, mark: string, words: readonly string[]): void {
  for (const each of words) {
    features.add(`${mark} ${each}`);
    for (const group of groupsFor(each)) features.add(`${mark} ${group}!`);
  }
}

/** Each two neighbours: "< award to", "< award! firm!". */
export function addPairs(features: Set<string>, mark: string, words: readonly string[]): void {
  for (let at = 1; at < words.length; at += 1) {
    const [first = '', second = ''] = [words[at - 1], words[at]];
    features.add(`${mark} ${first} ${second}`);
    for (const a of groupsFor(first)) for (const b of groupsFor(second)) features.add(`${mark} ${a}! ${b}!`);
  }
}

/** Each two with one word between them: "< award _ to". */
export function addSkips(features: Set<string>, mark: string, words: readonly string[]): void {
  for (let at = 2; at < words.length; at += 1) {
    const [first = '', second = ''] = [words[at - 2], words[at]];
    features.add(`${mark} ${first} _ ${second}`);
    for (const a of groupsFor(first))
      for (const b of groupsFor(second)) features.add(`${mark} ${a}! _ ${b}!`);
  }
}

/** Each word before with each behind: "tender … accept". */
export function addAcross(features: Set<string>, before: readonly string[], behind: readonly string[]): void {
  const named = (words: readonly string[]) =>
    words.flatMap((each) => [each, ...groupsFor(each).map((group) => `${group}!`)]);
  const ends = named(behind);
  for (const first of named(before)) for (const second of ends) features.add(`${first} … ${second}`);
}
