import type { CallInRule, KindOfCouncil } from '../../call-in/state.ts';
import type { CouncilIndex } from '../../councils/council.ts';
import { wordsOf } from '../../library/folded.ts';
import { text } from '../../ui/text.ts';

/** A rule that comes with the extension, and the name of the council or kind of council it is for. */
export interface KnownRule {
  name: string;
  rule: CallInRule;
}

/** The rules with their councils' names, in the order of the names; one for a council without a known site is left out:
 * it is never used. */
export function knownRules(rules: readonly CallInRule[], councils: CouncilIndex): KnownRule[] {
  const names = new Map<string, string>();
  for (const site of councils.values()) for (const { id, name } of site.councils) names.set(id, name);
  return rules
    .flatMap((rule) => {
      const name = rule.appliesTo ? kindWords(rule.appliesTo) : names.get(rule.council ?? '');
      return name === undefined ? [] : [{ name, rule }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** Those in whose name each word that was typed begins a word, whatever its letter case and accents. */
export function matchingRules(rules: readonly KnownRule[], query: string): KnownRule[] {
  const asked = wordsOf(query);
  return rules.filter(({ name }) => {
    const words = wordsOf(name);
    return asked.every((start) => words.some((word) => word.startsWith(start)));
  });
}

/** "All councils of one kind: combined authority (England)". The kind's name is the directory's. */
function kindWords({ nation, type }: KindOfCouncil): string {
  // "ni-district": the nation is named beside it.
  const kind = [type?.replace(/^ni-/, '').replaceAll('-', ' '), nation && `(${nation})`]
    .filter(Boolean)
    .join(' ');
  return text('optKind', kind);
}
