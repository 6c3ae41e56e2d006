import type { Page } from '../page/page.ts';
import type { DecisionRecord, Stated } from '../record/decision-record.ts';
import { labelTable } from './form-labels.ts';
import type { Form } from './form-labels.ts';
import { asks, cutForm, formRecord, headingOf } from './form-record.ts';
import type { FormReading } from './form-record.ts';
import type { Format } from './format.ts';
import { signatureOf } from './form-signature.ts';
import { asText, stated } from './values.ts';

/** "... COUNTY COUNCIL – PROPOSED RECORD OF DECISION"; without "proposed" once it is taken. */
const heading =
  /^(?:[^:.]{2,80} [–—-] )?(?:(proposed) )?(?:(?:officer|urgent) )*record of (?:(?:officer|urgent) )*decision$/i;

const toBeTaken = /\bto be taken\b/i;

const form: Form = {
  asked: labelTable([
    {
      field: 'decisionMaker',
      shape: 'lines',
      labels: ['Decision to be taken by', 'Decision taken by', 'Urgent decision taken by'],
    },
    { field: 'reference', shape: 'line', labels: ['Decision no', 'Decision number'] },
    { field: 'isKeyDecision', shape: 'line', labels: ['Key decision', 'Is this a key decision'] },
    {
      field: 'title',
      shape: 'lines',
      labels: ['Subject', 'Subject matter', 'Title of decision', 'Subject matter / Title of decision'],
    },
    { field: 'decidedOn', shape: 'line', labels: ['Date of decision'] },
    { field: 'decision', shape: 'prose', labels: ['Decision', 'Proposed decision'] },
    {
      field: 'reasons',
      shape: 'prose',
      labels: ['Reason(s) for decision', 'Reason(s) for proposed decision'],
    },
    { field: null, shape: 'prose', labels: ['Reason for urgency', 'Reason(s) for urgency'] },
    { field: null, shape: 'prose', labels: ['Financial implications'] },
    { field: null, shape: 'prose', labels: ['Legal implications'] },
    { field: 'equality', shape: 'prose', labels: ['Equality implications', 'Equalities implications'] },
    { field: null, shape: 'prose', labels: ['Data protection implications'] },
    {
      field: 'consultation',
      shape: 'prose',
      labels: ['Cabinet Committee recommendations and other consultation'],
    },
    {
      field: 'alternatives',
      shape: 'prose',
      labels: ['Any alternatives considered and rejected', 'Any alternatives considered'],
    },
    {
      field: 'declarations',
      shape: 'prose',
      labels: [
        'Any interest declared when the decision was taken and any dispensation granted by the Proper Officer',
      ],
    },
  ]),
  closing: labelTable([]),
};

/** Kent's record of what a cabinet member or an officer decides: proposed before it is taken, signed after. */
export const kentRecordOfDecision: Format = {
  id: 'kent-record-of-decision',
  name: 'Record of decision (Kent)',
  detect(page) {
    if (page.scope !== 'text' || headingOf(page, heading) < 0) return false;
    // "Taken by" is this form's own word for the decision maker.
    if (!asks(cutForm(page, form), 'decisionMaker', 'reference', 'title', 'decision')) return false;
    const { title, decision } = extract(page);
    return title.state === 'stated' || decision.state === 'stated';
  },
  extract: (page) => [extract(page)],
};

function extract(page: Page): DecisionRecord {
  const signature = signatureOf(page);
  const reading = cutForm(page, form, signature?.from);
  const record = formRecord(page, kentRecordOfDecision.id, reading);
  const status = statusOf(page);
  const isProposal = status.state === 'stated' || reading.sections.some(saysProposed);
  const { words, reasonKey } = looseWords(page, reading, record.isKeyDecision);
  return {
    ...record,
    kind: isProposal ? 'proposal' : 'decision',
    status,
    reasonKey,
    decidedOn:
      record.decidedOn.state === 'absent' ? (signature?.date ?? { state: 'absent' }) : record.decidedOn,
    other: [...words, ...record.other, ...(signature?.other ?? [])],
  };
}

function saysProposed({ entry, label }: FormReading['sections'][number]): boolean {
  if (entry?.field === 'decisionMaker') return toBeTaken.test(label);
  return entry?.field === 'decision' && /\bproposed\b/i.test(label);
}

/** "Proposed", where the record's own head says so. */
function statusOf(page: Page): Stated<string> {
  const at = headingOf(page, heading);
  const said = heading.exec(page.blocks[at]?.text ?? '')?.[1];
  return said === undefined ? { state: 'absent' } : { state: 'stated', value: said, quote: said, block: at };
}

/**
 * Lines that stand under no label: whether the record is for publication, and, under "Key decision: Yes", why
 * it is key.
 */
function looseWords(
  page: Page,
  { loose }: FormReading,
  isKey: Stated<boolean>,
): { words: DecisionRecord['other']; reasonKey: Stated<string> } {
  const words: DecisionRecord['other'] = [];
  const reasons: { at: number; text: string }[] = [];
  for (const { at, after } of loose) {
    const text = page.blocks[at]?.text ?? '';
    if (/^(?:not )?for publication\b/i.test(text)) words.push({ label: 'Publication', value: text });
    else if (after?.entry?.field === 'isKeyDecision') reasons.push({ at, text });
  }
  const first = reasons[0];
  if (!first) return { words, reasonKey: { state: 'absent' } };
  const quote = reasons.map(({ text }) => text).join('\n');
  if (isKey.state !== 'stated' || !isKey.value)
    return { words: [...words, { label: 'Key decision', value: quote }], reasonKey: { state: 'absent' } };
  const reasonKey = stated({ words: quote, quote, block: first.at }, asText);
  return {
    words,
    reasonKey: reasonKey.state === 'stated' ? { ...reasonKey, value: quote.replace(/\n/g, ' ') } : reasonKey,
  };
}
