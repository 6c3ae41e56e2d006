import type { FactFinder, NoteFact, Term, TermFact } from './fact.ts';
import type { Sentence } from './sentence.ts';
import { readTerms } from './term-parts.ts';
import type { TermParts } from './term-draft.ts';
import { dayAfter, isDay, lastDayOf, wholeMonths } from './term-dates.ts';
import { goesOn } from './term-words.ts';

/** Where it is said what is decided; a term of an option that was turned down is none. */
const fields: readonly Sentence['field'][] = ['title', 'purpose', 'decision', 'reasons', 'other'];

interface Placed {
  parts: TermParts;
  place: Sentence;
  /** Of the sentence, among all. */
  nth: number;
}

/**
 * How long the contract runs that a record decides on: its start, length, options to extend and end. What is not
 * said is worked out where it is certain, and marked as such. An extension that is decided stands among the
 * extensions, and its last day is the latest end: the length of the contract itself is not said by it. Beside a term
 * whose length is not that of its dates stands a note.
 */
export const findTerms: FactFinder = (sentences) => {
  const found: Placed[] = [];
  for (const [nth, place] of sentences.entries()) {
    if (!fields.includes(place.field)) continue;
    const last = found.at(-1);
    const follows =
      last?.nth === nth - 1 && last.place.field === place.field && last.place.label === place.label;
    const isNext = nextOption.test(place.text);
    const continues = follows && (isNext || goesOn(place.text));
    const terms = readTerms(
      place,
      continues || followsAward(sentences[nth - 1], place) || opensForm(sentences, nth),
    );
    const [first] = terms;
    if (last && first && continues && terms.length === 1 && completes(last.parts, first, isNext)) {
      last.parts = joined(last.parts, first);
      last.nth = nth;
    } else found.push(...terms.filter(isTold).map((parts) => ({ parts, place, nth })));
  }
  const facts = distinct(found.map(({ parts, place }) => termFact(parts, place)));
  const kept = facts.filter(
    (fact, nth) => !facts.some((other, at) => at !== nth && holds(other, fact, at < nth)),
  );
  return kept.flatMap((fact) => [fact, ...disagreement(fact)]);
};

/** "Extension period 2: 12 months", behind the first. */
const nextOption =
  /^\W{0,4}(?:(?:second|third|fourth) (?:optional )?(?:extension|option)|(?:optional |possible )?(?:extension|option)(?: period| option)? ?[2-9])\b/i;

/** A date alone is told of a contract only where its own words say so. */
function isTold({ months, extensions, start, end, standsAlone }: TermParts): boolean {
  return (
    months !== null || extensions.length > 0 || (start !== null && end !== null && standsAlone) || standsAlone
  );
}

function followsAward(before: Sentence | undefined, { field }: Sentence): boolean {
  return (
    before?.field === field &&
    /\b(?:contracts?|leases?|framework|supplier|provider|contractor|tenure|tenancy)\b/i.test(before.text)
  );
}

/** Whether "Start date:" opens a form whose next lines tell of a contract: a closure of a road has dates too. */
function opensForm(sentences: readonly Sentence[], nth: number): boolean {
  const first = sentences[nth];
  if (!first || !/^\W{0,4}(?:proposed )?(?:start|commencement)(?: date)? ?(?::|\d)/i.test(first.text))
    return false;
  if (/[|;] ?(?:extension|option|supplier|contract)/i.test(first.text)) return true;
  return sentences
    .slice(nth + 1, nth + 5)
    .some(
      ({ field, text }) =>
        field === first.field &&
        /^\W{0,4}(?:options? to extend|extensions?(?: options?)?|(?:contract|supplier|contractor|procurement)\b[^:.]{0,30}) ?:/i.test(
          text,
        ),
    );
}

/** Whether two sentences say different things of one contract, and nothing twice. */
function completes(first: TermParts, second: TermParts, isNext: boolean): boolean {
  return (
    (first.months === null || second.months === null) &&
    (first.start === null || second.start === null) &&
    (first.end === null || second.end === null) &&
    (first.extensions.length === 0 || second.extensions.length === 0 || isNext)
  );
}

function joined(first: TermParts, second: TermParts): TermParts {
  return {
    ...first,
    months: first.months ?? second.months,
    start: first.start ?? second.start,
    end: first.end ?? second.end,
    latestEnd: first.latestEnd ?? second.latestEnd,
    total: first.total ?? second.total,
    extensions: [...first.extensions, ...second.extensions],
    // "Start date: ... End date: ..." are both of the contract, unless an extension was told of first.
    hasSpan: first.hasSpan || (first.extensions.length === 0 && first.start !== null && second.end !== null),
  };
}

/** The fact of a term: what its words give, and what follows from it. */
function termFact(parts: TermParts, { block, text }: Sentence): TermFact {
  const computedParts: TermFact['computedParts'] = [];
  const { extensions, total, quote } = parts;
  const isExtensionOnly = parts.months === null && extensions.length > 0 && !parts.hasSpan;
  const later = extensions.reduce((total, each) => total + each, 0);
  let { months, start, end, latestEnd } = parts;
  if (isExtensionOnly) {
    // Its dates are those of the extension, not of the contract.
    latestEnd ??= end;
    if (latestEnd === null && isDay(start)) {
      latestEnd = lastDayOf(start, later);
      computedParts.push('latestEnd');
    }
    [start, end] = [null, null];
  } else {
    if (months === null && isDay(start) && isDay(end)) {
      months = wholeMonths(start, end);
      if (months !== null) computedParts.push('months');
    }
    if (end === null && months !== null && isDay(start)) {
      end = lastDayOf(start, months);
      computedParts.push('end');
    }
    const rest = later > 0 ? later : (total ?? 0) - (months ?? total ?? 0);
    if (rest > 0 && latestEnd === null && isDay(end)) {
      latestEnd = lastDayOf(dayAfter(end), rest);
      computedParts.push('latestEnd');
    }
  }
  const value: Term = { months, start, end, extensions, latestEnd };
  return {
    kind: 'term',
    value,
    quote,
    block,
    sentence: text,
    computed: computedParts.length > 0,
    computedParts,
  };
}

/** Each term once, where it is said first. */
function distinct(facts: readonly TermFact[]): TermFact[] {
  const seen = new Set<string>();
  return facts.filter(({ value }) => {
    const key = JSON.stringify(value);
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether one fact says all that another does; of two that say the same, the first. */
function holds({ value: full }: TermFact, { value: part }: TermFact, isFirst: boolean): boolean {
  const names = ['months', 'start', 'end', 'latestEnd'] as const;
  const agrees =
    names.every((name) => part[name] === null || part[name] === full[name]) &&
    (part.extensions.length === 0 || part.extensions.join() === full.extensions.join());
  const size = (term: Term): number =>
    names.filter((name) => term[name] !== null).length + term.extensions.length;
  return agrees && (size(full) > size(part) || (size(full) === size(part) && isFirst));
}

/** The note on a term whose dates, as they are stated, do not make its length. */
function disagreement({ value, quote, block, sentence, computedParts }: TermFact): NoteFact[] {
  const { months, start, end } = value;
  if (months === null || !isDay(start) || !isDay(end) || computedParts.includes('months')) return [];
  if (computedParts.includes('end') || wholeMonths(start, end) === months) return [];
  const role = 'term-disagrees';
  return [{ kind: 'note', role, value: 'length-and-dates', quote, block, sentence, computed: true }];
}
