import { readAddress } from '../page/address.ts';
import type { Block, Page } from '../page/page.ts';
import type { DecisionRecord, RecordIds } from '../record/decision-record.ts';
import { referenceInTitle } from '../record/reference.ts';
import {
  isAllLinks,
  isDocument,
  leadsToReasons,
  listedDocuments,
  reportsIn,
  withoutReport,
  withoutTwice,
} from './agenda-documents.ts';
import { readFields } from './fields.ts';
import { withDeclarationsEnded } from './issue-labels.ts';
import { linkedIds } from './issue-ids.ts';
import { knownLabel, labelKey } from './labels.ts';
import type { KnownLabel } from './labels.ts';
import type { Section } from './sections.ts';

/** Where an item of a meeting stands on its page. */
export interface ItemPlace {
  /** The number of the block that holds the title. */
  title: number;
  /** The number of the first block that is no longer the item's. */
  to: number;
  ids: RecordIds;
  decidedAtMeeting: DecisionRecord['decidedAtMeeting'];
  language: 'en' | 'cy';
  /** The item's number, where the page gives it apart from the title. */
  number?: string | undefined;
  /** Whether the title may begin with that number. Where the number has a cell of its own it does not. */
  isNumberInTitle?: boolean;
}

const keysOf = (labels: string[]) => new Set(labels.map(labelKey));
const minutes = keysOf(['Minutes', 'Draft minutes', 'Cofnodion', 'Cofnodion drafft']);
const keptLabels = keysOf([
  ...['Implementation of decision', 'Action by', 'Dispensation granted'],
  ...["Rhoi'r Penderfyniad ar Waith", 'Camau gweithredu gan'],
]);
const documentLabels = keysOf([
  ...['Additional documents', 'Supporting documents', 'Accompanying documents', 'Documents'],
  ...['Dogfennau ychwanegol', 'Dogfennau cefnogol', 'Dogfennau'],
]);

/** A minute's number before a reference ("90 22/00093 - ..."). */
const minuteNumber = /^\d{1,3} (?=\d\d\/\d{5}\b)/;

/** How the words of a resolution begin, with what was resolved behind them or below. */
const resolution = /^(?:it was )?(?:resolved|penderfynwyd)\b(?! to (?:exclude|adjourn))/i;
/** How the further lines of a resolution begin: with a number or letter, or in the middle of a sentence. */
const goesOn = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|[•·–-] |\p{Ll})/u;
const isUnfinished = /(?:[:;,–-]| and| or)$/iu;

/**
 * The record of one item of a meeting. A decision is what stands under "Decision:", or the one resolution that
 * the item holds; all other words of the item are kept under their label, or under "Text".
 */
export function readItem(format: string, page: Page, place: ItemPlace): DecisionRecord {
  const block = page.blocks[place.title];
  const title = withoutReport(withoutNumber(block?.text ?? '', place));
  const { lead, sections, documents } = cutItem(page, place);
  if (!sections.some(({ known }) => known?.field === 'decision')) addResolution(page, lead, sections);
  const resolved = new Set(sections.flatMap(({ label, body }) => (label === '' ? body : [])));
  const actions = lead.body.filter((at) => isAction(page.blocks[at]));
  lead.body = lead.body.filter((at) => !resolved.has(at) && !isAction(page.blocks[at]));
  const { fields, other } = readFields(page, [lead, ...sections]);
  const reference = referenceInTitle(title);
  return {
    format,
    kind: 'agenda-item',
    address: page.address,
    council: null,
    language: place.language,
    ids: { ...linkedIds(actions.flatMap((at) => page.blocks[at]?.links ?? [])), ...place.ids },
    title: { state: 'stated', value: title, quote: title, block: place.title },
    ...fields,
    reference:
      reference === null
        ? fields.reference
        : { state: 'stated', value: reference, quote: reference, block: place.title },
    decidedAtMeeting: place.decidedAtMeeting,
    documents: withoutTwice(reportsIn(block, title), documents ? listedDocuments(page, documents) : []),
    other: [
      ...(place.number === undefined ? [] : [{ label: 'Item', value: place.number }]),
      ...actions.flatMap((at) => restrictionIn(page.blocks[at])),
      ...other,
    ],
  };
}

/** "View the reasons why item 9. is restricted": the link says that it is, in the site's words. */
function restrictionIn(block: Block | undefined): DecisionRecord['other'] {
  const links = block?.links.filter(({ address }) => leadsToReasons(address)) ?? [];
  return links.map(({ text }) => ({ label: 'Restriction', value: text }));
}

/** What a council's page shows where its template was not filled in. */
const placeholder = /\{(?:sidenav|content|pagetitle|breadcrumb)\}/i;

