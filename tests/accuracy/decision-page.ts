import { decisionLines } from './decision-lines.ts';
import type { Part } from './decision-lines.ts';
import { documentItem, encoded, escaped, labelledLine, sectionHeading, wordProse } from './markup.ts';
import { absent, blank, none } from './page-type.ts';
import type { Answer, ExpectedRecord, PageType } from './page-type.ts';
import { seeded } from './prose.ts';
import type { Shell } from './shells.ts';
import type { Skeleton } from './skeleton.ts';

const judged = [
  'title',
  'decisionMaker',
  'status',
  'isKeyDecision',
  'isSubjectToCallIn',
  'publishedOn',
  'decidedOn',
  'decidedAtMeeting',
  'effectiveFrom',
  'reasonKey',
  'wards',
];
const prose = ['purpose', 'decision', 'reasons', 'alternatives', 'consultation'];
const reported = ['reference', 'portfolioHolder', 'declarations', 'contact', 'reportAuthor'];

/** The page of one decision. */
export const decisionPage: PageType = {
  name: 'ieDecisionDetails',
  format: 'moderngov-decision',
  prose,
  judged,
  floors: { precision: 0.995, recall: 0.98, field: 0.97 },
  expectedRecords: (skeleton) => [expectedRecord(skeleton)],
  render,
};

function expectedRecord(skeleton: Skeleton): ExpectedRecord {
  const { title, parts } = decisionLines(skeleton);
  const record: ExpectedRecord = Object.fromEntries(
    [...judged, ...prose, ...reported].map((field) => [field, absent]),
  );
  record['title'] = title === '' ? absent : title;
  parts.forEach((part, at) => {
    if (part.kind === 'prose' || !(part.field in record)) return;
    // A field named twice keeps the first that says something.
    const before = record[part.field];
    if (before === absent || before === blank) record[part.field] = answerOf(part, parts.slice(at + 1));
  });
  return record;
}

function answerOf(part: Exclude<Part, { kind: 'prose' }>, [next, afterNext]: readonly Part[]): Answer {
  const isProse = part.kind === 'typed' || part.value === 'prose';
  // The prose of a section begins on the next line, which may be a heading typed into it.
  const below = isProse && part.text === '' && next?.kind === 'prose' ? next.line.text : part.text;
  const words = below.replace(/^- /, '');
  if (words === '') return blank;
  // With more prose behind it, "Not applicable." is where the prose begins.
  const isAll = below === part.text || afterNext?.kind !== 'prose';
  if (isAll && /^(none|not applicable)\.?$/i.test(words)) return none;
  if (isProse) return words;
  if (part.value === 'flag') return flag(words);
  if (part.value === 'date') return isoDate(words);
  if (part.value === 'list') return words.replace(/;$/, '');
  if (part.value !== 'meeting') return words;
  return `${isoDate(words.slice(0, 10))} - ${words.slice(13)}`;
}

function flag(words: string): Answer {
  if (words === 'Yes' || words === 'Ydy') return 'yes';
  if (words === 'No' || words === 'Na') return 'no';
  throw new Error(`neither yes nor no: ${words}`);
}

/** The one form of date that ModernGov's own fields have in the skeletons. */
function isoDate(words: string): Answer {
  const [day, month, year, ...more] = words.split('/');
  if (day?.length !== 2 || month?.length !== 2 || year?.length !== 4 || more.length > 0)
    throw new Error(`a date in a form that is not known here: ${words}`);
  return `${year}-${month}-${day}`;
}

/** Labels with other values, to be pasted into the prose of a page that has them as its own. */
const trapValues: Record<string, string> = {
  decisionMaker: 'Full Council of Nowhere',
  status: 'Abandoned',
  isKeyDecision: 'To be confirmed',
  isSubjectToCallIn: 'Yes, until 01/01/1999',
  publishedOn: '01/01/1999',
  decidedOn: '02/01/1999',
  effectiveFrom: '03/01/1999',
  decidedAtMeeting: '04/01/1999 - Nowhere Panel',
  wards: 'Nowhere Ward',
  reasonKey: 'None',
};

function render(skeleton: Skeleton, shell: Shell, withTraps: boolean): string {
  const { pageName, title, parts } = decisionLines(skeleton);
  const random = seeded(`${skeleton.file} ${shell.name}`);
  const traps = parts.flatMap((part) => {
    const value = part.kind === 'own' ? trapValues[part.field] : undefined;
    if (!withTraps || part.kind !== 'own' || value === undefined) return [];
    return random() < 0.5 ? [`${part.label}: ${value}`] : [`${part.label}:`, value];
  });
  let content = '';
  let open: string[] = [];
  let isLong = false;
  const close = () => {
    // Behind invented prose only: behind "None" they would change what the skeleton says.
    if (open.length > 0) content += wordProse([...open, ...(isLong ? traps.splice(0, 3) : [])], random);
    open = [];
  };
  const documents: string[] = [];
  let isInDocuments = false;
  for (const [at, part] of parts.entries()) {
    if (isInDocuments && part.kind === 'prose') documents.push(part.line.text);
    else if (part.kind !== 'own') {
      open.push(part.line.text);
      isLong = part.line.isFilled;
    } else {
      close();
      isInDocuments = part.value === 'documents';
      content += isInDocuments ? '' : ownField(part, parts[at + 1]);
    }
  }
  close();
  const list = parts.find((part) => part.kind === 'own' && part.value === 'documents');
  if (list?.kind === 'own') content += documentList(list.label, documents, random);
  // A stored text that lost its title lost the links below it as well.
  const link = `<li>\n<a  href="mgIssueHistoryHome.aspx?IId=6535&amp;Opt=0"  title="Link&#32;to&#32;issue&#32;history&#32;for&#32;${encoded(title)}">Find out more about this issue</a></li>\n`;
  return shell.page({ pageName, title: encoded(title), links: title === '' ? '' : link, content });
}

function ownField(part: Extract<Part, { kind: 'own' }>, next: Part | undefined): string {
  if (part.value === 'prose') {
    const isEmpty = next?.kind === 'own' || next === undefined;
    return sectionHeading(`${part.label}:`) + (isEmpty ? '<div class="mgWordPara"></div>\n' : '');
  }
  const value = part.value === 'date' || part.value === 'meeting' ? encoded(part.text) : escaped(part.text);
  if (part.field === 'status')
    return labelledLine(part.label, `<span  class="mgPlanItemInForce" >${value}</span>`);
  if (part.value === 'meeting')
    return labelledLine(part.label, `<a  href="ieListDocuments.aspx?CId=151&amp;MID=4832"  >${value}</a>`);
  return labelledLine(part.label, value);
}

/** Titles and sizes follow each other in a stored text; a size alone is no document. */
function documentList(label: string, lines: readonly string[], random: () => number): string {
  const titles = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
  const items = titles.map((title) => documentItem(title, random)).join('');
  return `<p class="mgLabel" >${escaped(label)}:</p>\n<ul  class="mgBulletList" >\n${items}</ul>\n`;
}
