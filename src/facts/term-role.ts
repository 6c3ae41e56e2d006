import type { Leaning, Weights } from './learnt-role.ts';
import { sharesOf, weightsIn } from './learnt-role.ts';
import { featuresOf } from './term-features.ts';
import type { Story } from './term-story.ts';
import weightsInUse from './term-weights.json';

/*
 * What a length of time or a date is for a contract, by the words around it and by how it fits the others. Each of
 * them speaks for some roles and against others, by weights learnt from labelled sentences (scripts/role-weights.ts).
 */

/** What a length is: the contract's own, an option's, that of both together, or none of these. */
export const lengthRoles = ['length', 'option', 'whole', 'none'] as const;
/** What a date is: the contract's first day, its last, its last with every option taken up, or none of these. */
export const dateRoles = ['start', 'end', 'latestEnd', 'none'] as const;

export type LengthRole = (typeof lengthRoles)[number];
export type DateRole = (typeof dateRoles)[number];
export type TermRole = LengthRole | DateRole;

/** What a step between the letters of these weights stands for: a change of the log odds. */
export const termUnit = 0.1;

/** The weights of lengths and of dates: for each feature a letter for each role but "none", whose votes are nought. */
export interface WeightsOfParts {
  length: Weights;
  date: Weights;
}

const inUse: WeightsOfParts = {
  length: weightsIn(weightsInUse.length),
  date: weightsIn(weightsInUse.date),
};

/** What each part of a story may be, by given weights or those in use. */
export function leaningsOf(story: Story, weights: WeightsOfParts = inUse): Leaning<TermRole>[][] {
  return story.map(({ part: { kind } }, nth) =>
    sharesOf<TermRole>(
      kind === 'length' ? lengthRoles : dateRoles,
      featuresOf(story, nth),
      weights[kind],
      termUnit,
    ),
  );
}
