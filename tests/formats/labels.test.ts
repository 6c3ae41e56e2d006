import { describe, expect, it } from 'vitest';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { knownLabel, labelKey } from '../../src/formats/labels.ts';
import { readText } from '../../src/page/read-text.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { expectInStep } from '../growth.ts';

/** The record of a pasted decision with some lines of its own. */
function recordOf(lines: string): DecisionRecord | undefined {
  const text = `Decision details\nA title\n${lines}\nIs subject to call in?: No\nDate of decision: 01/02/2024`;
  const page = readText(text, '');
  return identify(page, formats)?.extract(page)[0];
}

describe('a label names its field however it is written', () => {
  it.each([
    ['Decision Maker: ', 'decisionMaker'],
    ['DECISION-MAKER :', 'decisionMaker'],
    ['Y sawl sy’n gwneud penderfyniad : ', 'decisionMaker'],
    ["Y sawl sy'n gwneud penderfyniad:", 'decisionMaker'],
    ['Decision status: ', 'status'],
    ['Statws Penderfyniad:', 'status'],
    ['Is Key decision?: ', 'isKeyDecision'],
    ['Is KeyPenderfyniad?: ', 'isKeyDecision'],
    ['Is AllweddolPenderfyniad?', 'isKeyDecision'],
    ['Is subject to call in?: ', 'isSubjectToCallIn'],
    ['Subject to Call-in :-', 'isSubjectToCallIn'],
    ['yn amodol ar gael ei alw i mewn?:', 'isSubjectToCallIn'],
    ['The subject of the decision', 'purpose'],
    ['Diben:', 'purpose'],
    ['Decisions:', 'decision'],
    ['Decision taken', 'decision'],
    ['Penderfyniadau:', 'decision'],
    ['Reasons for the decision:', 'reasons'],
    ['Reason(s) for the Decision(s):', 'reasons'],
    ['Reason for Decision', 'reasons'],
    ['The reason for the decision:', 'reasons'],
    ['Rheswm dros y Penderfyniad:', 'reasons'],
    ['Alternative options considered:', 'alternatives'],
    ['Any Alternative Options Considered and Rejected', 'alternatives'],
    ['Details of any alternative options considered and rejected:', 'alternatives'],
    ['Declarations', 'declarations'],
    ['Wards Affected:', 'wards'],
    ['Divisions affected:', 'wards'],
    ['Division affected', 'wards'],
    ['Reason Key:', 'reasonKey'],
    ['Other reasons / organisations consulted', 'consultation'],
    ['Consultees', 'consultation'],
    ['Publication date: ', 'publishedOn'],
    ['Dyddiad cyhoeddi:', 'publishedOn'],
    ['Date of decision: ', 'decidedOn'],
    ['Dyddiad y penderfyniad:', 'decidedOn'],
    ['Effective from:', 'effectiveFrom'],
    ['Date comes into force if not called in: ', 'effectiveFrom'],
    ['Effeithiol O:', 'effectiveFrom'],
    ['Call-in deadline date: ', 'callInDeadline'],
    ['Deadline for call-in:', 'callInDeadline'],
    ['Dyddiad cau galw i mewn:', 'callInDeadline'],
    ['Current call-in Count: ', 'callInCount'],
    ['Decided at meeting: ', 'decidedAtMeeting'],
    ['Penderfynwyd yn y Cyfarfod:', 'decidedAtMeeting'],
    ['Notice of proposed decision first published:', 'noticePublishedOn'],
    ['Accompanying Documents:', 'documents'],
    ['Dogfennau Cefnogol:', 'documents'],
  ] as const)('%s', (label, field) => {
    expect(knownLabel(label)?.field).toBe(field);
  });
});

describe('a label that is none of ours names no field', () => {
  it.each([
    '',
    ':',
    '__proto__',
    'constructor',
    'Decision type',
    'Reason for urgency',
    'Date',
    'Decision makers’ guide',
  ])('"%s"', (label) => {
    expect(knownLabel(label)).toBeNull();
  });

  it('and is compared in step with its length', () => {
    for (const piece of ['.', 'w', ' ', ':', 's '])
      expectInStep((length) => {
        const label = `${piece.repeat(length)}x`;
        return () => labelKey(label);
      }, 500_000);
  });
});

