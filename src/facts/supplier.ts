import type { CompanyName } from './company-name.ts';
import { sameCompanyKey } from './company-name.ts';
import type { FactFinder, SupplierFact } from './fact.ts';
import type { Sentence } from './sentence.ts';
import { supplierPlaces } from './supplier-place.ts';
import { supplierRole } from './supplier-role.ts';
import type { Cue } from './supplier-words.ts';

/**
 * The companies that a record names as getting the contract or as having it now, and what stands for a name that
 * is kept back. Public bodies are none, universities and schools among them: they buy under the same law
 * (Procurement Act 2023, section 2), and no register of companies leads to them. Nor is one who gets a grant or
 * takes a lease, and nobody is whom the words name in passing. A company named again in the same part is given once.
 */
export const findSuppliers: FactFinder = (sentences) => {
  const found = new Map<string, SupplierFact>();
  for (const { name, role, sentence, place } of supplierPlaces(sentences, supplierRole)) {
    if (role === 'none') continue;
    const fact = supplierFact(sentence, name, role, place.cue);
    const key = `${fact.role} ${sameCompanyKey(fact.value)}`;
    if (!found.has(key)) found.set(key, fact);
  }
  return [...found.values()];
};

const companyNumber =
  /^[\s,]{0,3}\(?[^()\d]{0,40}\b(?:company|companies house|registered|registration|reg|co)\b[^()\d]{0,40}?(\d{8}|(?:SC|NI|OC|SO|NC|FC|LP|IP|RS|RC)\d{6})\b/i;
const charityNumber = /^[\s,]{0,3}\(?[^()]{0,60}\bcharity\b[^()\d]{0,30}?(SC\d{6}|\d{6,7}(?:-\d{1,2})?)\b/i;

function supplierFact(
  { text, block }: Sentence,
  { name, kind, start, end }: CompanyName,
  role: 'awarded' | 'incumbent',
  cue: Cue | null,
): SupplierFact {
  const behind = text.slice(end, end + 160);
  const company = companyNumber.exec(behind)?.[1];
  const charity = charityNumber.exec(behind)?.[1];
  // The wording that says so belongs to the quote; where many words do, the name stands alone.
  const isTold = cue?.role === role;
  return {
    kind: 'supplier',
    value: name,
    role: kind === 'withheld' ? 'withheld' : role,
    quote: isTold ? text.slice(Math.min(cue.start, start), Math.max(cue.end, end)) : text.slice(start, end),
    block,
    sentence: text,
    computed: false,
    ...(company === undefined ? {} : { companyNumber: company }),
    ...(charity === undefined ? {} : { charityNumber: charity }),
  };
}
