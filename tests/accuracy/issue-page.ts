import { absent, blank, none } from './page-type.ts';
import type { Answer, ExpectedRecord, PageType } from './page-type.ts';
import type { Skeleton } from './skeleton.ts';

/** Labels of issue pages as the skeletons have them, lower case. */
const labels: Record<string, string> = {
  'decision type': 'isKeyDecision',
  'reason key': 'reasonKey',
  'decision status': 'status',
  'wards affected': 'wards',
  'divisions affected': 'wards',
  'notice of proposed decision first published': 'noticePublishedOn',
  'decision due': 'decisionDue',
  'lead member': 'portfolioHolder',
};
const judged = [
  'title',
  'isKeyDecision',
  'reasonKey',
  'status',
  'wards',
  'noticePublishedOn',
  'decisionDue',
  'decisionMaker',
];
const months = ' jan feb mar apr may jun jul aug sep oct nov dec';

/** The page of one issue, as stored text: of its markup no page was ever saved. */
export const issuePage: PageType = {
  name: 'mgIssueHistoryHome',
  format: 'moderngov-issue',
  prose: [],
  judged,
  floors: { precision: 0.995, recall: 0.98, field: 0.97 },
  expectedRecords(skeleton) {
    // Other bodies use the page for business that is no decision.
    return skeleton.lines.some(({ text }) => text.startsWith('Decision type:'))
      ? [expectedRecord(skeleton)]
      : [];
  },
};

function expectedRecord({ lines }: Skeleton): ExpectedRecord {
  const record: ExpectedRecord = Object.fromEntries(
    [...judged, 'portfolioHolder'].map((field) => [field, absent]),
  );
  const named = lines.findLastIndex(({ text }) => text === 'Issue details');
  const title = lines[named + 1];
  if (named >= 0 && title && fieldIn(title.text) === undefined) record['title'] = title.text;
  for (const { text } of lines) {
    const field = fieldIn(text);
    const words = text.slice(text.indexOf(':') + 1).trim();
    // "Decision type" and "Decision Type" are two fields of one page: the first is ModernGov's own.
    if (field === undefined || record[field] !== absent) continue;
    if (field === 'decisionDue') {
      const [day = '', ...makers] = words.split(' by ');
      record['decisionDue'] = isoDate(day);
      record['decisionMaker'] = makers.join(' by ');
    } else record[field] = answerOf(field, words);
  }
  return record;
}

function fieldIn(line: string): string | undefined {
  return labels[line.slice(0, Math.max(0, line.indexOf(':'))).toLowerCase()];
}

function answerOf(field: string, words: string): Answer {
  if (words === '') return blank;
  if (words === 'None') return none;
  if (field === 'isKeyDecision') return words.startsWith('Key') ? 'yes' : 'no';
  if (field === 'noticePublishedOn') return isoDate(words);
  return words.replace(/;$/, '');
}

/** "22/10/2015", "13/01/22", "8 Mar 2022", "7 March 2022", "April 2010", each perhaps after "Not before". */
function isoDate(words: string): Answer {
  const parts = words.replace('Not before ', '').split(/[ /]/);
  const [year = '', month = '', day = ''] = parts.reverse();
  const nth = /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) / 4 + 0.75;
  if (!Number.isInteger(nth) || nth < 1 || parts.length > 3)
    throw new Error(`a date in a form that is not known here: ${words}`);
  const two = (number: string) => number.replace(/\D/g, '').padStart(2, '0');
  const date = `${year.length === 2 ? `20${year}` : year}-${two(String(nth))}`;
  return day === '' ? date : `${date}-${two(day)}`;
}
