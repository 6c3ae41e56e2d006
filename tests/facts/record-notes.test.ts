import { describe, expect, it } from 'vitest';
import { notesOf } from '../../src/facts/record-notes.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { expectFinderInStep } from './growth.ts';

const notes = (changes: Partial<DecisionRecord>) => {
  const record = sampleRecord(changes);
  return notesOf(record, sentencesOf(record));
};

describe('what a reader should know of a record itself', () => {
  it('is told of the quotes of its dates; the date is kept', () => {
    const record = sampleRecord({ decidedOn: stated('2026-01-06', 'Monday 6 January 2026', 3) });
    expect(notesOf(record, [])).toEqual([
      {
        kind: 'note',
        role: 'wrong-weekday',
        value: 'Tuesday',
        quote: 'Monday 6 January 2026',
        sentence: 'Monday 6 January 2026',
        block: 3,
        computed: true,
      },
    ]);
    expect(record.decidedOn).toMatchObject({ value: '2026-01-06' });
    expect(notes({ decidedOn: stated('2026-01-06', 'Tuesday 6 January 2026') })).toEqual([]);
    const meeting = { body: 'Cabinet', date: '2026-01-06' };
    expect(
      notes({ decidedAtMeeting: stated(meeting, 'Cabinet - Sunday 6 January 2026 2.00 pm') }),
    ).toMatchObject([{ quote: 'Sunday 6 January 2026' }]);
  });

  it('holds each once, however often it is said', () => {
    const said = stated('It was sealed on Monday 6 January 2026.');
    expect(notes({ purpose: said, decision: said })).toHaveLength(1);
  });

  it('sees a status against the field on call-in, and leaves it alone where they agree', () => {
    const status = stated('Approved (subject to call-in)', undefined, 4);
    expect(notes({ status, isSubjectToCallIn: stated(false) })).toMatchObject([
      { role: 'flag-contradicted', value: 'isSubjectToCallIn', quote: 'subject to call-in', block: 4 },
    ]);
    expect(notes({ status, isSubjectToCallIn: stated(true) })).toEqual([]);
    expect(notes({ status })).toEqual([]);
  });

  it('does not hold an option that was turned down against the record', () => {
    const words = stated('This is a key decision.');
    expect(notes({ alternatives: words, isKeyDecision: stated(false) })).toEqual([]);
    expect(notes({ reasons: words, isKeyDecision: stated(false) })).toHaveLength(1);
  });

  it('finds a signature left blank among the labels of a form', () => {
    const other = (...lines: [string, string][]) => ({
      other: lines.map(([label, value]) => ({ label, value })),
    });
    expect(notes(other(['Signed', ''], ['Date', '']))).toMatchObject([
      { role: 'blank-signature', value: 'signature', quote: 'Signed:' },
    ]);
    expect(notes(other(['Signed', '.....'], ['Date', '.....']))).toHaveLength(1);
    expect(notes(other(['Signed', 'A. Pell'], ['Date', '']))).toMatchObject([
      { value: 'date', quote: 'Date:' },
    ]);
    expect(notes(other(['Signed', ''], ['Date', '4 March 2026']))).toEqual([]);
    expect(notes(other(['Signed', 'A. Pell'], ['Date', '4 March 2026']))).toEqual([]);
    expect(notes(other(['Date', '']))).toEqual([]);
  });

  it('takes the blank day of a form that is dated by signing for one, and no other blank day', () => {
    const blank = { decidedOn: { state: 'blank' as const, block: 12 } };
    expect(notes({ ...blank, format: 'kent-record-of-decision' })).toMatchObject([
      { role: 'blank-signature', quote: '', block: 12 },
    ]);
    expect(notes(blank)).toEqual([]);
  });

  it('says of words that break off only where they do, and adds none', () => {
    const [note] = notes({
      reasons: stated('Bids were scored. Nothing in the agreement hinders this as it is', undefined, 5),
      alternatives: stated('None was left.'),
    });
    expect(note).toMatchObject({
      role: 'damaged-text',
      value: 'breaks-off',
      quote: 'the agreement hinders this as it is',
      block: 5,
    });
  });

  it.each([
    'Monday Monday, the 6 ',
    'Signed: .......... Date: .......... ',
    `Signed:\nDate:\n`,
    'â€ Ã Â ',
    'it is the decision is therefore subject to the council’s scrutiny ',
    'is Alternatives is Reasons for the is a ',
    ', and the of because ',
    '.......... _________ ',
    'the decision is '.repeat(4),
  ])('grows no faster than its words: %j', (words) => {
    const flags = { isKeyDecision: stated(false), isSubjectToCallIn: stated(false) };
    expectFinderInStep((sentences, record) => notesOf({ ...record, ...flags }, sentences), words);
  });
});
