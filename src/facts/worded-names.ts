import type { CompanyName } from './company-name.ts';
import { findCompanyNames, mayBeFirm } from './company-name.ts';
import { tellsOfPastAward } from './other-award.ts';
import type { Cue } from './supplier-words.ts';
import { cueFor, namesSupplier } from './supplier-words.ts';
import { stemsOf } from './word-stem.ts';

/** What stands for a name among the words. */
const company = 'company';

/** A sentence in words without their endings (word-stem.ts), with the names in it and where each of them stands. */
export interface WordedSentence {
  names: CompanyName[];
  /** For each name the fixed wording that ties it to a contract, if one does. */
  cues: (Cue | null)[];
  words: string[];
  places: number[];
}

/** A sentence in words, with its names of companies. */
export function wordedNames(text: string): WordedSentence {
  // One letter for one: a no-break space of a word processor is a space, and a tab ends the cell of a form.
  const plain = text.replace(/(?<=\w)\t/g, '|').replace(/\s/g, ' ');
  const named = namesIn(plain);
  const words: string[] = [];
  const places = named.map(({ name }, nth) => {
    words.push(...stemsOf(plain.slice(named[nth - 1]?.name.end ?? 0, name.start)));
    return words.push(company) - 1;
  });
  words.push(...stemsOf(plain.slice(named.at(-1)?.name.end ?? 0)));
  return { names: named.map(({ name }) => name), cues: named.map(({ cue }) => cue), words, places };
}

/**
 * The companies' names in a sentence, each with the fixed wording that ties it to a contract. Without one a name that
 * ends in no legal form may be a team's, a street's or a heading, and must at least be shaped as a firm's.
 */
function namesIn(plain: string): { name: CompanyName; cue: Cue | null }[] {
  const isAbout = namesSupplier(plain);
  // No point of "£1.5m" ends a sentence.
  const text = plain.replace(/(?<=\d)[.,](?=\d)/g, '_');
  const isPast = isAbout && tellsOfPastAward(text);
  return findCompanyNames(plain)
    .map((name) => ({ name, cue: isAbout ? cueFor(text, name, isPast) : null }))
    .filter(({ name, cue }) => name.kind !== 'plain' || cue !== null || mayBeFirm(name));
}
