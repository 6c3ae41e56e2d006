import type { Block, Page } from '../page/page.ts';
import { knownLabel, labelKey } from './labels.ts';

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
  // As the decision pages of Wales translate their halves; no Welsh issue page of a council was ever stored.
  ...['Math o benderfyniad', 'Cyfarwyddwr arweiniol', 'Adran', "Rhesymau wedi'u cyfyngu"],
]);

/** What stands in a line of its own above prose or a list, without a colon. */
const headings = keysOf([
  ...['Consultation process', 'Consultees', 'Decisions', 'Agenda items', 'Documents', 'Background papers'],
  ...['Supporting documents', 'Accompanying documents', 'Dogfennau cefnogol', 'Penderfyniadau'],
  ...['Eitemau agenda', 'Papurau cefndir', 'Ymgynghoriad'],
]);

/** Beside a declaration some councils say what was allowed: "Dispensation Granted:". */
const isDispensation = (label: string): boolean => labelKey(label).startsWith('dispensation');

/** That there was nothing to declare, in the words that `values.ts` takes for "none". */
const nothingDeclared =
  /^(?:none(?: known| declared| received)?|nil|n\/a|not applicable|dim|amherthnasol)[.;]?$/i;

/** A council's own field with a list of values: "Improvement and Scrutiny Committee: People;". */
const ownName = /^\p{Lu}[^\s,]*(?: (?:and|of|the|for|&|[\p{Lu}(/][^\s,]*)){0,7}$/u;
const listedValue = /^[\p{Lu}\d(][^;:]{0,120};(?: ?[^;:\s][^;:]{0,120};){0,20}$/u;

/** Whether words are a label of an issue's page. */
export function isIssueLabel(label: string): boolean {
  return label.length < 100 && (knownLabel(label) !== null || keptLabels.has(labelKey(label)));
}

/** Whether a label is that of the kind of decision: key or not. */
export function isTypeLabel(label: string): boolean {
  const key = labelKey(label);
  return key === 'decision type' || key === 'math o benderfyniad';
}

/** Whether a label heads the links to an issue's decisions, which is not the text of one. */
export function isDecisionList(label: string): boolean {
  return /^(?:decisions|penderfyniadau)$/i.test(label.replace(/\s*:$/u, '').trim());
}

/** Whether a block opens a field of an issue's page: a marked label, or one of its headings. */
export function isLabel(block: Block): boolean {
  if (block.kind === 'labelled') return block.marked && isIssueLabel(block.label);
  return block.kind === 'heading' && block.marked && block.level > 2 && headings.has(labelKey(block.text));
}

/**
 * The page with its labels marked. The markup of issue pages is known from no saved page: where it marks no label,
 * as plain text never does, words that are a known label of such a page count as one.
 */
export function withLabelsMarked(page: Page): Page {
  if (page.blocks.some((block) => block.kind === 'labelled' && block.marked && isIssueLabel(block.label)))
    return page;
  return { ...page, blocks: withDeclarationsEnded(withListsMarked(page.blocks.map(marked))) };
}

function marked(block: Block): Block {
  if (block.kind === 'labelled') return isIssueLabel(block.label) ? { ...block, marked: true } : block;
  if (block.kind !== 'text') return block;
  const { text, links } = block;
  if (headings.has(labelKey(text))) return { kind: 'heading', level: 3, marked: true, text, links };
  const [, label = '', value = ''] = /^([^:\n]{3,99}:)\s*([^]*)$/u.exec(text) ?? [];
  return isIssueLabel(label) ? { kind: 'labelled', label, value, marked: true, text, links } : block;
}

/** Marks a council's own fields: their value is a list that ends in a semicolon, as ModernGov writes them. */
function withListsMarked(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'labelled' || block.marked) return block;
    const name = block.label.replace(/\s*:$/u, '');
    return ownName.test(name) && listedValue.test(block.value) ? { ...block, marked: true } : block;
  });
}

/**
 * Marks the labels that stand below a declaration: what was allowed in spite of it, or any label once it is said
 * that there was nothing to declare. Else they, and all that follows them, would be read as more of what was declared.
 */
export function withDeclarationsEnded(blocks: readonly Block[]): Block[] {
  let declared: 'not asked' | 'something' | 'nothing' = 'not asked';
  return blocks.map((block) => {
    const isLine = block.kind === 'labelled';
    const known = knownLabel(isLine ? block.label : block.text);
    const isNothing = nothingDeclared.test(isLine ? block.value : block.text);
    if (known?.field === 'declarations') declared = isNothing ? 'nothing' : 'something';
    else if (known || block.kind === 'heading') declared = 'not asked';
    else if (!isLine && declared === 'something' && isNothing) declared = 'nothing';
    else if (isLine && !block.marked && declared !== 'not asked') {
      if (declared === 'nothing' || isDispensation(block.label)) return { ...block, marked: true };
    }
    return block;
  });
}
