import { issueLines } from './issue-page-lines.ts';
import type { IssuePart } from './issue-page-lines.ts';
import { documentItem, encoded, escaped, labelledLine, sectionHeading, wordProse } from './markup.ts';
import { absent, blank, none } from './page-type.ts';
import type { Answer, ExpectedRecord, PageType } from './page-type.ts';
import { seeded } from './prose.ts';
import type { Shell } from './shells.ts';
import type { Skeleton } from './skeleton.ts';

const judged = [
  ...['title', 'isKeyDecision', 'reasonKey', 'status', 'wards', 'noticePublishedOn', 'decisionDue'],
  ...['decisionMaker', 'portfolioHolder', 'contact', 'reference', 'purpose', 'consultation'],
  ...['documents', 'otherLabels'],
];
const months = [
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  ...['ion', 'chw', 'maw', 'ebr', 'mai', 'meh', 'gor', 'aws', 'med', 'hyd', 'tac', 'rha'],
];

/** The page of one issue. Its markup is taken to be that of decision pages: no page was ever saved. */
export const issuePage: PageType = {
  name: 'mgIssueHistoryHome',
  format: 'moderngov-issue',
  prose: ['purpose', 'consultation'],
  judged,
  floors: { precision: 0.98, recall: 0.95, field: 0.95 },
  expectedRecords(skeleton, isDocument) {
    // Other bodies use the page for business that is no decision.
    return issueLines(skeleton).parts.some((part) => part.kind === 'field' && part.field === 'isKeyDecision')
      ? [{ ...expectedRecord(skeleton), ...listsOf(skeleton, isDocument) }]
      : [];
  },
  render,
};

function expectedRecord(skeleton: Skeleton): ExpectedRecord {
  const { title, parts } = issueLines(skeleton);
  const record: ExpectedRecord = Object.fromEntries(judged.map((field) => [field, absent]));
  const [first] = parts;
  if (title !== '') record['title'] = title;
  // Without the title, nobody can tell the first words of the record from those of the council's page.
  if (title !== '' && first?.kind === 'prose') record['purpose'] = first.line.text;
  parts.forEach((part, at) => {
    // "Decision type" and "Decision Type" are two fields of one page: the first is ModernGov's own.
    if (part.kind === 'prose' || !(part.field in record)) return;
    const before = record[part.field];
    if (before !== absent && before !== blank) return;
    const next = parts[at + 1];
    if (part.kind === 'heading') record[part.field] = next?.kind === 'prose' ? next.line.text : blank;
    else if (part.field === 'decisionDue') {
      const [day = '', ...makers] = part.text.split(' by ');
      record['decisionDue'] = isoDate(day);
      record['decisionMaker'] = makers.join(' by ');
    } else record[part.field] = answerOf(part.field, part.text);
  });
  return record;
}

/** What ModernGov lists below an issue, one entry each, where a skeleton has the heading alone. */
const histories: Record<string, string> = {
  Decisions: '<a href="ieDecisionDetails.aspx?ID=9101">14&#47;05&#47;2025 - The issue</a>',
  'Agenda items':
    '<a href="ieListDocuments.aspx?CId=120&amp;MId=5511#AI4410">07&#47;07&#47;2025 - Cabinet</a>',
};

/** The titles of the documents, and the labels under which all else is kept, in their order. */
function listsOf(skeleton: Skeleton, isDocument: boolean): ExpectedRecord {
  const { parts } = issueLines(skeleton);
  const seen = new Set<string>();
  const kept: string[] = [];
  const documents: string[] = [];
  let isList = false;
  parts.forEach((part, at) => {
    if (part.kind === 'prose') {
      if (isList && part.line.text.startsWith('• ')) documents.push(part.line.text.slice(2));
      if (part.line.text.startsWith('This decision will be taken under urgency')) kept.unshift('Urgency');
      else kept.push(...looseLabel(part.line.text, parts[at - 1], isDocument));
      return;
    }
    const label = part.label.replace('?', '');
    isList = label === 'Documents';
    const next = parts[at + 1];
    const hasWords = (part.kind === 'field' && part.text !== '') || next?.kind === 'prose';
    const isMore = part.field === '' || seen.has(part.field);
    if (!isList && isMore && (hasWords || (isDocument && label in histories))) kept.push(label);
    if (hasWords) seen.add(part.field);
  });
  const all = (words: readonly string[]) => (words.length === 0 ? absent : words.join(' | '));
  return { documents: all(documents), otherLabels: all(kept) };
}

