import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/facts/citation.ts';
import type { CitationFact } from '../../src/facts/fact.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { expectFinderInStep } from './growth.ts';

function citationsOf(changes: Partial<DecisionRecord>): CitationFact[] {
  const record = sampleRecord(changes);
  return findCitations(sentencesOf(record), record, { nation: null }).flatMap((fact) =>
    fact.kind === 'citation' ? [fact] : [],
  );
}

const valuesOf = (changes: Partial<DecisionRecord>) => citationsOf(changes).map(({ value }) => value);

describe('the record itself is none of the decisions that it cites', () => {
  const reasons = stated('The case for 24/00031 follows from 23/00019.');

  test.each([
    ['by its field', { reference: stated('24/00031') }],
    ['by its title', { title: stated('24/00031 - Sale of land at Elm Street') }],
  ])('%s', (_name, changes) => {
    expect(valuesOf({ reasons, ...changes })).toEqual([{ reference: '23/00019', relation: 'cites' }]);
    expect(valuesOf({ reasons })).toHaveLength(2);
  });

  test('by its day and maker, while another body may have met on that day', () => {
    const changes = {
      decidedOn: stated('2025-09-15'),
      decisionMaker: stated('Cabinet'),
      reasons: stated(
        'Agreed by Cabinet on 15 September 2025. It was endorsed by the Scrutiny Board on 15 September 2025.',
      ),
    };
    expect(valuesOf(changes)).toEqual([{ by: 'Scrutiny Board', date: '2025-09-15', relation: 'cites' }]);
  });
});

test.each([
  ['It was RESOLVED to recommend the County Council to make the order.', 'County Council', 'recommends-to'],
  ['To extend, by a year, the arrangements approved by Cabinet on 8 April 2024.', 'Cabinet', 'varies'],
  ['To extend opening hours, as approved by Cabinet on 8 April 2024.', 'Cabinet', 'cites'],
  ['Officers were told by the Executive on 3 June 2025 to look elsewhere.', 'Executive', 'cites'],
  ['Cabinet had, at its meeting on 9 May 2025, referred the plan.', 'Cabinet', 'cites'],
])('how a decision of a body is spoken of: %s', (words, by, relation) => {
  expect(valuesOf({ decision: stated(words) })).toMatchObject([{ by, relation }]);
});

describe('a day is cited only as that of a decision taken', () => {
  test('initials count where the record names the body, and nobody else’s', () => {
    const reasons = stated(
      'The case (CE S512) was agreed by HGC in July 2025. DFE approved the form in July 2025.',
    );
    const named = { decisionMaker: stated('Housing and Growth Committee'), reasons };
    expect(valuesOf(named)).toEqual([
      { reference: 'CE S512', date: '2025-07', by: 'HGC', relation: 'cites' },
    ]);
    expect(valuesOf({ reasons })).toEqual([{ reference: 'CE S512', relation: 'cites' }]);
  });

  test('the month in which a provider did something is none', () => {
    expect(valuesOf({ reasons: stated('In July 2025, the provider published its plan.') })).toEqual([]);
  });

  test.each([
    'This will be considered by the Adults Committee on 22 November 2025.',
    'This is to be considered by the Adults Committee on 22 November 2025.',
    'The next meeting of the Adults Committee on 22 November 2025 is open.',
    'The Adults Committee agreed to defer the item to its meeting on 22 November 2025.',
  ])('a meeting to come is none: %s', (words) => {
    expect(valuesOf({ consultation: stated(words) })).toEqual([]);
  });

  test('a day after the decision is none, whatever the tense', () => {
    const reasons = stated('This was considered by the Adults Committee on 22 November 2025.');
    expect(valuesOf({ reasons, decidedOn: stated('2025-10-01') })).toEqual([]);
    expect(valuesOf({ reasons, decidedOn: stated('2025-12-01') })).toHaveLength(1);
  });
});

