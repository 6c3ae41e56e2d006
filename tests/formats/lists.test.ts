/** What the fixtures of lists and plans cannot show. */
import { describe, expect, it } from 'vitest';
import { expectInStep } from '../growth.ts';
import { claims, records, told } from './listed.ts';

const list = 'moderngov-decisions';
const plan = 'moderngov-plan';

const forthcoming = 'Title Ref Notice published Urgent? Status Decision due';

describe('a list of decisions', () => {
  const entry = (head: string, decision: string) =>
    `${head}\nDecision Maker: Leader\nDecision published: 02/03/2024\nDecision:\n${decision}\nLead officer: A. Nother`;

  it('parts title and status where no number stands between them', () => {
    const [record] = records(entry('01/03/2024 - Repairs: phase 2 Recommendations Approved', 'Agreed.'));
    expect(told(record)).toMatchObject({ title: 'Repairs: phase 2', status: 'Recommendations Approved' });
  });

  it('takes the last number for the decision, and what is published for made', () => {
    const text = entry('01/03/2024 - Reply to ref: 44 of 2023 ref: 2 Approved', 'Agreed.');
    const [record] = records(`${text}\nDecision due date: 05/03/2024`);
    expect(told(record)).toMatchObject({ kind: 'decision', title: 'Reply to ref: 44 of 2023' });
    expect(record?.ids).toEqual({ decision: '2' });
  });

  it('does not take a field from the words of a decision for one of the next', () => {
    const [first, second] = records(
      `${entry('01/03/2024 - One ref: 1', 'Agreed: yes\nLead officer to act.')}\n${entry('29/02/2024 - Two ref: 2', 'No.')}`,
    );
    expect(told(first)['decision']).toBe('Agreed: yes\nLead officer to act.');
    expect(told(second)['title']).toBe('Two');
  });

  it('is no list where the address is that of another page', () => {
    const text = entry('01/03/2024 - One ref: 1', 'Agreed.');
    expect(claims(text, '')).toEqual([list]);
    expect(claims(text, 'https://a.example/ieSearchResults2.aspx?SS=x')).not.toContain(list);
  });

  it('needs more than "Title Date" in text without an address', () => {
    const text = 'Title Date\nNotes of the club 01/02/2024';
    expect(claims(text, '')).toEqual([]);
    expect(
      records(text, 'https://a.example/mgListOfficerDecisions.aspx').map((record) => told(record)),
    ).toEqual([{ kind: 'decision', title: 'Notes of the club', publishedOn: '2024-02-01' }]);
  });

  it.each([
    ['Accounts as of 31/03/202129/07/2021', 'Title Date Effective from'],
    ['Ferry fares09/01/2025For DeterminationBefore the end of March 2026', forthcoming],
    ['Ferry fares09/01/2025For DeterminationLate May 2025', forthcoming],
    ['Ferry fares09/01/2025Between 1 and 30 June 2025', forthcoming],
  ])('makes nothing of a pasted row whose cells cannot be told: %s', (row, head) => {
    const text = `${head}\n${row}\nWhole row ${head === forthcoming ? '09/01/2025For DeterminationMay 2025' : '01/02/2024 02/02/2024'}`;
    const got = records(text, 'https://a.example/mgDelegatedDecisions.aspx');
    expect(got.map((record) => told(record)['title'])).toEqual(['Whole row']);
  });

  it.each([
    ['Ferry fares09/01/2025NaI', null],
    ['Prisiau 09/01/2025 Ydy For DeterminationDdim cyn 5ed Tachwedd 2025', '2025-11-05'],
    ['Ferry fares09/01/25 13/01/22', null],
    ['Ferry fares09/01/2025No13/01/22', '2022-01-13'],
  ])('reads when a pasted row is due: %s', (row, due) => {
    const text = `${forthcoming}\n${row}`;
    const [record] = records(text, 'https://a.example/mgDelegatedDecisions.aspx');
    expect(told(record)['decisionDue'] ?? null).toBe(due);
  });

  it('keeps what stands under no label without one', () => {
    const [record] = records(entry('01/03/2024 - One ref: 1', 'Agreed.').replace('\n', '\nWhy it is.\n'));
    expect(record?.other.slice(0, 2)).toEqual([
      { label: '', value: '01/03/2024' },
      { label: '', value: 'Why it is.' },
    ]);
  });

  it('takes no other label for a maker', () => {
    const text = '01/03/2024 - One\nDecision Maker:\nSchool cluster: North\nDecision published: 02/03/2024';
    expect(told(records(text)[0])['decisionMaker']).toBe('blank');
  });

  it('takes no answer from the words of the council around a pasted list', () => {
    const text = `${entry('01/03/2024 - One', 'Agreed.').replace('Leader', '')}\nDecision Maker: your council`;
    expect(told(records(text)[0])['decisionMaker']).toBe('blank');
  });

  it('reads a very long page in time that grows with its length', () => {
    expectInStep((length) => {
      const text = `${entry('01/03/2024 - One ref: 1 Approved', 'Agreed.')}\n`.repeat(length);
      return () => {
        expect(records(text)).toHaveLength(length);
      };
    }, 1000);
  });
});

