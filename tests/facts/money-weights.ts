import { leaningOf } from '../../src/facts/learnt-role.ts';
import { moneyRoles, roleOf } from '../../src/facts/money-role.ts';
import { learntLetters } from './learnt-letters.ts';
import { labelledSums } from './money-sums.ts';
import type { SumInPlace } from './money-sums.ts';
import { wordsOf } from './labelled.ts';
import type { LabelledWords } from './labelled.ts';

/** A feature of fewer sums would take more room in the extension than it is worth. */
const fewest = 14;

/** The labelled words about money, as they stand in their file. */
export function wordsOfMoney(): LabelledWords[] {
  return wordsOf('money');
}

/** The weights that labelled words give, by feature. */
export function moneyWeightsFrom(words: readonly LabelledWords[]): Map<string, string> {
  return learntLetters(moneyRoles, words.flatMap(labelledSums), fewest);
}

/** How well the roles of sums are told whose words nothing was learnt from. */
export interface Unseen {
  sums: number;
  /** Of the roles given, those that are right; `other` is none of them here. */
  precision: number;
  /** Of the roles that sums have, those that are given. */
  recall: number;
  /** Of all sums, those with the right role, `other` among them. */
  right: number;
}

/** Into how many parts the words are divided: each is read by what the others teach. */
const parts = 5;

/**
 * Measures labelled words in parts, each by weights learnt from the others.
 *
 * @param measured how many of the parts: all take longer than a test should
 */
export function measureUnseenMoney(words: readonly LabelledWords[], measured = parts): Unseen {
  const sums = words.map(labelledSums);
  const told = Array.from({ length: measured }, (_, part) => {
    const isIn = (at: number) => at % parts === part;
    const others = sums.filter((__, at) => !isIn(at)).flat();
    return toldBy(learntLetters(moneyRoles, others, fewest), sums.filter((__, at) => isIn(at)).flat());
  }).flat();
  const given = told.filter(({ role }) => role !== null && role !== 'other');
  const isRight = ({ role, said }: (typeof told)[number]) => role === said;
  return {
    sums: told.length,
    precision: given.filter(isRight).length / given.length,
    recall: given.filter(isRight).length / told.filter(({ said }) => said !== 'other').length,
    right: told.filter(isRight).length / told.length,
  };
}

function toldBy(weights: ReadonlyMap<string, string>, sums: readonly SumInPlace[]) {
  return sums.map(({ place, features, role }) => ({
    said: role,
    role: roleOf(place, leaningOf(moneyRoles, features, weights)),
  }));
}
