import { expect, test } from 'vitest';
import { moneyRoles } from '../../src/facts/money-role.ts';
import weightsInUse from '../../src/facts/money-weights.json';
import { measureUnseen, weightsFrom, wordsOfMoney } from './money-weights.ts';

/**
 * What sums are told for of which nothing was learnt. A third of these words were made to mislead, so that they are
 * harder than a council's; the floors stand a little below what is measured (`npm run weigh`).
 */
const floors = { precision: 0.89, recall: 0.73 };

const inUse = new Map(Object.entries(weightsInUse as Record<string, number[]>));

test('the weights in use are those that the labelled words teach: `npm run weigh` writes them', () => {
  const learnt = weightsFrom(wordsOfMoney());
  const none = moneyRoles.map(() => 0);
  const differing = [...new Set([...learnt.keys(), ...inUse.keys()])].filter((feature) => {
    const [now, then] = [learnt.get(feature) ?? none, inUse.get(feature) ?? none];
    // Another Node may round a hair's breadth otherwise.
    return now.length !== then.length || now.some((weight, at) => Math.abs(weight - (then[at] ?? 0)) > 1);
  });
  expect(differing).toEqual([]);
});

test('sums are told for what they are in words that nothing was learnt from', () => {
  const { precision, recall } = measureUnseen(wordsOfMoney());
  expect(precision).toBeGreaterThanOrEqual(floors.precision);
  expect(recall).toBeGreaterThanOrEqual(floors.recall);
});