describe('a forward plan', () => {
  const item = (title: string, due: string) =>
    `${title}\nDecision maker: Cabinet\nDecision due: ${due}\nNotice of proposed decision first published: 01/04/2025`;

  it.each([
    ['Not before 5th Nov 2025; To allow notice by Friday', '2025-11-05'],
    ['May 2025', '2025-05'],
    ['13/01/22', '2022-01-13'],
    ['Not before May 2025', '2025-05'],
    ['TBC', 'blank'],
    ['To be confirmed by Cabinet', 'blank'],
    ['32/01/2025', 'blank'],
    ['', 'blank'],
  ])('due "%s" is %s', (due, wanted) => {
    const [record] = records(item('Lamps', due));
    expect(told(record)).toMatchObject({ decisionDue: wanted, decisionMaker: 'Cabinet' });
    const kept = record?.other.filter(({ label }) => label === 'Decision due').map(({ value }) => value);
    expect(kept).toEqual(wanted === 'blank' && due !== '' ? [due] : []);
  });

  it.each([
    ['May 2025 by Cabinet Member for the Economy', 'Cabinet Member for the Economy'],
    ['Not before 5 Nov 2025 by Leader', 'Leader'],
    ['5 Nov 2025; comments by Friday', undefined],
    ['May 2025 by the end of the month', undefined],
  ])('due "%s" names the maker %s', (due, maker) => {
    const text = item('Lamps', due).replace('Decision maker: Cabinet\n', '');
    const [record] = records(text, 'https://a.example/mgListPlanItems.aspx?PlanId=1');
    expect(told(record)['decisionMaker']).toBe(maker);
  });

  it.each([
    ['1.\nLamps\nThe quay is dark.', 'The quay is dark.'],
    ['Lamps\n3 June 2026', '3 June 2026'],
  ])('tells the title from what stands under it', (head, under) => {
    const [record] = records(item(head, 'May 2025'));
    expect(told(record)['title']).toBe('Lamps');
    expect(record?.other).toEqual([{ label: '', value: under }]);
  });

  it('takes a label inside the reason for urgency for no item of its own', () => {
    const text = `${item('Lamps', 'May 2025')}\nReason for urgency:\nThe lamps are out.\nDecision: as it was\nIt is dark.\n${item('Ferries', 'June 2025')}`;
    expect(records(text).map((record) => told(record)['title'])).toEqual(['Lamps', 'Ferries']);
  });

  it('is known for Welsh where its labels are', () => {
    const text =
      "No. Item\n1.\nGoleuadau'r cei\nY sawl sy'n gwneud penderfyniad: Cabinet\nCyhoeddwyd gyntaf: 01/04/2025";
    expect(records(text).map(({ language, title }) => [language, title.state])).toEqual([['cy', 'stated']]);
  });

  it('is no plan where it explains one, or is the page of one issue', () => {
    expect(
      claims('Decision maker: who decides\nDecision due: when\nNotice of proposed decision: how', ''),
    ).toEqual([]);
    expect(claims(`Issue details\n${item('Lamps', 'May 2025')}\nDecision type: Key`, '')).not.toContain(plan);
  });
});
