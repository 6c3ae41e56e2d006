import type { CompanyName } from './company-name.ts';
import { findCompanyNames, mayBeFirm, mayBeShortFirm } from './company-name.ts';
import { tellsOfPastAward } from './other-award.ts';
import type { Sentence } from './sentence.ts';
import type { Cue } from './supplier-words.ts';
import { cueFor, namesSupplier } from './supplier-words.ts';
import { stemsOf } from './word-stem.ts';

/** What stands for a name among the words. */
const company = 'company';

/** A name of a company in a sentence, with the fixed wording that ties it to a contract, if one does. */
export interface CuedName {
  name: CompanyName;
  cue: Cue | null;
}

/** The words of a sentence without their endings (word-stem.ts), and where its names stand among them. */
export interface WordedSentence {
  words: readonly string[];
  places: readonly number[];
}

/** The names and the words of a record's sentences, by their number; each sentence is read once, when it is asked for. */
export interface WordedNames {
  namesAt: (at: number) => readonly CuedName[];
  wordedAt: (at: number) => WordedSentence;
}

/** Reads sentences as they are asked for: most have no name, and nobody asks for their words. */
export function wordedNames(sentences: readonly Sentence[]): WordedNames {
  const names = new Map<number, CuedName[]>();
  const words = new Map<number, WordedSentence>();
  const textAt = (at: number) => plainText(sentences[at]?.text ?? '');
  const tellsOfContract = (at: number, field: Sentence['field'] | undefined) =>
    sentences[at]?.field === field && namesContract(sentences[at]?.text ?? '');
  const isNearContract = (at: number) =>
    [at - 1, at + 1].some((each) => tellsOfContract(each, sentences[at]?.field));
  const namesAt = (at: number) => {
    const known = names.get(at) ?? namesIn(textAt(at), () => isNearContract(at));
    names.set(at, known);
    return known;
  };
  const wordedAt = (at: number) => {
    const known = words.get(at) ?? wordsAround(textAt(at), namesAt(at));
    words.set(at, known);
    return known;
  };
  return { namesAt, wordedAt };
}

/** One letter for one: a no-break space of a word processor is a space, and a tab ends the cell of a form. */
function plainText(text: string): string {
  return text.replace(/(?<=\w)\t/g, '|').replace(/\s/g, ' ');
}

const contractWord =
  /contract|award|tender|\bbids?\b|quot|suppl|provider|purchas|\bbought\b|\bhir(?:e|ed|ing)\b|appoint|\bfirms?\b|compan/i;

/** Whether a sentence tells of a contract or of who could have one. */
function namesContract(sentence: string): boolean {
  return contractWord.test(sentence);
}

/** A capital behind a space: no name of more words than one is without it. */
const innerCapital = /\s["'‘“(]?\p{Lu}/u;

/**
 * The companies' names in a sentence that has a word by which it can name a supplier, or that stands beside one which
 * tells of a contract: "What is being bought? A sweeper. From whom? Municipal Machines." A name that ends in no legal form
 * and that no fixed wording ties to a contract may be a team's, a street's or a heading, and must at least be shaped
 * as a firm's.
 */
function namesIn(plain: string, isNearContract: () => boolean): CuedName[] {
  const isLikely = namesSupplier(plain) || (innerCapital.test(plain) && isNearContract());
  if (!isLikely) return [];
  // No point of "£1.5m" ends a sentence.
  const text = plain.replace(/(?<=\d)[.,](?=\d)/g, '_');
  const isPast = tellsOfPastAward(text);
  return findCompanyNames(plain)
    .map((name) => ({ name, cue: cueFor(text, name, isPast) }))
    .filter(
      ({ name, cue }) =>
        name.kind !== 'plain' || cue !== null || mayBeFirm(name) || mayBeShortFirm(name, plain),
    );
}

function wordsAround(plain: string, names: readonly CuedName[]): WordedSentence {
  const words: string[] = [];
  const places = names.map(({ name }, nth) => {
    words.push(...stemsOf(plain.slice(names[nth - 1]?.name.end ?? 0, name.start)));
    return words.push(company) - 1;
  });
  words.push(...stemsOf(plain.slice(names.at(-1)?.name.end ?? 0)));
  return { words, places };
}
