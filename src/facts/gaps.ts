import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { expectedOf } from './expected.ts';
import type { Fact, FactContext, GapFact, GapName } from './fact.ts';
import { kindOfDecision } from './kind-of-decision.ts';
import type { Sentence } from './sentence.ts';
import { isTold } from './told-elsewhere.ts';

/** In the order in which a reader asks. */
const names: readonly GapName[] = [
  'decision',
  'decidedOn',
  'decisionMaker',
  'contractValue',
  'supplier',
  'contractTerm',
  'reasons',
  'alternatives',
  'declarations',
  'consultation',
  'equality',
  'isKeyDecision',
  'isSubjectToCallIn',
  'callInDeadline',
  'wards',
  'documents',
  'publishedOn',
  'reference',
  'contact',
  'status',
];

/**
 * What a record should hold and does not give: a label of its own left empty, whatever it is, and what such a
 * decision calls for that stands neither in a field nor anywhere in its words.
 *
 * @param facts what was found in the record: a price, a supplier or a term that is there is no gap
 */
export function gapsOf(
  record: DecisionRecord,
  facts: readonly Fact[],
  sentences: readonly Sentence[],
  context: FactContext,
): GapFact[] {
  const expected = expectedOf(record, kindOfDecision(record, sentences), facts, context);
  return names.flatMap((name): GapFact[] => {
    const field = fieldOf(record, name);
    if (field?.state === 'blank') return isToCome(record, name) ? [] : [gap(name, 'blank', field.block)];
    const isMissing = !field || field.state === 'absent';
    return isMissing && expected.includes(name) && !isTold(name, record, sentences, facts)
      ? [gap(name, 'missing', 0)]
      : [];
  });
}

function fieldOf(record: DecisionRecord, name: GapName) {
  if (name === 'documents' || name === 'contractValue' || name === 'supplier' || name === 'contractTerm') {
    return null;
  }
  return record[name];
}

/** A form has its line for call-in whether or not anybody may call this decision in. */
function isToCome(record: DecisionRecord, name: GapName): boolean {
  return (
    name === 'callInDeadline' &&
    (record.kind !== 'decision' || statedValue(record.isSubjectToCallIn) === false)
  );
}

function gap(value: GapName, role: GapFact['role'], block: number): GapFact {
  return { kind: 'gap', role, value, quote: '', block, sentence: '', computed: false };
}
