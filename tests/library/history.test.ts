import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/library/history.ts';
import type { Change } from '../../src/library/stored-decision.ts';
import type { DecisionRecord, RecordDocument } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const monday = '2025-12-08T09:00:00.000Z';
const tuesday = '2025-12-09T09:00:00.000Z';
const visits = { lastSeenBefore: monday, seenAt: tuesday };
const blank = { state: 'blank', block: 3 } as const;
const absent = { state: 'absent' } as const;

/** What changed between two readings of a page. */
const changed = (before: Partial<DecisionRecord>, after: Partial<DecisionRecord>, readings = ['1', '1']) =>
  changesBetween(
    { record: sampleRecord(before), reading: readings[0] ?? '' },
    { record: sampleRecord(after), reading: readings[1] ?? '' },
    visits,
  );
const fieldsOf = (changes: Change[]) => changes.map(({ field }) => field);

const report: RecordDocument = {
  title: 'Report',
  address: 'https://council.example/documents/s100/Report.pdf',
  restricted: false,
};
const appendix: RecordDocument = { title: 'Appendix 1', address: null, restricted: true };

describe('a change', () => {
  it('has the words before and after, and the visits between which it came', () => {
    const before = { status: stated('Approved (subject to call-in)'), callInCount: stated(0) };
    const after = {
      status: stated('Called in'),
      callInCount: stated(1),
      callInDeadline: stated('2025-12-09'),
    };
    expect(changed(before, after)).toEqual([
      {
        field: 'status',
        before: { state: 'stated', words: 'Approved (subject to call-in)' },
        after: { state: 'stated', words: 'Called in' },
        ...visits,
      },
      {
        field: 'callInDeadline',
        before: { state: 'absent' },
        after: { state: 'stated', words: '2025-12-09' },
        ...visits,
      },
      {
        field: 'callInCount',
        before: { state: 'stated', words: '0' },
        after: { state: 'stated', words: '1' },
        ...visits,
      },
    ]);
  });

  it.each<[string, Partial<DecisionRecord>, Partial<DecisionRecord>]>([
    ['a text that went', { reasons: stated('It saves money.') }, { reasons: blank }],
    ['a flag', { isKeyDecision: stated(true, 'Yes') }, { isKeyDecision: stated(false, 'No') }],
    [
      '"None" for a text',
      { alternatives: stated('To let it.') },
      { alternatives: { state: 'none', quote: 'None', block: 1 } },
    ],
    ['a day', { decidedOn: stated('2025-12-04') }, { decidedOn: stated('2025-12-05') }],
    ['a day for a month', { decisionDue: stated('2025-12') }, { decisionDue: stated('2025-12-05') }],
  ])('is told of %s', (_, before, after) => {
    expect(fieldsOf(changed(before, after))).toEqual(Object.keys(before));
  });
});

describe('no change is', () => {
  it.each<[string, Partial<DecisionRecord>, Partial<DecisionRecord>]>([
    [
      'another spacing',
      { decision: stated('That it be\n sold. ') },
      { decision: stated('That  it be sold.') },
    ],
    ['another letter case', { status: stated('For Determination') }, { status: stated('For determination') }],
    [
      'another quotation mark',
      { title: stated('The Mayor’s “plan”') },
      { title: stated('The Mayor\'s "plan"') },
    ],
    ['a soft hyphen', { title: stated('Re\u00adgeneration') }, { title: stated('Regeneration') }],
    [
      'another way to write a day',
      { decidedOn: stated('2025-12-04', '04/12/2025') },
      { decidedOn: stated('2025-12-04', 'Thursday 4 December') },
    ],
    ['another place on the page', { title: stated('Sale', 'Sale', 2) }, { title: stated('Sale', 'Sale', 9) }],
    ['an empty label that went', { reasons: blank }, { reasons: absent }],
    ['another order of documents', { documents: [report, appendix] }, { documents: [appendix, report] }],
    [
      'a session in a document’s address',
      { documents: [report] },
      { documents: [{ ...report, address: 'http://www.council.example/(S(x1))/documents/s100/Report.pdf' }] },
    ],
    ['another contact', { contact: stated('A. Clerk') }, { contact: stated('B. Clerk') }],
  ])('%s', (_, before, after) => {
    expect(changed(before, after)).toEqual([]);
    expect(changed(after, before)).toEqual([]);
  });
});

