import type { CompanyName } from './company-name.ts';
import { leaningOf, weightsIn } from './learnt-role.ts';
import type { Leaning } from './learnt-role.ts';
import { supplierFeatures } from './supplier-features.ts';
import type { SupplierPlace, SupplierRole } from './supplier-place.ts';
import weightsByFeature from './supplier-weights.json';

/** The roles, in the order in which the weights are written. */
export const supplierRoles = ['awarded', 'incumbent', 'none'] as const satisfies [
  SupplierRole,
  ...SupplierRole[],
];

/**
 * How sure the words must be, as a share of one. Where they are less so, a company is only named. A name without a
 * legal form may be no firm's at all, but a team's, a scheme's or a street's.
 */
const sure: Record<CompanyName['kind'], number> = { form: 0.55, withheld: 0.55, plain: 0.7 };

const weights = weightsIn(weightsByFeature);

/** What a company is to a contract, by the words around its name. */
export function supplierRole(place: SupplierPlace): SupplierRole {
  return roleByLeaning(place, leaningOf(supplierRoles, supplierFeatures(place), weights));
}

/** What a company is, once the words are weighed. */
export function roleByLeaning({ kind }: SupplierPlace, { role, share }: Leaning<SupplierRole>): SupplierRole {
  return share >= sure[kind] ? role : 'none';
}
