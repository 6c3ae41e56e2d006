import { describe, expect, test } from 'vitest';
import type { Fact, MoneyRole } from '../../src/facts/fact.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { disagreementsBetween } from '../../src/relations/disagreement.ts';
import { sampleRecord, stated } from '../sample-record.ts';

type Fields = Partial<DecisionRecord>;

function between(page: Fields, attachment: Fields, ours: Fact[] = [], theirs: Fact[] = []) {
  return disagreementsBetween(
    { record: sampleRecord(page), facts: ours },
    { record: sampleRecord({ format: 'kent-record-of-decision', ...attachment }), facts: theirs },
  );
}

function money(quote: string, value: number, role: MoneyRole = 'contract-value'): Fact {
  return { kind: 'money', value, role, quote, block: 0, sentence: `It costs ${quote}.`, computed: false };
}

const named = (name: string): Fields => ({ decisionMaker: stated(name) });
const numbered = (reference: string): Fields => ({ reference: stated(reference) });

describe('a page and its attachment do not say the same', () => {
  test('where both state a field otherwise: the words of both are given', () => {
    expect(
      between(
        {
          decidedOn: stated('2026-03-04', '04/03/2026'),
          isKeyDecision: stated(true, 'Yes'),
          isSubjectToCallIn: stated(true, 'Yes'),
          callInDeadline: stated('2026-03-12', '12/03/2026'),
        },
        {
          decidedOn: stated('2026-03-03', '3 March 2026'),
          isKeyDecision: stated(false, 'No'),
          isSubjectToCallIn: stated(true, 'YES'),
          callInDeadline: stated('2026-03-11', '11 March 2026'),
        },
      ),
    ).toEqual([
      { field: 'decidedOn', page: '04/03/2026', attachment: '3 March 2026' },
      { field: 'isKeyDecision', page: 'Yes', attachment: 'No' },
      { field: 'callInDeadline', page: '12/03/2026', attachment: '11 March 2026' },
    ]);
  });

  test.each([
    ['Cabinet Member for Highways', 'Cabinet Member for Housing'],
    ['Cabinet', 'Director of Finance'],
    ['Licensing Committee', 'Planning Committee'],
  ])('of who decided: %s, %s', (page, attachment) => {
    expect(between(named(page), named(attachment))).toEqual([{ field: 'decisionMaker', page, attachment }]);
  });

  test('of the reference', () => {
    expect(between(numbered('25/00117'), numbered('25/00171'))).toMatchObject([{ field: 'reference' }]);
  });

  test('of the price, where none of one is among the other’s', () => {
    expect(
      between({}, {}, [money('£1.2m', 1_200_000)], [money('£1,840,000', 1_840_000), money('£9', 9)]),
    ).toEqual([{ field: 'contractValue', page: '£1.2m', attachment: '£1,840,000' }]);
  });
});

describe('nothing is said', () => {
  const day = (date: string): Fields => ({ decidedOn: stated(date) });

  test.each<[string, Fields, Fields]>([
    ['where one is silent', day('2026-03-04'), {}],
    ['where one leaves it blank', day('2026-03-04'), { decidedOn: { state: 'blank', block: 1 } }],
    ['where one says "None"', numbered('25/1'), { reference: { state: 'none', quote: 'None', block: 1 } }],
    ['of a month and a day in it', day('2026-03'), day('2026-03-04')],
    ['of a post and its holder', named('Cabinet Member for Highways'), named('Councillor Ada Quill')],
    [
      'of one post in two wordings',
      named('Cllr Ada Quill, Cabinet Member for Highways & Transport'),
      named('Cabinet Member for Highways and Transport'),
    ],
    ['of one reference in two spellings', numbered('Decision no. 25/00117'), numbered('25 / 00117')],
    [
      'of titles, which are worded freely',
      { title: stated('Buses') },
      { title: stated('Contract for buses') },
    ],
  ])('%s', (_, page, attachment) => {
    expect(between(page, attachment)).toEqual([]);
    expect(between(attachment, page)).toEqual([]);
  });

  test('of sums that are no price, and of a price that both give', () => {
    expect(between({}, {}, [money('£5', 5, 'budget')], [money('£6', 6)])).toEqual([]);
    expect(between({}, {}, [money('£5', 5), money('£7', 7)], [money('£6', 6), money('£5.00', 5)])).toEqual(
      [],
    );
  });
});
