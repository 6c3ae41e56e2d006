import { isDeepStrictEqual } from 'node:util';
import { learnWeights } from '../../scripts/role-weights.ts';
import { termsIn } from '../../src/facts/contract-term.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import { weightLetters } from '../../src/facts/learnt-role.ts';
import { dateRoles, leaningsOf, lengthRoles, termUnit } from '../../src/facts/term-role.ts';
import type { WeightsOfParts } from '../../src/facts/term-role.ts';
import { recordOf, wordsOf } from './labelled.ts';
import type { LabelledWords } from './labelled.ts';
import { weightsText } from './learnt-letters.ts';
import { labelledParts } from './term-parts.ts';
import type { LabelledPart } from './term-parts.ts';

/** A feature of fewer parts than this is not weighed. */
const fewest = 6;

/** The labelled words about terms, as they stand in their file. */
export function wordsOfTerms(): LabelledWords[] {
  return wordsOf('term');
}

/** Weights as they were learnt, by feature. */
interface LearntWeights extends WeightsOfParts {
  length: ReadonlyMap<string, string>;
  date: ReadonlyMap<string, string>;
}

/** The weights that labelled lengths and dates give. */
export function termWeightsFrom(parts: readonly LabelledPart[]): LearntWeights {
  const of = (kind: LabelledPart['kind']) => parts.filter((part) => part.kind === kind);
  return {
    length: againstNone(learnWeights<string>(lengthRoles, of('length'), termUnit, fewest)),
    date: againstNone(learnWeights<string>(dateRoles, of('date'), termUnit, fewest)),
  };
}

/** Weights of every role but the last, "none", by how much more they are than its own: that tells the roles as well. */
function againstNone(weights: ReadonlyMap<string, readonly number[]>): Map<string, string> {
  const differences = [...weights].map(([feature, numbers]) => ({
    feature,
    numbers: numbers.slice(0, -1).map((number) => number - (numbers.at(-1) ?? 0)),
  }));
  return new Map(
    differences
      .filter(({ numbers }) => numbers.some((number) => number !== 0))
      .map(({ feature, numbers }) => [feature, weightLetters(numbers)]),
  );
}

/** The labelled lengths and dates of words. */
export function partsOfTerms(words: readonly LabelledWords[]): LabelledPart[] {
  return words.flatMap(labelledParts);
}

/** The text of src/facts/term-weights.json, one feature a line. */
export function termWeightsText({ length, date }: LearntWeights): string {
  return `{\n"length": ${weightsText(length).trimEnd()},\n"date": ${weightsText(date)}}\n`;
}

/** How the terms that are told compare with those that are there. */
interface Compared {
  right: number;
  wrong: number;
  missed: number;
}

/** How well terms are told in words from which nothing was learnt. */
export interface UnseenTerms {
  /** Of the terms given, those that are right in every part. */
  precision: number;
  /** Of the terms there are, those that are given so. */
  recall: number;
}

/** Into how many parts the words are divided: each is read by what the others teach. */
const folds = 5;

/**
 * Measures labelled words in parts, each by weights learnt from the others.
 *
 * @param measured how many of the parts: all take longer than a test should
 */
export function measureUnseenTerms(words: readonly LabelledWords[], measured = folds): UnseenTerms {
  const parts = words.map(labelledParts);
  const compared = Array.from({ length: measured }, (_, fold) => {
    const weights = termWeightsFrom(parts.filter((__, at) => at % folds !== fold).flat());
    return words.filter((__, at) => at % folds === fold).map((each) => compareBy(weights, each));
  }).flat();
  const all = (part: keyof Compared) => compared.reduce((sum, each) => sum + each[part], 0);
  return {
    precision: all('right') / (all('right') + all('wrong')),
    recall: all('right') / (all('right') + all('missed')),
  };
}

/** How the terms that weights tell of in labelled words compare with those that are there. */
function compareBy(weights: WeightsOfParts, labelled: LabelledWords): Compared {
  const found = termsIn(sentencesOf(recordOf(labelled)), null, (story) => leaningsOf(story, weights));
  const left = labelled.facts.map(({ value }) => value);
  let wrong = 0;
  for (const { value } of found) {
    const at = left.findIndex((each) => isDeepStrictEqual(each, value));
    if (at < 0) wrong += 1;
    else left.splice(at, 1);
  }
  return { right: labelled.facts.length - left.length, wrong, missed: left.length };
}
