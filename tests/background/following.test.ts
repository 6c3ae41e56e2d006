import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Following, Result, SightingAnswer, TextFile } from '../../src/messages/protocol.ts';
import { startAnewForEachTest } from './started-anew.ts';
import { sampleAddress, sampleRecord, stated } from '../sample-record.ts';

// One for the test and for all that it loads anew.
const { asked, browser, heard } = await vi.hoisted(() => import('./fake-browser.ts'));
vi.mock('../../src/browser.ts', () => ({ browser }));

const refused = { ok: false, error: 'refused' };

startAnewForEachTest();

describe('a followed decision', () => {
  const open = { publishedOn: stated('2025-12-04'), callInDeadline: stated('2025-12-11') };
  const call = async (name: string, request: unknown) =>
    (await heard.message.fire({ call: name, request }, { id: 'our-id', url: sampleAddress })) as Result<
      Following | SightingAnswer
    >;

  it('is reminded of two working days before and on the last morning, unless the reader chooses otherwise', async () => {
    const record = sampleRecord(open);
    expect(await call('follow', { record, isFollowed: true })).toMatchObject({
      value: { isFollowed: true, reminders: ['2025-12-09T09:00:00', '2025-12-11T08:00:00'] },
    });
    expect(asked.badge.at(-1)).toBe('1');
    expect(await call('sighting', record)).toMatchObject({ value: { following: { isFollowed: true } } });
    const times = { before: { workingDays: 1, at: '17:30' }, onLastDay: null };
    expect(await call('remind', { record, times })).toMatchObject({
      value: { reminders: ['2025-12-10T17:30:00'], times },
    });
    expect(new Date(asked.alarms.at(-1) ?? 0).toISOString()).toBe('2025-12-09T00:00:00.000Z');
    expect(await call('follow', { record, isFollowed: false })).toMatchObject({
      value: { isFollowed: false, reminders: [] },
    });
    expect(asked.badge.at(-1)).toBe('');
  });

  it.each([
    ['follow', { record: sampleRecord(open) }],
    ['follow', { record: null, isFollowed: true }],
    ['follow', null],
    [
      'remind',
      { record: sampleRecord(open), times: { before: { workingDays: 0, at: '25:00' }, onLastDay: null } },
    ],
    ['calendar', sampleRecord({ isSubjectToCallIn: stated(true, 'Yes') })],
  ])('is refused where the page asks for what cannot be: %s', async (name, request) => {
    expect(await call(name, request)).toEqual(refused);
  });

  it('gives its last day as a file for a calendar', async () => {
    const answer = await heard.message.fire(
      { call: 'calendar', request: sampleRecord(open) },
      { id: 'our-id', url: sampleAddress },
    );
    expect(answer).toMatchObject({
      ok: true,
      value: { name: 'call-in-2025-12-11.ics', type: 'text/calendar' },
    });
    expect((answer as { value: TextFile }).value.text).toContain('DTSTART;VALUE=DATE:20251211\r\n');
  });
});

describe('the rule that a reader enters', () => {
  const record = sampleRecord({
    publishedOn: stated('2025-12-04'),
    isSubjectToCallIn: stated(true, 'Yes'),
  });
  const ask = (call: string, request: unknown) =>
    heard.message.fire({ call, request }, { id: 'our-id', url: sampleAddress }) as Promise<unknown>;
  const entry = { days: '2', unit: 'working', from: 'publication', cutOff: '16:00' };

  it('is kept, used for the site and forgotten again; what is wrong with it is said, and it is not kept', async () => {
    const wrong = { ...entry, days: '2.5', cutOff: '25:00' };
    expect(await ask('rule', { record, entry: wrong })).toMatchObject({
      value: { faults: { days: 'not-whole', cutOff: 'not-a-time' } },
    });
    const before = await ask('lookup', record);
    expect(await ask('rule', { record, entry })).toEqual({ ok: true, value: { faults: {} } });
    expect(await ask('lookup', record)).toMatchObject({
      value: { callIn: { lastDay: '2025-12-08', rule: { confidence: 'reader' } } },
    });
    await ask('rule', { record, entry: null });
    expect(await ask('lookup', record)).toEqual(before);
    expect(await ask('rule', { record, entry: 7 })).toEqual(refused);
  });
});