describe('in pasted text', () => {
  it('a heading inside its own field is part of the text', () => {
    const record = recordOf('Decisions:\n(KEY DECISION)\nDECISION\n1) That the fee be kept.');
    expect(record?.decision).toMatchObject({ value: '(KEY DECISION)\nDECISION\n1) That the fee be kept.' });
    expect(record?.other).toEqual([]);
  });

  it('a title that is missing is not made of the line that follows', () => {
    const page = readText(
      'Decision details\nDecision Maker: Cabinet\nIs subject to call in?: No\nDecision status: Approved',
      '',
    );
    expect(identify(page, formats)?.extract(page)[0]?.title).toEqual({ state: 'absent' });
  });

  it('a title may have a colon, or be a label’s own word', () => {
    const page = (title: string) =>
      readText(
        `Decision details\n${title}\nDecision Maker: Cabinet\nIs subject to call in?: No\nDecision status: Approved`,
        '',
      );
    for (const title of ['Business case: part 2', 'Equality']) {
      const read = page(title);
      expect(identify(read, formats)?.extract(read)[0]?.title).toMatchObject({ value: title });
    }
  });

  it('a title is looked for above the fields, not in the text below', () => {
    const record = recordOf('Decision:\nThat the fee be kept.\nDecision details\nThe fee is £2.');
    expect(record?.title).toMatchObject({ value: 'A title' });
    expect(record?.decision).toMatchObject({
      value: 'That the fee be kept.\nDecision details\nThe fee is £2.',
    });
  });

  it('a record is in the language of most of its labels', () => {
    expect(recordOf('Diben:\nCytuno.')?.language).toBe('en');
    expect(recordOf('Diben:\nCytuno.\nPenderfyniad:\nAgor.\nStatws: Approved')?.language).toBe('cy');
  });

  it('a list of documents ends where the foot of the page begins', () => {
    const below =
      'Contact us\nShire House, Amberford\nFollow us on Chirper\n© Exampleshire 2025\nAccessibility';
    const text = `Decision details\nA title\nIs subject to call in?: No\nDate of decision: 01/02/2024\nAccompanying Documents:\nReport PDF 184 KB\nMap\n${below}`;
    const page = readText(text, '');
    const [record] = identify(page, formats)?.extract(page) ?? [];
    expect(record?.documents.map(({ title }) => title)).toEqual(['Report', 'Map']);
    // Above the list such words are the decision's own.
    expect(
      recordOf('Decision:\nThat the line below be printed:\nContact us\nat once.')?.decision,
    ).toMatchObject({
      value: 'That the line below be printed:\nContact us\nat once.',
    });
  });

  it.each([
    ['9 December 2025', '2025-12-09'],
    ['Tuesday 9 December 2025 at 5pm', '2025-12-09'],
    ['9 December 2025 - 5pm', '2025-12-09'],
    ['9 December 2025 – 4.30 p.m.', '2025-12-09'],
    // A window has a first day and a last: neither is taken for the other.
    ['2 December 2025 - 9 December 2025', null],
    ['2/12/2025 to 9/12/2025', null],
    // No year is made of an hour.
    ['Tuesday 9 December 17.00', null],
    ['To be confirmed', null],
  ])('"Call-in deadline date: %s" has %s for its last day', (value, day) => {
    const deadline = recordOf(`Call-in deadline date: ${value}`)?.callInDeadline;
    expect(deadline?.state === 'stated' ? deadline.value : null).toBe(day);
  });

  it.each([
    ['Yes', 'stated'],
    ['Yes / No', 'blank'],
    ['To be confirmed', 'blank'],
    ['', 'blank'],
    ['N/A', 'none'],
  ])('"Is Key decision?: %s" is %s', (value, state) => {
    expect(recordOf(`Is Key decision?: ${value}`)?.isKeyDecision.state).toBe(state);
  });

  it.each([
    ['19/10/2015 - Policy Committee', { body: 'Policy Committee', date: '2015-10-19' }],
    ['19/10/2015 - Joint - North and South', { body: 'Joint - North and South', date: '2015-10-19' }],
    ['Cabinet - Decommissioned 18.05.2022', { body: 'Cabinet - Decommissioned 18.05.2022', date: null }],
    ['Cabinet', { body: 'Cabinet', date: null }],
    ['1 - 2 - 2025 Cabinet', { body: '1 - 2 - 2025 Cabinet', date: null }],
  ])('"Decided at meeting: %s" is cut at the first dash behind a date', (value, meeting) => {
    expect(recordOf(`Decided at meeting: ${value}`)?.decidedAtMeeting).toMatchObject({ value: meeting });
  });

  it('a day without a body is kept in its words', () => {
    const record = recordOf('Decided at meeting: 19/10/2015');
    expect(record?.decidedAtMeeting.state).toBe('blank');
    expect(record?.other).toEqual([{ label: 'Decided at meeting', value: '19/10/2015' }]);
  });
});
