import type { Council } from '../councils/council.ts';
import type { CallInRule } from './state.ts';

/** What of a council decides which rule is its own. */
type CouncilKind = Pick<Council, 'id' | 'nation' | 'type'>;

/**
 * The rule for call-in that holds for a council: its own, else the one that the law gives for its kind, the
 * narrowest first; null where there is none, or where it is not known which council it is. A kind's rule tells who
 * may call in, and never until when: no statute sets the period.
 */
export function ruleFor(council: CouncilKind | null, rules: readonly CallInRule[]): CallInRule | null {
  return council && (rulesFor(council, rules)[0] ?? null);
}

/**
 * The rule that tells who may call in a council's decisions: its own where its source says, else its kind's. Only
 * `who`, `source` and their dates are to be taken from it: days and hours are those of `ruleFor`.
 */
export function whoRuleFor(council: CouncilKind | null, rules: readonly CallInRule[]): CallInRule | null {
  return council && (rulesFor(council, rules).find(({ who }) => who !== null) ?? null);
}

function rulesFor(council: CouncilKind, rules: readonly CallInRule[]): CallInRule[] {
  const own = rules.filter((rule) => rule.council === council.id);
  const ofKind = rules
    .filter((rule) => rule.council === undefined && isOfKind(council, rule))
    .sort((a, b) => narrowness(b) - narrowness(a));
  return [...own, ...ofKind];
}

/** A rule that names no kind is nobody's: a rule that the reader entered is kept with the site it is for. */
function isOfKind({ nation, type }: CouncilKind, rule: CallInRule): boolean {
  const kind = rule.appliesTo ?? {};
  return narrowness(rule) > 0 && (kind.nation ?? nation) === nation && (kind.type ?? type) === type;
}

function narrowness({ appliesTo = {} }: CallInRule): number {
  return Object.keys(appliesTo).length;
}
