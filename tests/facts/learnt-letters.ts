import { weightLetters, weightUnit } from '../../src/facts/learnt-role.ts';
import { learnWeights } from '../../scripts/role-weights.ts';
import type { LabelledPlace } from '../../scripts/role-weights.ts';

/**
 * The weights that labelled places teach, by feature, as the extension reads them.
 *
 * @param fewest how many places must have a feature
 */
export function learntLetters<Role extends string>(
  roles: readonly Role[],
  labelled: readonly LabelledPlace<Role>[],
  fewest: number,
): Map<string, string> {
  const weights = learnWeights(roles, labelled, weightUnit, fewest);
  return new Map([...weights].map(([feature, numbers]) => [feature, weightLetters(numbers)]));
}

/** The text of a file of weights: JSON, one feature a line. */
export function weightsText(weights: ReadonlyMap<string, string>): string {
  const lines = [...weights].map((line) => line.map((part) => JSON.stringify(part)).join(': '));
  return `{\n${lines.join(',\n')}\n}\n`;
}

/**
 * The features whose weights differ between two sets by more than another Node may round otherwise.
 *
 * @param rounding by how many letters
 */
export function differingFeatures(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
  rounding = 1,
): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((feature) => {
    const [now = '', then = ''] = [one.get(feature), other.get(feature)];
    return (
      now.length !== then.length ||
      Array.from(now).some((_, at) => Math.abs(now.charCodeAt(at) - then.charCodeAt(at)) > rounding)
    );
  });
}
