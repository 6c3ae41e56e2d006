import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupPieces } from '../../src/library/backup.ts';
import { asStored } from '../../src/library/decisions.ts';
import { backupReader, readBackup } from '../../src/library/read-backup.ts';
import type { Backup } from '../../src/library/read-backup.ts';
import { sampleFollow } from '../sample-follow.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const site = 'democracy.exampleshire.example';
const made = '2025-12-01T09:00:00.000Z';

const stored = (id: number) =>
  asStored(
    `${site} decision:${id}`,
    { site, record: sampleRecord({ ids: { decision: String(id) }, title: stated(`Sale ${id}`) }), facts: [] },
    made,
  );

const pieces: string[] = [];
const settings = { reminders: null, rules: [], panels: [] };
const rest = { follows: [sampleFollow()], settings, watchWords: ['Quarry Lane'] };
for await (const piece of backupPieces(made, [1, 2, 3].map(stored), rest)) pieces.push(piece);
const text = pieces.join('');

/** A decision as a backup holds it, with some of it damaged. */
const decision = (changes: object = {}): object => ({ ...stored(1), ...changes });
const record = (changes: object) => ({ record: { ...stored(1).record, ...changes } });
const file = (parts: object) => JSON.stringify({ scrutineer: 1, made, decisions: [], ...parts });

function read(content: string): Backup {
  const found = readBackup(content);
  if (!found.ok) throw new Error(found.fault);
  return found.backup;
}

const keys = ({ decisions }: Pick<Backup, 'decisions'>) =>
  decisions.map(({ key }) => key.replace(/^.*:/, ''));

describe('a file that is no backup', () => {
  it.each([
    ['', 'not-json'],
    ['hello', 'not-json'],
    ['{"scrutineer":1', 'not-json'],
    ['null', 'not-a-backup'],
    ['[]', 'not-a-backup'],
    ['{}', 'not-a-backup'],
    ['{"scrutineer":"1"}', 'not-a-backup'],
    ['{"scrutineer":0}', 'not-a-backup'],
    ['{"scrutineer":2}', 'newer-version'],
    ['{"scrutineer":2,"decisions":[\n{}\n]}', 'newer-version'],
    ['{"__proto__":{"scrutineer":1}}', 'not-a-backup'],
    ['['.repeat(1_000_000), 'not-json'],
    ['['.repeat(1_000_000) + ']'.repeat(1_000_000), 'not-a-backup'],
  ])('%.40s is %s', (content, fault) => {
    expect(readBackup(content)).toEqual({ ok: false, fault });
  });
});

describe('one bad entry', () => {
  it.each<[string, object, string]>([
    ['no title', record({ title: null }), 'record.title'],
    ['a state that there is not', record({ title: { state: 'guessed' } }), 'record.title.state'],
    ['an address to run', record({ address: 'javascript:alert(1)' }), 'record.address'],
    ['another address to run', { addresses: ['data:text/html,x'] }, 'addresses.0'],
    [
      'a number for a text',
      record({ title: { state: 'stated', value: 1, quote: '', block: 0 } }),
      'record.title.value',
    ],
    ['a text of 3 MB', record({ title: stated('x'.repeat(3_000_000)) }), 'record.title.value'],
    ['a key of another site', { key: 'other.example decision:1' }, 'identities'],
    [
      'an identity on another site',
      { identities: [`${site} decision:1`, 'other.example decision:1'] },
      'identities',
    ],
    ['no identity', { identities: [] }, 'identities'],
    ['a moment that is none', { lastSeen: 'yesterday' }, 'lastSeen'],
    ['a last visit before the first', { lastSeen: '2020-01-01T00:00:00Z' }, 'lastSeen'],
    ['a history of what is no field', { changes: [{ field: '__proto__' }] }, 'changes.0'],
    ['a history without end', { changes: Array.from({ length: 5_000 }, () => 0) }, 'changes'],
  ])('with %s is refused alone, with the place', (_, changes, reason) => {
    const found = read(file({ decisions: [stored(2), decision(changes), stored(3)] }));
    expect(keys(found)).toEqual(['2', '3']);
    expect(found.refused).toMatchObject([{ part: 'decisions', index: 1 }]);
    expect(found.refused[0]?.reason.startsWith(reason)).toBe(true);
  });

  it.each([null, 1, 'x', [], {}, true])('that is %j is refused alone', (entry) => {
    const found = read(
      file({ decisions: [entry, stored(2)], follows: [entry], watchWords: [entry, 'Elm Row'] }),
    );
    expect(keys(found)).toEqual(['2']);
    expect(found.refused.filter(({ part }) => part !== 'watchWords')).toHaveLength(2);
  });

  it('of what is followed, set or watched costs no other', () => {
    const good = {
      site,
      entry: { days: '5', unit: 'working', from: 'decision', cutOff: '' },
      enteredOn: '2025-12-01',
    };
    const found = read(
      file({
        follows: [{ ...sampleFollow(), address: 'javascript:1' }, sampleFollow()],
        watchWords: ['', 'x'.repeat(101), 'Elm Row'],
        settings: {
          reminders: { before: { workingDays: 99, at: '09:00' }, onLastDay: null },
          rules: [{ ...good, entry: { days: 5 } }, good],
          panels: [
            { host: site, state: 'open' },
            { host: site, state: 'torn' },
          ],
        },
      }),
    );
    expect(found).toMatchObject({
      follows: [sampleFollow()],
      watchWords: ['Elm Row'],
      settings: { reminders: null, rules: [good], panels: [{ host: site, state: 'open' }] },
    });
    expect(found.refused.map(({ part, index }) => `${part} ${index}`)).toEqual([
      'settings 0',
      'follows 0',
      'settings 0',
      'settings 1',
      'watchWords 0',
      'watchWords 1',
    ]);
  });
});

