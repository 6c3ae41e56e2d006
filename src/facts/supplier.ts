import type { CompanyName } from './company-name.ts';
import { isSupplierLine } from './award-form.ts';
import { findCompanyNames, sameCompanyKey } from './company-name.ts';
import type { FactFinder, SupplierFact } from './fact.ts';
import { tellsOfPastAward } from './other-award.ts';
import type { Sentence } from './sentence.ts';
import {
  closesAwardList,
  endsAwardTitle,
  isListBetween,
  isListPlace,
  opensAwardList,
} from './supplier-list.ts';
import { outcomeCue } from './supplier-outcome.ts';
import { cueFor, namesSupplier } from './supplier-words.ts';
import type { Cue } from './supplier-words.ts';

/** Where it is said who gets a contract: options that were turned down, and interests, name others. */
const fields: readonly Sentence['field'][] = ['title', 'purpose', 'decision', 'reasons', 'other'];

/**
 * The companies that a record names as getting the contract or as having it now, and what stands for a name that
 * is kept back. Public bodies are none, universities and schools among them: they buy under the same law
 * (Procurement Act 2023, section 2), and no register of companies leads to them. Nor is one who gets a grant or
 * takes a lease, and nobody is whom the words name in passing.
 */
export const findSuppliers: FactFinder = (sentences) => {
  const found = new Map<string, SupplierFact>();
  const isExtension = sentences.some(({ text }) => extensionLine.test(text));
  let inList: Sentence | null = null;
  for (const [nth, sentence] of sentences.entries()) {
    if (!fields.includes(sentence.field)) continue;
    if (inList && !isBeside(inList, sentence)) inList = null;
    const facts = inList || namesSupplier(sentence.text) ? suppliersIn(sentence, inList !== null) : [];
    const above = facts.length === 0 && closesAwardList(sentence.text) ? listAbove(sentences, nth) : [];
    for (const fact of [...above, ...facts]) {
      const key = `${fact.role} ${sameCompanyKey(fact.value)}`;
      if (!found.has(key))
        found.set(key, isExtension && isSupplierLine(fact.sentence) ? withRole(fact, 'incumbent') : fact);
    }
    if (opensAwardList(sentence.text)) inList = sentence;
    else if (facts.length === 0) inList = null;
  }
  return [...found.values()];
};

/** The line of a form that asks for more time for a contract that runs: its supplier has the contract already. */
const extensionLine =
  /^\W{0,4}(?:(?:contract )?extension (?:period )?(?:requested|sought|required|approved)|(?:requested|proposed) extension|(?:period|length|reasons?) (?:of|for) (?:the )?extension)\b[^:|.]{0,30}[:|]/i;

function withRole(fact: SupplierFact, role: SupplierFact['role']): SupplierFact {
  return fact.role === 'withheld' ? fact : { ...fact, role };
}

function isBeside(one: Sentence, other: Sentence): boolean {
  return one.field === other.field && one.label === other.label;
}

/** The companies in the lines right above a sentence: "Lot 1 - Acorn Ltd", and below "awarded to those named above". */
function listAbove(sentences: readonly Sentence[], nth: number): SupplierFact[] {
  const found: SupplierFact[] = [];
  for (const line of sentences.slice(Math.max(0, nth - 30), nth).reverse()) {
    const facts = sentences[nth] && isBeside(line, sentences[nth]) ? suppliersIn(line, true) : [];
    if (facts.length === 0) break;
    found.unshift(...facts);
  }
  return found;
}

function suppliersIn(sentence: Sentence, inList: boolean): SupplierFact[] {
  // One letter for one: a no-break space of a word processor is a space, and no point of "£1.5m" ends a sentence.
  const plain = sentence.text.replace(/(?<=\w)\t/g, '|').replace(/\s/g, ' ');
  const text = plain.replace(/(?<=\d)[.,](?=\d)/g, '_');
  const isPast = tellsOfPastAward(text);
  const listed = inList || closesAwardList(text);
  const told = findCompanyNames(plain).flatMap((name): { name: CompanyName; cue: Cue | null }[] => {
    const cue =
      cueFor(text, name, isPast) ??
      placeCue(text, sentence.field, name, listed) ??
      (name.kind === 'plain' ? null : outcomeCue(text, name));
    // A plain name is nobody without words for it: "Lot 2 (Doors)".
    return cue || name.kind !== 'plain' ? [{ name, cue }] : [];
  });
  const names = told.map(({ name }) => name);
  const cues = told.map(({ cue }) => cue);
  // A list shares the words before its first name, or those behind its last.
  for (const [nth, name] of names.entries()) {
    const before = names[nth - 1];
    const cue = cues[nth - 1];
    if (before && cue && cues[nth] === null && name.kind !== 'plain' && isList(text, before, name))
      cues[nth] = { ...name, role: cue.role };
  }
  let isBehind = false;
  for (let nth = names.length - 2; nth >= 0; nth--) {
    const [name, next, cue] = [names[nth], names[nth + 1], cues[nth + 1]];
    if (!name || !next || !cue) continue;
    isBehind = cue.end > next.end || (isBehind && cue.end === next.end);
    if (isBehind && cues[nth] === null && name.kind !== 'plain' && isList(text, name, next))
      cues[nth] = { ...name, role: cue.role };
  }
  return names.flatMap((name, nth) => {
    const cue = cues[nth];
    return cue ? supplierFact(sentence, name, cue) : [];
  });
}

function isList(text: string, one: CompanyName, other: CompanyName): boolean {
  return isListBetween(text.slice(one.end, other.start));
}

/** The role of a name by its place alone: in a list that an award brings in, or at the end of a title. */
function placeCue(text: string, field: Sentence['field'], name: CompanyName, listed: boolean): Cue | null {
  const { start, end, kind } = name;
  const before = text.slice(Math.max(0, start - 200), start);
  const isPlace =
    (listed && isListPlace(before.split('. ').at(-1) ?? '')) ||
    (field === 'title' && endsAwardTitle(before, text.slice(end, end + 100)));
  return kind !== 'plain' && isPlace ? { role: 'awarded', start, end } : null;
}

const companyNumber =
  /^[\s,]{0,3}\(?[^()\d]{0,40}\b(?:company|companies house|registered|registration|reg|co)\b[^()\d]{0,40}?(\d{8}|(?:SC|NI|OC|SO|NC|FC|LP|IP|RS|RC)\d{6})\b/i;
const charityNumber = /^[\s,]{0,3}\(?[^()]{0,60}\bcharity\b[^()\d]{0,30}?(SC\d{6}|\d{6,7}(?:-\d{1,2})?)\b/i;

function supplierFact(
  { text, block }: Sentence,
  { name, kind, start, end }: CompanyName,
  cue: Cue,
): SupplierFact {
  const behind = text.slice(end, end + 160);
  const company = companyNumber.exec(behind)?.[1];
  const charity = charityNumber.exec(behind)?.[1];
  return {
    kind: 'supplier',
    value: name,
    role: kind === 'withheld' ? 'withheld' : cue.role,
    quote: text.slice(Math.min(cue.start, start), Math.max(cue.end, end)),
    block,
    sentence: text,
    computed: false,
    ...(company === undefined ? {} : { companyNumber: company }),
    ...(charity === undefined ? {} : { charityNumber: charity }),
  };
}
