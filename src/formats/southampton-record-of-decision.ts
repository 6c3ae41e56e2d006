import type { Page } from '../page/page.ts';
import { parseDate } from '../record/dates.ts';
import type { DecisionRecord, PlainDateText, Stated } from '../record/decision-record.ts';
import { labelTable } from './form-labels.ts';
import type { Form } from './form-labels.ts';
import { asks, cutForm, formRecord, headingOf } from './form-record.ts';
import type { FormReading } from './form-record.ts';
import type { Format } from './format.ts';
import { sectionWords } from './values.ts';

const heading =
  /^(?:draft |proposed )?record of (?:an? )?(?:(?:proposed|urgent|executive|officer|delegated|key),? ){0,3}decision$/i;

const form: Form = {
  asked: labelTable([
    { field: 'reference', shape: 'line', labels: ['Decision no', 'Decision number'] },
    { field: 'decidedOn', shape: 'line', labels: ['Date of decision'] },
    { field: 'decisionMaker', shape: 'lines', labels: ['Decision-maker'] },
    // An area of work, not the name of who holds it.
    { field: null, shape: 'lines', labels: ['Portfolio area'] },
    { field: 'title', shape: 'lines', labels: ['Subject'] },
    { field: 'reportAuthor', shape: 'line', labels: ['Author'] },
    { field: 'isKeyDecision', shape: 'line', labels: ['Key decision', 'Is this a key decision'] },
    { field: 'wards', shape: 'lines', labels: ['Wards affected'] },
    { field: 'decision', shape: 'prose', labels: ['The decision', 'The proposed decision'] },
    { field: 'reasons', shape: 'prose', labels: ['Reasons for the decision'] },
    { field: null, shape: 'prose', labels: ['Reasons for urgency'] },
    { field: 'alternatives', shape: 'prose', labels: ['Details of any alternative options'] },
    { field: 'consultation', shape: 'prose', labels: ['Details of any consultation'] },
    { field: null, shape: 'prose', labels: ['Other relevant matters concerning the decision'] },
    { field: 'declarations', shape: 'prose', labels: ['Conflicts of interest'] },
    { field: null, shape: 'prose', labels: ['Confirmed as a true record'], closes: true },
    { field: null, shape: 'prose', labels: ['Scrutiny'] },
    { field: null, shape: 'prose', labels: ['Note'] },
    { field: 'callInDeadline', shape: 'line', labels: ['Call-in period expires on'], runsIn: true },
    {
      field: null,
      shape: 'line',
      labels: ['Date of call-in (if applicable) (this suspends implementation)', 'Date of call-in'],
      runsIn: true,
    },
    {
      field: null,
      shape: 'line',
      labels: ['Call-in procedure completed (if applicable)', 'Call-in procedure completed'],
      runsIn: true,
    },
    {
      field: null,
      shape: 'line',
      labels: ['Call-in heard by (if applicable)', 'Call-in heard by'],
      runsIn: true,
    },
    {
      field: null,
      shape: 'prose',
      labels: ['Results of call-in (if applicable)', 'Results of call-in'],
      runsIn: true,
    },
  ]),
  // The certificate names the day and the maker again; it certifies them, it does not decide.
  closing: labelTable([
    { field: null, shape: 'own', labels: ['Date'] },
    { field: null, shape: 'own', labels: ['Decision-maker'] },
    { field: null, shape: 'own', labels: ['Proper officer'] },
  ]),
};

/** Southampton's record of an executive decision, with its certificate and the lines for call-in below it. */
export const southamptonRecordOfDecision: Format = {
  id: 'southampton-record-of-decision',
  name: 'Record of executive decision (Southampton)',
  detect(page) {
    if (page.scope !== 'text' || headingOf(page, heading) < 0) return false;
    const reading = cutForm(page, form);
    if (!asks(reading, 'reference', 'decisionMaker', 'title', 'decision')) return false;
    const isOwn = reading.sections.some(({ entry }) => entry?.closes ?? entry?.field === 'callInDeadline');
    const { title, decision } = extract(page);
    return isOwn && (title.state === 'stated' || decision.state === 'stated');
  },
  extract: (page) => [extract(page)],
};

function extract(page: Page): DecisionRecord {
  const reading = cutForm(page, form);
  const record = formRecord(page, southamptonRecordOfDecision.id, reading);
  const head = page.blocks[headingOf(page, heading)]?.text ?? '';
  const decision = reading.sections.find(({ entry }) => entry?.field === 'decision');
  const isProposal = /\b(?:proposed|draft)\b/i.test(head) || /\bproposed\b/i.test(decision?.label ?? '');
  return {
    ...record,
    kind: isProposal ? 'proposal' : 'decision',
    decidedOn: record.decidedOn.state === 'absent' ? dayBelowHead(page, reading) : record.decidedOn,
    isSubjectToCallIn: callIn(page, reading),
  };
}

/** The day of the decision stands on a line of its own between the record's head and its first answer. */
function dayBelowHead(page: Page, { loose }: FormReading): Stated<PlainDateText> {
  for (const { at, after } of loose) {
    const quote = page.blocks[at]?.text ?? '';
    const value = after === null && quote.length < 40 ? parseDate(quote) : null;
    if (value !== null && at > headingOf(page, heading)) return { state: 'stated', value, quote, block: at };
  }
  return { state: 'absent' };
}

const mayBeCalledIn = /\bsubject\s+to\s+(?:review|any\s+review|call-?\s?in)\b[^.;]*/gi;
const mayNot =
  /\bnot\s+subject\s+to\s+(?:review|any\s+review|call-?\s?in)\b[^.;]*|\bexempt\s+from\s+(?:the\s+)?call-?\s?in\b|\bcall-?\s?in\s+(?:does|do|will)\s+not\s+apply\b/gi;

/** Whether the note on scrutiny says that this decision may be called in; nothing where it says both. */
function callIn(page: Page, { sections }: FormReading): Stated<boolean> {
  for (const section of sections) {
    if (!/^(?:note|scrutiny)\W*$/i.test(section.label)) continue;
    const { words } = sectionWords(page, section);
    const no = [...words.matchAll(mayNot)][0];
    const yes = [...words.matchAll(mayBeCalledIn)].find(
      ({ 0: said, index }) => /call-?\s?in/i.test(said) && !/\bnot\s+$/i.test(words.slice(0, index)),
    );
    const said = yes && no ? undefined : (yes ?? no);
    if (!said) continue;
    const lines = words.slice(0, said.index).split('\n').length - 1;
    // The first line of the words stands on the label's own, or in the first block behind it.
    const blocks = [...(section.value === '' ? [] : [section.at]), ...section.body];
    const quote = said[0].trim();
    return { state: 'stated', value: said === yes, quote, block: blocks[lines] ?? section.at };
  }
  return { state: 'absent' };
}
