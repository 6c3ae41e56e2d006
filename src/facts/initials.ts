import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import { isMaker } from './maker.ts';
import { makerSign } from './told-names.ts';
import type { Sentence } from './sentence.ts';
import { wordsOf, writtenWords } from './written-words.ts';
import { matchesOf } from './matches.ts';

const anyMaker = new RegExp(makerSign, 'g');
/** Words that councils leave out of initials. */
const small = /^(?:and|of|the|for|on|with|&|-)$/i;

/**
 * Tells whether capitals stand for a body or post that the record names in full ("CPIC" for "Cabinet Procurement
 * and Insourcing Committee"), since "DfE" stands for none of the council's.
 */
export function bodiesByInitials(
  sentences: readonly Sentence[],
  record: DecisionRecord,
): (name: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  const initials = () => {
    const maker = writtenWords(statedValue(record.decisionMaker) ?? '');
    const named = [maker, ...sentences.map(wordsOf)].flatMap(({ plain, signs }) =>
      matchesOf(anyMaker, signs).map(({ index, 0: { length } }) => plain.slice(index, index + length)),
    );
    return new Set(named.filter(isMaker).map(initialsOf));
  };
  return (name) => (known ??= initials()).has(name.replace('&', ''));
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => !small.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
