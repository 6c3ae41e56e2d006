import type { Page } from '../page/page.ts';
import type { DecisionRecord, RecordDocument, Stated } from '../record/decision-record.ts';
import { referenceFrom } from '../record/reference.ts';
import { saysProposed } from '../record/status.ts';
import { listedDocuments } from './agenda-documents.ts';
import { readDue } from './due-date.ts';
import type { Due } from './due-date.ts';
import { readFields } from './fields.ts';
import type { LabelledFields } from './fields.ts';
import { issueIds } from './issue-ids.ts';
import { isDecisionList, isLabel, isTypeLabel, withLabelsMarked } from './issue-labels.ts';
import { withoutShell } from './issue-shell.ts';
import { knownLabel } from './labels.ts';
import { cutSections, languageOf } from './sections.ts';
import type { Section } from './sections.ts';
import { asFlag, asText, sectionWords, stated } from './values.ts';

/** What ModernGov heads the page of one issue with. */
const pageName = /^(?:issue details|manylion (?:y |yr |am y )?(?:mater|pwnc))$/i;

/** A sentence that stands without a label, and what it is kept under. */
const urgency = /^this decision will be taken under urgency procedures/i;

/**
 * Whether a page is that of one issue: what kind of decision it is, and its one status.
 *
 * @param isAtAddress whether its address is that of an issue's page: then "Is KeyPenderfyniad?" tells the kind too
 */
export function isIssueDetails(page: Page, isAtAddress: boolean): boolean {
  const labelled = withLabelsMarked(page).blocks.filter((block) => block.kind === 'labelled');
  const fields = labelled
    .filter(({ marked, value }) => marked && value.length < 80)
    .map(({ label }) => knownLabel(label)?.field);
  // On a list of plan items every item has its status; the page of one decision has these dates.
  return (
    labelled.some(({ label, value }) => saysKind(label, value, isAtAddress)) &&
    fields.filter((field) => field === 'status').length === 1 &&
    !fields.some((field) => field === 'isSubjectToCallIn' || field === 'publishedOn' || field === 'decidedOn')
  );
}

function saysKind(label: string, value: string, isAtAddress: boolean): boolean {
  if (isTypeLabel(label)) return asKey(value) !== null;
  return isAtAddress && knownLabel(label)?.field === 'isKeyDecision' && asFlag(value) !== null;
}

/**
 * The record of an issue: what the forward plan announced. It is a proposal where its status says that it is
 * still to be determined and the page lists no decision.
 */
export function readIssueDetails(format: string, read: Page): DecisionRecord {
  const whole = withLabelsMarked(read);
  const first = whole.blocks.findIndex(isLabel);
  const page = withoutShell(whole, first);
  const title = titleAbove(page, first);
  const sections = cutSections(page, first, true).map(withoutList);
  const type = sections.find(
    (section) => isTypeLabel(section.label) && keyOf(page, section).state === 'stated',
  );
  const due = sections.find(({ known }) => known?.field === 'decisionDue');
  const dueRead = due && readDue(sectionWords(page, due));
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
      ...(due && dueRead?.day.state === 'stated' ? restOf(page, due, dueRead) : []),
      ...other.filter(({ value }) => !urgency.test(value)).map(({ label, value }) => kept(label, value)),
    ],
  };
}

/** The title stands below the page's name; in a document it is a heading, also where that name is missing. */
function titleAbove({ blocks, scope }: Page, first: number): Stated<string> {
  const named = blocks.findLastIndex((block, at) => at < first && pageName.test(block.text));
  const headings = blocks.flatMap((block, at) =>
    at < first && at > named && block.kind === 'heading' && block.marked ? [{ at, level: block.level }] : [],
  );
  // Where the page's name is in words that are not known, it is the first-level heading above the title's.
  const isNamed = named >= 0 || headings[0]?.level !== 1;
  const inDocument = isNamed ? headings[0] : (headings.find(({ level }) => level > 1) ?? headings[0]);
  const inText = named >= 0 && named + 1 < first ? named + 1 : -1;
  const at = scope === 'text' ? inText : (inDocument?.at ?? -1);
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

/** "Key", "Key Decision", "Non-key", "Allweddol", "Nad yw'n allweddol"; anything else says neither. */
function asKey(words: string): boolean | null {
  const plain = words.trim().replace(/[’‘]/g, "'");
  const found =
    /^(?:(non[ -]?)?(?:key|allweddol)(?: (?:decision|penderfyniad))?|(n[ai]d yw'n|ddim yn|heb fod yn) allweddol)[.;]?$/i.exec(
      plain,
    );
  return found && found[1] === undefined && found[2] === undefined;
}

/** What else a due date says: behind a semicolon why it is not before that day, and the lines that follow. */
function restOf(page: Page, due: Section, { rest }: Due): DecisionRecord['other'] {
  const [line = ''] = sectionWords(page, due).words.split('\n');
  const reason = line.includes(';') ? line.slice(line.indexOf(';') + 1).trim() : '';
  return [reason, rest].filter((words) => words !== '').map((words) => kept('Decision due', words));
}

/** In plain text only a bullet or a file's size tells a document from the words of the council's page. */
function documentsOf(page: Page, section: Section | undefined): RecordDocument[] {
  if (!section) return [];
  if (page.scope !== 'text') return listedDocuments(page, section);
  const listed = /^[•·] |\b\w{2,5} [\d.,]+ ?[km]b$|restricted enclosure/i;
  const body = section.body.filter((at) => listed.test(page.blocks[at]?.text ?? ''));
  return listedDocuments(page, { ...section, body }).map((document) => ({
    ...document,
    title: document.title.replace(/^[•·] /u, ''),
  }));
}

/** The link behind a restriction leads to the reasons; its words are not the council's. */
function kept(label: string, value: string): DecisionRecord['other'][number] {
  return { label, value: value.replace(/ *- *view reasons$/i, '') };
}
