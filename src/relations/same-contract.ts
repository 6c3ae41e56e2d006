import { contractTerms, oldEndsOf } from './contract-terms.ts';
import type { ContractTerms } from './contract-terms.ts';
import type { RelatedRecord, Relation } from './relation.ts';
import { suppliersOf } from './same-supplier.ts';
import { termsOf } from './title-terms.ts';

const parts = ['supplier', 'start', 'end', 'months', 'reference'] as const;
/** As many pairs as are kept of one record: a framework names dozens of suppliers. */
const mostKeys = 24;
const needed = 3;

/**
 * Two records that agree in three or more of supplier, start, end, length, reference and the old contract's end. Most
 * contracts of a council run for whole years from 1 April: where neither a supplier nor a reference agrees, the titles
 * must be about the same as well.
 */
export const sameContract: Relation = {
  kind: 'same-contract',
  isSuggestion: true,
  keys(subject) {
    if (!isAboutContracts(subject)) return [];
    const terms = contractTerms(subject);
    // Two at a time: of three that agree, two are always among these.
    const values = [
      ...parts
        .filter((part) => part !== 'months')
        .flatMap((part) => terms[part].map((value) => ({ part: part, value }))),
      ...oldEndsOf(subject).map((value) => ({ part: 'old end', value })),
    ];
    const pairs = values.flatMap((one, at) =>
      values
        .slice(at + 1)
        .filter(({ part }) => part !== one.part)
        .map((other) => `${subject.site} contract ${one.part} ${one.value} ${other.part} ${other.value}`),
    );
    return pairs.slice(0, mostKeys);
  },
  judge(first, second) {
    if (first.site !== second.site || !isAboutContracts(first) || !isAboutContracts(second)) return null;
    const [terms, others] = [contractTerms(first), contractTerms(second)];
    const shared = parts.flatMap((part) => {
      const [value] = common(terms[part], others[part]);
      return value === undefined ? [] : [{ part, words: wordsFor(part, first, value) }];
    });
    // Read from the text only where it decides.
    const ends = shared.length === needed - 1 ? common(...endsOf(first, second)) : [];
    if (shared.length + Math.min(1, ends.length) < needed) return null;
    const isNamed = shared.some(({ part }) => part === 'supplier' || part === 'reference');
    if (!isNamed && !haveOneSubject(first, second)) return null;
    const words = [...shared.map((each) => each.words), ...ends.slice(0, 1)].join(', ');
    return {
      kind: 'same-contract',
      direction: 'both',
      strength: 'suggested',
      how: 'terms of the contract',
      words,
    };
  },
};

function endsOf(first: RelatedRecord, second: RelatedRecord): [readonly string[], readonly string[]] {
  return [oldEndsOf(first), oldEndsOf(second)];
}

function common(one: readonly string[], other: readonly string[]): string[] {
  return one.filter((value) => other.includes(value));
}

function isAboutContracts({ facts }: RelatedRecord): boolean {
  return facts.some(({ kind }) => kind === 'term' || kind === 'supplier');
}

/** Whether two titles share at least two telling words, or all that the shorter has. */
function haveOneSubject(first: RelatedRecord, second: RelatedRecord): boolean {
  const [terms, others] = [termsOf(first.record), termsOf(second.record)];
  const shared = common(terms, others).length;
  return shared > 0 && shared >= Math.min(2, terms.length, others.length);
}

/** What agrees, as a reader can check it: the company as it is written, days as ISO, the length in months. */
function wordsFor(part: keyof ContractTerms, subject: RelatedRecord, value: string): string {
  if (part === 'months') return `${value} months`;
  return part === 'supplier' ? (suppliersOf(subject).get(value)?.value ?? value) : value;
}
