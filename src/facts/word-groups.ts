import { stem } from './word-stem.ts';

/**
 * Looks up the groups of words that mean the same, each group a name with its words, a space between them.
 *
 * @returns for a word without its ending (word-stem.ts) the names of the groups that it belongs to
 */
export function groupsByWord(
  groups: Readonly<Record<string, string>>,
): (stemmed: string) => readonly string[] {
  const groupsOf = new Map<string, string[]>();
  for (const [group, words] of Object.entries(groups)) {
    for (const word of words.split(' ')) {
      const known = groupsOf.get(stem(word)) ?? [];
      if (!known.includes(group)) groupsOf.set(stem(word), [...known, group]);
    }
  }
  return (stemmed) => groupsOf.get(stemmed) ?? [];
}
