import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library/database.ts';
import type { Library } from '../../src/library/database.ts';
import {
  follow,
  followOf,
  listFollows,
  markGiven,
  refreshFollow,
  unfollow,
} from '../../src/library/follows.ts';
import { checkedFollow } from '../../src/library/schema.ts';
import { sampleFollow } from '../sample-follow.ts';

const monday = '2025-12-01T10:00:00.000Z';
const friday = '2025-12-05T09:00:00Z';
const sample = sampleFollow();
const { key, callIn } = sample;
const given = { lastDay: '2025-12-09', upTo: friday };

let library: Library;
let databases = 0;
const name = () => `follows ${databases}`;

beforeEach(async () => {
  databases += 1;
  library = await openLibrary(() => undefined, name());
});
afterEach(() => library.close());

describe('following', () => {
  it('keeps the decision with when that began, and nothing that it was not asked to keep', async () => {
    const extra = { ...callIn, why: 'whyDeadline', skipped: [] };
    await follow(library, { ...sample, callIn: extra }, monday);
    expect(await listFollows(library)).toEqual([sample]);
    expect(await followOf(library, key)).toEqual(sample);
  });

  it('again keeps when it began and what was given, and takes what is known now', async () => {
    await follow(library, sample, monday);
    await markGiven(library, key, given);
    await follow(library, { ...sample, title: 'Sale of more land' }, '2025-12-08T10:00:00.000Z');
    expect(await listFollows(library)).toEqual([{ ...sample, title: 'Sale of more land', given: [given] }]);
  });

  it('ends, and begins anew afterwards', async () => {
    await follow(library, sample, monday);
    await markGiven(library, key, given);
    await unfollow(library, key);
    expect([await listFollows(library), await followOf(library, key)]).toEqual([[], null]);
    await unfollow(library, key);
    const later = '2025-12-08T10:00:00.000Z';
    expect(await follow(library, sample, later)).toEqual({ ...sample, followedSince: later });
  });

  it('lists the soonest last day first, and those without one at the end', async () => {
    for (const [id, lastDay] of [
      ['none', null],
      ['late', '2026-01-05'],
      ['soon', '2025-12-09'],
    ] as const)
      await follow(library, sampleFollow({ key: id, callIn: { lastDay } }), monday);
    expect((await listFollows(library)).map((found) => found.key)).toEqual(['soon', 'late', 'none']);
  });

  it('leaves out what is damaged in storage', async () => {
    await follow(library, sample, monday);
    await library.put('follows', { ...sample, key: 'damaged', address: 'javascript:alert(1)' });
    expect((await listFollows(library)).map((found) => found.key)).toEqual([key]);
    expect(await followOf(library, 'damaged')).toBeNull();
  });
});

describe('a changed last day', () => {
  it('is taken over, and says so', async () => {
    await follow(library, sample, monday);
    await markGiven(library, key, given);
    expect(await refreshFollow(library, key, { ...callIn, lastDay: '2025-12-10' })).toBe(true);
    expect(await followOf(library, key)).toEqual(
      sampleFollow({ callIn: { lastDay: '2025-12-10' }, given: [given] }),
    );
  });

  it('is none where nothing else is known, in whatever order it comes', async () => {
    await follow(library, sample, monday);
    const { lastDay, possibleLastDay, closesAt, basis, certainty } = callIn;
    const other = { certainty, basis, closesAt, possibleLastDay, lastDay };
    expect(await refreshFollow(library, key, other)).toBe(false);
  });

  it('of a decision that is not followed changes nothing', async () => {
    expect(await refreshFollow(library, key, callIn)).toBe(false);
    await markGiven(library, key, given);
    expect(await library.count('follows')).toBe(0);
  });
});

describe('what was given', () => {
  it('is kept for each last day, and never goes back', async () => {
    await follow(library, sample, monday);
    await markGiven(library, key, given);
    await markGiven(library, key, { ...given, upTo: '2025-12-09T08:00:00Z' });
    await markGiven(library, key, given);
    await markGiven(library, key, { lastDay: '2025-12-11', upTo: friday });
    expect((await followOf(library, key))?.given).toEqual([
      { lastDay: '2025-12-09', upTo: '2025-12-09T08:00:00Z' },
      { lastDay: '2025-12-11', upTo: friday },
    ]);
  });

  it('survives two marks at once', async () => {
    await follow(library, sample, monday);
    const days = ['2025-12-09', '2025-12-10', '2025-12-11'];
    await Promise.all(days.map((lastDay) => markGiven(library, key, { lastDay, upTo: friday })));
    expect((await followOf(library, key))?.given.map(({ lastDay }) => lastDay).sort()).toEqual(days);
  });
});

describe('what is refused', () => {
  const damaged = (changes: object) => ({ ...sample, ...changes });
  const callInWith = (changes: object) => damaged({ callIn: { ...callIn, ...changes } });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'follow'],
    ['no key', damaged({ key: '' })],
    ['an endless key', damaged({ key: 'x'.repeat(10_000) })],
    ['an address that is none of the web', damaged({ address: 'javascript:alert(1)' })],
    ['a title that is none', damaged({ title: 7 })],
    ['a part of the kingdom that there is not', damaged({ division: 'mercia' })],
    ['a day that there is not', callInWith({ lastDay: '2025-02-30' })],
    ['a month for a day', callInWith({ lastDay: '2025-12' })],
    ['an hour that there is not', callInWith({ closesAt: '2025-12-09T25:00' })],
    ['an hour of another day', callInWith({ closesAt: '2025-12-08T16:00' })],
    ['an hour elsewhere', callInWith({ closesAt: '2025-12-09T16:00+05:00' })],
    ['an hour without a day', callInWith({ lastDay: null, closesAt: '2025-12-09T16:00' })],
    ['a later day that is earlier', callInWith({ possibleLastDay: '2025-12-08' })],
    ['a later day of none', callInWith({ lastDay: null, possibleLastDay: '2025-12-08' })],
    ['a certainty that there is not', callInWith({ certainty: 'rumour' })],
    ['a beginning that is no moment', damaged({ followedSince: 'yesterday' })],
    ['a moment that there is not', damaged({ given: [{ lastDay: '2025-12-09', upTo: 'soon' }] })],
  ])('%s', (_, value) => {
    expect(checkedFollow(value)).toBeNull();
  });

  it('is not kept', async () => {
    await expect(follow(library, { ...sample, address: 'file:///etc' }, monday)).rejects.toThrow(TypeError);
    expect(await library.count('follows')).toBe(0);
  });

  it.each(['2025-12-09T16:00', '2025-12-09T16:30:15'])('but not an hour such as %s', (closesAt) => {
    expect(checkedFollow(callInWith({ closesAt }))).toEqual(callInWith({ closesAt }));
  });
});

describe('a library of the first version', () => {
  it('keeps its decisions and takes in what is followed', async () => {
    const old = `${name()} old`;
    const first = await openDB(old, 1, {
      upgrade(database) {
        const decisions = database.createObjectStore('decisions', { keyPath: 'key' });
        decisions.createIndex('relationKeys', 'relationKeys', { multiEntry: true });
      },
    });
    await first.put('decisions', { key: 'kept', relationKeys: ['a', 'b'] });
    first.close();

    const upgraded = await openLibrary(() => undefined, old);
    expect(await upgraded.getAllKeysFromIndex('decisions', 'relationKeys', 'b')).toEqual(['kept']);
    await follow(upgraded, sample, monday);
    expect(await listFollows(upgraded)).toEqual([sample]);
    upgraded.close();
  });
});
