import { expect, test } from 'vitest';
import { learnWeights } from '../../scripts/role-weights.ts';
import type { LabelledPlace } from '../../scripts/role-weights.ts';

const roles = ['price', 'budget'] as const;
const sum = (role: (typeof roles)[number], ...features: string[]): LabelledPlace<(typeof roles)[number]> => ({
  role,
  features: new Set(features),
});
/** Twenty prices and twenty budgets; "award" stands with prices alone, "the" with both. */
const labelled = Array.from({ length: 20 }, () => [
  sum('price', 'award', 'the'),
  sum('budget', 'fund', 'the'),
]).flat();

test('a word that stands with one role speaks for it, and against the other', () => {
  const weights = learnWeights(roles, labelled, 0.05, 9);
  const [forPrice = 0, forBudget = 0] = weights.get('award') ?? [];
  expect(forPrice).toBeGreaterThan(0);
  expect(forBudget).toBe(-forPrice);
  const [beside = 0] = weights.get('the') ?? [];
  expect(Math.abs(beside)).toBeLessThan(forPrice / 4);
});

test('the same sums give the same weights, as whole numbers', () => {
  const weights = learnWeights(roles, labelled, 0.05, 9);
  expect(learnWeights(roles, labelled, 0.05, 9)).toEqual(weights);
  expect([...weights.values()].flat().filter((weight) => !Number.isInteger(weight))).toEqual([]);
});

test('a word of few sums has no weight', () => {
  const rare = [...labelled, ...Array.from({ length: 8 }, () => sum('price', 'parish'))];
  expect(learnWeights(roles, rare, 0.05, 9).has('parish')).toBe(false);
  expect(learnWeights(roles, [...rare, sum('price', 'parish')], 0.05, 9).has('parish')).toBe(true);
});

test('without sums there are no weights', () => {
  expect(learnWeights(roles, [], 0.05, 9).size).toBe(0);
});
