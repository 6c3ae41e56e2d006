import { expectedOf, judgedFields } from './list-page-expected.ts';
import { listLines } from './list-page-lines.ts';
import { renderList } from './list-page-markup.ts';
import type { PageType } from './page-type.ts';

/** The lists of decisions, and of officers' decisions: in full, as a table, or empty. */
export const listPage: PageType = {
  name: 'mgDelegatedDecisions',
  files: ['mgDelegatedDecisions', 'mgListOfficerDecisions'],
  format: 'moderngov-decisions',
  prose: ['decision', 'other'],
  judged: ['format', ...judgedFields],
  floors: { precision: 0.995, recall: 0.98, field: 0.97 },
  expectedRecords: (skeleton, isDocument) =>
    listLines(skeleton).entries.map((entry, nth) => expectedOf(entry, nth, false, isDocument)),
  render: renderList,
};
