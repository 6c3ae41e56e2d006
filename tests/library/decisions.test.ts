import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLibrary } from '../../src/library/database.ts';
import type { Library } from '../../src/library/database.ts';
import { keepSighting, relatedTo } from '../../src/library/decisions.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const site = 'democracy.leeds.gov.uk';
const monday = '2025-12-08T09:00:00.000Z';
const tuesday = '2025-12-09T09:00:00.000Z';

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

/** Keeps a decision under its number. */
const keep = (id: string, fields: Partial<DecisionRecord> = {}, at = site) =>
  keepSighting(
    library,
    `${at} decision:${id}`,
    { site: at, record: sampleRecord({ ids: { decision: id }, ...fields }) },
    monday,
  );

/** The keys of what a decision hangs together with, in order, each with its reasons. */
const related = async (decision: Parameters<typeof relatedTo>[1]) =>
  (await relatedTo(library, decision)).map(
    (found) =>
      [
        found.decision.key.replace(/^.*:/, ''),
        found.reasons.map(({ kind, direction }) => `${kind} ${direction}`).join(', '),
      ] as const,
  );

describe('a sighting', () => {
  it('keeps the record whole, with when it was seen and what it is found by', async () => {
    const record = sampleRecord({ reference: stated('CE S417'), ids: { decision: '1', issue: '7' } });
    const kept = await keepSighting(library, 'key', { site, record }, monday);
    expect(await library.get('decisions', 'key')).toEqual(kept);
    expect(kept).toEqual({
      key: 'key',
      site,
      record,
      relationKeys: [`${site} reference CES417`, `${site} issue 7`],
      firstSeen: monday,
      lastSeen: monday,
    });
  });

  it('of a page seen before replaces the record and its keys, and keeps when it was first seen', async () => {
    const first = sampleRecord({ status: stated('Approved (subject to call-in)'), ids: { issue: '7' } });
    const second = sampleRecord({ status: stated('Implemented'), ids: { issue: '8' } });
    await keepSighting(library, 'key', { site, record: first }, monday);
    await keepSighting(library, 'key', { site, record: second }, tuesday);
    expect(await library.getAll('decisions')).toEqual([
      {
        key: 'key',
        site,
        record: second,
        relationKeys: [`${site} issue 8`],
        firstSeen: monday,
        lastSeen: tuesday,
      },
    ]);
    // The old key no longer leads to it.
    expect(await related(await keep('2', { ids: { decision: '2', issue: '7' } }))).toEqual([]);
  });
});

describe('related decisions', () => {
  it('come with every reason: citations first, then reference, issue and meeting', async () => {
    const ids = { issue: '7', meeting: '9' };
    await keep('1', { ids: { decision: '1', meeting: '9' } });
    await keep('2', { ids: { decision: '2', issue: '7' } });
    await keep('3', { reference: stated('CE S500') });
    await keep('4', { reference: stated('CE S417'), ids: { decision: '4', ...ids } });
    await keep('5', { ids: { decision: '5', issue: '99' } });
    const decision = await keep('6', {
      reference: stated('CE S500'),
      decision: stated('Under the authority given by Cabinet (CE S417).'),
      ids: { decision: '6', ...ids },
    });
    expect(await related(decision)).toEqual([
      ['4', 'cites-reference to, same-issue both, same-meeting both'],
      ['3', 'same-reference both'],
      ['2', 'same-issue both'],
      ['1', 'same-meeting both'],
    ]);
  });

  it('with reasons of one kind come latest first, and those without a date last', async () => {
    const days = ['2025-03-01', '2025-09-01', null, '2025-06-01'];
    for (const [index, day] of days.entries()) {
      await keep(String(index), {
        ids: { decision: String(index), issue: '7' },
        decidedOn: day === null ? { state: 'absent' } : stated(day),
      });
    }
    const decision = await keep('9', { ids: { decision: '9', issue: '7' } });
    expect((await related(decision)).map(([id]) => id)).toEqual(['1', '3', '0', '2']);
  });

  it('are found from both ends of a citation, whichever was seen first', async () => {
    const cited = await keep('1', { reference: stated('CE S417') });
    const citing = await keep('2', { reasons: stated('See CES417.') });
    expect(await related(citing)).toEqual([['1', 'cites-reference to']]);
    expect(await related(cited)).toEqual([['2', 'cites-reference from']]);
    const [found] = await relatedTo(library, cited);
    expect(found?.reasons[0]).toMatchObject({ strength: 'asserted', words: 'CES417' });
  });

  it('never include the decision itself', async () => {
    const fields = { reference: stated('CE S417'), decision: stated('CE S417 again'), ids: { issue: '7' } };
    expect(await related(await keep('1', fields))).toEqual([]);
  });

  it('never include one of another site, whatever they share', async () => {
    const fields = { reference: stated('CE S417'), ids: { issue: '7', meeting: '9' } };
    await keep('1', fields, 'kent.moderngov.co.uk');
    await keep('2', { decision: stated('See CE S417.') }, 'kent.moderngov.co.uk');
    expect(await related(await keep('3', fields))).toEqual([]);
  });

  it('never include a decision that another one merely cites too', async () => {
    await keep('1', { decision: stated('See CE S417.') });
    expect(await related(await keep('2', { decision: stated('Under CE S417.') }))).toEqual([]);
  });

  it('find every citation beside 300 decisions of one meeting, and do not choke on those', async () => {
    const meeting = { meeting: '9' };
    await keep('zzz', { reference: stated('CE S417'), ids: { decision: '999', ...meeting } });
    for (let id = 0; id < 300; id++) await keep(String(id), { ids: { decision: String(id), ...meeting } });
    const decision = await keep('1000', {
      decision: stated('Under CE S417.'),
      ids: { decision: '1000', ...meeting },
    });
    const found = await related(decision);
    expect(found[0]).toEqual(['zzz', 'cites-reference to, same-meeting both']);
    expect(found.length).toBeGreaterThan(90);
    expect(found.length).toBeLessThan(305);
    expect(new Set(found.map(([id]) => id)).size).toBe(found.length);
  });
});

