import type { DecisionRecord } from '../record/decision-record.ts';
import type { Fact, FactContext, FactFinder } from './fact.ts';
import { findCitations } from './citation.ts';
import { findTerms } from './contract-term.ts';
import { findDelegations } from './delegation.ts';
import { findExemptions } from './exemption.ts';
import { gapsOf } from './gaps.ts';
import { withKeptSentences } from './kept-sentence.ts';
import { findLegislation } from './legislation.ts';
import { findMoney } from './money.ts';
import { notesOf } from './record-notes.ts';
import { sentencesOf } from './sentence.ts';
import { findSuppliers } from './supplier.ts';

/** One line a kind, in the order in which a reader asks. */
const finders: readonly FactFinder[] = [
  findMoney,
  findTerms,
  findSuppliers,
  findExemptions,
  findDelegations,
  findCitations,
  findLegislation,
];

/** Everything that the words of a record say beyond its fields, kind by kind. */
export function factsOf(record: DecisionRecord, context: FactContext): Fact[] {
  const sentences = sentencesOf(record);
  const facts = finders.flatMap((find) => find(sentences, record, context));
  // What is missing depends on what was found.
  return withKeptSentences([
    ...facts,
    ...notesOf(record, sentences),
    ...gapsOf(record, facts, sentences, context),
  ]);
}
