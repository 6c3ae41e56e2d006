import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLibrary } from '../../src/library/database.ts';
import type { Library } from '../../src/library/database.ts';
import { decisionUnder, keepSighting } from '../../src/library/decisions.ts';
import type { Fact } from '../../src/facts/fact.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const site = 'democracy.exampleshire.example';
const monday = '2025-12-08T09:00:00.000Z';
const tuesday = '2025-12-09T09:00:00.000Z';
const wednesday = '2025-12-10T09:00:00.000Z';

let library: Library;
let databases = 0;
let onClosed: ReturnType<typeof vi.fn<() => void>>;

/** The database of the test that runs. */
const name = () => `library ${databases}`;

beforeEach(async () => {
  databases += 1;
  onClosed = vi.fn<() => void>();
  library = await openLibrary(onClosed, name());
});
afterEach(() => library.close());

/** Keeps what a page at an address says. */
const see = (key: string, fields: Partial<DecisionRecord> = {}, seenAt = monday, facts: Fact[] = []) =>
  keepSighting(library, `${site} ${key}`, { site, record: sampleRecord(fields), facts }, seenAt);

/** The keys of all that is kept. */
const kept = async () => (await library.getAllKeys('decisions')).map((key) => key.replace(`${site} `, ''));

const supplier: Fact = {
  kind: 'supplier',
  role: 'awarded',
  value: 'Bramble Paving Ltd',
  quote: 'Bramble Paving Ltd',
  block: 3,
  sentence: 'Award to Bramble Paving Ltd.',
  computed: false,
};

describe('a sighting', () => {
  it('keeps the record whole, with its facts, when it was seen and what it is found by', async () => {
    const fields = { reference: stated('CE S417'), ids: { decision: '1', issue: '7' } };
    const stored = await see('decision:1', fields, monday, [supplier]);
    expect(await library.get('decisions', `${site} decision:1`)).toEqual(stored);
    expect(stored).toMatchObject({
      key: `${site} decision:1`,
      site,
      record: sampleRecord(fields),
      facts: [supplier],
      identities: [`${site} decision:1`],
      addresses: [sampleRecord().address],
      reading: 'moderngov-decision 1',
      changes: [],
      changesDropped: 0,
      firstSeen: monday,
      lastSeen: monday,
      previousVisit: null,
    });
    expect(stored.relationKeys).toEqual(
      expect.arrayContaining([`${site} reference CES417`, `${site} issue 7`]),
    );
  });

  it('of a page seen before replaces the record and its keys, and keeps when it was first seen', async () => {
    await see('decision:1', { status: stated('Approved (subject to call-in)'), ids: { issue: '7' } });
    const fields = { status: stated('Implemented'), ids: { issue: '8' } };
    await see('decision:1', fields, tuesday);
    const [stored, ...others] = await library.getAll('decisions');
    expect(others).toEqual([]);
    expect(stored).toMatchObject({
      record: sampleRecord(fields),
      firstSeen: monday,
      lastSeen: tuesday,
      previousVisit: monday,
    });
    expect(await library.getAllKeysFromIndex('decisions', 'relationKeys', `${site} issue 7`)).toEqual([]);
  });

  it('twice within half an hour is one visit', async () => {
    await see('decision:1');
    await see('decision:1', {}, tuesday);
    await see('decision:1', {}, '2025-12-09T09:29:00.000Z');
    expect(await library.getAll('decisions')).toMatchObject([{ previousVisit: monday }]);
  });

  it('writes nothing of the index again where nothing changed', async () => {
    await see('decision:1', { title: stated('Sale of land') });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await see('decision:1', { title: stated('Sale of land') }, tuesday);
    expect(put).toHaveBeenCalledTimes(1);
    await see('decision:1', { title: stated('Sale of woodland') }, wednesday);
    expect(put).toHaveBeenCalledTimes(4);
    put.mockRestore();
  });

  it('keeps at most twenty addresses, the latest last', async () => {
    for (let session = 0; session < 25; session++)
      await see('decision:1', { address: `https://${site}/(S(${session}))/ieDecisionDetails.aspx?ID=1` });
    const addresses = (await decisionUnder(library, `${site} decision:1`))?.addresses;
    expect(addresses).toHaveLength(20);
    expect(addresses?.at(-1)).toContain('(S(24))');
  });

  it('gives two keys that fall on one place two places', async () => {
    // Same sums of their letters: "Aa" and "BB" weigh alike.
    await see('Aa');
    await see('BB');
    expect(await kept()).toEqual(['Aa', 'BB']);
    expect(await library.count('searchEntries')).toBe(2);
  });
});

describe('a sighting that is given up half-way', () => {
  it('leaves neither the decision nor what it is found by', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, value) {
      const request = this.add(value);
      this.transaction.abort();
      return request;
    });
    await expect(see('decision:1', { title: stated('Sale of land') })).rejects.toThrow();
    expect([await library.count('decisions'), await library.count('searchEntries')]).toEqual([0, 0]);
    vi.restoreAllMocks();
    await see('decision:1');
    expect([await library.count('decisions'), await library.count('searchEntries')]).toEqual([1, 1]);
  });
});

describe('the connection', () => {
  it('gives way to a newer version that wants to upgrade, and says so', async () => {
    await see('decision:1');
    const newer = await openDB(name(), 99);
    expect(onClosed).toHaveBeenCalledOnce();
    expect(newer.version).toBe(99);
    await expect(see('decision:2')).rejects.toThrow();
    newer.close();
  });

  it('stays open beside another of the same version, and finds what that one kept', async () => {
    const other = await openLibrary(() => undefined, name());
    await keepSighting(other, 'key', { site, record: sampleRecord(), facts: [] }, monday);
    expect(await library.get('decisions', 'key')).toMatchObject({ firstSeen: monday });
    expect(onClosed).not.toHaveBeenCalled();
    other.close();
  });
});
