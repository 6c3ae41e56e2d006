import { sameCompanyKey } from '../facts/company-name.ts';
import type { SupplierFact } from '../facts/fact.ts';
import type { How, RelatedRecord, Relation } from './relation.ts';

/**
 * Two records that name the same company, whatever its legal form's spelling. A name is no proof: companies of one
 * group share it, and a register gives each its number.
 */
export const sameSupplier: Relation = {
  kind: 'same-supplier',
  isSuggestion: true,
  keys: (subject) => [
    ...[...suppliersOf(subject).keys()].map((key) => `${subject.site} supplier ${key}`),
    ...[...suppliersOf(subject).values()].flatMap(({ companyNumber }) =>
      companyNumber === undefined ? [] : [`${subject.site} company ${companyNumber}`],
    ),
  ],
  judge(first, second) {
    const shared = first.site === second.site ? sharedSupplier(first, second) : null;
    return shared && { kind: 'same-supplier', direction: 'both', strength: 'suggested', ...shared };
  },
};

/** The company that two records name, as the first writes it, and by what it is known; null where there is none. */
export function sharedSupplier(
  first: RelatedRecord,
  second: RelatedRecord,
): { how: How; words: string } | null {
  const others = suppliersOf(second);
  for (const [key, { value, companyNumber }] of suppliersOf(first)) {
    const other = others.get(key);
    const isNumbered = companyNumber !== undefined && other?.companyNumber !== undefined;
    if (other && (!isNumbered || companyNumber === other.companyNumber))
      return { how: isNumbered ? 'company number' : 'company name', words: value };
    const numbered = [...others.values()].some((each) => each.companyNumber === companyNumber);
    if (companyNumber !== undefined && numbered) return { how: 'company number', words: value };
  }
  return null;
}

/** The companies that a record names, by key; one whose name is kept back is none. */
export function suppliersOf({ facts }: RelatedRecord): Map<string, SupplierFact> {
  return new Map(
    facts.flatMap((fact) =>
      fact.kind === 'supplier' && fact.role !== 'withheld' ? [[supplierKey(fact.value), fact] as const] : [],
    ),
  );
}

/** One spelling for a company's name: the legal form is left out, since records do so too. */
function supplierKey(name: string): string {
  const bare = name.replace(/[\s,]+(?:\(?(?:ltd|limited|llp|plc|cic|cio|l\.l\.p|p\.l\.c)\.?\)?)$/i, '');
  return sameCompanyKey(bare);
}
