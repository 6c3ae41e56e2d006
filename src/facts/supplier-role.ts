import type { CompanyName } from './company-name.ts';
import { leaningOf } from './learnt-role.ts';
import type { Leaning } from './learnt-role.ts';
import { supplierFeatures } from './supplier-features.ts';
import type { SupplierPlace, SupplierRole } from './supplier-place.ts';
import weightsByFeature from './supplier-weights.json';

/** The roles, in the order in which the weights are written. */
export const supplierRoles = ['awarded', 'incumbent', 'none'] as const satisfies [
  SupplierRole,
  ...SupplierRole[],
];

/** How sure the words must be, as a share of one. Where they are less so, a company is only named. */
const sure: Record<CompanyName['kind'], number> = { form: 0.55, withheld: 0.55, plain: 0.65 };

/**
 * How sure they must be of a name without a legal form that no fixed wording ties to a contract: it may be no firm's
 * at all, but a team's, a scheme's or a street's.
 */
const sureOfFirm: Record<SupplierRole, number> = { awarded: 0.88, incumbent: 0.94, none: 1 };

const weights = new Map(Object.entries<string>(weightsByFeature));

/** What a company is to a contract, by the words around its name. */
export function supplierRole(place: SupplierPlace): SupplierRole {
  return roleByLeaning(place, leaningOf(supplierRoles, supplierFeatures(place), weights));
}

/** What a company is, once the words are weighed. */
export function roleByLeaning(
  { kind, cue }: SupplierPlace,
  { role, share }: Leaning<SupplierRole>,
): SupplierRole {
  return share >= (kind === 'plain' && !cue ? sureOfFirm[role] : sure[kind]) ? role : 'none';
}
