import type { Follow } from '../src/library/database.ts';

/** A decision followed since it was published, its last day stated as Tuesday 9 December 2025. */
export function sampleFollow({ callIn, ...changes }: FollowChanges = {}): Follow {
  return {
    key: 'democracy.exampleshire.example decision:4711',
    address: 'https://democracy.exampleshire.example/ieDecisionDetails.aspx?ID=4711',
    title: 'Sale of land',
    council: 'Exampleshire County Council',
    division: 'england-and-wales',
    followedSince: '2025-12-01T10:00:00.000Z',
    given: [],
    ...changes,
    callIn: {
      lastDay: '2025-12-09',
      possibleLastDay: null,
      closesAt: null,
      basis: 'page',
      certainty: 'stated',
      ...callIn,
    },
  };
}

/** What a test needs otherwise. */
export type FollowChanges = Partial<Omit<Follow, 'callIn'>> & { callIn?: Partial<Follow['callIn']> };
