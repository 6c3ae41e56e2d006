/*
 * What a thing in a sentence is, by the words around it. Each of them speaks for some roles and against others, by
 * weights learnt from labelled sentences (scripts/role-weights.ts): patterns written by hand were wrong about more
 * unseen sentences, and each that was mended said nothing of the next.
 */

/** What one of a feature's whole numbers stands for: a change of the log odds. */
export const weightUnit = 0.05;

/** The letter of a weight of nought; the letters behind it speak for a role, those before it against. */
const nought = 'P'.charCodeAt(0);
/** Letters go from "#" to "}": no weight comes near either. */
const furthest = 45;

/** A feature's weights as its file holds them: a letter a role, which takes a third of the room that numbers do. */
export function weightLetters(weights: readonly number[]): string {
  return String.fromCharCode(
    ...weights.map((weight) => nought + Math.max(-furthest, Math.min(furthest, weight))),
  );
}

/** The role that the words speak for most, and their share of all that they say. */
export interface Leaning<Role extends string> {
  role: Role;
  /** Of one. */
  share: number;
}

/**
 * What the words around a thing say that it is.
 *
 * @param roles in the order in which the letters stand; at least one
 * @param weights for each feature a letter a role (`weightLetters`)
 */
export function leaningOf<Role extends string>(
  roles: readonly [Role, ...Role[]],
  features: ReadonlySet<string>,
  weights: ReadonlyMap<string, string>,
): Leaning<Role> {
  const votes = roles.map(() => 0);
  for (const feature of features) {
    const letters = weights.get(feature) ?? '';
    for (let at = 0; at < letters.length; at += 1)
      votes[at] = (votes[at] ?? 0) + (letters.charCodeAt(at) - nought) * weightUnit;
  }
  const most = Math.max(...votes);
  const all = votes.reduce((total, vote) => total + Math.exp(vote - most), 0);
  return { role: roles[votes.indexOf(most)] ?? roles[0], share: 1 / all };
}
