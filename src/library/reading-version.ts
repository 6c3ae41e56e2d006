import type { DecisionRecord } from '../record/decision-record.ts';

/**
 * Raised with each release in which a page may be read otherwise than before (src/page, src/formats, src/record):
 * what is read anew from a page that stayed the same is no change of the decision.
 */
const readingVersion = 1;

/** What read a record: its format, as of a release. */
export function readingOf({ format }: Pick<DecisionRecord, 'format'>): string {
  return `${format} ${readingVersion}`;
}
