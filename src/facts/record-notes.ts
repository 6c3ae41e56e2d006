import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { findDamage } from './damaged-text.ts';
import type { NoteFact } from './fact.ts';
import { findContradictions } from './flag-words.ts';
import type { Sentence } from './sentence.ts';
import { findBlankSignature } from './signature-block.ts';
import { findWrongWeekdays } from './weekday.ts';

const dateFields = [
  'publishedOn',
  'decidedOn',
  'effectiveFrom',
  'callInDeadline',
  'decisionDue',
  'noticePublishedOn',
  'decidedAtMeeting',
] as const satisfies (keyof DecisionRecord)[];

/** Fields that tell of this decision; options that were turned down tell of others. */
const ownFields: readonly Sentence['field'][] = ['title', 'purpose', 'decision', 'reasons', 'other'];

type Place = Pick<NoteFact, 'block' | 'sentence'>;

/**
 * What a reader should know of the record itself: a signature left blank, words that are damaged, a weekday that is
 * not that of its date, a field that the words contradict. Observations: the words stand as they are, and nothing
 * is put right. Each once.
 */
export function notesOf(record: DecisionRecord, sentences: readonly Sentence[]): NoteFact[] {
  const found: NoteFact[] = [];
  const add = (role: NoteFact['role'], value: string, quote: string, place: Place) => {
    if (found.some((other) => other.role === role && other.value === value && other.quote === quote)) return;
    found.push({ kind: 'note', role, value, quote, ...place, computed: role === 'wrong-weekday' });
  };
  for (const name of dateFields) {
    const field = record[name];
    if (field.state !== 'stated') continue;
    for (const { quote, right } of findWrongWeekdays(field.quote)) {
      add('wrong-weekday', right, quote, { block: field.block, sentence: field.quote });
    }
  }
  const { status } = record;
  for (const { field, quote } of findContradictions(record, statedValue(status) ?? '')) {
    const block = 'block' in status ? status.block : 0;
    add('flag-contradicted', field, quote, { block, sentence: statedValue(status) ?? '' });
  }
  for (const [nth, { text, block, field }] of sentences.entries()) {
    const place = { block, sentence: text };
    for (const { quote, right } of findWrongWeekdays(text)) add('wrong-weekday', right, quote, place);
    for (const { quote, sort } of findDamage(sentences, nth)) add('damaged-text', sort, quote, place);
    if (!ownFields.includes(field)) continue;
    for (const said of findContradictions(record, text)) {
      add('flag-contradicted', said.field, said.quote, place);
    }
  }
  const unsigned = findBlankSignature(record, sentences);
  if (unsigned) {
    const { sort, quote, sentence, block } = unsigned;
    add('blank-signature', sort, quote, { block, sentence });
  }
  return found;
}
