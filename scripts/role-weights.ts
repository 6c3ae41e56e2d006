/*
 * How much each feature of a place in a sentence speaks for each role of what stands there, learnt from labelled
 * sentences: multinomial logistic regression, fitted by AdaGrad (Duchi, Hazan and Singer, "Adaptive Subgradient
 * Methods", 2011). Nothing in it is left to chance: the same places in the same order give the same weights.
 */

/** A sum or a name in its sentence, with what it is. */
export interface LabelledPlace<Role extends string> {
  features: ReadonlySet<string>;
  role: Role;
}

/**
 * How often each place is looked at, how far a step goes, and how strongly weights are drawn towards nought. More
 * looks fit the labelled words better and others worse.
 */
const passes = 20;
const step = 0.05;
const decay = 5e-3;

/**
 * Learns how much each feature speaks for each role.
 *
 * @param roles every role, in the order in which weights are given
 * @param unit what a whole number among the weights stands for, in log odds
 * @param fewest how many places must have a feature: one of fewer says more of those than of the next one
 * @returns for each feature of enough places, a whole number a role; features that say nothing are left out
 */
export function learnWeights<Role extends string>(
  roles: readonly Role[],
  labelled: readonly LabelledPlace<Role>[],
  unit: number,
  fewest: number,
): Map<string, number[]> {
  const names = commonFeatures(labelled, fewest);
  const places = new Map(names.map((name, at) => [name, at * roles.length]));
  const sums = labelled.map(({ features, role }) => ({
    places: [...features].flatMap((name) => places.get(name) ?? []),
    role: roles.indexOf(role),
  }));
  const weights = fitted(sums, names.length, roles.length);
  const rounded = names.map((name, at): [string, number[]] => [
    name,
    Array.from(weights.subarray(at * roles.length, (at + 1) * roles.length), (weight) =>
      Math.round(weight / unit),
    ),
  ]);
  return new Map(rounded.filter(([, numbers]) => numbers.some((number) => number !== 0)));
}

/** The features that enough places have, by name. */
function commonFeatures(labelled: readonly LabelledPlace<string>[], fewest: number): string[] {
  const counts = new Map<string, number>();
  for (const { features } of labelled)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= fewest ? name : [])).toSorted();
}

/** A place with where the weights of its features begin, and the number of its role. */
interface NumberedPlace {
  places: number[];
  role: number;
}

/** The weights of all features, role by role. */
function fitted(sums: readonly NumberedPlace[], features: number, roles: number): Float64Array {
  const weights = new Float64Array(features * roles);
  // How far each weight was moved before: those of rare features still take long steps when others have settled.
  const moved = new Float64Array(weights.length).fill(1e-6);
  for (let pass = 0; pass < passes; pass += 1) {
    for (const { places, role } of inTurn(sums, pass)) {
      const errors = sharesOf(places, weights, roles);
      errors[role] = (errors[role] ?? 0) - 1;
      for (const place of places) {
        for (let at = 0; at < roles; at += 1) {
          const weight = weights[place + at] ?? 0;
          const slope = (errors[at] ?? 0) + decay * weight;
          const all = (moved[place + at] ?? 0) + slope * slope;
          moved[place + at] = all;
          weights[place + at] = weight - (step * slope) / Math.sqrt(all);
        }
      }
    }
  }
  return weights;
}

/** How likely each role is by the weights so far; they sum to one. */
function sharesOf(places: readonly number[], weights: Float64Array, roles: number): Float64Array {
  const votes = new Float64Array(roles);
  for (const place of places)
    for (let at = 0; at < roles; at += 1) votes[at] = (votes[at] ?? 0) + (weights[place + at] ?? 0);
  const most = Math.max(...votes);
  const odds = votes.map((vote) => Math.exp(vote - most));
  const all = odds.reduce((total, each) => total + each, 0);
  return odds.map((each) => each / all);
}

/** The places in an order of their own for each pass, so that neighbours in the list do not move the weights together. */
function inTurn<Each>(all: readonly Each[], pass: number): Each[] {
  // A prime above any number of sums: its multiples meet every place once.
  const prime = 1_000_003;
  const stride = 7919 + pass;
  return all
    .map((each, at) => ({ each, key: ((at + 1) * stride * 613) % prime }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ each }) => each);
}
