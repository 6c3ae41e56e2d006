import type { Block, Page } from '../page/page.ts';
import { parseDate } from '../record/dates.ts';
import type { DecisionRecord, RecordDocument, Stated } from '../record/decision-record.ts';
import { referenceFrom } from '../record/reference.ts';
import { saysProposed } from '../record/status.ts';
import { readFields } from './fields.ts';
import type { LabelledFields } from './fields.ts';
import { issueIds } from './issue-ids.ts';
import { knownLabel, labelKey } from './labels.ts';
import { cutSections, languageOf } from './sections.ts';
import type { Section } from './sections.ts';
import { asText, documentsIn, sectionWords, stated } from './values.ts';

/** What ModernGov heads the page of one issue with. */
const pageName = /^issue details$/i;

const keysOf = (labels: string[]) => new Set(labels.map(labelKey));

/** Labels seen on issue pages that name no field. In plain text they end whatever prose stands before them. */
const keptLabels = keysOf([
  ...['Decision type', 'Report type', 'Type of decision', 'Lead director', 'Lead officer', 'Department'],
  ...['Anticipated restriction', 'Explanation of anticipated restriction', 'Reason No Public Access'],
  ...['Reason for urgency', 'Reason for consideration', 'Open/Exempt', 'Plan Reference', 'EFP Reference'],
  ...['Documents to be submitted', 'Summary', 'Additional information', 'Background information'],
  ...['Is consultation required', 'Making representations', 'Public comments may be sent to'],
  ...['Likely date of decision', 'Spend required/saving generated', 'Financial implications'],
  ...['Legal implications', 'Relevant committee', 'Relevant Committee(s)', 'Scrutiny committee'],
  ...['Equality Impact Assessment Completed', 'Date Report and Background Papers will be available'],
]);

/** What stands in a line of its own above prose or a list, without a colon. */
const headings = keysOf([
  ...['Consultation process', 'Consultees', 'Decisions', 'Agenda items', 'Documents', 'Background papers'],
  ...['Supporting documents', 'Accompanying documents'],
]);

const isIssueLabel = (label: string): boolean =>
  label.length < 100 && (knownLabel(label) !== null || keptLabels.has(labelKey(label)));

/** A sentence that stands without a label, and what it is kept under. */
const urgency = /^this decision will be taken under urgency procedures/i;

/** Whether a page is that of one issue: what kind of decision it is, and its one status. */
export function isIssueDetails(page: Page): boolean {
  const labelled = withLabelsMarked(page).blocks.filter((block) => block.kind === 'labelled');
  const fields = labelled
    .filter(({ marked, value }) => marked && value.length < 80)
    .map(({ label }) => knownLabel(label)?.field);
  // On a list of plan items every item has its status; the page of one decision has these dates.
  return (
    labelled.some((block) => isType(block.label) && asKey(block.value) !== null) &&
    fields.filter((field) => field === 'status').length === 1 &&
    !fields.some((field) => field === 'isSubjectToCallIn' || field === 'publishedOn' || field === 'decidedOn')
  );
}

/**
 * The record of an issue: what the forward plan announced. It is a proposal where its status says that it is
 * still to be determined and the page lists no decision.
 */
export function readIssueDetails(format: string, read: Page): DecisionRecord {
  const page = withoutShell(withLabelsMarked(read));
  const first = page.blocks.findIndex((block) => isLabel(block));
  const title = titleAbove(page, first);
  const sections = cutSections(page, first).map(withoutList);
  const type = sections.find((section) => isType(section.label) && keyOf(page, section).state === 'stated');
  const due = sections.find(({ known }) => known?.field === 'decisionDue');
  const dueRead = due && readDue(page, due);
  const { fields, other, from } = readFields(page, forFields(sections, type, due, dueRead));
  if (type) fields.isKeyDecision = keyOf(page, type);
  if (dueRead) fields.decisionDue = dueRead.day;
  if (dueRead && fields.decisionMaker.state === 'absent') fields.decisionMaker = dueRead.maker;
  if (fields.reference.state === 'absent') fields.reference = referenceFrom(title);
  if (fields.purpose.state === 'absent') fields.purpose = description(page, title, first);
  const status = fields.status.state === 'stated' ? fields.status.value : '';
  const isDecided = sections.some(({ label }) => isDecisionList(label));
  return {
    format,
    kind: saysProposed(status) && !isDecided ? 'proposal' : 'issue',
    address: page.address,
    council: null,
    language: languageOf(sections),
    ids: issueIds(page.address),
    title,
    ...fields,
    documents: documentsOf(page, from.get('documents')),
    other: [
      ...page.blocks.slice(first).flatMap(({ text }) => (urgency.test(text) ? [kept('Urgency', text)] : [])),
      ...(dueRead?.rest ? [kept('Decision due', dueRead.rest)] : []),
      ...other.map(({ label, value }) => kept(label, value)),
    ],
  };
}

/**
 * The page with its labels marked. The markup of issue pages is known from no saved page: where it marks no label,
 * as plain text never does, words that are a known label of such a page count as one.
 */
function withLabelsMarked(page: Page): Page {
  if (page.blocks.some((block) => block.kind === 'labelled' && block.marked && isIssueLabel(block.label)))
    return page;
  return { ...page, blocks: page.blocks.map(marked) };
}

