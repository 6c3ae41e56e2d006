import { describe, expect, test } from 'vitest';
import { findDelegations } from '../../src/facts/delegation.ts';
import type { DelegationFact } from '../../src/facts/fact.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { expectFinderInStep } from './growth.ts';

function delegationsOf(changes: Partial<DecisionRecord>): DelegationFact[] {
  const record = sampleRecord(changes);
  return findDelegations(sentencesOf(record), record, { nation: null }).flatMap((fact) =>
    fact.kind === 'delegation' ? [fact] : [],
  );
}

const inDecision = (words: string) => delegationsOf({ decision: stated(words) });

describe('the direction of a power', () => {
  test('is received where the decision of another gives it, though the words are the same', () => {
    const words =
      'The key decision taken by the Executive Member for Roads on 9 May 2025 gives delegated authority to the Director of Highways to appoint a contractor.';
    expect(inDecision(words)).toMatchObject([
      { value: { direction: 'received', from: 'Executive Member for Roads', date: '2025-05-09' } },
    ]);
  });

  test.each([
    'DELEGATE authority to the Director of Highways to appoint a contractor.',
    'To delegate authority to the Director of Highways to appoint a contractor.',
    'That authority be delegated to the Director of Highways to appoint a contractor.',
    'To carry out the decision of Cabinet on 9 May 2025, authority be delegated to the Director of Highways to appoint a contractor.',
  ])('is granted: %s', (words) => {
    expect(inDecision(words).map(({ value }) => value)).toEqual([
      {
        direction: 'granted',
        from: null,
        to: 'Director of Highways',
        scope: 'appoint a contractor',
        date: null,
      },
    ]);
  });

  test.each([
    ['Taken under delegated powers.', null],
    ['Authority had already been delegated to the Director of Highways.', 'Director of Highways'],
  ])('is received where it is held already, with nothing made up: %s', (words, to) => {
    expect(inDecision(words).map(({ value }) => value)).toEqual([
      { direction: 'received', from: null, to, scope: null, date: null },
    ]);
  });

  test('is granted where the day named is that of the decision itself', () => {
    const decision = stated(
      'On 9 May 2025 Cabinet delegated authority to the Head of Fleet to buy two vans.',
    );
    const [own] = delegationsOf({ decision, decidedOn: stated('2025-05-09') });
    const [earlier] = delegationsOf({ decision, decidedOn: stated('2025-06-13') });
    expect([own?.value.direction, earlier?.value.direction]).toEqual(['granted', 'received']);
  });
});

describe('where a power is only spoken of', () => {
  const grant = 'To delegate authority to the Director of Highways to appoint a contractor.';

  test.each(['title', 'purpose', 'alternatives', 'reasons', 'consultation'] as const)(
    'the %s gives none',
    (field) => {
      expect(delegationsOf({ [field]: stated(grant) })).toEqual([]);
      expect(inDecision(grant)).toHaveLength(1);
    },
  );

  test('the items under a recommendation to Council give none, those under a resolution do', () => {
    const item = '(a) authority be delegated to the Chief Executive to sign the deed.';
    expect(inDecision(`That Cabinet recommends to Council that:\n${item}`)).toEqual([]);
    expect(inDecision(`That Cabinet resolves that:\n${item}`)).toMatchObject([
      { value: { from: 'Cabinet' } },
    ]);
  });
});

