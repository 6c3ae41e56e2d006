import { readAddress } from '../page/address.ts';
import type { Block, Page } from '../page/page.ts';
import type { DecisionRecord, Stated } from '../record/decision-record.ts';
import { referenceFrom } from '../record/reference.ts';
import { readFields } from './fields.ts';
import type { Format } from './format.ts';
import { idsOf } from './ids.ts';
import { knownLabel } from './labels.ts';
import type { Field } from './labels.ts';
import { cutSections, languageOf } from './sections.ts';
import { documentsIn } from './values.ts';

/** What ModernGov heads the page of one decision with. */
export const pageName = /^(decision details|manylion y penderfyniad)$/i;

/**
 * The page of one decision (ieDecisionDetails.aspx). Told by its labels, since the same address may answer
 * with a bot check, an error or another page, and since councils move hosts and paths.
 */
export const modernGovDecision: Format = {
  id: 'moderngov-decision',
  name: 'ModernGov decision',
  detect(page) {
    if (page.scope === 'document') return false;
    const address = readAddress(page.address);
    if (address && address.page !== 'iedecisiondetails') return false;
    return hasDecisionLabels(page);
  },
  extract: (page) => [extractDecision(page)],
};

/**
 * Two of the labels that ModernGov's page of one decision has; councils leave out any of them. Sites that
 * republish decisions keep "Is key decision?" and the day, so one of ModernGov's own must be among the two.
 * In plain text, a sentence behind a label is a guide's that explains it.
 */
function hasDecisionLabels(page: Page): boolean {
  const telling = page.blocks.filter(
    (block) => block.kind === 'labelled' && (block.marked || block.value.length < 60),
  );
  const fields = new Set(telling.map(fieldOf));
  const count = (...wanted: Field[]) => wanted.filter((field) => fields.has(field)).length;
  const own = count('isSubjectToCallIn', 'publishedOn', 'status');
  return own > 0 && own + count('isKeyDecision', 'decidedOn') > 1;
}

function extractDecision(page: Page): DecisionRecord {
  const { title, next } = findTitle(page);
  const sections = cutSections(page, next, true);
  const { fields, other, from } = readFields(page, sections);
  const documents = from.get('documents');
  const meeting = from.get('decidedAtMeeting');
  return {
    format: modernGovDecision.id,
    kind: 'decision',
    address: page.address,
    council: null,
    language: languageOf(sections),
    ids: idsOf(page, sections[0]?.at, meeting ? (page.blocks[meeting.at]?.links ?? []) : []),
    title,
    ...fields,
    reference: fields.reference.state === 'absent' ? referenceFrom(title) : fields.reference,
    documents: documents ? documentsIn(page, documents) : [],
    other,
  };
}

/**
 * The title is what follows the name of the page. Some councils' templates print that name too, with menus
 * behind: the one right above the fields counts.
 */
function findTitle({ blocks, scope }: Page): { title: Stated<string>; next: number } {
  const fields = blocks.findIndex(fieldOf);
  const named = blocks.findLastIndex((block, at) => at < fields && pageName.test(block.text));
  let at = named + 1;
  // Links to the issue may stand between the name and the title; they are in no field.
  while (scope !== 'text' && blocks[at]?.kind === 'text') at++;
  const block = blocks[at];
  const isTitle = block?.kind === 'heading' ? block.level <= 2 : scope === 'text' && named >= 0;
  if (!block || !isTitle || at === fields) {
    return { title: { state: 'absent' }, next: at };
  }
  return { title: { state: 'stated', value: block.text, quote: block.text, block: at }, next: at + 1 };
}

/** The field that a block's label names. */
function fieldOf(block: Block): Field | undefined {
  return block.kind === 'labelled' ? knownLabel(block.label)?.field : undefined;
}
