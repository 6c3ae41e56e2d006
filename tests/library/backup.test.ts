import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allDecisions } from '../../src/library/all-decisions.ts';
import type { Library } from '../../src/library/database.ts';
import { asStored } from '../../src/library/decisions.ts';
import { follow, markGiven } from '../../src/library/follows.ts';
import { sampleFollow } from '../sample-follow.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import {
  backupOf,
  closeLibraries,
  contents,
  days,
  emptyLibrary,
  facts,
  keep,
  read,
  rest,
  restore,
  site,
} from './backup-sample.ts';

let library: Library;
beforeEach(async () => (library = await emptyLibrary()));
afterEach(closeLibraries);

/** A library with a history, facts, documents, citations and something followed. */
async function fill(to: Library): Promise<void> {
  await keep(to, '1', { status: stated('For determination'), reference: stated('EX 25/017') }, days[0]);
  const documents = [
    { title: 'Report', address: 'https://democracy.exampleshire.example/r.pdf', restricted: false },
  ];
  await keep(to, '1', { status: stated('Approved'), reference: stated('EX 25/017'), documents }, days[1]);
  const decision = stated('To award the contract to Hollow Oak Ltd at £1,250,000. See EX 25/017.');
  await keep(
    to,
    '2',
    { decision, decidedOn: stated('2025-11-28'), wards: { state: 'blank', block: 3 } },
    days[1],
  );
  await follow(to, sampleFollow({ key: `${site} decision:1` }), days[0]);
  await markGiven(to, `${site} decision:1`, { lastDay: '2025-12-09', upTo: days[1] });
}

describe('a backup', () => {
  it('taken into an empty library gives the same library', async () => {
    await fill(library);
    const other = await emptyLibrary();
    expect(await restore(other, await backupOf(library))).toEqual({ added: 2, joined: 0, follows: 1 });
    const before = await contents(library);
    expect(before.decisions.flatMap(({ changes }) => changes).length).toBeGreaterThan(1);
    expect(before.decisions.flatMap((each) => each.facts).length).toBeGreaterThan(0);
    expect(await contents(other)).toEqual(before);
  });

  it('taken in again changes nothing', async () => {
    await fill(library);
    const before = await contents(library);
    expect(await restore(library, await backupOf(library))).toEqual({ added: 0, joined: 2, follows: 0 });
    expect(await contents(library)).toEqual(before);
  });

  it('holds settings and watch words, and when it was made', async () => {
    const { made, settings, watchWords, refused, isWhole } = read(await backupOf(library));
    expect({ made, settings, watchWords, refused, isWhole }).toEqual({
      made: days[2],
      settings: rest.settings,
      watchWords: rest.watchWords,
      refused: [],
      isWhole: true,
    });
  });

  it('is one JSON object with the evidence, one decision a line', async () => {
    await fill(library);
    const text = await backupOf(library);
    const whole = JSON.parse(text) as { scrutineer: number; decisions: { facts: { quote: string }[] }[] };
    expect(whole.scrutineer).toBe(1);
    expect(whole.decisions[1]?.facts.map(({ quote }) => quote)).toContain('£1,250,000');
    expect(text.split('\n').filter((line) => line.startsWith('{"key":'))).toHaveLength(2);
    expect(read(JSON.stringify(whole, null, 2)).decisions).toEqual(read(text).decisions);
  });

  it('of more decisions than one piece holds is whole', async () => {
    const { store, done } = library.transaction('decisions', 'readwrite');
    for (let id = 0; id < 230; id++) {
      const record = sampleRecord({ ids: { decision: String(id) } });
      await store.put(
        asStored(`${site} decision:${id}`, { site, record, facts: facts({ site, record }) }, days[0]),
      );
    }
    await done;
    const other = await emptyLibrary();
    expect(await restore(other, await backupOf(library))).toMatchObject({ added: 230 });
    expect(await other.getAll('decisions')).toEqual(await library.getAll('decisions'));
    expect(await other.count('searchEntries')).toBe(230);
  });

  it('leaves out what is damaged, and says so', async () => {
    await keep(library, '1', {}, days[0]);
    const [kept] = await library.getAll('decisions');
    if (!kept) throw new Error('nothing kept');
    await library.put('decisions', { ...kept, key: 'x', order: 1, lastSeen: 'yesterday' });
    const damaged: string[] = [];
    const found = [];
    for await (const each of allDecisions(library, (key) => damaged.push(key))) found.push(each.key);
    expect({ found, damaged }).toEqual({ found: [kept.key], damaged: ['x'] });
  });

  it('brings in no facts but those of the words', async () => {
    await fill(library);
    const forged = (await backupOf(library)).replaceAll('1250000', '9999999');
    expect(forged).toContain('9999999');
    const other = await emptyLibrary();
    await restore(other, forged);
    expect(JSON.stringify(await other.getAll('decisions'))).not.toContain('9999999');
  });
});