describe('the parts of a power', () => {
  test.each([
    ['in consultation with the Leader, to sign the deed', 'sign the deed'],
    ['to sign the deed, following consultation with the Leader', 'sign the deed'],
    ['to sign the deed after consultation with the Leader.', 'sign the deed'],
  ])('who is to be consulted is told apart from the scope: %s', (words, scope) => {
    const [fact] = inDecision(`That authority be delegated to the Chief Executive, ${words}`);
    expect(fact).toMatchObject({ consulting: 'Leader', value: { to: 'Chief Executive', scope } });
  });

  test('there is no consultation where none is named', () => {
    const [fact] = inDecision('That authority be delegated to the Chief Executive to sign the deed.');
    expect(fact && 'consulting' in fact).toBe(false);
  });

  test('the list under a power is its scope, and ends where the outer list goes on', () => {
    const [fact] = inDecision(
      '1. the Head of Fleet be authorised to:\n(a) buy two vans; and\n(b) sell the old ones.\n2. the report be noted.',
    );
    expect(fact?.value.scope).toBe('buy two vans; sell the old ones');
  });

  test.each([
    ['Delegate authority to:', ''],
    ['That Cabinet authorises:', 'Cabinet'],
    ['The Executive resolves to delegate authority to', 'Executive'],
  ])('each holder in a list has a power of their own: %s', (opening, from) => {
    const facts = inDecision(
      `${opening}\n(a) the Head of Fleet to buy vans; and\n(b) the Clerk to insure them.`,
    );
    expect(facts.map(({ value }) => [value.from ?? '', value.to, value.scope])).toEqual([
      [from, 'Head of Fleet', 'buy vans'],
      [from, 'Clerk', 'insure them'],
    ]);
  });

  test('a bracket around the one who holds it ends the scope', () => {
    const [fact] = inDecision(
      'The Head of Fleet (who has delegated authority for such sales) has sold the van.',
    );
    expect(fact?.value).toMatchObject({ to: 'Head of Fleet', scope: 'such sales' });
  });

  test('a motion gives a power only where the sentence behind says that it was carried', () => {
    const motion = 'Councillor Roe proposed that the Clerk have delegated powers to buy a bench.';
    expect(inDecision(`${motion} Carried with one abstention.`)).toHaveLength(1);
    expect(inDecision(`${motion} Not carried.`)).toEqual([]);
    expect(inDecision(`${motion} The Clerk was thanked.`)).toEqual([]);
  });

  test.each([
    ['delegates the rent, up to the figure in the annex, to the Director of Place', 'Director of Place'],
    [
      'delegates the choice of colour to the Recreation Ground Working Party',
      'Recreation Ground Working Party',
    ],
    ['delegates the choice of colour to the Vice-Chairman of the Council', 'Vice-Chairman of the Council'],
    ['delegates the response to the Mayor of the town to the Head of Policy', 'Head of Policy'],
    ['delegates to the Head of Homes changes to the officer rota', 'Head of Homes'],
  ])('who is given it is a post or a body, and no clause: %s', (words, to) => {
    expect(inDecision(`That the Executive ${words}.`).map(({ value }) => value.to)).toEqual([to]);
  });

  test('a clause in front of "had been authorised" is nobody, and the number of a paragraph is no part of a name', () => {
    expect(
      inDecision('Members asked the Head of Homes whether agents had been authorised to enter flats.'),
    ).toEqual([]);
    expect(inDecision('1.4 The Head of Homes has delegated authority to let flats.')).toMatchObject([
      { value: { to: 'Head of Homes', scope: 'let flats' } },
    ]);
  });

  test('a post with a comma in it gives the powers in the list under it', () => {
    const facts = inDecision(
      'The Chief Officer, Waste and Roads:\n- accepts the tender; and\n- authorises the Engineer to say so.',
    );
    expect(facts.map(({ value }) => value.from)).toEqual(['Chief Officer, Waste and Roads']);
  });

  test('one who only advised gives no power', () => {
    const [fact] = inDecision('In consultation with the Leader, authorises the Head of Fleet to buy vans.');
    expect(fact?.value).toMatchObject({ from: null, to: 'Head of Fleet' });
  });

  test('the post that acts under a power holds it, by whatever name it goes', () => {
    const [fact] = inDecision(
      'The Strategic Commissioner, acting under delegated authority from Cabinet of 4 June 2025, has made the award.',
    );
    expect(fact?.value).toMatchObject({ from: 'Cabinet', to: 'Strategic Commissioner', date: '2025-06-04' });
  });

  test('the same power said twice is one fact, and two powers are two', () => {
    const first = 'That authority be delegated to the Head of Fleet to buy two vans.';
    expect(inDecision(`${first} ${first}`)).toHaveLength(1);
    expect(inDecision(`${first} ${first.replace('Fleet', 'Parks')}`)).toHaveLength(2);
  });
});

