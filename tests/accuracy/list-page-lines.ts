import type { Skeleton, SkeletonLine } from './skeleton.ts';

/**
 * Reads the lines of lists of decisions and of forward plans by tables of its own: those of the formats are left
 * out of it, so that what is missing there is missed here.
 */

/** A label of an entry and what stands behind it. */
export interface ListedField {
  label: string;
  /** What stands on the label's line. */
  text: string;
  /** What stands below it, a paragraph each. */
  below: string[];
}

/** One decision or item as its skeleton tells it; '' is what it does not tell. */
export interface Listed {
  day: string;
  title: string;
  number: string;
  status: string;
  isNew: boolean;
  description: string[];
  fields: ListedField[];
  /** Lines that stand before it and belong to no entry: the headings of groups, numbers. */
  above: string[];
}

/** A page of them. */
export interface ListedPage {
  /** What the page is headed with, and what else stands above the first entry. */
  above: string[];
  /** The names of the columns, where it is a table; then the fields are its cells. */
  columns: string[];
  entries: Listed[];
  below: string[];
}

/** The labels of lists and plans in the skeletons, lower case, and the record's field; null where there is none. */
const fieldsByLabel: Record<string, string | null> = {
  'decision maker': 'decisionMaker',
  'decision published': 'publishedOn',
  'effective from': 'effectiveFrom',
  'decision due date': 'decisionDue',
  'decision due': 'decisionDue',
  'notice of decision': 'noticePublishedOn',
  'notice of proposed decision first published': 'noticePublishedOn',
  'notice published': 'noticePublishedOn',
  'wards affected': 'wards',
  'division affected': 'wards',
  decision: 'decision',
  'decision status': 'status',
  status: 'status',
  date: 'publishedOn',
  'call-ins': 'callInCount',
  'lead officer': null,
  'anticipated restriction': null,
  'explanation of anticipated restriction': null,
  'reason for urgency': null,
  // In Welsh, as list-page-welsh.ts puts them there.
  "y sawl sy'n gwneud penderfyniad": 'decisionMaker',
  "penderfyniad wedi'i gyhoeddi": 'publishedOn',
  'effeithiol o': 'effectiveFrom',
  "dyddiad y penderfyniad i'w wneud": 'decisionDue',
  "penderfyniad i'w wneud": 'decisionDue',
  'hysbysiad o benderfyniad': 'noticePublishedOn',
  'cyhoeddwyd gyntaf': 'noticePublishedOn',
  "hysbysiad wedi'i gyhoeddi": 'noticePublishedOn',
  'wardiau a effeithir': 'wards',
  penderfyniad: 'decision',
  'statws penderfyniad': 'status',
  statws: 'status',
  dyddiad: 'publishedOn',
  'galw i mewn': 'callInCount',
  'swyddog arweiniol': null,
};

const nothing = { day: '', number: '', status: '', isNew: false };
const head = /^(\d\d\/\d\d\/\d{4}) - (.*?)(?: ref: (\d+) +(\S.*))?$/;
const made = [
  ['Title', 'Date', 'Effective from', 'Call-ins'],
  ['Teitl', 'Dyddiad', 'Effeithiol O', 'Galw i mewn'],
];
const forthcoming = [
  ['Title', 'Ref', 'Notice published', 'Urgent?', 'Status', 'Decision due'],
  ['Teitl', 'Cyf', "Hysbysiad wedi'i gyhoeddi", 'Brys?', 'Statws', "Penderfyniad i'w wneud"],
];
const columnsIn = (text: string) => [...made, ...forthcoming].find((names) => names.join(' ') === text);
const madeRow = /^(.*) ref: (\d+)(\d\d\/\d\d\/\d{4})(\d\d\/\d\d\/\d{4})(\d+)$/;
const forthcomingRow = /^(.*?)(\d\d\/\d\d\/\d{4})(For Determination)(Not before \d\d\/\d\d\/\d{4})$/;