/** Words that the council's page has below the record, in plain text. */
const shellBelow = /^(?:back to (?:the )?top|in this section)\b.{0,30}$/i;

function withoutShell(page: Page): Page {
  const end = page.scope === 'text' ? page.blocks.findIndex(({ text }) => shellBelow.test(text)) : -1;
  return end < 0 ? page : { ...page, blocks: page.blocks.slice(0, end) };
}

function marked(block: Block): Block {
  if (block.kind === 'labelled') return isIssueLabel(block.label) ? { ...block, marked: true } : block;
  if (block.kind !== 'text') return block;
  const { text, links } = block;
  if (headings.has(labelKey(text))) return { kind: 'heading', level: 3, marked: true, text, links };
  const [, label = '', value = ''] = /^([^:\n]{3,99}:)\s*([^]*)$/u.exec(text) ?? [];
  return isIssueLabel(label) ? { kind: 'labelled', label, value, marked: true, text, links } : block;
}

function isLabel(block: Block): boolean {
  if (block.kind === 'labelled') return block.marked && isIssueLabel(block.label);
  return block.kind === 'heading' && block.marked && block.level > 2 && headings.has(labelKey(block.text));
}

/** The title stands below the page's name; in a document it is a heading, also where that name is missing. */
function titleAbove({ blocks, scope }: Page, first: number): Stated<string> {
  const named = blocks.findLastIndex((block, at) => at < first && pageName.test(block.text));
  const isTitle = (block: Block, at: number) =>
    at < first &&
    at > named &&
    (scope === 'text' ? at === named + 1 && named >= 0 : block.kind === 'heading' && block.marked);
  const at = blocks.findIndex(isTitle);
  const text = blocks[at]?.text;
  if (text === undefined) return { state: 'absent' };
  return { state: 'stated', value: text, quote: text, block: at };
}

/** What stands between the title and the first label: what the issue is about. Links to its other pages are not. */
function description(page: Page, title: Stated<string>, first: number): Stated<string> {
  if (title.state !== 'stated') return { state: 'absent' };
  const body = page.blocks.flatMap((block, at) => {
    const isLink = block.links.length > 0 && block.links.map(({ text }) => text).join(' ') === block.text;
    return at > title.block && at < first && !isLink ? [at] : [];
  });
  if (body.length === 0) return { state: 'absent' };
  return stated(sectionWords(page, { known: null, label: '', at: title.block, value: '', body }), asText);
}

const labelWords = (label: string) => label.replace(/\s*:$/u, '').trim();
const isDecisionList = (label: string): boolean => /^decisions$/i.test(labelWords(label));
const isType = (label: string): boolean => labelKey(label) === 'decision type';

/** "Decisions" heads the links to them here, not the text of one. */
function withoutList(section: Section): Section {
  return isDecisionList(section.label) ? { ...section, known: null } : section;
}

/** The sections without those that are read here; those that could not be are kept in their words. */
function forFields(sections: Section[], type?: Section, due?: Section, dueRead?: Due): Section[] {
  return sections
    .filter((section) => section !== type && !(section === due && dueRead?.day.state !== 'blank'))
    .map((section) => (section.known?.field === 'decisionDue' ? { ...section, known: null } : section));
}

function keyOf(page: Page, section: Section): LabelledFields['isKeyDecision'] {
  return stated(sectionWords(page, section), asKey);
}

/** "Key", "Key Decision", "Non-key"; anything else says neither. */
function asKey(words: string): boolean | null {
  const found = /^(non[ -]?)?key(?: decision)?[.;]?$/i.exec(words.trim());
  return found && found[1] === undefined;
}

interface Due {
  day: Stated<string>;
  maker: Stated<string>;
  /** What follows on further lines. */
  rest: string;
}

/** "May 2025 by Cabinet Member for the Economy": a date, or "Not before" one, and who decides. */
function readDue(page: Page, section: Section): Due {
  const { words, block } = sectionWords(page, section);
  const [line = '', ...rest] = words.split('\n');
  const [, day = line, maker = ''] = /^([^;:]{2,40}?),? by (\S.*)$/u.exec(line) ?? [];
  const read = stated({ words: day, quote: day, block }, (text) =>
    parseDate(text.replace(/^not before:? /i, '')),
  );
  const isMaker = maker !== '' && (read.state === 'stated' || /^(tbc|to be confirmed)$/i.test(day));
  return {
    day: read,
    maker: isMaker ? { state: 'stated', value: maker, quote: maker, block } : { state: 'absent' },
    rest: read.state === 'blank' ? '' : rest.join('\n'),
  };
}

/** In plain text only a bullet or a file's size tells a document from the words of the council's page. */
function documentsOf(page: Page, section: Section | undefined): RecordDocument[] {
  if (!section) return [];
  if (page.scope !== 'text') return documentsIn(page, section);
  const listed = /^[•·] |\b\w{2,5} [\d.,]+ ?[km]b$|restricted enclosure/i;
  const body = section.body.filter((at) => listed.test(page.blocks[at]?.text ?? ''));
  return documentsIn(page, { ...section, body }).map((document) => ({
    ...document,
    title: document.title.replace(/^[•·] /u, ''),
  }));
}

/** The link behind a restriction leads to the reasons; its words are not the council's. */
function kept(label: string, value: string): DecisionRecord['other'][number] {
  return { label, value: value.replace(/ *- *view reasons$/i, '') };
}
