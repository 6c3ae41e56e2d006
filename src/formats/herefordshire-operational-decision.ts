import type { Page } from '../page/page.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { labelTable } from './form-labels.ts';
import type { Form } from './form-labels.ts';
import { asks, cutForm, formRecord, headingOf } from './form-record.ts';
import type { Format } from './format.ts';

/** "Record of operational decision", and as the same form is headed for other decisions of officers. */
const heading =
  /^(?:draft |proposed )?record of (?:an? |the )?(?:(?:urgent|key|non-key|proposed|officer|operational|delegated|executive),? ){1,3}decision(?: by an? officer)?$/i;

const form: Form = {
  asked: labelTable([
    { field: 'title', shape: 'lines', labels: ['Decision title'] },
    { field: 'reference', shape: 'line', labels: ['Decision reference', 'Reference', 'Reference number'] },
    { field: 'decidedOn', shape: 'line', labels: ['Date of decision'] },
    { field: 'decisionDue', shape: 'line', labels: ['Date decision due', 'Date decision to be taken'] },
    { field: 'decisionMaker', shape: 'lines', labels: ['Decision maker'] },
    {
      field: null,
      shape: 'prose',
      labels: ['Authority for delegated decision', 'Authority for urgent decision', 'Authority for decision'],
    },
    { field: 'isKeyDecision', shape: 'line', labels: ['Key decision', 'Is this a key decision'] },
    {
      field: 'isSubjectToCallIn',
      shape: 'line',
      labels: ['Subject to call-in', 'Is this subject to call-in', 'Is the decision subject to call-in'],
    },
    { field: null, shape: 'prose', labels: ['Reason for urgency', 'Reasons for urgency'] },
    { field: 'wards', shape: 'lines', labels: ['Ward', 'Ward affected'] },
    { field: 'consultation', shape: 'prose', labels: ['Consultation', 'Consultation undertaken'] },
    {
      field: 'decision',
      shape: 'prose',
      labels: ['Decision made', 'Proposed decision', 'Decision proposed'],
    },
    { field: 'reasons', shape: 'prose', labels: ['Reasons for decision', 'Reasons for proposed decision'] },
    // Seen without its colon, the answer right behind it.
    { field: 'equality', shape: 'prose', labels: ['Equality considerations'], runsIn: true },
    {
      field: null,
      shape: 'prose',
      labels: [
        'Highlight any associated risks/finance/legal/equality considerations',
        'Highlight any associated risks/finance/legal considerations',
      ],
    },
    {
      field: 'alternatives',
      shape: 'prose',
      labels: ['Details of any alternative options considered and rejected'],
    },
    { field: 'declarations', shape: 'prose', labels: ['Details of any declarations of interest made'] },
    { field: null, shape: 'own', labels: ['Signed'], closes: true },
  ]),
  // The day of the signature is not asked for as that of the decision.
  closing: labelTable([{ field: null, shape: 'own', labels: ['Date'] }]),
};

/** The form on which Herefordshire's officers record what they decide under delegation. */
export const herefordshireOperationalDecision: Format = {
  id: 'herefordshire-operational-decision',
  name: 'Record of operational decision (Herefordshire)',
  detect(page) {
    if (page.scope !== 'text' || headingOf(page, heading) < 0) return false;
    const reading = cutForm(page, form);
    return asks(reading, 'title', 'decisionMaker', 'decision') && isFilled(extract(page));
  },
  extract: (page) => [extract(page)],
};

/** A form that nobody filled in records no decision. */
function isFilled({ title, decision }: DecisionRecord): boolean {
  return title.state === 'stated' || decision.state === 'stated';
}

function extract(page: Page): DecisionRecord {
  const reading = cutForm(page, form);
  const head = page.blocks[headingOf(page, heading)]?.text ?? '';
  const decision = reading.sections.find(({ entry }) => entry?.field === 'decision');
  const isProposal = /\b(?:proposed|draft)\b/i.test(head) || /\bproposed\b/i.test(decision?.label ?? '');
  return {
    ...formRecord(page, herefordshireOperationalDecision.id, reading),
    kind: isProposal ? 'proposal' : 'decision',
  };
}