/** What stands below a field of one line belongs to none: kept as text, or under what looks like its own label. */
function looseLabel(text: string, above: IssuePart | undefined, isDocument: boolean): string[] {
  if (above?.kind !== 'field' || above.text === '') return [];
  if (isDocument) return ['Text'];
  return text.includes(':') ? [text.slice(0, text.indexOf(':'))] : [];
}

function answerOf(field: string, words: string): Answer {
  if (words === '') return blank;
  if (words === 'None') return none;
  if (field === 'isKeyDecision') return /^(?:Key|Allweddol|Ydy)/.test(words) ? 'yes' : 'no';
  if (field === 'noticePublishedOn') return isoDate(words);
  return words.replace(/;$/, '');
}

/** "22/10/2015", "13/01/22", "8 Mar 2022", "7 March 2022", "April 2010", each perhaps after "Not before". */
function isoDate(words: string): Answer {
  const parts = words.replace('Not before ', '').split(/[ /]/);
  const [year = '', month = '', day = ''] = parts.reverse();
  const nth = /^\d/.test(month) ? Number(month) : (months.indexOf(month.slice(0, 3).toLowerCase()) % 12) + 1;
  if (!Number.isInteger(nth) || nth < 1 || parts.length > 3)
    throw new Error(`a date in a form that is not known here: ${words}`);
  const two = (number: string) => number.replace(/\D/g, '').padStart(2, '0');
  const date = `${year.length === 2 ? `20${year}` : year}-${two(String(nth))}`;
  return day === '' ? date : `${date}-${two(day)}`;
}

/** Labels with other values, to be pasted into what an issue is about: the page has them as its own below. */
const traps: Record<string, string> = {
  isKeyDecision: 'Non-key',
  status: 'Abandoned',
  wards: 'Nowhere Ward',
  noticePublishedOn: '01/01/1999',
  decisionDue: '2 Jan 1999 by Full Council of Nowhere',
  portfolioHolder: 'Leader of Nowhere',
};

function render(skeleton: Skeleton, shell: Shell, withTraps: boolean): string {
  const { pageName, title, parts } = issueLines(skeleton);
  const random = seeded(`${skeleton.file} ${shell.name}`);
  const own = parts.filter((part) => part.kind === 'field');
  const pasted = own.flatMap(({ field, label }) => {
    const value = withTraps ? traps[field] : undefined;
    return value === undefined ? [] : [`${label}: ${value}`];
  });
  const first = parts.findIndex(({ kind }) => kind !== 'prose');
  let content = '';
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (!part) break;
    if (part.kind !== 'prose') {
      content += labelOf(part, parts[at + 1]);
      continue;
    }
    const lines = [part.line];
    for (let next = parts[at + 1]; next?.kind === 'prose'; next = parts[at + 1]) {
      lines.push(next.line);
      at++;
    }
    const isBullet = (text: string) => text.startsWith('• ');
    const words = lines.map(({ text }) => text).filter((text) => !isBullet(text));
    const listed = lines.map(({ text }) => text).filter(isBullet);
    if (words.length > 0) content += wordProse(at < first ? [...words, ...pasted] : words, random);
    const items = listed.map((text) => documentItem(text.slice(2), random)).join('');
    if (items !== '') content += `<ul  class="mgBulletList" >\n${items}</ul>\n`;
  }
  const link = '<li><a  href="mgDecisionDetails.aspx?IId=6535&amp;Opt=1">Decisions on this issue</a></li>\n';
  return shell.page({ pageName, title: encoded(title), links: title === '' ? '' : link, content });
}

function labelOf(part: Exclude<IssuePart, { kind: 'prose' }>, next: IssuePart | undefined): string {
  const history = histories[part.label];
  if (part.kind === 'heading')
    return (
      sectionHeading(part.label) + (history ? `<ul  class="mgBulletList" ><li>${history}</li></ul>\n` : '')
    );
  const { label, text, field } = part;
  if (text === '' && next?.kind === 'prose') return sectionHeading(`${label}:`);
  const reasons = / *- *View reasons$/;
  if (reasons.test(text)) {
    const link = '<a href="mgReasonsRestricted.aspx?OID=6535&amp;OT=I">View reasons</a>';
    return labelledLine(label, `${escaped(text.replace(reasons, ''))}&nbsp; - ${link}`);
  }
  if (field === 'status')
    return labelledLine(label, `<span  class="mgPlanItemInForce" >${escaped(text)}</span>`);
  return labelledLine(label, field === 'noticePublishedOn' ? encoded(text) : escaped(text));
}