describe('a hostile file', () => {
  it('sets nothing on any prototype, and brings in no name of its own', () => {
    const hostile = JSON.stringify(decision({ extra: 1 })).replace(
      '"extra":1',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1',
    );
    const found = read(`{"scrutineer":1,"decisions":[${hostile}],"settings":{"__proto__":{"rules":[1]}}}`);
    expect(found.decisions).toHaveLength(1);
    expect(Object.keys(found.decisions[0] ?? {})).not.toContain('toString');
    expect(found.decisions[0]).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
    expect(found.settings.rules).toEqual([]);
  });

  it('nested a million deep within a record is refused', () => {
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    const hostile = JSON.stringify(decision({ changes: 'deep' })).replace('"deep"', deep);
    const found = read(`{"scrutineer":1,"decisions":[\n${hostile},\n${JSON.stringify(stored(2))}\n]}`);
    expect(keys(found)).toEqual(['2']);
    expect(found.refused).toHaveLength(1);
  });

  it('of any JSON at all never breaks', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (first, second) => {
        const parts = { decisions: first, follows: second, settings: first, watchWords: second, made: first };
        expect(readBackup(file(parts)).ok).toBe(true);
        expect(
          readBackup(file({ decisions: [first, second], settings: { rules: first, panels: second } })).ok,
        ).toBe(true);
      }),
    );
  });
});

describe('a file that is read a piece at a time', () => {
  it('gives the same wherever it is cut', () => {
    const whole = read(text);
    expect(keys(whole)).toEqual(['1', '2', '3']);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 8 }), (cuts) => {
        const reader = backupReader();
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const found = places.flatMap((at, index) => reader.push(text.slice(at, places[index + 1] ?? at)));
        const end = reader.end();
        expect(end.ok && [...found, ...end.backup.decisions]).toEqual(whole.decisions);
        expect(end).toMatchObject({ backup: { follows: whole.follows, isWhole: true, made } });
      }),
      { numRuns: 60 },
    );
  });

  it('holds no more than a line of it', () => {
    const reader = backupReader();
    const lines = text.split('\n').map((line) => `${line}\n`);
    expect(lines.slice(0, 4).map((line) => reader.push(line).length)).toEqual([0, 1, 1, 1]);
  });

  it('and breaks off gives what came whole, and says that the end is missing', () => {
    const at = text.indexOf('Sale 3');
    const broken = read(text.slice(0, at));
    expect(keys(broken)).toEqual(['1', '2']);
    expect(broken).toMatchObject({ isWhole: false, follows: [], refused: [{ index: 2, reason: 'json' }] });
  });

  it('loses one decision to one damaged line', () => {
    const found = read(text.replace('"Sale 2"', '"Sale 2'));
    expect(keys(found)).toEqual(['1', '3']);
    expect(found).toMatchObject({ isWhole: true, refused: [{ index: 1, reason: 'json' }] });
    expect(found.follows).toHaveLength(1);
  });

  it('is the same with other line ends, a byte order mark, or on one line', () => {
    const { decisions } = read(text);
    expect(read(text.replaceAll('\n', '\r\n')).decisions).toEqual(decisions);
    expect(read(`\ufeff${text}`).decisions).toEqual(decisions);
    expect(read(text.replaceAll('\n', '')).decisions).toEqual(decisions);
  });
});
