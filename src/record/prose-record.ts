import type { DecisionRecord } from './decision-record.ts';
import { emptyRecord } from './empty-record.ts';

/**
 * The words of a text of no known format as a record that claims no field: facts are found in its prose
 * alone.
 *
 * @param like the record of the page that it belongs to
 */
export function proseRecord(text: string, like: DecisionRecord): DecisionRecord {
  const { address, council, language } = like;
  return {
    ...emptyRecord({ format: 'none', kind: 'decision', address, council, language, ids: {} }),
    other: [{ label: '', value: text }],
  };
}
