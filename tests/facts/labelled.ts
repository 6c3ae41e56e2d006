import { readFileSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { factsOf } from '../../src/facts/index.ts';
import type { Fact, FactContext } from '../../src/facts/fact.ts';
import type { ProseField } from '../../src/facts/sentence.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

/** Words of our own with the facts of one kind that they hold; a trap looks as if it held one more. */
export interface LabelledWords {
  words: string;
  /** Where they stand; the decision unless it says otherwise. */
  field?: ProseField;
  nation?: FactContext['nation'];
  /** What else the record says. */
  record?: Partial<
    Record<'title' | 'reference' | 'decisionMaker' | 'decidedOn', string> &
      Record<'isKeyDecision' | 'isSubjectToCallIn', boolean>
  >;
  facts: { value: unknown; role?: string; quote?: string }[];
  trap?: true;
}

export interface LabelledResult {
  kind: string;
  words: string;
  trap: boolean;
  right: number;
  /** Found, and not there. A sum that is there, found without a role, is said to have none: it is only missed. */
  wrong: Fact[];
  /** There, and not found. */
  missed: LabelledWords['facts'];
}

const folder = new URL('./sentences/', import.meta.url);

/** The labelled words of every kind, by kind: one file each. */
export function labelledWords(): { kind: string; cases: LabelledWords[] }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      kind: name.replace('.json', ''),
      cases: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LabelledWords[],
    }));
}

/** The labelled words of one kind, as they stand in their file. */
export function wordsOf(kind: string): LabelledWords[] {
  return labelledWords().find((each) => each.kind === kind)?.cases ?? [];
}

/** The facts of one kind in labelled words, as the extension finds them. */
export function factsIn(kind: string, labelled: LabelledWords): Fact[] {
  const context = { nation: labelled.nation ?? 'England' };
  return factsOf(recordOf(labelled), context).filter((fact) => fact.kind === kind);
}

/** How the facts found in labelled words compare with those that are there. */
export function compare(kind: string, labelled: LabelledWords): LabelledResult {
  const missed = [...labelled.facts];
  const wrong: Fact[] = [];
  for (const fact of factsIn(kind, labelled)) {
    const at = missed.findIndex((expected) => isSame(expected, fact));
    if (at >= 0) missed.splice(at, 1);
    else if (!isSumInDoubt(fact, missed)) wrong.push(fact);
  }
  const right = labelled.facts.length - missed.length;
  return { kind, words: labelled.words, trap: labelled.trap ?? false, right, wrong, missed };
}

function isSumInDoubt(fact: Fact, left: LabelledWords['facts']): boolean {
  return fact.kind === 'money' && !fact.role && left.some(({ value }) => value === fact.value);
}

function isSame(expected: LabelledWords['facts'][number], fact: Fact): boolean {
  const role = 'role' in fact ? fact.role : undefined;
  return (
    isDeepStrictEqual(expected.value, fact.value) &&
    expected.role === role &&
    (expected.quote === undefined || expected.quote === fact.quote)
  );
}

/** A record that says the labelled words, and nothing else but what they come with. */
export function recordOf({ words, field = 'decision', record = {} }: LabelledWords): DecisionRecord {
  const others = Object.fromEntries(Object.entries(record).map(([name, value]) => [name, stated(value)]));
  return field === 'other'
    ? sampleRecord({ ...others, other: [{ label: 'Financial implications', value: words }] })
    : sampleRecord({ ...others, [field]: stated(words) });
}
