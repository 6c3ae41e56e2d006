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

/** The letters of each feature. */
export type Weights = Pick<ReadonlyMap<string, string>, 'get'>;

/** Weights as their file holds them. A map of all of them would take longer to make than most pages take to read. */
export function weightsIn(byFeature: Readonly<Record<string, string>>): Weights {
  return { get: (feature) => (Object.hasOwn(byFeature, feature) ? byFeature[feature] : undefined) };
}

/** A role, and its share of all that the words say. */
export interface Leaning<Role extends string> {
  role: Role;
  /** Of one. */
  share: number;
}

/**
 * What the words around a thing say that it is: for each role its share of all that they say, of one.
 *
 * @param roles in the order in which the letters stand; of the last they may be missing, whose votes are nought then
 * @param weights for each feature a letter a role (`weightLetters`)
 * @param unit what a step between letters stands for: a change of the log odds
 */
export function sharesOf<Role extends string>(
  roles: readonly Role[],
  features: ReadonlySet<string>,
  weights: Weights,
  unit = weightUnit,
): Leaning<Role>[] {
  const votes = roles.map(() => 0);
  for (const feature of features) {
    const letters = weights.get(feature) ?? '';
    for (let at = 0; at < letters.length; at += 1)
      votes[at] = (votes[at] ?? 0) + (letters.charCodeAt(at) - nought) * unit;
  }
  const most = Math.max(...votes);
  const odds = votes.map((vote) => Math.exp(vote - most));
  const all = odds.reduce((total, each) => total + each, 0);
  return roles.map((role, at) => ({ role, share: (odds[at] ?? 0) / all }));
}

/** The role that the words around a thing speak for most. */
export function leaningOf<Role extends string>(
  roles: readonly [Role, ...Role[]],
  features: ReadonlySet<string>,
  weights: Weights,
): Leaning<Role> {
  let leaning: Leaning<Role> = { role: roles[0], share: 0 };
  for (const each of sharesOf(roles, features, weights)) if (each.share > leaning.share) leaning = each;
  return leaning;
}