describe('documents', () => {
  const replaced = { ...report, address: 'https://council.example/documents/s200/Report.pdf' };
  it.each<[string, RecordDocument[], RecordDocument[], (RecordDocument | null)[]]>([
    ['that came', [report], [report, appendix], [null, appendix]],
    ['that went', [appendix, report], [report], [appendix, null]],
    ['that were replaced', [report, appendix], [appendix, replaced], [report, replaced]],
    [
      'with another title',
      [report],
      [{ ...report, title: 'Report (revised)' }],
      [report, { ...report, title: 'Report (revised)' }],
    ],
    [
      'that were opened',
      [appendix],
      [{ ...appendix, restricted: false }],
      [appendix, { ...appendix, restricted: false }],
    ],
    [
      'of one title, one of them replaced',
      [replaced, report],
      [report, { ...report, address: null }],
      [replaced, { ...report, address: null }],
    ],
  ])('%s', (_, before, after, [was, is]) => {
    expect(changed({ documents: before }, { documents: after })).toEqual([
      { field: 'documents', before: was, after: is, ...visits },
    ]);
  });
});

describe('after the extension reads pages otherwise', () => {
  const readings = ['moderngov-decision 1', 'moderngov-decision 2'];
  it.each<[string, Partial<DecisionRecord>, Partial<DecisionRecord>]>([
    [
      'a value read better from the same words',
      { decidedAtMeeting: absent, status: stated('Approved', 'Approved: yes') },
      { status: stated('Approved', 'approved:  yes') },
    ],
    [
      'words cut elsewhere',
      { decision: stated('That it be sold. Reasons It pays.') },
      { decision: stated('That it be sold.') },
    ],
    [
      'words that another field had',
      { decision: stated('That it be sold. It pays.'), reasons: stated('See above') },
      { decision: stated('That it be sold.'), reasons: stated('It pays.') },
    ],
    ['a field that was not found before', {}, { callInDeadline: stated('2025-12-09') }],
    ['a field no longer found', { wards: stated('Elm') }, {}],
    ['documents not found before', {}, { documents: [report] }],
  ])('%s: no change', (_, before, after) => {
    expect(changed(before, after, readings)).toEqual([]);
  });

  it('other words of the page are one all the same', () => {
    const before = { status: stated('Approved'), decision: stated('That it be sold.') };
    const after = { status: stated('Implemented'), decision: stated('That it be sold. ') };
    expect(fieldsOf(changed(before, after, readings))).toEqual(['status']);
  });
});

describe('the page in the other language', () => {
  it('changes figures and days alone', () => {
    const before = {
      status: stated('Approved'),
      callInCount: stated(9),
      decidedOn: stated('2025-12-04', '4 December 2025'),
      decisionDue: stated('2025-12'),
      documents: [report],
    };
    const after = {
      language: 'cy',
      status: stated('Cymeradwywyd'),
      callInCount: stated(10),
      decidedOn: stated('2025-12-05', '5 Rhagfyr 2025'),
      decisionDue: stated('2025-12-01'),
      isKeyDecision: stated(true, 'Ydy'),
    } as const;
    expect(fieldsOf(changed(before, after))).toEqual(['callInCount', 'decidedOn']);
    const flags = [
      { isKeyDecision: stated(false, 'No') },
      { language: 'cy', isKeyDecision: stated(true, 'Ydy') },
    ] as const;
    expect(fieldsOf(changed(...flags))).toEqual(['isKeyDecision']);
  });
});
