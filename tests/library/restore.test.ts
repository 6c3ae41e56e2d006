import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/database.ts';
import { keepSighting } from '../../src/library/decisions.ts';
import { follow } from '../../src/library/follows.ts';
import { joinedSettings, restoreFollows } from '../../src/library/restore.ts';
import { sampleFollow } from '../sample-follow.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import {
  backupOf,
  closeLibraries,
  contents,
  days,
  emptyLibrary,
  keep,
  rest,
  restore,
  site,
} from './backup-sample.ts';

let library: Library;
beforeEach(async () => (library = await emptyLibrary()));
afterEach(closeLibraries);

describe('a backup joined with what the library holds', () => {
  it('keeps the later words, the whole history and the first day, whichever way round', async () => {
    const [old, recent] = [await emptyLibrary(), await emptyLibrary()];
    await keep(old, '1', { status: stated('Proposed') }, days[0]);
    await keep(old, '1', { status: stated('For determination') }, days[1]);
    await keep(recent, '1', { status: stated('Approved') }, days[2]);
    const [oldBackup, recentBackup] = [await backupOf(old), await backupOf(recent)];
    await restore(recent, oldBackup);
    await restore(old, recentBackup);
    const [stored] = await recent.getAll('decisions');
    expect(await contents(old)).toEqual(await contents(recent));
    expect(stored).toMatchObject({
      firstSeen: days[0],
      lastSeen: days[2],
      previousVisit: days[1],
      record: { status: { value: 'Approved' } },
    });
    expect(stored?.changes.map(({ seenAt, before, after }) => [seenAt, before, after])).toEqual([
      [days[1], { state: 'stated', words: 'Proposed' }, { state: 'stated', words: 'For determination' }],
      [days[2], { state: 'stated', words: 'For determination' }, { state: 'stated', words: 'Approved' }],
    ]);
  });

  it('tells a change that both saw once, from when it was first seen', async () => {
    const other = await emptyLibrary();
    for (const [to, second] of [
      [library, days[1]],
      [other, days[2]],
    ] as const) {
      await keep(to, '1', { status: stated('Proposed') }, days[0]);
      await keep(to, '1', { status: stated('Approved') }, second);
    }
    await restore(library, await backupOf(other));
    const [stored] = await library.getAll('decisions');
    expect(stored?.changes.map(({ seenAt }) => seenAt)).toEqual([days[1]]);
  });

  it('does not put older words over newer ones', async () => {
    await keep(library, '1', { status: stated('Proposed') }, days[0]);
    const text = await backupOf(library);
    await keep(library, '1', { status: stated('Approved') }, days[1]);
    const before = await contents(library);
    expect(await restore(library, text)).toMatchObject({ joined: 1 });
    expect(await contents(library)).toEqual(before);
  });

  it('finds a decision under its other number, and never makes one of two', async () => {
    const ids = { decision: '1', agendaItem: '7' };
    await keep(library, '1', { ids }, days[0]);
    const other = await emptyLibrary();
    const record = sampleRecord({ ids, title: stated('Sale 1') });
    await keepSighting(other, `${site} item:7`, { site, record, facts: [] }, days[1]);
    await keep(other, '2', { title: stated('Sale 1') }, days[1]);
    expect(await restore(library, await backupOf(other))).toMatchObject({ added: 1, joined: 1 });
    const kept = await library.getAll('decisions');
    expect(kept.map(({ key }) => key)).toEqual([`${site} decision:1`, `${site} decision:2`]);
    expect(await library.count('searchEntries')).toBe(2);
  });

  it('moves a decision to its new day in searches, beside others of that day', async () => {
    const other = await emptyLibrary();
    await keep(library, '1', {}, days[0]);
    await keep(other, '1', { decidedOn: stated('2025-12-02') }, days[1]);
    // Another decision stands in the very place that it would have.
    const [taken] = await other.getAll('decisions');
    if (!taken) throw new Error('nothing kept');
    const key = `${site} decision:9`;
    await library.put('decisions', { ...taken, key, identities: [key], record: sampleRecord() });
    await restore(library, await backupOf(other));
    const orders = (await library.getAll('decisions')).map(({ order }) => order);
    expect(orders).toEqual([taken.order + 1, taken.order]);
    expect(await library.getAllKeys('searchEntries')).toEqual([taken.order + 1]);
  });

  it('follows since the earlier day, and gives no reminder twice', async () => {
    const key = `${site} decision:1`;
    await follow(library, sampleFollow({ key, title: 'Ours' }), days[1]);
    const incoming = sampleFollow({ key, title: 'Theirs', followedSince: days[0] });
    const given = [{ lastDay: '2025-12-09', upTo: days[1] }];
    expect(await restoreFollows(library, [{ ...incoming, given }])).toBe(0);
    expect(await library.getAll('follows')).toEqual([
      sampleFollow({ key, title: 'Ours', followedSince: days[0], given }),
    ]);
  });

  it('leaves the reader’s own choices, and adds those they have not made', () => {
    const own = {
      reminders: null,
      rules: [],
      panels: [
        { host: site, state: 'hidden' as const },
        { host: 'other.example', state: 'open' as const },
      ],
    };
    expect(joinedSettings(own, rest.settings)).toEqual({ ...rest.settings, panels: own.panels });
    const chosen = { before: null, onLastDay: '09:00' };
    expect(joinedSettings({ ...own, reminders: chosen }, rest.settings).reminders).toEqual(chosen);
  });
});
