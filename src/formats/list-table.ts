import type { Block, Page } from '../page/page.ts';
import { knownLabel } from './labels.ts';
import type { Field, KnownLabel } from './labels.ts';
import { leadsToIssue } from './list-record.ts';
import type { Entry } from './list-record.ts';
import type { Section } from './sections.ts';

/** What a column holds: the title, a field, or something that is kept under its own name. */
interface Column {
  name: string;
  known: KnownLabel | 'title' | null;
}

/**
 * What the columns are called where a label of a decision's page would be called otherwise. "Date" is when the
 * decision was published: ModernGov's own markup names that column so (`abbr="Published"`).
 */
const columnFields: Record<string, Field> = {
  date: 'publishedOn',
  published: 'publishedOn',
  ref: 'reference',
  'notice published': 'noticePublishedOn',
  status: 'status',
  'call-ins': 'callInCount',
};

/** How pasted text has the names of the columns of each kind of table, on one line. */
const textHeads: readonly (readonly string[])[] = [
  ['Title', 'Date'],
  ['Title', 'Date', 'Effective from'],
  ['Title', 'Date', 'Effective from', 'Call-ins'],
  ['Title', 'Ref', 'Notice published', 'Urgent?', 'Status', 'Decision due'],
];

/** The entries of the tables of decisions on a page: each row is one. */
export function tableEntries(page: Page): Entry[] {
  const entries: Entry[] = [];
  let columns: Column[] = [];
  let textColumns: Column[] = [];
  page.blocks.forEach((block, at) => {
    if (block.kind === 'row') {
      const head = headOf(block.cells);
      if (head) columns = head;
      else {
        const entry = block.cells.length === columns.length ? rowEntry(block, at, columns) : null;
        if (entry) entries.push(entry);
      }
    } else if (page.scope === 'text') {
      const head = textHeads.find((names) => names.join(' ').toLowerCase() === block.text.toLowerCase());
      if (head) textColumns = head.map(columnOf);
      else {
        const entry = textColumns.length > 0 ? textEntry(block.text, at, textColumns) : null;
        if (entry) entries.push(entry);
      }
    }
  });
  return entries;
}

/** The columns of a header row: the title first, and at least one more that is known. */
function headOf(cells: readonly string[]): Column[] | null {
  const columns = cells.map(columnOf);
  const [first, ...others] = columns;
  return first?.known === 'title' && others.some(({ known }) => known !== null) ? columns : null;
}

function columnOf(name: string): Column {
  const key = name.toLowerCase().replace(/[\s:?]+$/u, '');
  if (key === 'title' || key === 'teitl') return { name, known: 'title' };
  const field = columnFields[key];
  return { name, known: field ? { field, shape: 'line', language: 'en' } : knownLabel(name) };
}

function rowEntry(block: Block & { kind: 'row' }, at: number, columns: readonly Column[]): Entry | null {
  const title = block.cells[columns.findIndex(({ known }) => known === 'title')] ?? '';
  const isBare = block.cells.filter((cell) => cell !== '').length < 2;
  if (title === '' || isBare) return null;
  const values = columns.map((column, nth): [Column, string] => [column, block.cells[nth] ?? '']);
  const sections = sectionsOf(values, at);
  const isForthcoming = isForthcomingTable(columns);
  const kind = isForthcoming ? 'proposal' : leadsToIssue(block.links) ? 'issue' : 'decision';
  return { kind, title, at, links: block.links, sections };
}

/** A table of what is still to be decided names when it is due, or its notice, and no day of publication. */
function isForthcomingTable(columns: readonly Column[]): boolean {
  const fields = columns.flatMap(({ known }) => (known && known !== 'title' ? known.field : []));
  const isDue = fields.includes('decisionDue') || fields.includes('noticePublishedOn');
  return isDue && !fields.includes('publishedOn');
}

function sectionsOf(values: readonly (readonly [Column, string])[], at: number): Section[] {
  return values.flatMap(([{ name, known }, value]) => {
    if (known === 'title') return [];
    // Words in the column of numbers are kept, not counted.
    const isWords = known?.field === 'callInCount' && !/^(\d*|not for call-?\s?in\.?)$/i.test(value);
    return [{ known: isWords ? null : known, label: name, at, value, body: [] }];
  });
}

const slashDate = String.raw`\d\d\/\d\d\/\d{4}`;
const callIns = String.raw`Not for call-?in|\d{0,3}`;
/** The end of a row of decisions made, by the number of its columns; cells may stand without a space between. */
const madeRows: Record<number, RegExp> = {
  2: new RegExp(`(${slashDate})$`),
  3: new RegExp(`(${slashDate}) ?(${slashDate})$`),
  4: new RegExp(`(${slashDate}) ?(${slashDate}) ?(${callIns})$`, 'i'),
};

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
/** The due date at the end of a row of what is forthcoming. */
const dueEnd = new RegExp(
  String.raw`(?:(?:not before )?(?:${slashDate}|(?:\d{1,2}(?:st|nd|rd|th)? )?${month} \d{4})|TBC)$`,
  'i',
);
/** What stands before it: the day of the notice, whether it is urgent, and the status. */
const noticeEnd = new RegExp(String.raw`(${slashDate}) ?(Yes|No(?!t|n))? ?([\p{L} ()-]{0,60})$`, 'u');
/** ModernGov's hidden number of the decision, which pasted text has behind the title. */
const numberEnd = / ref: (\d+)$/i;

/** A row of a table as pasted text has it, its cells run together; only dates tell where they end. */
function textEntry(text: string, at: number, columns: readonly Column[]): Entry | null {
  const values = columns.length > 4 ? forthcomingCells(text) : madeRows[columns.length]?.exec(text)?.slice(1);
  const cut = columns.length > 4 ? values?.[0] : text.slice(0, madeRows[columns.length]?.exec(text)?.index);
  const words = cut?.trim();
  if (!values || !words) return null;
  const number = numberEnd.exec(words)?.[1];
  const cells = columns.length > 4 ? values : [words, ...values];
  // A blank cell leaves no trace in text: nothing can be said of it.
  const named = columns.flatMap((column, nth): [Column, string][] =>
    cells[nth] ? [[column, cells[nth]]] : [],
  );
  return {
    kind: isForthcomingTable(columns) ? 'proposal' : 'decision',
    title: words.replace(numberEnd, ''),
    at,
    links: [],
    number,
    sections: sectionsOf(named, at),
  };
}

/** Title, reference, notice, urgent, status and due; the reference cannot be told from the title's end. */
function forthcomingCells(text: string): string[] | null {
  const due = dueEnd.exec(text);
  const before = due && text.slice(0, due.index).trimEnd();
  const notice = before ? noticeEnd.exec(before) : null;
  if (!due || !before || !notice) return null;
  const [, day = '', urgent = '', status = ''] = notice;
  return [before.slice(0, notice.index), '', day, urgent, status.trim(), due[0]];
}
