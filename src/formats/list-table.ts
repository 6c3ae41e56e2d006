import type { Block, Page } from '../page/page.ts';
import type { Field, KnownLabel } from './labels.ts';
import { listLabel } from './list-labels.ts';
import { leadsToIssue, leadsToRecord, notForCallIn } from './list-record.ts';
import type { Entry } from './list-record.ts';
import { isSeenStatus } from './list-status.ts';
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
const columnFields: Record<string, [Field, 'en' | 'cy']> = {
  date: ['publishedOn', 'en'],
  published: ['publishedOn', 'en'],
  ref: ['reference', 'en'],
  'notice published': ['noticePublishedOn', 'en'],
  status: ['status', 'en'],
  'call-ins': ['callInCount', 'en'],
  // Expected: of a table in Welsh, "Effeithiol O" alone was seen, on the pages of decisions.
  dyddiad: ['publishedOn', 'cy'],
  cyhoeddwyd: ['publishedOn', 'cy'],
  cyf: ['reference', 'cy'],
  cyfeirnod: ['reference', 'cy'],
  'cyhoeddwyd yr hysbysiad': ['noticePublishedOn', 'cy'],
  "hysbysiad wedi'i gyhoeddi": ['noticePublishedOn', 'cy'],
  'galw i mewn': ['callInCount', 'cy'],
  'galwadau i mewn': ['callInCount', 'cy'],
};

/** How pasted text has the names of the columns of each kind of table, on one line. */
const textHeads: readonly (readonly string[])[] = [
  ['Title', 'Date'],
  ['Title', 'Date', 'Effective from'],
  ['Title', 'Date', 'Effective from', 'Call-ins'],
  ['Title', 'Ref', 'Notice published', 'Urgent?', 'Status', 'Decision due'],
  ['Teitl', 'Dyddiad'],
  ['Teitl', 'Dyddiad', 'Effeithiol o'],
  ['Teitl', 'Dyddiad', 'Effeithiol o', 'Galw i mewn'],
  ['Teitl', 'Cyf', "Hysbysiad wedi'i gyhoeddi", 'Brys?', 'Statws', "Penderfyniad i'w wneud"],
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
      const head = textHeads.find(
        (names) => names.join(' ').toLowerCase() === withPlainApostrophes(block.text),
      );
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
  const [first, ...others] = cells;
  // Asked of every row of a table: that one is no head can nearly always be told from its first cell.
  if (first === undefined || columnOf(first).known !== 'title') return null;
  const columns = cells.map(columnOf);
  return others.some((_, nth) => columns[nth + 1]?.known !== null) ? columns : null;
}

/** One spelling for what a column is called. */
function withPlainApostrophes(text: string): string {
  return text.toLowerCase().replace(/[’‘`]/g, "'");
}

function columnOf(name: string): Column {
  const key = withPlainApostrophes(name).replace(/[\s:?]+$/u, '');
  if (key === 'title' || key === 'teitl') return { name, known: 'title' };
  const [field, language] = columnFields[key] ?? [];
  return { name, known: field && language ? { field, shape: 'line', language } : listLabel(name) };
}

function rowEntry(block: Block & { kind: 'row' }, at: number, columns: readonly Column[]): Entry | null {
  const title = block.cells[columns.findIndex(({ known }) => known === 'title')] ?? '';
  // The heading of a group stands alone in its row; a decision without a date leads to its page.
  const isBare = block.cells.filter((cell) => cell !== '').length < 2;
  if (title === '' || (isBare && !leadsToRecord(block.links))) return null;
  const values = columns.map((column, nth): [Column, string] => [column, block.cells[nth] ?? '']);
  const sections = sectionsOf(values, at);
  const isForthcoming = isForthcomingTable(columns) || isForthcomingRow(sections);
  const kind = isForthcoming ? 'proposal' : leadsToIssue(block.links) ? 'issue' : 'decision';
  return { kind, title, at, links: block.links, sections };
}

/** A table of what is still to be decided names when it is due, or its notice, and no day of publication. */
function isForthcomingTable(columns: readonly Column[]): boolean {
  const fields = columns.flatMap(({ known }) => (known && known !== 'title' ? known.field : []));
  const isDue = fields.includes('decisionDue') || fields.includes('noticePublishedOn');
  return isDue && !fields.includes('publishedOn');
}

/** Where one table has both, what is forthcoming says when it is due and has no day of publication. */
function isForthcomingRow(sections: readonly Section[]): boolean {
  const says = (field: Field) =>
    sections.some(({ known, value }) => known?.field === field && value !== '' && value !== '-');
  return says('decisionDue') && !says('publishedOn') && !says('effectiveFrom');
}

function sectionsOf(values: readonly (readonly [Column, string])[], at: number): Section[] {
  return values.flatMap(([{ name, known }, value]) => {
    if (known === 'title') return [];
    // Words in the column of numbers are kept, not counted.
    const isWords = known?.field === 'callInCount' && !/^\d*$/.test(value) && !notForCallIn.test(value);
    return [{ known: isWords ? null : known, label: name, at, value, body: [] }];
  });
}

const slashDate = String.raw`\d\d\/\d\d\/\d{4}`;
const callIns = String.raw`Not for call-?in|Ddim ar gyfer galw i mewn|\d{0,3}`;
/** The end of a row of decisions made, by the number of its columns; cells may stand without a space between. */
const madeRows: Record<number, RegExp> = {
  2: new RegExp(`(${slashDate})$`),
  3: new RegExp(`(${slashDate}) ?(${slashDate})$`),
  4: new RegExp(`(${slashDate}) ?(${slashDate}) ?(${callIns})$`, 'i'),
};

/** With their capital: in "For DeterminationMay 2025" it alone tells where the month begins. */
const month =
  '(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)';
/** The due date at the end of a row of what is forthcoming. */
const dueEnd = new RegExp(
  String.raw`(?:(?:(?:[Nn]ot before|Ddim cyn|Nid cyn|Heb fod cyn) )?(?:${slashDate}|\d\d\/\d\d\/\d\d|(?:\d{1,2}(?:\p{L}{2,3})? )?${month} \d{4})|TBC)$`,
  'u',
);
/** What stands before it: the day of the notice, whether it is urgent, and the status. */
const noticeEnd = new RegExp(
  String.raw`(${slashDate}) ?(Yes|No(?!t|n)|Ydy|Nac ydy|Na(?!\p{L}))? ?([\p{L} ()-]{0,60})$`,
  'u',
);
/** ModernGov's hidden number of the decision, which pasted text has behind the title. */
const numberEnd = / ref: (\d+)$/i;

/**
 * A title does not end so: the date cut off behind it was a part of it ("Accounts as of 31/03/2021"), and of the
 * row's own dates one is missing.
 */
const cutShort = /(?<![\w-])(?:of|on|at|to|from|until|by|since|before|after|dated|ending|ended|and|hyd at)$/i;

/** A row of a table as pasted text has it, its cells run together; only dates tell where they end. */
function textEntry(text: string, at: number, columns: readonly Column[]): Entry | null {
  const values = columns.length > 4 ? forthcomingCells(text) : madeRows[columns.length]?.exec(text)?.slice(1);
  const cut = columns.length > 4 ? values?.[0] : text.slice(0, madeRows[columns.length]?.exec(text)?.index);
  const words = cut?.trim();
  if (!values || !words || cutShort.test(words)) return null;
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
  // "Before the end of" in front of a month is no status: then that month is not when it is due.
  if (!isSeenStatus(status.trim())) return null;
  return [before.slice(0, notice.index), '', day, urgent, status.trim(), due[0]];
}