/** Reads a list: in full, as a table, or without any decision. */
export function listLines({ lines }: Skeleton): ListedPage {
  const table = lines.findIndex(({ text }) => columnsIn(text));
  if (table >= 0) return tableLines(lines, table);
  const page: ListedPage = { above: [], columns: [], entries: [], below: [] };
  for (const line of lines) {
    const [, day = '', title, number = '', status = ''] = line.isFilled ? [] : (head.exec(line.text) ?? []);
    const current = page.entries.at(-1);
    if (title !== undefined)
      page.entries.push({ ...nothing, day, title, number, status, description: [], fields: [], above: [] });
    else if (!current) page.above.push(line.text);
    else if (!addField(current, line)) (current.fields.at(-1)?.below ?? current.description).push(line.text);
  }
  return page;
}

function tableLines(lines: readonly SkeletonLine[], at: number): ListedPage {
  const columns = columnsIn(lines[at]?.text ?? '') ?? [];
  const isMade = made.includes(columns);
  const entries = lines.slice(at + 1).map(({ text }): Listed => {
    const [, title = '', ...rest] = (isMade ? madeRow : forthcomingRow).exec(text) ?? [];
    if (title === '') throw new Error(`a row in a form that is not known here: ${text}`);
    const [number = '', ...cells] = isMade ? rest : ['', '', rest[0] ?? '', '', ...rest.slice(1)];
    const fields = cells.map((cell, nth) => ({ label: columns[nth + 1] ?? '', text: cell, below: [] }));
    return { ...nothing, title, number, description: [], fields, above: [] };
  });
  return { above: lines.slice(0, at).map(({ text }) => text), columns, entries, below: [] };
}

/** Reads a forward plan: an item is told by its maker, or by its notice where it names no maker. */
export function planLines({ lines }: Skeleton): ListedPage {
  const page: ListedPage = { above: [], columns: [], entries: [], below: [] };
  let loose: string[] = [];
  for (const [nth, line] of lines.entries()) {
    const current = page.entries.at(-1);
    const field = fieldNamed(labelOf(line) ?? '');
    const hasNotice = current?.fields.some(({ label }) => fieldNamed(label) === 'noticePublishedOn') ?? true;
    const isFirst = field === 'decisionMaker' || (field === 'noticePublishedOn' && hasNotice);
    if (isFirst) {
      const title = loose.pop() ?? '';
      const above = loose;
      if (page.entries.length === 0) page.above = above.splice(0);
      const isNew = / (?:New|Newydd)!$/.test(title);
      page.entries.push({
        ...nothing,
        ...{ title: title.replace(/ (?:New|Newydd)!$/, ''), isNew, description: [], fields: [], above },
      });
      loose = [];
    }
    const item = page.entries.at(-1);
    const last = item?.fields.at(-1);
    if (item && addField(item, line)) continue;
    // A value on the line below its label; the prose of a reason has several paragraphs.
    const isValue = last?.text === '' && loose.length === 0 && (line.isFilled || last.below.length === 0);
    if (item && line.text.startsWith('This decision will be taken under urgency'))
      item.fields.push({ label: '', text: line.text, below: [] });
    else if (isValue && nth > 0) last.below.push(line.text);
    else loose.push(line.text);
  }
  page.below = loose;
  return page;
}

function addField(entry: Listed, line: SkeletonLine): boolean {
  const label = labelOf(line);
  if (label === undefined) return false;
  const words = line.text.slice(line.text.indexOf(':') + 1).trim();
  // Typed again into its value on one page.
  const text = words.startsWith(`${label}:`) ? words.slice(label.length + 1).trim() : words;
  entry.fields.push({ label, text, below: [] });
  return true;
}

function labelOf({ text }: SkeletonLine): string | undefined {
  const label = text.slice(0, Math.max(0, text.indexOf(':'))).trim();
  return fieldNamed(label) === undefined ? undefined : label;
}

/** The record's field that a label names; null where it is a label of none, undefined where it is no label. */
export function fieldNamed(label: string): string | null | undefined {
  return fieldsByLabel[label.toLowerCase().replaceAll('’', "'")];
}
