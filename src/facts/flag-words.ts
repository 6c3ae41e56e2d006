import { wordsAgainstCallIn, wordsForCallIn } from '../record/call-in-words.ts';
import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { plainly, thisDecision, thus } from '../record/plain-statement.ts';

/** Words of a record that say the opposite of what its own field says. */
export interface Contradiction {
  field: 'isKeyDecision' | 'isSubjectToCallIn';
  quote: string;
}

const isKey = new RegExp(
  String.raw`${thisDecision} (?:is|constitutes|is considered to be|is deemed to be|is classed as)${thus} (?:an? )?key decision\b`,
  'i',
);
const isNotKey = new RegExp(
  String.raw`${thisDecision} (?:(?:is|was)${thus} (?:not (?:considered |deemed )?(?:to be )?(?:an? )?key decision|an? non-? ?key decision)|does not constitute a key decision)\b`,
  'i',
);
/** What the words of one sentence, or of the status, say against the record's own yes or no. */
export function findContradictions(record: DecisionRecord, words: string): Contradiction[] {
  const found: Contradiction[] = [];
  const against = (field: Contradiction['field'], yes: string | null, no: string | null) => {
    const flag = statedValue(record[field]);
    const quote = flag === null ? null : flag ? no : yes;
    if (quote !== null) found.push({ field, quote: quote.replace(/^\(|\)$/g, '') });
  };
  against('isKeyDecision', plainly(words, isKey), plainly(words, isNotKey));
  against('isSubjectToCallIn', wordsForCallIn(words), wordsAgainstCallIn(words));
  return found;
}
