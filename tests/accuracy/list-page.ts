import { absent } from './page-type.ts';
import type { ExpectedRecord, PageType } from './page-type.ts';
import type { Skeleton } from './skeleton.ts';

/** Labels of a full list as the skeletons have them, lower case, and whether they give a date. */
const labels: Record<string, readonly [field: string, isDate: boolean]> = {
  'decision maker': ['decisionMaker', false],
  'decision published': ['publishedOn', true],
  'effective from': ['effectiveFrom', true],
  'decision due date': ['decisionDue', true],
  'notice of decision': ['noticePublishedOn', true],
  'wards affected': ['wards', false],
  'division affected': ['wards', false],
};
const judged = ['title', 'status', ...new Set(Object.values(labels).map(([field]) => field))];

/** Each entry begins "12/12/2018 - TITLE ref: 2214    STATUS"; one that is yet to be made has no ref or status. */
const head = /^\d\d\/\d\d\/\d{4} - (.*?)(?: ref: \d+ +(\S.*))?$/;

/** The list of decisions in its full view, as stored text: of its markup no page was ever saved. */
export const listPage: PageType = {
  name: 'mgDelegatedDecisions',
  format: 'moderngov-decisions',
  covers: (skeleton) => skeleton.lines.some(({ text }) => head.test(text)),
  prose: [],
  judged,
  floors: { precision: 0.995, recall: 0.98, field: 0.97 },
  expectedRecords,
};

function expectedRecords({ lines }: Skeleton): ExpectedRecord[] {
  const records: ExpectedRecord[] = [];
  for (const { text, isFilled } of lines) {
    const [, title, status = absent] = isFilled ? [] : (head.exec(text) ?? []);
    if (title !== undefined) {
      const nothing = Object.fromEntries(judged.map((field) => [field, absent]));
      records.push({ ...nothing, title, status });
    }
    const record = records.at(-1);
    const known = labels[text.slice(0, Math.max(0, text.indexOf(':'))).toLowerCase()];
    if (!record || !known) continue;
    const [field, isDate] = known;
    const words = text.slice(text.indexOf(':') + 1).trim();
    record[field] = isDate ? isoDate(words) : words.replace(/;$/, '');
  }
  return records;
}

function isoDate(words: string): string {
  const [, day, month, year] = /^(?:Not before )?(\d\d)\/(\d\d)\/(\d{4})$/.exec(words) ?? [];
  if (!day || !month || !year) throw new Error(`a date in a form that is not known here: ${words}`);
  return `${year}-${month}-${day}`;
}
