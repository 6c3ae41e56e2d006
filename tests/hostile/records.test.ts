import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { callInOf } from '../../src/call-in/call-in.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { factsOf } from '../../src/facts/index.ts';
import { backupPieces } from '../../src/library/backup.ts';
import { openLibrary } from '../../src/library/database.ts';
import { asStored, decisionUnder, keepSighting, readBack } from '../../src/library/decisions.ts';
import { readBackup } from '../../src/library/read-backup.ts';
import { checkedRecord } from '../../src/library/schema.ts';
import type { StoredDecision } from '../../src/library/stored-decision.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { danglingCitations } from '../../src/relations/dangling.ts';
import { reasonsBetween, relationKeys } from '../../src/relations/index.ts';
import { lettersOf, payloads } from './payloads.ts';
import { prototypesNow } from './prototypes.ts';
import { spoiledIn, spoiledRecord, textFields } from './spoiled-record.ts';

const site = 'democracy.exampleshire.example';
const now = Temporal.Instant.from('2025-12-03T10:00:00Z');
const seenAt = '2025-12-03T10:00:00.000Z';
/** Facts whose words are not the record's. */
function strayFacts(record: DecisionRecord, facts: readonly Fact[]): Fact[] {
  const whole = lettersOf(JSON.stringify(Object.values(record)).replace(/\\[nrtbf]/g, ' '));
  return facts.filter(
    ({ quote }) =>
      quote !== '' && !whole.includes(lettersOf(JSON.stringify(quote).replace(/\\[nrtbf]/g, ' '))),
  );
}

describe('every payload in a record', () => {
  it('has at least 200 to try', () => {
    expect(new Set(payloads.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200);
  });

  it('leaves facts, relations and call-in standing, in all fields at once and in each alone', () => {
    const before = prototypesNow();
    payloads.forEach(({ name, text }, nth) => {
      const field = textFields[nth % textFields.length] ?? 'decision';
      for (const record of [spoiledRecord(text), spoiledIn(field, text), spoiledIn('decision', text)]) {
        const facts = factsOf(record, { nation: 'England' });
        expect(strayFacts(record, facts), name).toEqual([]);
        const own = { site, record, facts };
        const other = { site, record: { ...record, ids: { decision: '4712' } }, facts };
        expect(
          relationKeys(own).filter((key) => !key.includes(site)),
          name,
        ).toEqual([]);
        for (const { words } of reasonsBetween(own, other)) expect(typeof words, name).toBe('string');
        danglingCitations(own, [other]);
        const { state, basis } = callInOf(record, now, { rule: null, division: 'england-and-wales' });
        // Nothing but the page's own date can open a window here.
        if (state === 'open') expect([basis, record.callInDeadline.state], name).toEqual(['page', 'stated']);
      }
    });
    expect(prototypesNow()).toEqual(before);
  });

  it('is kept in the library as it is, found again, and comes back out of a backup', async () => {
    const before = prototypesNow();
    const library = await openLibrary(() => undefined, 'hostile');
    const kept: StoredDecision[] = [];
    for (const [nth, { name, text }] of payloads.entries()) {
      const id = String(nth + 1);
      const record = spoiledRecord(text, { ids: { decision: id } });
      expect(checkedRecord(record), name).not.toBeNull();
      const facts = factsOf(record, { nation: 'England' });
      kept.push(await keepSighting(library, `${site} decision:${id}`, { site, record, facts }, seenAt));
      const found = await decisionUnder(library, `${site} decision:${id}`);
      expect(found?.record.title, name).toEqual(record.title);
      expect(found?.record.other, name).toEqual(record.other);
    }
    let text = '';
    for await (const piece of backupPieces(seenAt, kept, {
      follows: [],
      settings: { reminders: null, rules: [], panels: [] },
      watchWords: payloads.map((payload) => payload.text),
    }))
      text += piece;
    const read = readBackup(text);
    if (!read.ok) throw new Error(read.fault);
    const titles = (records: readonly { record: DecisionRecord }[]) =>
      records.map(({ record }) => record.title);
    expect(titles(read.backup.decisions)).toEqual(titles(kept));
    expect(prototypesNow()).toEqual(before);
    library.close();
  });
});

it.each([
  ['30,000 letters in every field', spoiledRecord('Fernwick '.repeat(3_400))],
  [
    '12,000 firms',
    spoiledIn(
      'decision',
      Array.from({ length: 12_000 }, (_, at) => `It is awarded to Ash${String(at)} Grove Ltd.`).join('\n'),
    ),
  ],
])('a decision with %s is not taken for damaged when it is read back', (_, record) => {
  const facts = factsOf(record, { nation: 'England' });
  const stored = asStored(`${site} decision:4711`, { site, record, facts }, seenAt);
  expect(stored.relationKeys.length).toBeGreaterThan(3);
  expect(JSON.stringify(readBack(stored)?.record) === JSON.stringify(record)).toBe(true);
});

describe('a record that a page forges', () => {
  const sent = (changes: object) => ({ ...spoiledRecord('x'), ...changes });

  it.each([
    [
      'a field too long for any council',
      { title: { state: 'stated', value: 'x'.repeat(2_000_001), quote: 'x', block: 0 } },
    ],
    ['an address that runs', { address: 'javascript:__pwned=1' }],
    [
      'a document that runs',
      { documents: [{ title: 'a', address: 'javascript:__pwned=1', restricted: false }] },
    ],
    ['an id that is no number', { ids: { decision: '__proto__' } }],
    ['a date that is none', { decidedOn: { state: 'stated', value: '2025-13-45', quote: 'x', block: 0 } }],
    ['a state that is none', { wards: { state: 'constructor' } }],
    ['an object for a text', { title: { state: 'stated', value: { toString: 'x' }, quote: 'x', block: 0 } }],
    ['a number below zero', { callInCount: { state: 'stated', value: -1, quote: '-1', block: 0 } }],
  ])('is not taken with %s', (_name, changes) => {
    expect(checkedRecord(sent({}))).not.toBeNull();
    expect(checkedRecord(sent(changes))).toBeNull();
  });

  it('gives none of its own names to what is kept', () => {
    const forged: unknown = JSON.parse(
      JSON.stringify(spoiledRecord('x'))
        .replace('{', '{"__proto__":{"polluted":1},"toString":"x","extra":1,')
        .replace('"ids":{', '"ids":{"__proto__":{"issue":"9"},"constructor":"2",'),
    );
    const checked = checkedRecord(forged);
    expect(checked).not.toBeNull();
    expect(
      Object.keys(checked ?? {}).filter((name) => ['extra', 'toString', '__proto__'].includes(name)),
    ).toEqual([]);
    expect('polluted' in (checked ?? {})).toBe(false);
    expect(Reflect.ownKeys(checked?.ids ?? {}).sort()).toEqual(['decision', 'issue', 'meeting']);
    expect(checked?.ids.issue).toBe('31417');
  });
});
