import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findMoney } from '../../src/facts/money.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { readText } from '../../src/page/read-text.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { expectFinderInStep } from './growth.ts';

function moneyOf(record: DecisionRecord): { value: unknown; role: string | null; quote: string }[] {
  return findMoney(sentencesOf(record), record, { nation: 'England' }).flatMap((fact) =>
    fact.kind === 'money' ? [{ value: fact.value, role: fact.role ?? null, quote: fact.quote }] : [],
  );
}

const rolesOf = (record: DecisionRecord) => moneyOf(record).map(({ value, role }) => [value, role]);

describe('the money of a record', () => {
  test('is a limit where it is the reason for which the decision is key [P33]', () => {
    const record = sampleRecord({
      reasonKey: stated('Affects two divisions and spend of more than £1m', '', 7),
    });
    expect(findMoney([], record, { nation: null })).toEqual([
      {
        kind: 'money',
        value: 1000000,
        role: 'threshold',
        quote: 'more than £1m',
        block: 7,
        sentence: 'Affects two divisions and spend of more than £1m',
        computed: false,
      },
    ]);
  });

  test('is the cost of the option it stands under, which the sentences around it tell [P32]', () => {
    const options = [
      'Option 1 – Run the homes ourselves (considered and rejected).',
      'Modelling gave an overall cost of some £9.4m.',
      'Option 2 – Buy places one by one.',
      'The going price is £6,000 a week.',
      'This option was therefore not recommended.',
      'Option 3 – Appoint a partner (chosen option).',
      'The model puts it at £8.1m.',
    ].join(' ');
    expect(rolesOf(sampleRecord({ reasons: stated(options) }))).toEqual([
      [9400000, 'rejected-option'],
      [6000, 'rejected-option'],
      [8100000, 'other'],
    ]);
  });

  test('keeps the year apart from the whole term, and multiplies nothing [P34]', () => {
    const words = 'Award the contract to Ashby Homes Ltd at £423,480 per annum for seven years.';
    expect(moneyOf(sampleRecord({ decision: stated(words) }))).toEqual([
      { value: 423480, role: 'annual-value', quote: '£423,480 per annum' },
    ]);
  });

  const award = 'Award the contract to Ashby Homes Ltd at a total contract value of £2.1m.';

  test('is a contract value only where the decision was made', () => {
    const decision = stated(award);
    expect(rolesOf(sampleRecord({ decision }))).toEqual([[2100000, 'contract-value']]);
    expect(rolesOf(sampleRecord({ decision, kind: 'proposal' }))).toEqual([[2100000, 'other']]);
    expect(rolesOf(sampleRecord({ decision, status: stated('Recommendations Refused') }))).toEqual([
      [2100000, 'other'],
    ]);
    expect(rolesOf(sampleRecord({ alternatives: decision }))).toEqual([[2100000, 'rejected-option']]);
  });

  test('is no contract value in a decision that only starts a procurement', () => {
    const decision = stated('The procurement is approved. The total contract value is £2.1m.');
    const title = 'Procurement strategy for respite care';
    expect(rolesOf(sampleRecord({ title: stated(title), decision }))).toEqual([[2100000, 'other']]);
    expect(rolesOf(sampleRecord({ title: stated('Respite care contract award'), decision }))).toEqual([
      [2100000, 'contract-value'],
    ]);
  });

  test('is given once, with what it is for', () => {
    const record = sampleRecord({
      title: stated('Homes for young people, £2.1m'),
      decision: stated(award),
      reasons: stated(`${award} The grant is £2.1m.`),
    });
    expect(rolesOf(record)).toEqual([
      [2100000, 'contract-value'],
      [2100000, 'budget'],
    ]);
  });

  test('has no role where no words tell it from fifty beside it, and is not given again where it has one', () => {
    const sums = Array.from({ length: 51 }, (_, at) => `£${String(at + 100)}`).join(' ');
    const reasons = stated('Award the contract to Ashby Homes Ltd at a total contract value of £120.');
    const found = rolesOf(sampleRecord({ decision: stated(sums), reasons }));
    expect(found.filter(([value]) => value === 119)).toEqual([[119, null]]);
    expect(found.filter(([value]) => value === 120)).toEqual([[120, 'contract-value']]);
  });

  test('is not read from rows of thousands', () => {
    const table = "Costs £'000\nStaffing £1,250\nPremises £310\nThe fee is £99.";
    expect(rolesOf(sampleRecord({ reasons: stated(table) }))).toEqual([[99, 'other']]);
  });
});

