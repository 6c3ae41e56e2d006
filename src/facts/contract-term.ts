import type { PlainDateText } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import type { FactFinder, NoteFact, Term, TermFact } from './fact.ts';
import type { Leaning } from './learnt-role.ts';
import type { Sentence } from './sentence.ts';
import { dayAfter, isDay, lastDayOf, wholeMonths } from './term-dates.ts';
import type { TermDraft } from './term-draft.ts';
import { quoteOf } from './term-quote.ts';
import { readStory } from './term-reading.ts';
import type { TermRole } from './term-role.ts';
import { leaningsOf } from './term-role.ts';
import type { Story } from './term-story.ts';
import { storiesOf } from './term-story.ts';

/** Where it is said what is decided; a term of an option that was turned down is none. */
export const toldFields: readonly Sentence['field'][] = ['title', 'purpose', 'decision', 'reasons', 'other'];

/** How sure the words must be, of one: where they are less so, nothing is said of a term. */
const sure = 0.5;

/**
 * How long the contract runs that a record decides on: its start, length, options to extend and end. What is not
 * said is worked out where it is certain, and marked as such. An extension that is decided stands among the
 * extensions, and its last day is the latest end: the length of the contract itself is not said by it. Beside a term
 * whose length is not that of its dates stands a note.
 */
export const findTerms: FactFinder = (sentences, record) =>
  termsIn(sentences, statedValue(record.decidedOn)).flatMap((fact) => [fact, ...disagreement(fact)]);

/**
 * The terms of a record's sentences, each once and in its fullest words.
 *
 * @param decided the day of the decision, where it is known
 * @param leanings what the lengths and dates of a story may be: by the weights in use, or by others to be tried
 */
export function termsIn(
  sentences: readonly Sentence[],
  decided: PlainDateText | null,
  leanings: (story: Story) => Leaning<TermRole>[][] = leaningsOf,
): TermFact[] {
  const told = storiesOf(sentences.filter(({ field }) => toldFields.includes(field)));
  const facts = distinct(
    told.flatMap((story) =>
      readStory(story, leanings(story), decided).flatMap((draft) =>
        draft.share >= sure ? termFact(draft) : [],
      ),
    ),
  );
  return facts.filter((fact, nth) => !facts.some((other, at) => at !== nth && holds(other, fact, at < nth)));
}

/** The fact of a term: what its words give, and what follows from it; none where that is nothing. */
function termFact(draft: TermDraft): TermFact[] {
  const computedParts: TermFact['computedParts'] = [];
  const { total } = draft;
  const extensions = [...draft.extensions];
  let { months, start, end, latestEnd } = draft;
  const isExtensionOnly = months === null && extensions.length > 0 && (start === null || end === null);
  const later = extensions.reduce((sum, each) => sum + each, 0);
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
  if (extensions.length === 0 && [months, start, end, latestEnd].every((each) => each === null)) return [];
  const { quote, sentence } = quoteOf(draft.parts);
  const computed = computedParts.length > 0;
  return [
    { kind: 'term', value, quote, block: sentence.block, sentence: sentence.text, computed, computedParts },
  ];
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
