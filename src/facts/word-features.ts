import { groupsFor } from './word-groups.ts';

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
