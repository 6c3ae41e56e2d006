import { sentencesOf } from '../facts/sentence.ts';
import { dateIn, datePattern, writtenWords } from '../facts/written-words.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { sameReferenceKey } from '../record/reference.ts';
import { citedBy } from './cited-decision.ts';
import { ownReferenceKey } from './own-reference.ts';
import type { RelatedRecord } from './relation.ts';
import { remembered } from './remembered.ts';
import { suppliersOf } from './same-supplier.ts';

/** What tells the contract that a record is about from others: each a set, since a record may name several. */
export interface ContractTerms {
  supplier: string[];
  start: string[];
  end: string[];
  /** Its length in months, without extensions. */
  months: string[];
  /** The record's own reference and those that it names. */
  reference: string[];
}

/** The terms of the contract that a record is about. Nothing is taken from a term that holds extensions alone. */
export const contractTerms = remembered((subject: RelatedRecord): ContractTerms => {
  const { facts, record } = subject;
  const terms = facts.flatMap((fact) => (fact.kind === 'term' ? [fact.value] : []));
  const own = ownReferenceKey(record);
  const cited = citedBy(subject).flatMap(({ reference }) =>
    reference === null ? [] : [sameReferenceKey(reference)],
  );
  const supplier = [...suppliersOf(subject).keys()];
  return {
    supplier,
    start: distinct(terms.map(({ start }) => start).filter(isDay)),
    end: distinct(terms.map(({ end }) => end).filter(isDay)),
    months: distinct(
      terms
        .map(({ months }) => months)
        .filter((months) => months !== null)
        .map(String),
    ),
    reference: distinct([...(own === null ? [] : [own]), ...cited]),
  };
});

const oldContract =
  /\b(?:current|existing|previous|present|expiring|outgoing|incumbent) (?:[a-z-]{1,30} ){0,4}(?:contracts?|agreements?|arrangements?|leases?)\b/giu;
const ending =
  /\b(?:end|ends|ended|ending|expire|expires|expired|expiring|expiry|until|terminates?|runs? out|cease|ceases|to)\b/i;

/** The days (ISO) on which contracts end that the record's words call current or previous. */
export const oldContractEnds = remembered((record: DecisionRecord): readonly string[] => {
  const days = sentencesOf(record).flatMap(({ text, field }) => {
    if (field === 'title' || field === 'alternatives') return [];
    const { plain } = writtenWords(text);
    return [...plain.matchAll(oldContract)].flatMap(({ 0: words, index }) => {
      const behind = plain.slice(index + words.length, index + words.length + 90).split(';')[0] ?? '';
      const day = new RegExp(datePattern, 'u').exec(behind);
      if (!day) return [];
      const before = plain.slice(Math.max(0, index - 20), index);
      const between = behind.slice(0, day.index);
      return ending.test(between) || /\b(?:end|expiry) of (?:the |our )?$/i.test(before)
        ? [dateIn(day[0])]
        : [];
    });
  });
  return distinct(days.filter(isDay));
});

/** The same days for a record that is compared: an outline has no prose left to find them in, but them. */
export function oldEndsOf(subject: RelatedRecord): readonly string[] {
  return 'oldContractEnds' in subject ? subject.oldContractEnds : oldContractEnds(subject.record);
}

function isDay(date: string | null): date is string {
  return date?.length === 10;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
