import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { damagedKeys, noteDamaged } from '../../src/library/damaged.ts';
import { openLibrary } from '../../src/library/database.ts';
import type { Library } from '../../src/library/database.ts';
import { keepSighting } from '../../src/library/decisions.ts';
import { relatedTo } from '../../src/library/related.ts';
import { searchLibrary } from '../../src/library/search.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { stored } from './fake-storage.ts';

vi.mock('../../src/browser.ts', () => import('./fake-storage.ts'));

const site = 'democracy.exampleshire.example';
const monday = '2025-12-08T09:00:00.000Z';
const tuesday = '2025-12-09T09:00:00.000Z';

let library: Library;
let databases = 0;

beforeEach(async () => {
  stored.clear();
  databases += 1;
  library = await openLibrary(() => undefined, `damaged ${databases}`);
});
afterEach(() => library.close());

const keyOf = (id: string) => `${site} decision:${id}`;
const keep = (id: string, seenAt = monday) => {
  const record = sampleRecord({ ids: { decision: id }, title: stated('Heron survey') });
  return keepSighting(library, keyOf(id), { site, record, facts: [] }, seenAt);
};
const countDamaged = async (library: Library) => (await damagedKeys(library)).length;
const damage = async (id: string) => library.put('decisions', { ...(await keep(id)), record: null } as never);

it('counts each damaged decision that was met once, until its page is opened again', async () => {
  expect(await countDamaged(library)).toBe(0);
  await damage('1');
  await damage('2');
  await keep('3');
  await noteDamaged([keyOf('1'), keyOf('2')]);
  await noteDamaged([keyOf('2')]);
  expect(await countDamaged(library)).toBe(2);
  await keep('1', tuesday);
  expect(await countDamaged(library)).toBe(1);
  await library.clear('decisions');
  expect(await countDamaged(library)).toBe(0);
});

it('counts none that can be read or is not there, whatever was noted', async () => {
  await keep('1');
  await noteDamaged([keyOf('1'), keyOf('7')]);
  expect(await countDamaged(library)).toBe(0);
  stored.set('damaged decisions', { 0: keyOf('1') });
  expect(await countDamaged(library)).toBe(0);
});

it('is told by a search which those are that it left out', async () => {
  await damage('1');
  await keep('2');
  const told: string[] = [];
  const { hits, damaged } = await searchLibrary(library, 'heron', 20, (key) => told.push(key));
  expect([hits.length, damaged, told]).toEqual([1, 1, [keyOf('1')]]);
});

it('is no longer shown beside others once it was met, and is again when its page was opened', async () => {
  const meeting = { meeting: '9' };
  const keepAtMeeting = (id: string, seenAt: string) => {
    const record = sampleRecord({ ids: { decision: id, ...meeting }, title: stated(`Heron ${id}`) });
    return keepSighting(library, keyOf(id), { site, record, facts: [] }, seenAt);
  };
  const whole = await keepAtMeeting('1', monday);
  const other = await keepAtMeeting('2', monday);
  await library.put('decisions', { ...whole, record: null } as never);
  await noteDamaged([keyOf('1')]);
  expect(await damagedKeys(library)).toEqual([keyOf('1')]);
  const told: string[] = [];
  expect([await relatedTo(library, other, (key) => told.push(key)), told]).toEqual([[], [keyOf('1')]]);
  await keepAtMeeting('1', tuesday);
  expect((await relatedTo(library, other)).map(({ decision }) => decision.key)).toEqual([keyOf('1')]);
});
