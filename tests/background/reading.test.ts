import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { openLibrary } from '../../src/library/database.ts';
import type { Result, SightingAnswer } from '../../src/messages/protocol.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { startAnewForEachTest } from './started-anew.ts';
import { sampleAddress, sampleRecord, stated } from '../sample-record.ts';

// One for the test and for all that it loads anew.
const { browser, heard } = await vi.hoisted(() => import('./fake-browser.ts'));
vi.mock('../../src/browser.ts', () => ({ browser }));

const screen = 'moz-extension://our-id/reader.html';
const refused = { ok: false, error: 'refused' };

startAnewForEachTest();

function call<T>(name: string, request: unknown, url = screen): Promise<Result<T>> {
  return heard.message.fire({ call: name, request }, { id: 'our-id', url }) as Promise<Result<T>>;
}

async function read(changes: Partial<DecisionRecord>): Promise<SightingAnswer> {
  const answer = await call<SightingAnswer>('reading', sampleRecord(changes));
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

async function titles() {
  const library = await openLibrary(() => undefined);
  const decisions = await library.getAll('decisions');
  library.close();
  return decisions.map(({ record }) => record.title);
}

describe('a record in the reader’s screen', () => {
  it('without an address is answered from its words alone, and cannot be followed', async () => {
    const answer = await read({ address: '', isSubjectToCallIn: stated(true, 'Yes') });
    expect(answer).toMatchObject({ following: null, related: [], trouble: null });
    expect(answer.callIn).toMatchObject({ state: 'unknown-deadline', lastDay: null, rule: null });
    expect(answer.facts.some(({ kind }) => kind === 'gap')).toBe(true);
  });

  it('from a file on a council’s site is judged by that council’s rule', async () => {
    const dated = { isSubjectToCallIn: stated(true, 'Yes'), publishedOn: stated('2025-12-05') };
    const known = await read({ ...dated, address: 'https://democracy.lbhf.gov.uk/documents/s1/a.pdf' });
    const unknown = await read({ ...dated, address: 'https://files.example/a.pdf' });
    expect([known.callIn.basis, unknown.callIn.basis]).toEqual(['rule', 'none']);
    expect([known.callIn.certainty, known.following]).toEqual(['estimate', null]);
  });

  it('that is a decision’s page can be followed, and is not kept by being read', async () => {
    expect((await read({})).following).toMatchObject({ isFollowed: false });
    expect(await titles()).toEqual([]);
  });

  it('is kept when the reader asks', async () => {
    const record = sampleRecord({ title: stated('Sale of land') });
    expect(await call('keepRead', record)).toEqual({ ok: true, value: { wasKnown: false } });
    expect(await titles()).toEqual([stated('Sale of land')]);
  });

  it('never takes the place of what was read from the decision’s own page', async () => {
    await call('sighting', sampleRecord({ title: stated('Sale of land') }), sampleAddress);
    const saved = sampleRecord({ title: stated('Sale of land, saved long ago') });
    expect(await call('keepRead', saved)).toEqual({ ok: true, value: { wasKnown: true } });
    expect(await titles()).toEqual([stated('Sale of land')]);
  });

  it.each<[string, string, unknown, string]>([
    ['read for a web page', 'reading', sampleRecord(), sampleAddress],
    ['kept for a web page', 'keepRead', sampleRecord(), sampleAddress],
    ['kept for another page of ours', 'keepRead', sampleRecord(), 'moz-extension://our-id/popup.html'],
    [
      'kept for a look-alike',
      'keepRead',
      sampleRecord(),
      'https://a.example/?moz-extension://our-id/reader.html',
    ],
    ['kept without an address', 'keepRead', sampleRecord({ address: '' }), screen],
    [
      'kept from a file',
      'keepRead',
      sampleRecord({ address: 'https://democracy.leeds.gov.uk/a.pdf' }),
      screen,
    ],
    ['read where it is none', 'reading', { address: '', title: 'Sale of land' }, screen],
    ['read where it is nothing', 'reading', null, screen],
  ])('is not %s', async (_, name, request, url) => {
    expect(await call(name, request, url)).toEqual(refused);
    expect(await titles()).toEqual([]);
  });
});

describe('an attached PDF is refused', () => {
  const address = 'https://democracy.leeds.gov.uk/documents/s1/a.pdf';
  const listing = sampleRecord({ documents: [{ title: 'Report', address, restricted: false }] });

  it.each<[string, unknown, string]>([
    [
      'that the page does not list',
      { record: listing, address: address.replace('s1', 's2'), bytes: '' },
      sampleAddress,
    ],
    ['of another host’s page', { record: listing, address, bytes: '' }, 'https://democracy.kent.gov.uk/'],
    ['without bytes', { record: listing, address }, sampleAddress],
    ['that is too large', { record: listing, address, bytes: 'A'.repeat(28_000_001) }, sampleAddress],
    ['that is nothing', null, sampleAddress],
  ])('%s', async (_, request, url) => {
    expect(await call('attachment', request, url)).toEqual(refused);
  });
});