describe('one decision opened by its own number and by its agenda item', () => {
  const fields = {
    title: stated('Sale of land'),
    decidedOn: stated('2025-12-04'),
    decision: stated('That the land be sold.'),
  };
  const byItem = () => keep('item', { ...fields, ids: { agendaItem: '48110', meeting: '9' } });
  const byNumber = (changes: Partial<DecisionRecord> = {}) =>
    keep('1', { ...fields, ids: { decision: '1', meeting: '9' }, ...changes });

  it('is not related to itself, from either side', async () => {
    const [item, number] = [await byItem(), await byNumber()];
    expect(await related(number)).toEqual([]);
    expect(await related(item)).toEqual([]);
  });

  it.each<[string, Partial<DecisionRecord>]>([
    ['title', { title: stated('Sale of other land') }],
    ['day', { decidedOn: stated('2025-12-05') }],
    ['text', { decision: stated('That the land be let.') }],
  ])('is another decision of the meeting where the %s differs', async (_, changes) => {
    const item = await byItem();
    await byNumber(changes);
    expect(await related(item)).toEqual([['1', 'same-meeting both']]);
  });

  it('is another decision where the meeting differs', async () => {
    const item = await keep('item', { ...fields, ids: { agendaItem: '48110', meeting: '9', issue: '7' } });
    await byNumber({ ids: { decision: '1', meeting: '10', issue: '7' } });
    expect(await related(item)).toEqual([['1', 'same-issue both']]);
  });

  it('is two decisions where both have numbers of their own: one title, decided twice (P52)', async () => {
    const second = await keep('2', { ...fields, ids: { decision: '2', meeting: '9' } });
    await byNumber();
    expect(await related(second)).toEqual([['1', 'same-meeting both']]);
  });

  it('is not presumed where neither page has a title', async () => {
    const item = await keep('item', { ids: { agendaItem: '48110', meeting: '9' } });
    await keep('1', { ids: { decision: '1', meeting: '9' } });
    expect(await related(item)).toEqual([['1', 'same-meeting both']]);
  });
});

describe('the connection', () => {
  it('gives way to a newer version that wants to upgrade, and says so', async () => {
    await keep('1');
    const newer = await openDB(name(), 99);
    expect(onClosed).toHaveBeenCalledOnce();
    expect(newer.version).toBe(99);
    await expect(keep('2')).rejects.toThrow();
    newer.close();
  });

  it('stays open beside another of the same version, and finds what that one kept', async () => {
    const other = await openLibrary(() => undefined, name());
    await keepSighting(other, 'key', { site, record: sampleRecord() }, monday);
    expect(await library.get('decisions', 'key')).toMatchObject({ firstSeen: monday });
    expect(onClosed).not.toHaveBeenCalled();
    other.close();
  });
});
