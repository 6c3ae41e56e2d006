import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLibrary } from '../../src/library/database.ts';
import type { Result, SightingAnswer } from '../../src/messages/protocol.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { ownFiles } from './own-files.ts';
import { sampleAddress, sampleRecord, stated } from '../sample-record.ts';

type Answer = Promise<Result<SightingAnswer>>;

// One for the test and for all that it loads anew.
const { asked, browser, heard, reset } = await vi.hoisted(() => import('./fake-browser.ts'));
vi.mock('../../src/browser.ts', () => ({ browser }));

const fetchFile = vi.fn<(address: string) => Promise<Response>>();
const [failed, refused] = ['failed', 'refused'].map((error) => ({ ok: false, error }));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-12-08T12:00Z') });
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', fetchFile);
  fetchFile
    .mockReset()
    .mockImplementation((address) =>
      Promise.resolve(new Response(ownFiles[address.split('/').at(-1) ?? ''])),
    );
  reset();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.resetModules();
  await import('../../src/background/index.ts');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The background's answer to a record from the page at an address, its own unless a test says otherwise. */
function sight(record: unknown, url = (record as DecisionRecord).address, call = 'sighting'): Answer {
  return heard.message.fire({ call, request: record }, { id: 'our-id', url }) as Answer;
}

/** The same, where it must have worked. */
async function seen(changes: Partial<DecisionRecord> = {}): Promise<SightingAnswer> {
  const answer = await sight(sampleRecord(changes));
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

/** All that is kept. */
async function kept() {
  const library = await openLibrary(() => undefined);
  const decisions = await library.getAll('decisions');
  library.close();
  return decisions;
}

describe('a sighting is refused, and nothing is kept,', () => {
  const elsewhere = 'https://democracy.kent.gov.uk/ieDecisionDetails.aspx?ID=4711';
  const at = (path: string) => sampleRecord({ address: `https://democracy.leeds.gov.uk/${path}` });

  it.each<[string, unknown, string | undefined]>([
    ['of what is no record', { title: 'Sale of land' }, sampleAddress],
    ['of nothing', null, sampleAddress],
    ['of a damaged record', { ...sampleRecord(), ids: { decision: '<b>' } }, sampleAddress],
    ['of another host’s page', sampleRecord(), elsewhere],
    ['of a host that ends alike', sampleRecord(), sampleAddress.replace('leeds', 'not-leeds')],
    ['by nobody', sampleRecord(), ''],
    ['by a page of ours', sampleRecord(), 'moz-extension://our-id/popup.html'],
    ['of a list', at('mgDelegatedDecisions.aspx?ID=4711'), undefined],
    ['of a decision without a number', at('ieDecisionDetails.aspx'), undefined],
    ['of a decision numbered zero', at('ieDecisionDetails.aspx?ID=0'), undefined],
    ['of an address that is none of ModernGov’s', at('decision/4711'), undefined],
  ])('%s', async (_, record, url) => {
    expect(await sight(record, url)).toEqual(refused);
    expect(await kept()).toEqual([]);
  });
});

describe('a decision is kept', () => {
  it('under the council that runs the site, whatever the page says', async () => {
    await seen({ council: 'kent', title: stated('Sale of land') });
    const [decision] = await kept();
    expect(decision).toMatchObject({
      key: 'democracy.leeds.gov.uk decision:4711',
      site: 'democracy.leeds.gov.uk',
      firstSeen: '2025-12-08T12:00:00.000Z',
      record: { ...sampleRecord(), council: 'leeds', title: stated('Sale of land') },
    });
    expect(fetchFile.mock.calls.flat().map((address) => address.split('/').at(-1))).toEqual(
      Object.keys(ownFiles),
    );
  });

  it.each([
    ['shared by two', 'https://baberghmidsuffolk.moderngov.co.uk', 'baberghmidsuffolk.moderngov.co.uk'],
    ['that nobody knows', 'https://decisions.example/ModernGov', 'decisions.example/moderngov'],
  ])('under no council on a host %s', async (_, place, site) => {
    await seen({ address: `${place}/ieDecisionDetails.aspx?ID=4711`, council: 'leeds' });
    expect(await kept()).toMatchObject([{ site, record: { council: null } }]);
  });

  it('once, by whichever of its addresses it is opened', async () => {
    await seen();
    await seen({
      address: 'http://DEMOCRACY.leeds.gov.uk:9071/(S(abc))/IEDECISIONDETAILS.asp?LLL=0&id=04711',
    });
    expect((await kept()).map(({ key }) => key)).toEqual(['democracy.leeds.gov.uk decision:4711']);
  });
});

describe('the answer', () => {
  const window = { publishedOn: stated('2025-12-04'), callInDeadline: stated('2025-12-09') };
  const summer = { publishedOn: stated('2026-06-12'), callInDeadline: stated('2026-06-19') };
  const at = (host: string) => ({ address: `https://${host}/ieDecisionDetails.aspx?ID=1` });

  it('counts the window of a stated deadline in working days', async () => {
    const answer = await seen(window);
    expect(answer.callIn).toMatchObject({ today: '2025-12-08', workingDaysLeft: 1 });
    const days = answer.callIn.days?.map(
      ({ date, off }) => `${Number(date.slice(8))}${off ? ` ${off}` : ''}`,
    );
    expect(days?.join(', ')).toBe('4, 5, 6 Saturday, 7 Sunday, 8, 9');
  });

  it('works a last day out by the council’s rule, says by which, and else gives none', async () => {
    const lbhf = { ...at('democracy.lbhf.gov.uk'), isSubjectToCallIn: stated(true, 'Yes') };
    const { callIn } = await seen({ ...lbhf, publishedOn: stated('2025-12-04') });
    expect(callIn).toMatchObject({ lastDay: '2025-12-09', basis: 'rule', certainty: 'estimate' });
    expect(callIn.working).toContain('unit_working 3');
    expect(callIn.days).toHaveLength(6);
    expect((await seen(at('democracy.lbhf.gov.uk'))).callIn).toMatchObject({ lastDay: null, days: null });
  });

  it('counts none left once the last day has passed', async () => {
    vi.setSystemTime(new Date('2025-12-10T00:00Z'));
    expect((await seen(window)).callIn).toMatchObject({ today: '2025-12-10', workingDaysLeft: null });
  });

  it.each([
    ['England', 'democracy.leeds.gov.uk', 5],
    ['Scotland', 'democracy.edinburgh.gov.uk', 4],
    ['a country whose holidays we do not know', 'councilmeetings.dublincity.ie', null],
  ])('goes by the bank holidays of %s', async (_, host, left) => {
    vi.setSystemTime(new Date('2026-06-12T12:00Z'));
    expect((await seen({ ...summer, ...at(host) })).callIn.workingDaysLeft).toBe(left);
  });

  it('lists the decisions seen before that hang together with it', async () => {
    const parent = 'https://democracy.leeds.gov.uk/ieDecisionDetails.aspx?AIId=48110';
    await seen({
      address: parent,
      ids: { agendaItem: '48110' },
      reference: stated('CE S417'),
      title: stated('Procurement strategy'),
      decision: stated(
        'That the contract be awarded to Harbour Ltd at a total contract value of £4.2 million.',
      ),
      decidedOn: stated('2025-07-14'),
      decidedAtMeeting: stated({ body: 'Cabinet', date: '2025-07-14' }),
    });
    const { related } = await seen({ decision: stated('Under the authority of CE S417.') });
    expect(related).toEqual([
      {
        address: parent,
        title: 'Procurement strategy',
        decidedOn: '2025-07-14',
        decisionMaker: 'Cabinet',
        reasons: [
          {
            kind: 'cites-reference',
            direction: 'to',
            strength: 'asserted',
            how: 'reference',
            words: 'CE S417',
          },
        ],
        facts: [expect.objectContaining({ kind: 'money', role: 'contract-value', value: 4_200_000 })],
      },
    ]);
    expect(
      (await seen({ ...at('democracy.edinburgh.gov.uk'), decision: stated('CE S417') })).related,
    ).toEqual([]);
  });
});

describe('after a failure the next call works again', () => {
  it('where the database could not be opened', async () => {
    // The worker opens it as it starts.
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation failed', 'UnknownError');
    });
    vi.resetModules();
    reset();
    await import('../../src/background/index.ts');
    expect((await seen()).trouble).toBe('unavailable');
    open.mockRestore();
    expect((await seen()).trouble).toBeNull();
  });

  it('where there was no room to write', async () => {
    // As browsers do it: the request is taken, then the whole transaction is given up.
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, value) {
      const request = this.add(value);
      this.transaction.abort();
      return request;
    });
    expect(await sight(sampleRecord())).toEqual(failed);
    expect((await sight(sampleRecord())).ok).toBe(true);
    expect(await kept()).toHaveLength(1);
  });

  it('where the database was taken away', async () => {
    await seen();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('scrutineer').onsuccess = resolve;
    });
    expect((await sight(sampleRecord())).ok).toBe(true);
    expect(await kept()).toHaveLength(1);
  });

  it('where the directory could not be read', async () => {
    fetchFile.mockRejectedValueOnce(new TypeError('NetworkError'));
    expect(await sight(sampleRecord())).toEqual(failed);
    expect((await sight(sampleRecord())).ok).toBe(true);
    expect((await kept())[0]?.record.council).toBe('leeds');
  });
});

it('answers a page that the reader came back to, and keeps what was seen since', async () => {
  await seen({ status: stated('Implemented') });
  const old = sampleRecord({ status: stated('Recommendations Approved (subject to call-in)') });
  expect((await sight(old, old.address, 'lookup')).ok).toBe(true);
  expect((await kept())[0]?.record.status).toMatchObject({ value: 'Implemented' });
});

it('loads the rest of the panel into the page that asks, and into no other', async () => {
  const parts = { call: 'parts', request: null };
  expect(await heard.message.fire(parts, { id: 'our-id', tab: { id: 7 }, frameId: 0 })).toMatchObject({
    ok: true,
  });
  expect(asked.scripts).toEqual([{ target: { tabId: 7, frameIds: [0] }, files: ['answer.js'] }]);
  expect(await heard.message.fire(parts, { id: 'our-id' })).toEqual(refused);
  expect(asked.scripts).toHaveLength(1);
});
