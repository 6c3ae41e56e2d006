import { parseDate } from '../record/dates.ts';
import type { DecisionRecord } from '../record/decision-record.ts';

/** Words of a proposal that say where it goes before it is decided, and where they begin. */
export interface ChanceToInfluence {
  quote: string;
  block: number;
}

const body = /\b(?:committee|cabinet|council|panel|board|forum|meeting|pwyllgor|cyngor|cabinet)\b/i;
const startOfDate = /\b\d{1,2}(?:st|nd|rd|th)?[ /.](?=\p{L}|\d)/giu;

/**
 * Where a decision that is not made yet is to be considered first: the sentence that names a body and a day. It is
 * the reader's chance to be heard before there is anything to call in. Null where the page names none.
 */
export function chanceToInfluence({
  consultation,
  purpose,
  reasons,
}: DecisionRecord): ChanceToInfluence | null {
  for (const field of [consultation, purpose, reasons]) {
    if (field.state !== 'stated') continue;
    const sentences = field.value.split(/\n|(?<=[a-z\d)][.;]) /);
    const quote = sentences.find((sentence) => body.test(sentence) && namesDay(sentence));
    if (quote !== undefined) return { quote: quote.trim(), block: field.block };
  }
  return null;
}

function namesDay(sentence: string): boolean {
  return [...sentence.matchAll(startOfDate)].some(
    ({ index }) => parseDate(sentence.slice(index))?.length === 10,
  );
}
