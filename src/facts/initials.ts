import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import { isMaker, makerPattern } from './maker.ts';
import type { Sentence } from './sentence.ts';

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
  const named = [statedValue(record.decisionMaker) ?? '', ...sentences.map(({ text }) => text)].flatMap(
    (text) => [...text.matchAll(new RegExp(makerPattern, 'gu'))].map(([name]) => name),
  );
  const known = new Set(named.filter(isMaker).map(initialsOf));
  return (name) => known.has(name.replace('&', ''));
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => !small.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
