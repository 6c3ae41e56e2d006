import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { csvPieces } from '../../src/exports/csv.ts';
import type { CsvWords } from '../../src/exports/csv-columns.ts';
import type { ExportedDecision } from '../../src/exports/exported-decision.ts';
import { judgedAt, sampleDecision } from './sample-decision.ts';
import type { SampleChanges } from './sample-decision.ts';

const words: CsvWords = {
  yes: 'Yes',
  no: 'No',
  leftBlank: 'left blank',
  noLabel: 'no label for it',
  cutShort: '[cut short]',
  callInWhy: ({ callIn }) => `Because: ${callIn.why}.`,
};

/** Decisions as a file. */
export const file = (decisions: readonly ExportedDecision[]) =>
  [...csvPieces(decisions, words, judgedAt)].join('');

/** The rows as csv-parse reads them: it refuses rows of unequal length and quotation marks out of place. */
export function rows(decisions: readonly ExportedDecision[]): Record<string, string>[] {
  return parse(file(decisions), { columns: true, bom: true, record_delimiter: '\r\n' });
}

/** The one row of a decision. */
export function row(changes: SampleChanges = {}): Record<string, string> {
  const [first, ...others] = rows([sampleDecision(changes)]);
  expect(others).toEqual([]);
  return first ?? {};
}
