import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import type { ListedAnswers, Result } from '../../src/messages/protocol.ts';
import { sampleAddress, sampleRecord, stated } from '../sample-record.ts';
import { startAnewForEachTest } from './started-anew.ts';

const { browser, heard } = await vi.hoisted(() => import('./fake-browser.ts'));
vi.mock('../../src/browser.ts', () => ({ browser }));

startAnewForEachTest();
afterEach(() => void vi.restoreAllMocks());

const list = new URL('/mgDelegatedDecisions.aspx?bcr=1', sampleAddress).href;

it('tells of a list what needs no library, and what is wrong with the library', async () => {
  vi.setSystemTime('2025-12-08T10:00:00Z');
  const listed = sampleRecord({ title: stated('Parking'), callInDeadline: stated('2025-12-09') });
  const ask = async () => {
    const answer = (await heard.message.fire(
      { call: 'list', request: [listed, { not: 'a record' }] },
      { id: 'our-id', url: list },
    )) as Result<ListedAnswers>;
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  };
  const followed = { record: listed, isFollowed: true };
  await heard.message.fire({ call: 'sighting', request: listed }, { id: 'our-id', url: sampleAddress });
  await heard.message.fire({ call: 'follow', request: followed }, { id: 'our-id', url: sampleAddress });
  expect(await ask()).toMatchObject({ trouble: null, known: [{ isRead: true, isFollowed: true }, null] });

  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('The connection was closed', 'InvalidStateError');
  });
  expect(await ask()).toMatchObject({
    trouble: 'unavailable',
    known: [
      {
        callIn: { state: 'open', lastDay: '2025-12-09' },
        isRead: false,
        isFollowed: false,
        earlier: [],
        wouldChange: [],
      },
      null,
    ],
  });
});
