import type { Fact } from '../facts/fact.ts';
import { oldEndsOf } from './contract-terms.ts';
import type { OutlinedFields, RecordOutline, RelatedRecord } from './relation.ts';

/**
 * As much of a record as relations go by: with any other it has the same keys and the same reasons as the whole. A
 * page may have dozens of decisions looked through for it, of which the outlines are read and checked in a tenth of
 * the time.
 */
export function outlineOf(subject: RelatedRecord): RecordOutline {
  const { site, record, facts } = subject;
  const { kind, address, ids, title, reference, decisionMaker, decidedOn, decidedAtMeeting, wards } = record;
  const fields: OutlinedFields = {
    kind,
    address,
    ids,
    title,
    reference,
    decisionMaker,
    decidedOn,
    decidedAtMeeting,
    wards,
  };
  return { site, record: fields, facts: facts.flatMap(outlined), oldContractEnds: [...oldEndsOf(subject)] };
}

function outlined(fact: Fact): Fact[] {
  switch (fact.kind) {
    case 'term':
    case 'citation':
      return [fact];
    case 'supplier':
      // A framework's long sentence would be kept once for each of its companies, and nothing goes by it.
      return [{ ...fact, sentence: '' }];
    case 'delegation':
      return fact.value.direction === 'received' ? [fact] : [];
    case 'money':
      return fact.role === 'contract-value' || fact.role === 'annual-value' ? [fact] : [];
    case 'exemption':
    case 'legislation':
    case 'gap':
    case 'note':
      return [];
  }
}
