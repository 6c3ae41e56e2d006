/** How small differences in the words of issue and meeting pages are read. */
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { modernGovIssue } from '../../src/formats/moderngov-issue.ts';
import { modernGovMeeting } from '../../src/formats/moderngov-meeting.ts';
import type { Page } from '../../src/page/page.ts';
import { readText } from '../../src/page/read-text.ts';
import { statedValue } from '../../src/record/decision-record.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { expectInStep } from '../growth.ts';

function claims(page: Page): string[] {
  return formats.filter((format) => format.detect(page)).map(({ id }) => id);
}

/** The record of a pasted issue page with some lines of its own. */
function issueOf(lines: string): DecisionRecord | undefined {
  const page = readText(
    `Issue details\nA title\nDecision type: Key\nDecision status: Approved\n${lines}`,
    '',
  );
  return modernGovIssue.detect(page) ? modernGovIssue.extract(page)[0] : undefined;
}

describe('the page of an issue', () => {
  it.each([
    ['22 Sep 2020 by Cabinet', '2020-09-22', 'Cabinet'],
    [
      'May 2025 by Leader, with the Cabinet Member by rota',
      '2025-05',
      'Leader, with the Cabinet Member by rota',
    ],
    ['Not before 7th Sep 2023 by Director of Parks', '2023-09-07', 'Director of Parks'],
    ['13/01/22', '2022-01-13', null],
    ['Not before 5th Nov 2025; To allow notice required by law', '2025-11-05', null],
    ['TBC by Cabinet', null, 'Cabinet'],
    ['To be decided by officers', null, null],
    ['', null, null],
  ])('"Decision due: %s"', (due, day, maker) => {
    const record = issueOf(`Decision due: ${due}`);
    expect(record && statedValue(record.decisionDue)).toBe(day);
    expect(record && statedValue(record.decisionMaker)).toBe(maker);
    const kept = due.includes(';') ? due.replace(/^.*; /, '') : day === null ? due : '';
    expect(record?.other).toEqual(kept === '' ? [] : [{ label: 'Decision due', value: kept }]);
  });

  it.each([
    ['Key', true],
    ['Key Decision', true],
    ['Non-key', false],
    ['Non Key Decision;', false],
  ])('"Decision type: %s"', (type, isKey) => {
    const page = readText(`Issue details\nA title\nDecision type: ${type}\nDecision status: Approved`, '');
    expect(modernGovIssue.extract(page)[0]?.isKeyDecision).toMatchObject({ value: isKey, quote: type });
  });

  it.each([
    'Decision type: A key decision is one that costs much\nDecision status: Approved',
    'Decision type: Key',
    'Decision type: Key\nDecision status: Approved\nPublication date: 01/02/2024',
    'Decision type: Key\nDecision status: Approved\nDecision type: Key\nDecision status: Approved',
    'Math o fusnes: Trefn\nStatws: Cwblhawyd\nCyhoeddwyd gyntaf: 01/07/2014',
  ])('is not told by "%s"', (lines) => {
    expect(modernGovIssue.detect(readText(`Issue details\nA title\n${lines}`, ''))).toBe(false);
  });

  it('is no proposal once it lists a decision, whatever its status says', () => {
    const text = 'Issue details\nA title\nDecision type: Key\nDecision status: For Determination';
    const kinds = [text, `${text}\nDecisions`].map(
      (one) => modernGovIssue.extract(readText(one, ''))[0]?.kind,
    );
    expect(kinds).toEqual(['proposal', 'issue']);
  });

  it('ends where the words of the council’s page begin, and lists no words as documents', () => {
    const record = issueOf('Agenda items\nIn this section\nMeetings\nDocuments\nAsk us');
    expect([record?.other, record?.documents]).toEqual([[], []]);
    const listed = issueOf('Documents\nA map PDF 40 KB\n• A report\nAsk us');
    expect(listed?.documents.map(({ title }) => title)).toEqual(['A map', 'A report']);
  });

  it('is read only at its own address, where there is one', () => {
    const text = 'Issue details\nA title\nDecision type: Key\nDecision status: Approved';
    const site = 'https://democracy.tarnbeck.example';
    const at = (file: string) => modernGovIssue.detect(readText(text, `${site}/${file}?IId=7`));
    expect(['MGIssueHistoryHome.asp', 'mgListPlanItems.aspx', 'ieIssueDetails.aspx'].map(at)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the decisions of an issue', () => {
  it('leave the lines of a pasted form in their text, and open its sections', () => {
    const form = 'Decision number:\nDate:\n78/2010\nThat it be so.';
    const page = readText(
      `Issue - decisions\nA title\n01/02/2024 - A title\n${form}\nAlternatives considered:\nTwo.`,
      '',
    );
    const [record] = modernGovIssue.extract(page);
    expect(record).toMatchObject({ decision: { value: form }, alternatives: { value: 'Two.' } });
    expect([record?.reference.state, record?.publishedOn.state, record?.decidedOn.state]).toEqual(
      Array(3).fill('absent'),
    );
  });

  it('begin at each line with a date and a title, not at one that is a sentence', () => {
    const page = readText(
      'Issue - decisions\nA title\n02/02/2024 - Second\nYes.\n03/01/2024 - the day it rained\n01/02/2024 - First\nNo.',
      '',
    );
    expect(modernGovIssue.extract(page).map(({ title }) => statedValue(title))).toEqual(['Second', 'First']);
  });
});

describe('the page of a meeting', () => {
  const items = '1.\nApologies\nMinutes:\nNone.';
  it.each([
    ['Agenda', 'Cabinet - Tuesday, 23rd September, 2025 6.30 pm', '2025-09-23'],
    ['Agenda and decisions', 'Cabinet - Tuesday 23 September 2025 6:30 pm', '2025-09-23'],
    ['Agenda, decisions and draft minutes', 'Cabinet, Monday 5 January 2026 2.00 pm', '2026-01-05'],
    ['Agenda a Chofnodion', 'Cabinet - Dydd Mawrth, 23 Medi 2025 6.30 pm', '2025-09-23'],
    ['Agenda', 'Cabinet - 14 Jul 2026 6.00 pm', '2026-07-14'],
  ])('"%s" of "%s"', (name, heading, date) => {
    const page = readText(`${name}\n${heading}\n${items}`, '');
    expect(claims(page)).toEqual([modernGovMeeting.id]);
    expect(modernGovMeeting.extract(page)[0]?.decidedAtMeeting).toMatchObject({
      value: { body: 'Cabinet', date },
      block: 1,
    });
  });

  it.each([
    `Agenda\n${items}`,
    `Agenda\nCabinet - Tuesday, 32nd September, 2025\n${items}`,
    `Cabinet - Tuesday, 23rd September, 2025 6.30 pm\n${items}`,
    'Agenda and minutes\nCabinet - Tuesday, 23rd September, 2025 6.30 pm\nThe meeting was cancelled.',
    'Guide\nAgenda item\nAn agenda item is one matter at a meeting.',
  ])('is not told by "%s"', (text) => {
    expect(claims(readText(text, ''))).toEqual([]);
  });

  it.each([
    [
      'RESOLVED that:\n(a) it be so; and\n(b) it be done.\nA vote was taken.',
      'RESOLVED that:\n(a) it be so; and\n(b) it be done.',
    ],
    ['It was resolved that it be so.\nA vote was taken.', 'It was resolved that it be so.'],
    ['The officer resolved the fault.', null],
    ['RESOLVED: yes.\nRESOLVED: no.', null],
    ['RESOLVED to exclude the public.', null],
  ])('%# takes one resolution for the decision, as far as it goes', (words, decision) => {
    const page = readText(`Agenda item\nA title\nMinutes:\n${words}`, '');
    const [record] = modernGovMeeting.extract(page);
    expect(record && statedValue(record.decision)).toBe(decision);
    expect(record?.other).toEqual([{ label: 'Minutes', value: words }]);
  });
});

describe('the items of a meeting', () => {
  const titles = (items: string) =>
    modernGovMeeting
      .extract(readText(`Agenda\nCabinet - 14 Jul 2026\n${items}`, ''))
      .map(({ title }) => statedValue(title));

  it('are numbered upwards, all in one form', () => {
    expect(titles('1.\nA\n3.\nB\n2.\nwords\n3a.\nC')).toEqual(['A', 'B', 'C']);
    expect(titles('1.\nA\n2\nwords\n3.\nB')).toEqual(['A', 'B']);
  });

  it('have minutes in which words like labels are the clerk’s', () => {
    const page = readText('Agenda item\nA title\nMinutes:\nHeard.\nReasons for decision:\nNone given.', '');
    const [record] = modernGovMeeting.extract(page);
    expect(record?.reasons.state).toBe('absent');
    expect(record?.other).toEqual([
      { label: 'Minutes', value: 'Heard.\nReasons for decision:\nNone given.' },
    ]);
  });
});

describe('long and hostile pages', () => {
  it('are read in time that grows with their length', () => {
    for (const piece of [
      '1.\nResolved:\n',
      'x, monday - ',
      'Decision type: Key\n',
      '01/02/2024 - A\n',
      'a) ; ',
    ])
      for (const name of [
        'Agenda\nCabinet - Monday 5 January 2026\n',
        'Issue - decisions\n',
        'Agenda item\n',
      ]) {
        expectInStep((length) => {
          const text = `${name}${piece.repeat(length)}\nx`;
          return () => {
            const page = readText(text, '');
            identify(page, [modernGovIssue, modernGovMeeting])?.extract(page);
          };
        }, 5_000);
      }
  });
});

describe('long pages', () => {
  const decisions = (count: number) =>
    `Issue - decisions\nA\n${'01/02/2024 - A\nYes.\nReasons for decision:\nIt is due.\nConflict of Interest: None\n'.repeat(count)}`;
  const agenda = (count: number) =>
    `Agenda\nCabinet - 14 Jul 2026\n${Array.from({ length: count }, (_, nth) => `CAB ${nth + 1}\nBudget ${nth % 7} (Exempt)\nAdditional documents:\nPlan PDF 4 KB\nMinutes:\nHeard.\nRESOLVED: yes.\n`).join('')}`;

  it.each([
    ['4,000 decisions of an issue', modernGovIssue, decisions, 4_000],
    ['2,000 items of an agenda', modernGovMeeting, agenda, 2_000],
  ])('%s are all read, in no more than their share of time', (_, format, make, count) => {
    expectInStep((length) => {
      const page = readText(make(length), '');
      return () => {
        expect(format.extract(page)).toHaveLength(length);
      };
    }, count);
  });
});