/** Only a number known to be the item's is left out: "16 days of action" is a title. */
function withoutNumber(words: string, { number, isNumberInTitle }: ItemPlace): string {
  const before =
    number === undefined || !isNumberInTitle
      ? undefined
      : [`${number}. `, `${number} `].find((one) => words.startsWith(one));
  return words.slice(before?.length ?? 0).replace(minuteNumber, '');
}

interface Item {
  /** What stands under the title, before any label. */
  lead: Section;
  sections: Section[];
  documents: Section | null;
}

/**
 * Cuts an item at its labels. Within minutes only "Decision:" and a list of documents are labels: what else looks
 * like one is part of what the clerk wrote. A label that comes again belongs to the text it stands in.
 */
function cutItem(page: Page, { title, to }: ItemPlace): Item {
  const lead: Section = { known: null, label: 'Text', at: title, value: '', body: [] };
  const sections: Section[] = [];
  let documents: Section | null = null;
  let current = lead;
  const own = withDeclarationsEnded(page.blocks.slice(title, to));
  for (let at = title + 1; at < to; at++) {
    const block = page.blocks[at];
    if (!block) break;
    const endsDeclarations = own[at - title] !== block;
    if (placeholder.test(block.text)) continue;
    const [label, value] = labelOf(block, page.scope);
    const key = labelKey(label);
    if (documentLabels.has(key) && value === '') {
      current = documents ??= { known: null, label, at, value: '', body: [] };
    } else if (opens(label, value, current, sections, endsDeclarations)) {
      sections.push((current = { known: itemField(label), label, at, value, body: [] }));
    } else {
      if (current === documents && !isDocument(block, page.blocks[at + 1])) current = lead;
      current.body.push(at);
    }
  }
  return { lead, sections, documents };
}

function opens(
  label: string,
  value: string,
  current: Section,
  sections: readonly Section[],
  endsDeclarations: boolean,
): boolean {
  const key = labelKey(label);
  if (label === '' || sections.some((section) => labelKey(section.label) === key)) return false;
  const field = itemField(label)?.field;
  const isInMinutes = minutes.has(labelKey(current.label));
  if (isInMinutes) return field === 'decision' && value === '';
  return (
    (field !== undefined && !sections.some(({ known }) => known?.field === field)) ||
    minutes.has(key) ||
    keptLabels.has(key) ||
    endsDeclarations
  );
}

/** The field that a label of an item names: only those of prose, the others are never an item's own. */
function itemField(label: string): KnownLabel | null {
  const known = knownLabel(label);
  return known?.shape === 'prose' ? known : null;
}

/** A label with nothing but the decision's reference behind it: "DECISION MADE: (Ref: CAB 19/20 25630)". */
const withReference = /^(\p{Lu}[^:]{2,60}:) *(\(ref[^()]{1,40}\))$/iu;

/** A label ends in a colon: "Decision" alone in a paragraph may be anything. */
function labelOf(block: Block, scope: Page['scope']): [label: string, value: string] {
  if (block.kind === 'labelled') return [block.label, block.value];
  if (block.kind === 'heading' && block.marked) return [block.text, ''];
  if (scope === 'text' || block.kind !== 'text') return ['', ''];
  const [, label = '', reference = ''] = withReference.exec(block.text) ?? [];
  return block.text.endsWith(':') ? [block.text, ''] : [label, reference];
}

/** "View the decision for item 4.": nothing but links to ModernGov's other pages. */
function isAction(block: Block | undefined): boolean {
  if (!block || !isAllLinks(block)) return false;
  return block.links.every(({ address }) => readAddress(address ?? '') !== null);
}

/**
 * The resolution of an item without "Decision:", and the lines that go on with it. Where there are several, which
 * of them is the decision is not ours to say.
 */
function addResolution({ blocks }: Page, lead: Section, sections: Section[]): void {
  const bodies = [lead.body, ...sections.filter(({ known }) => known === null).map(({ body }) => body)];
  const starts = bodies.flat().filter((at) => resolution.test(blocks[at]?.text ?? ''));
  const [start] = starts;
  if (start === undefined || starts.length > 1) return;
  const body = bodies.find((one) => one.includes(start)) ?? [];
  const run = [start];
  for (const at of body.slice(body.indexOf(start) + 1)) {
    const before = blocks[at - 1]?.text ?? '';
    if (at !== (run.at(-1) ?? 0) + 1 || !(goesOn.test(blocks[at]?.text ?? '') || isUnfinished.test(before)))
      break;
    run.push(at);
  }
  sections.push({ known: knownLabel('Decision'), label: '', at: start, value: '', body: run });
}
