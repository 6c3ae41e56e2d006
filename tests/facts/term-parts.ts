import type { Term } from '../../src/facts/fact.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import { isDay, lastDayOf } from '../../src/facts/term-dates.ts';
import { featuresOf } from '../../src/facts/term-features.ts';
import type { DateRole, LengthRole, TermRole } from '../../src/facts/term-role.ts';
import type { LengthPart } from '../../src/facts/term-story.ts';
import { storiesOf } from '../../src/facts/term-story.ts';
import { toldFields } from '../../src/facts/contract-term.ts';
import type { LabelledPlace } from '../../scripts/role-weights.ts';
import { recordOf } from './labelled.ts';
import type { LabelledWords } from './labelled.ts';

/** A length or a date of labelled words, with what it is by their facts. */
export interface LabelledPart extends LabelledPlace<TermRole> {
  kind: 'length' | 'date';
}

/** The lengths and dates of labelled words, each with its role. */
export function labelledParts(labelled: LabelledWords): LabelledPart[] {
  const terms = labelled.facts.map(({ value }) => value as Term);
  const told = new Set<number>();
  return storiesOf(sentencesOf(recordOf(labelled)).filter(({ field }) => toldFields.includes(field))).flatMap(
    (story) =>
      story.map(({ part }, nth) => {
        const role = part.kind === 'date' ? dateRole(part.date, terms) : lengthRole(part, terms, told);
        if (role === 'length' && part.kind === 'length') told.add(part.months);
        return { kind: part.kind, role, features: featuresOf(story, nth) };
      }),
  );
}

function dateRole(date: string | null, terms: readonly Term[]): DateRole {
  if (date === null) return 'none';
  if (terms.some(({ start }) => start === date)) return 'start';
  if (terms.some(({ end }) => end === date)) return 'end';
  if (terms.some(({ latestEnd }) => latestEnd === date)) return 'latestEnd';
  // The first day of an extension, by which its last is worked out.
  const isOfExtension = terms.some(
    ({ months, extensions, latestEnd }) =>
      months === null && latestEnd !== null && isDay(date) && lastDayOf(date, sum(extensions)) === latestEnd,
  );
  return isOfExtension ? 'start' : 'none';
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, each) => total + each, 0);

/** @param told the lengths of contracts that were told before */
function lengthRole(part: LengthPart, terms: readonly Term[], told: ReadonlySet<number>): LengthRole {
  const { months, times, added, isShort, isFurther } = part;
  const isLength = terms.some(
    (term) => term.months === months && (!isShort || term.extensions.join() === added.join()),
  );
  const options = [...Array.from({ length: times }, () => months), ...added].join();
  const isOption = terms.some(({ extensions }) => `,${extensions.join()},`.includes(`,${options},`));
  if (isLength && isOption) return isFurther || times > 1 || told.has(months) ? 'option' : 'length';
  if (isLength) return 'length';
  if (isOption) return 'option';
  if (isShort) return 'none';
  const isWhole = terms.some((term) =>
    term.months === null
      ? false
      : term.extensions.length > 0
        ? term.months + sum(term.extensions) === months
        : isDay(term.start) && lastDayOf(term.start, months) === term.latestEnd,
  );
  return isWhole ? 'whole' : 'none';
}