test.each([
  'delegated authority to ',
  'authority to be given ',
  'That the Director of Place and the Head of Parks ',
  'Cabinet agreed on 3 May 2025 and delegate the ',
  'be authorised and consultation with ',
  'Director for Aaa, Bbb and ',
  'delegat',
  'if the tender is within, the ',
  'be noted and the Head and be ',
  'under the scheme of delegation, the Head ',
  'confers on the Head, with the ',
  'Cabinet, 3 May 2025, delegated and ',
  'powers to issue, are , with ',
  'delegate to the Director of Highways to pay, and to the Head of Roads, to the Clerk of Works, and the Head of Parks ',
  'delegate to the Director of Highways to pay, and the roads and the parks and it, and they ',
  'AUTHORITY BE DELEGATED TO THE DIRECTOR OF PLACE AND THE HEAD OF ROADS AND PARKS, ',
  'DELEGATED TO THE ASSISTANT CHIEF CORPORATE STRATEGIC ',
  'authorise the Head of Roads who holds the ',
  'Authorised by Cabinet on 4 March 2025, the ',
  'the scheme of delegation of powers to the Head, having ',
  'dirprwyo awdurdod i’r Pennaeth Tai a’r Cyfarwyddwr Addysg, Hamdden ',
  'bod y Pennaeth yn cael ei awdurdodi mewn ymgynghoriad â’r Aelod Cabinet ',
  'penderfynwyd dan awdurdod dirprwyo’r ',
  'should the bid fail if permission be refused the Head of Parks be authorised ',
  'in the absence of the Director the Head of the ',
  'in each case of the report be delegated and the Head of Legal ',
  'delegated authority to: (a) the Head of Legal to pay; and (b) ',
  'The Head of Roads may, under the scheme of delegation ',
  'the Constitution allows the Constitution, the Head ',
  'under delegated powers made by the Head of Roads after the ',
  'approved, with the Head of Roads authorised and, for the reasons, authorised ',
  'give the Head of Roads, Parks and Fleet, the grant of ',
  'the delegation of the award of the plan and the delegation of any ',
  'That the petition that could be and the motion that it was and might be delegated ',
  'authority that Cabinet gave to the Head (who has delegated authority (for ',
  'The Director agreed, under delegated powers, the Head approved ',
  'was given power to pay by Cabinet on 3 May 2025 and by Cabinet on ',
  'That the Council: (1) adopts the plan and (2) the Head, as ',
  'The Chief Officer, Waste and Roads, acting under the ',
  'By virtue of a resolution of Cabinet on 4 March 2025 the Head 1.4 ',
  'the recommendation for the request that the proposal to delegate ',
  'the authority that the Head of Roads and the authority which Cabinet had ',
  'That (a) the Head of Roads be and (b) the Clerk, (c) that ',
  'Cabinet, 3 May 2025 - the report: Council (3 May 2025), delegat ',
  'Approved, and the Head of Roads, agreed and the Clerk authorised ',
  'Approval of the lease: delegates the choice to me, delegated the plan to ',
  'Cabinet was satisfied with the tender and content and willing and ',
  'Under the Constitution, the Head of Roads is permitted to, the Clerk is ',
  'from Cabinet on 3 May 2025 allowing the Head of Roads, permitting the ',
  'Before any authority is delegated to the Head, has been if unless the ',
  'deleted the paragraph which the motion that noted the request to authorise ',
])('the work grows with the words alone: %s', (words) => {
  expectFinderInStep(findDelegations, words);
});
