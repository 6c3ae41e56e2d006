import { fieldNamed } from './list-page-lines.ts';
import type { Listed, ListedField } from './list-page-lines.ts';
import { absent, blank } from './page-type.ts';
import type { Answer, ExpectedRecord } from './page-type.ts';

/** Fields of lists and plans that must be read right: those under labels, and what is made of links and leftovers. */
export const judgedFields = [
  'title',
  'kind',
  'status',
  'decisionMaker',
  'publishedOn',
  'effectiveFrom',
  'decisionDue',
  'noticePublishedOn',
  'wards',
  'callInCount',
  'decision',
  'documents',
  'ids',
  'other',
  'otherLabels',
];
const dates = new Set(['publishedOn', 'effectiveFrom', 'decisionDue', 'noticePublishedOn']);
const months = [
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
  'ion chw maw ebr mai meh gor aws med hyd tac rha'.split(' '),
];

/** The address of an entry's own page, as it is linked in a document: decisions by number, else the issue. */
export function linkOf({ number }: Listed, nth: number): string {
  if (number !== '') return `ieDecisionDetails.aspx?ID=${number}`;
  return `mgIssueHistoryHome.aspx?IId=${nth + 701}&PlanId=88&RPID=0`;
}

/**
 * What the record of an entry should say.
 *
 * @param isDocument whether its links are there to be read
 */
export function expectedOf(entry: Listed, nth: number, isPlan: boolean, isDocument: boolean): ExpectedRecord {
  const { day, title, number, status, description } = entry;
  const record: ExpectedRecord = Object.fromEntries(judgedFields.map((field) => [field, absent]));
  const issue = `issue=${nth + 701} planItem=88`;
  record['title'] = title;
  if (status !== '') record['status'] = status;
  record['ids'] = number !== '' ? `decision=${number}` : isDocument ? issue : absent;
  if (isDocument) record['page'] = linkOf(entry, nth);
  const others = [day, description.join('\n')].filter((words) => words !== '').map((words) => `=${words}`);
  const labels = others.map(() => '-');
  for (const [at, field] of entry.fields.entries()) {
    const name = nameOf(field);
    // Where the last prose of a record ends, nothing tells: its first paragraph is judged.
    const isLast = at === entry.fields.length - 1;
    const below = isLast && field.text === '' ? field.below.slice(0, 1) : field.below;
    const words = [field.text, ...below].join('\n').trim();
    // A decision's text is judged by its first line.
    if (name === 'decision') record[name] = words.split('\n')[0] ?? '';
    else if (name) record[name] = answerOf(name, words);
    else if (words !== '') {
      others.push(`${field.label}=${words}`);
      labels.push(field.label === '' ? '-' : field.label);
    }
  }
  const isMade = record['publishedOn'] !== absent || record['effectiveFrom'] !== absent;
  record['kind'] = isPlan || !isMade ? 'proposal' : 'decision';
  if (others.length > 0) record['other'] = others.join(' | ');
  if (labels.length > 0) record['otherLabels'] = labels.join(' | ');
  return record;
}

/** "Decision: 14 Jul 2020" says when it was due, once it has been made. */
function nameOf({ label, text }: ListedField): string | null {
  const name = fieldNamed(label) ?? null;
  return name === 'decision' && text !== '' ? 'decisionDue' : name;
}

function answerOf(field: string, words: string): Answer {
  if (words === '') return blank;
  if (dates.has(field)) return isoDate(words);
  return words.replace(/;$/, '');
}

/** "22/10/2015", "14 Jul 2020", "Not before 5th Nov 2025; To allow ...", "March 2022". */
function isoDate(words: string): Answer {
  const date = words.replace(/^(?:Not before|Ddim cyn) /, '').split(';')[0] ?? '';
  const slashed = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(date);
  if (slashed) return `${slashed[3]}-${slashed[2]}-${slashed[1]}`;
  const [, day, month = '', year] =
    /^(?:(\d{1,2})(?:th|st|nd|rd|ed)? )?([A-Z][a-z]{2})[a-z]* (\d{4})$/.exec(date) ?? [];
  const nth = Math.max(...months.map((names) => names.indexOf(month.toLowerCase()))) + 1;
  if (nth === 0 || !year) throw new Error(`a date in a form that is not known here: ${words}`);
  return [year, String(nth), ...(day ? [day] : [])].map((part) => part.padStart(2, '0')).join('-');
}
