import { readAddress } from '../page/address.ts';
import type { Block, Page } from '../page/page.ts';
import type { DecisionRecord, Stated, StatedTexts } from '../record/decision-record.ts';
import { readFields } from './fields.ts';
import { labelAt } from './form-labels.ts';
import type { Form, FormEntry } from './form-labels.ts';
import { idsOf } from './ids.ts';
import type { Field } from './labels.ts';
import type { Section } from './sections.ts';
import { asText, sectionWords, stated } from './values.ts';

/** One answer of a form, and the entry of its table; null where the label is in none. */
export interface FormSection extends Section {
  entry: FormEntry | null;
}

/** A form cut into its answers, and the lines that belong to none, each with the answer it follows. */
export interface FormReading {
  sections: FormSection[];
  loose: { at: number; after: FormSection | null }[];
}

const pageNumber = /^(?:page )?\d{1,3}(?: of |\/)\d{1,3}$/i;

/**
 * Cuts a filled-in form (a PDF or Word record as text) at its labels. A form asks each thing once: the words of
 * a label again, further down, are prose, so an empty "Date:" under a signature, or a record quoted in the
 * reasons, never takes the place of the answer above.
 *
 * @param to the number of the block at which the form's answers end
 */
export function cutForm(page: Page, form: Form, to = page.blocks.length): FormReading {
  const sections: FormSection[] = [];
  const loose: FormReading['loose'] = [];
  const asked = new Set<FormEntry>();
  let current: FormSection | null = null;
  let isClosing = false;
  const blocks = page.blocks.slice(0, to);
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) break;
    const found = labelAt(blocks, at, isClosing ? [form.closing, form.asked] : [form.asked]);
    if (found && !asked.has(found.entry)) {
      const { entry, label, value, last } = found;
      asked.add(entry);
      if (entry.closes) isClosing = true;
      at = last;
      current = { entry, known: knownFor(entry), label, at, value, body: [] };
      // Two labels on one line are the heads of two columns: which of the words below is whose cannot be told.
      const isPlain = entry.shape !== 'prose' && value.includes(':');
      const second = isPlain ? labelAt([{ kind: 'text', text: value, links: [] }], 0, [form.asked]) : null;
      if (second && !asked.has(second.entry)) {
        asked.add(second.entry);
        sections.push({ ...current, value: '' });
        const other = { entry: second.entry, known: knownFor(second.entry), label: second.label };
        sections.push({ ...other, at, value: '', body: [] });
        current = { entry: null, known: null, label: block.text, at, value: second.value, body: [] };
      }
      sections.push(current);
    } else if (pageNumber.test(block.text)) {
      // The foot of a page stands in the midst of whatever is written over its end.
    } else if (opensUnknown(block, current)) {
      current = { entry: null, known: null, label: block.label, at, value: block.value, body: [] };
      sections.push(current);
    } else if (current && takesMore(current)) current.body.push(at);
    else loose.push({ at, after: current });
  }
  return { sections, loose };
}

function knownFor({ field }: FormEntry): Section['known'] {
  return field === null || field === 'title' ? null : { field, shape: 'prose', language: 'en' };
}

/** Whether a line that looks like a label is a question this form does not have elsewhere. */
function opensUnknown(
  block: Block,
  current: FormSection | null,
): block is Extract<Block, { kind: 'labelled' }> {
  if (block.kind !== 'labelled' || !current) return false;
  return current.entry?.shape !== 'prose' && !(current.value === '' && current.body.length === 0);
}

function takesMore({ entry, value, body }: FormSection): boolean {
  if (!entry) return value === '' || body.length > 0;
  if (entry.shape === 'own') return false;
  return entry.shape !== 'line' || (value === '' && body.length === 0);
}

/**
 * The record that a form's answers come to. `kind` is left to the format, as is what stands in no answer.
 *
 * @param format the id of the format
 */
export function formRecord(page: Page, format: string, { sections }: FormReading): DecisionRecord {
  const titled = sections.find(({ entry }) => entry?.field === 'title');
  const { fields, other } = readFields(
    page,
    sections.filter((section) => section !== titled),
  );
  for (const { known, value, at, body } of sections) {
    const field: Stated<unknown> | null = known && known.field !== 'documents' ? fields[known.field] : null;
    // Where the foot of a page cuts an answer in two, its quote is what stands together.
    if (field && 'quote' in field && value !== '' && (body[0] ?? at + 1) > at + 1) field.quote = value;
  }
  const over = (field: Field) =>
    sections.some(({ entry }) => entry?.field === field && entry.shape === 'lines');
  const text = (name: Exclude<keyof StatedTexts, 'title'>): Stated<string> =>
    over(name) ? onOneLine(fields[name]) : fields[name];
  const isDecisionPage = readAddress(page.address)?.page === 'iedecisiondetails';
  return {
    format,
    kind: 'decision',
    address: page.address,
    council: null,
    language: 'en',
    ids: isDecisionPage ? idsOf(page, 0, []) : {},
    title: titled ? onOneLine(stated(sectionWords(page, titled), asText)) : { state: 'absent' },
    ...fields,
    decisionMaker: text('decisionMaker'),
    wards: text('wards'),
    portfolioHolder: text('portfolioHolder'),
    reference: bareReference(fields.reference),
    documents: [],
    // Lines to write on are no answer, but that nobody signed is worth knowing.
    other: [...other.filter(({ value }) => saysSomething.test(value)), ...leftUnsigned(page, sections)],
  };
}

const saysSomething = /[\p{L}\d]/u;

/** The labels for a signature and its day where nothing stands behind them. */
function leftUnsigned(page: Page, sections: readonly FormSection[]): DecisionRecord['other'] {
  const isLeftBlank = (section: FormSection | undefined, label: RegExp): section is FormSection =>
    section !== undefined &&
    label.test(section.label) &&
    !saysSomething.test(sectionWords(page, section).words);
  const signed = sections.findIndex((section) => isLeftBlank(section, /^(?:signed|signature)\b/i));
  const dated = sections[signed + 1];
  const blank = [sections[signed], isLeftBlank(dated, /^dated?\b(?! of)/i) ? dated : undefined];
  return blank.flatMap((section) =>
    section && signed >= 0 ? [{ label: section.label.replace(/[\s:*]+$/, ''), value: '' }] : [],
  );
}

/** A name or title is one line, over however many the form's column breaks it. */
function onOneLine(field: Stated<string>): Stated<string> {
  return field.state === 'stated' ? { ...field, value: field.value.replace(/\n/g, ' ') } : field;
}

/** "(CAB 19/20 25630)" stands in brackets on the form; words without a digit are no reference. */
function bareReference(field: Stated<string>): Stated<string> {
  if (field.state !== 'stated') return field;
  const reference = /^\(([^()]+)\)$/.exec(field.value)?.[1]?.trim() ?? field.value;
  if (!/\d/.test(reference)) return { state: 'blank', block: field.block };
  return { ...field, value: reference, quote: reference };
}

/** Whether the answers of a form have been given under all of some fields' labels. */
export function asks({ sections }: FormReading, ...fields: FormEntry['field'][]): boolean {
  return fields.every((field) => sections.some(({ entry }) => entry !== null && entry.field === field));
}

/** The number of the block that heads a record, among the first of a page; -1 where none does. */
export function headingOf(page: Page, heading: RegExp): number {
  return page.blocks.slice(0, 12).findIndex(({ text }) => text.length < 120 && heading.test(text));
}