describe('the work', () => {
  const nearMisses = [
    '£1',
    '£1,',
    '£ ',
    '1,',
    '1.1 ',
    '1 pounds of ',
    'million ',
    'one hundred and ',
    'award of contract at a total value ',
    '£1 to ',
    'up to not exceeding ',
    '£5 per a per a ',
    'Option 1 rejected £5. ',
    'Option 1\n',
    "£'000\n£1\n",
    'savings of £5 and ',
    'the contract for a contract for a £5 ',
    'the lowest tender , £5 ',
    'authorise the head to settle £5 ',
    'Lot 1: Firm, £5.\n',
    'gifts over £5 must ',
    'given the contract to accept the bid at £5 ',
    'It was let for £5. Its total cost £5. ',
    'Supplier: Firm – Total value over £5 – ',
    'tender recommended for acceptance at £5 ',
    'award to the current provider at £5 ',
    'funded by £5 of grant and ',
    'offer of £5 for the ',
    'over £5, approval of the ',
    'invest £5 in the fund of ',
    'budget for the budget ',
    'saving on the cost of a saving ',
    'funding (a) which is expected to be £5 ',
    '£5 will be met in part from and the and reserve ',
    'any procurement where any award ',
    'Supplier: Firm | Total value | £5 | ',
    'Supplier: Firm\nPrice: £5\n',
    'Lot Provider Contract value\n1 Firm £5\n',
    'Grants: Band and Club of the £5, ',
    'award to Firm Ltd. Its cost £5 ',
    'pay Firm Ltd £5 to pay ',
    'contract varied by £5 to £5 ',
    'commission Firm to deliver £5 and instruct ',
    'approve the spend of £5 on the met from ',
    'costs and costs fall by £5 ',
    'overspend on the deficit on the fund of £5 ',
    'grants:\nScouts – £5\n',
    'tenders above the price rises from £5 to £5 ',
  ];

  test.each(nearMisses)('grows no faster than the words: %j', (words) => {
    expectFinderInStep(findMoney, words);
  });
});

const folder = resolve(import.meta.dirname, '../../../shared/data/seeds');

interface Seed {
  id: string;
  file: string;
  money: { value?: { amount: number; role: string; evidence: { quote: string }[] }[]; contractValue: null };
}

/** The names that the truth has for what a sum is for. */
const roles: Record<string, string> = {
  keyDecisionThreshold: 'threshold',
  costOfRejectedOption: 'rejected-option',
};

describe.runIf(existsSync(folder))('the seeds', () => {
  const { seeds } = existsSync(folder)
    ? (JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { seeds: Seed[] })
    : { seeds: [] };

  test.each(seeds.map((seed) => [seed.id, seed] as const))('%s names its sums, and no more', (_, seed) => {
    const page = readText(readFileSync(join(folder, seed.file), 'utf8'), '');
    const record = identify(page, formats)?.extract(page)[0];
    if (!record) throw new Error(`${seed.id} is not read`);
    const expected = seed.money.value ?? [];
    const found = moneyOf(record);
    expect(found.map(({ value, role }) => [value, role])).toEqual(
      expected.map(({ amount, role }) => [amount, roles[role]]),
    );
    for (const [at, { evidence }] of expected.entries()) {
      expect(evidence[0]?.quote).toContain(found[at]?.quote);
    }
    expect(found.filter(({ role }) => role === 'contract-value')).toHaveLength(0);
  });
});

test('an estimate before a competition is no contract value', () => {
  const words = 'That one contract be let by open competition, with an estimated value of £4.2 million.';
  const record = sampleRecord({ decision: stated(words) });
  expect(findMoney(sentencesOf(record), record, { nation: 'England' })).toMatchObject([{ role: 'other' }]);
});