describe('how a decision is spoken of', () => {
  test('only the decision varies a contract; an option that was weighed up does not', () => {
    const words = stated('To extend the contract agreed by Cabinet on 5 March 2024 by a year.');
    expect(valuesOf({ decision: words })).toMatchObject([{ relation: 'varies' }]);
    expect(valuesOf({ alternatives: words })).toMatchObject([{ relation: 'cites' }]);
    expect(valuesOf({ reasons: words })).toMatchObject([{ relation: 'cites' }]);
  });

  test('words about call-in as such make no call-in', () => {
    const decision = stated('This takes effect unless called in. See 25/00041 for the site.');
    expect(valuesOf({ decision })).toEqual([{ reference: '25/00041', relation: 'cites' }]);
    expect(valuesOf({ title: stated('Determination of call-in request') })).toEqual([]);
    expect(valuesOf({ title: stated('Call-in of 25/00041') })).toMatchObject([{ relation: 'called-in' }]);
  });

  test('what says the same or less than another is left out', () => {
    const reasons = stated(
      'Decision 23/00045, taken by the Leader on 3 May 2023, set the rate. The rate of 23/00045 stands.',
    );
    expect(valuesOf({ reasons })).toEqual([
      { reference: '23/00045', date: '2023-05-03', by: 'Leader', relation: 'cites' },
    ]);
  });

  test('two decisions in one sentence stay two', () => {
    const reasons = stated('It rests on 23/00045 and on the decision taken by the Leader on 3 May 2023.');
    expect(valuesOf({ reasons })).toHaveLength(2);
  });

  test('a bare number under a label that speaks of no decision is some other file’s', () => {
    const other = (label: string) => valuesOf({ other: [{ label, value: '10/01438' }] });
    expect([other('Legal implications'), other('Related decision')]).toEqual([
      [],
      [{ reference: '10/01438', relation: 'cites' }],
    ]);
  });
});

test('the quote closes the brackets that it opens', () => {
  const [fact] = citationsOf({
    reasons: stated('It was agreed at Cabinet on 10 March 2024 (Minute 61/24 refers).'),
  });
  expect(fact?.quote).toBe('agreed at Cabinet on 10 March 2024 (Minute 61/24 refers)');
});

test.each([
  'agreed by the Director of Aaa, Bbb and ',
  'Cabinet approved the plan for 3 May ',
  'the decision of the Committee on 3 Mayor 2025 ',
  'On 3 May 2025 the Aaa Bbb Ccc ',
  'decision no. ',
  'CE S1 24/0012 ocds-h6vhtk-',
  '12345-20',
  'recommends that Cabinet recommends ',
  'extend the contract vary ',
  'Aaaa ',
  'A'.repeat(50),
  '(Cabinet, (minute 4, ',
  'Cabinet gave the Head authority ',
  'seen at the Panel on Aaa ',
  'report ref. AB-12 to the ',
  'minute 44 of the Aaa Bbb ',
  'approved by Cabinet on 3 May 2025 and the cost and the award of the ',
  'consideration of the plan, review by the discussion of ',
  'Planning Committee granted permission for the ',
  'agreed: Cabinet, 3 May 2025; Council, 4 May 2025 and again on 5 May 2025, ',
  'Cabinet, in a motion agreed by ',
  'the Panel, at its meeting on 3 May 2025, then ',
  'Cabinet was asked by the Panel to reconsider ',
  'the decision of the Leader (ref the decision (no ',
  'minute 4/25 of the report of the Chief Executive ',
  'fixed by the Planning Committee and settled by Cabinet and set by ',
  'presented the plan to the officer to Cabinet, took the plan to ',
  'orders 25/10021 and 25/10022, 25/10023 and ',
  'Cabinet looked at the plan and voted and heard of the ',
  'minutes of Cabinet, 3 May 2025, minute 4 of the ',
  'previous decision of the plan: Cabinet meeting 3 May 2025 previous ',
  'Cabinet gave the head of the fleet and the delegated ',
  'the consent of Cabinet was the Executive’s approval of the plan to the ',
  'Cabinet, when it met on 3 May 2025, and the Panel, which met on 4 May 2025, ',
  'the decision which the Leader and the approval that the Cabinet ',
  'Cabinet agreed the plan on 3 May 2025, the price on 4 May 2025 and the works in ',
  'Cabinet agreed (minute 4, Cabinet gave its consent (',
  'it was on 3 May 2025 that Cabinet looked at this again: ',
  'forward plan as a reference with the item number ',
  'think again about the look afresh at the decision, revisit the plan ',
  'add a year to the contract, set aside the resolution, withdraw the ',
  'using the authority that the Cabinet acting under the power ',
  'having considered the plan, having seen it, having heard of its decision of ',
  'see decisions HC/24/018, HC/24/019 and HC/24/020, HC/24/021 and ',
  'To revoke the authority no longer the decision takes the place of the ',
  'Cabinet, who agreed the plan, which signed it off in the agenda for ',
  'That KD 4471 AB be the Cabinet decision (no. the Executive minute 4, ',
  'Cabinet saw the plan when it agreed the plan; on 3 May 2025, when Cabinet, whose decision of ',
  'call-in request was made on recommendation be made to ',
  'made to the motion on the fares made to the motion ',
])('the work grows with the words alone: %s', (words) => {
  expectFinderInStep(findCitations, words);
});
