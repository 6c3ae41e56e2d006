import type { DecisionRecord, Meeting, Stated } from '../record/decision-record.ts';
import { text } from '../ui/text.ts';
import { dateWords } from '../ui/dates.ts';

/** A fact for the panel: its name, the page's words for it, and where they stand. */
export interface KeyFact {
  name: string;
  value: string;
  isNone: boolean;
  quote: string;
  block: number;
}

/** The fields shown as facts, in the order in which a reader asks. */
const shown = [
  'decisionMaker',
  'status',
  'isKeyDecision',
  'reasonKey',
  'decidedOn',
  'decidedAtMeeting',
  'publishedOn',
  'effectiveFrom',
  'reference',
  'wards',
  'portfolioHolder',
  'declarations',
  'contact',
] as const satisfies (keyof DecisionRecord)[];

/**
 * The facts that the page states, "None" among them.
 *
 * @param isConditional the day of effect holds only if nobody calls the decision in: the call-in panel says so
 */
export function keyFacts(record: DecisionRecord, isConditional: boolean): KeyFact[] {
  return shown.flatMap((field) => {
    if (field === 'effectiveFrom' && isConditional) return [];
    const stated: Stated<unknown> = record[field];
    if (stated.state !== 'stated' && stated.state !== 'none') return [];
    const { quote, block } = stated;
    const isNone = stated.state === 'none';
    const value = isNone ? quote : valueWords(stated.value, field, quote);
    return [{ name: text(field), value, isNone, quote, block }];
  });
}

/** A value as it is shown: dates in words, a meeting with its date, yes and no as the page says them. */
function valueWords(value: unknown, field: (typeof shown)[number], quote: string): string {
  if (typeof value === 'object') {
    const { body, date } = value as Meeting;
    return date === null ? body : `${body}, ${dateWords(date)}`;
  }
  if (typeof value !== 'string') return quote;
  return /On$|From$/.test(field) ? dateWords(value) : value;
}
