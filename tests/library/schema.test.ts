import { describe, expect, it } from 'vitest';
import { checkedRecord } from '../../src/library/schema.ts';
import { sampleRecord, stated } from '../sample-record.ts';

/** A record with something in every kind of field. */
const full = sampleRecord({
  council: 'leeds',
  ids: { decision: '4711', agendaItem: '48110', issue: '7', meeting: '9', planItem: '3' },
  title: stated('Sale of land', 'Sale of  land', 1),
  purpose: { state: 'none', quote: 'None', block: 2 },
  declarations: { state: 'blank', block: 3 },
  isKeyDecision: stated(true, 'Yes'),
  callInDeadline: stated('2025-12-09'),
  decisionDue: stated('2025-07'),
  decidedAtMeeting: stated({ body: 'Cabinet', date: null }),
  callInCount: stated(0),
  documents: [
    { title: 'Report', address: 'https://democracy.leeds.gov.uk/documents/s1/Report.pdf', restricted: false },
    { title: 'Appendix', address: null, restricted: true },
  ],
  other: [{ label: 'Voting', value: 'Unanimous' }],
});

/** The full record as it would arrive, with some of it damaged. */
const damaged = (changes: Record<string, unknown>) => ({ ...full, ...changes });
const without = (name: string) =>
  Object.fromEntries(Object.entries(full).filter(([field]) => field !== name));
const statedText = (changes: object) => ({ state: 'stated', value: 'a', quote: 'a', block: 0, ...changes });
const date = (value: string) => ({ publishedOn: statedText({ value }) });

describe('a record', () => {
  it.each([
    ['with something in every field', full],
    ['that states nothing', sampleRecord()],
  ])('%s passes unchanged, also after a journey as JSON', (_, record) => {
    expect(checkedRecord(record)).toEqual(record);
    expect(checkedRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it('may be a megabyte long', () => {
    const long = { ...full, decision: stated('x'.repeat(1_000_000)) };
    expect(checkedRecord(long)).toEqual(long);
  });

  it.each(['2025-07', '2024-02-29', '2025-12-31', '2025-01-01'])('may have the date %s', (value) => {
    expect(checkedRecord(damaged(date(value)))).not.toBeNull();
  });
});

describe('what is refused', () => {
  it.each([null, undefined, 1, 'record', true, [], {}, [full]])('%j, which is no record', (value) => {
    expect(checkedRecord(value)).toBeNull();
  });

  it.each(Object.keys(full))('a record without "%s"', (name) => {
    expect(checkedRecord(without(name))).toBeNull();
  });

  it.each<[string, Record<string, unknown>]>([
    ['a kind that there is not', { kind: 'rumour' }],
    ['a language that there is not', { language: 'fr' }],
    ['a number for a text', { title: statedText({ value: 7 }) }],
    ['a text for a flag', { isKeyDecision: statedText({ value: 'Yes' }) }],
    ['a text for a count', { callInCount: statedText({ value: '2' }) }],
    ['a count below nothing', { callInCount: statedText({ value: -1 }) }],
    ['half a call-in', { callInCount: statedText({ value: 1.5 }) }],
    ['a bare value', { title: 'Sale of land' }],
    ['no field at all', { title: null }],
    ['a state that there is not', { title: { state: 'guessed', value: 'a', quote: 'a', block: 0 } }],
    ['a value without the words it came from', { title: { state: 'stated', value: 'a', block: 0 } }],
    ['a value without its place', { title: { state: 'stated', value: 'a', quote: 'a' } }],
    ['a place before the first', { title: statedText({ block: -1 }) }],
    ['a place between two', { title: statedText({ block: 0.5 }) }],
    ['a place that is no number', { title: statedText({ block: NaN }) }],
    ['a meeting without its body', { decidedAtMeeting: statedText({ value: { date: null } }) }],
    ['a text of 3 MB', { decision: statedText({ value: 'x'.repeat(3_000_000) }) }],
    ['a quote of 3 MB', { decision: statedText({ quote: 'x'.repeat(3_000_000) }) }],
    ['a label of 3 MB', { other: [{ label: 'x'.repeat(3_000_000), value: '' }] }],
    ['an id with letters', { ids: { decision: '4711; drop' } }],
    ['an id that is a number', { ids: { decision: 4711 } }],
    ['an id that is endless', { ids: { decision: '1'.repeat(13) } }],
    ['documents that are no list', { documents: { length: 1 } }],
    ['a document without "restricted"', { documents: [{ title: 'Report', address: null }] }],
  ])('%s', (_, changes) => {
    expect(checkedRecord(damaged(changes))).toBeNull();
  });

  it.each([
    '2025-13',
    '2025-00',
    '2025-02-30',
    '2025-04-31',
    '2025-07-00',
    '2025',
    '09/12/2025',
    '2025-7-1',
    '',
  ])('the date "%s"', (value) => {
    expect(checkedRecord(damaged(date(value)))).toBeNull();
    const meeting = statedText({ value: { body: 'Cabinet', date: value } });
    expect(checkedRecord(damaged({ decidedAtMeeting: meeting }))).toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)//https://',
    'data:text/html,https://democracy.leeds.gov.uk/',
    'file:///etc/passwd',
    'moz-extension://1/',
    '//democracy.leeds.gov.uk/',
    '',
    `https://democracy.leeds.gov.uk/${'x'.repeat(9_000)}`,
  ])('the address "%.40s", of the page and of a document', (address) => {
    expect(checkedRecord(damaged({ address }))).toBeNull();
    const documents = [{ title: 'Report', address, restricted: false }];
    expect(checkedRecord(damaged({ documents }))).toBeNull();
  });
});

describe('what does not belong to a record', () => {
  it('is left behind', () => {
    const more = { ...full, extra: 1, ids: { ...full.ids, extra: '1' }, title: { ...full.title, extra: 1 } };
    expect(checkedRecord(more)).toEqual(full);
  });

  it('changes no prototype', () => {
    const json = JSON.stringify(full);
    const poison = '"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},';
    const poisoned = json.replace('{', `{${poison}`).replace('"title":{', `"title":{${poison}`);
    const checked = checkedRecord(JSON.parse(poisoned));
    expect(checked).toEqual(full);
    expect(Object.keys(checked ?? {})).toEqual(Object.keys(full));
    for (const object of [checked, checked?.title, {}]) {
      expect(object).not.toHaveProperty('isAdmin');
      expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
    }
  });
});
