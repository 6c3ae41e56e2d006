import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library/database.ts';
import type { Library } from '../../src/library/database.ts';
import { decisionUnder, keepSighting } from '../../src/library/decisions.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const site = 'democracy.exampleshire.example';
const days = ['2025-12-08', '2025-12-09', '2025-12-10'].map((day) => `${day}T09:00:00.000Z`);
const [monday = '', tuesday = '', wednesday = ''] = days;

let library: Library;
let databases = 0;

beforeEach(async () => {
  databases += 1;
  library = await openLibrary(() => undefined, `one decision ${databases}`);
});
afterEach(() => library.close());

const fields = {
  title: stated('Sale of land'),
  decidedOn: stated('2025-12-04'),
  decision: stated('That the land be sold.'),
};
const place = { issue: '7', meeting: '9' };

const see = (key: string, changes: Partial<DecisionRecord>, seenAt = monday, at = site) => {
  const address = `https://${at}/ieDecisionDetails.aspx?${key.replace('item:', 'AIId=').replace('decision:', 'ID=')}`;
  const record = sampleRecord({ ...fields, address, ...changes });
  return keepSighting(library, `${at} ${key}`, { site: at, record, facts: [] }, seenAt);
};
const byItem = (changes: Partial<DecisionRecord> = {}, seenAt = monday) =>
  see('item:48110', { ids: { agendaItem: '48110', ...place }, ...changes }, seenAt);
const byNumber = (changes: Partial<DecisionRecord> = {}, seenAt = tuesday) =>
  see('decision:1', { ids: { decision: '1', ...place }, ...changes }, seenAt);

/** The keys of all that is kept. */
const kept = async () => (await library.getAllKeys('decisions')).map((key) => key.replace(`${site} `, ''));

describe('a decision seen under its number and its agenda item’s is kept once', () => {
  it.each([
    ['the item first', byItem, byNumber, 'item:48110'],
    ['the number first', byNumber, byItem, 'decision:1'],
  ])('by what its pages say: %s', async (_, first, second, key) => {
    await first({}, monday);
    await second({}, tuesday);
    expect(await kept()).toEqual([key]);
    for (const known of ['item:48110', 'decision:1']) {
      const decision = await decisionUnder(library, `${site} ${known}`);
      expect(decision).toMatchObject({
        key: `${site} ${key}`,
        firstSeen: monday,
        lastSeen: tuesday,
        changes: [],
      });
      expect(decision?.addresses).toHaveLength(2);
    }
    expect(await library.count('searchEntries')).toBe(1);
    // And it stays one.
    await first({}, wednesday);
    expect(await kept()).toEqual([key]);
  });

  it('where its page carries both numbers', async () => {
    await see('item:48110', { ids: { agendaItem: '48110' } });
    await see('decision:1', { ids: { decision: '1', agendaItem: '48110' } }, tuesday);
    expect(await kept()).toEqual(['item:48110']);
  });

  it('where its page carries both, and each had been kept for itself, with the history of both', async () => {
    await see('item:48110', { ids: { agendaItem: '48110' }, status: stated('Proposed') }, monday);
    await see('decision:1', { ids: { decision: '1' }, status: stated('Approved') }, tuesday);
    expect(await kept()).toHaveLength(2);
    await see(
      'decision:1',
      { ids: { decision: '1', agendaItem: '48110' }, status: stated('Implemented') },
      wednesday,
    );
    expect(await kept()).toEqual(['item:48110']);
    const decision = await decisionUnder(library, `${site} decision:1`);
    expect(decision).toMatchObject({ firstSeen: monday, lastSeen: wednesday, previousVisit: tuesday });
    expect(decision?.changes).toMatchObject([
      { field: 'status', after: { words: 'Approved' }, seenAt: tuesday },
      { field: 'status', after: { words: 'Implemented' }, seenAt: wednesday },
    ]);
    expect(await library.count('searchEntries')).toBe(1);
  });
});

describe('two decisions are kept', () => {
  it.each<[string, Partial<DecisionRecord>]>([
    ['another title', { title: stated('Sale of land (Exempt)') }],
    ['no title', { title: { state: 'absent' } }],
    ['another day', { decidedOn: stated('2025-12-05') }],
    ['no day', { decidedOn: { state: 'absent' } }],
    ['another text', { decision: stated('That the land be let.') }],
    ['another meeting', { ids: { decision: '1', issue: '7', meeting: '10' } }],
    ['another issue', { ids: { decision: '1', issue: '8', meeting: '9' } }],
    ['no issue', { ids: { decision: '1', meeting: '9' } }],
    ['another kind', { kind: 'proposal' }],
  ])('where the other number’s page has %s', async (_, changes) => {
    await byItem();
    await byNumber(changes);
    expect(await kept()).toEqual(['decision:1', 'item:48110']);
  });

  it('where each has its own number, whatever else is alike', async () => {
    await byNumber();
    await see('decision:2', { ids: { decision: '2', ...place } });
    expect(await kept()).toEqual(['decision:1', 'decision:2']);
  });

  it('where two decisions came of one agenda item, and neither is taken for the item', async () => {
    await see('decision:1', { ids: { decision: '1', agendaItem: '48110' } });
    await see('decision:2', { ids: { decision: '2', agendaItem: '48110' } });
    await see('item:48110', { ids: { agendaItem: '48110' } }, tuesday);
    expect(await kept()).toEqual(['decision:1', 'decision:2', 'item:48110']);
  });

  it('where a page with both numbers has another title than the one kept under one of them', async () => {
    await see('item:48110', { ids: { agendaItem: '48110' }, title: stated('Sale of other land') });
    await see('decision:1', { ids: { decision: '1', agendaItem: '48110' } }, tuesday);
    expect(await kept()).toEqual(['decision:1', 'item:48110']);
  });

  it('where two sites use one number', async () => {
    await byNumber();
    await see('decision:1', { ids: { decision: '1', ...place } }, tuesday, 'decisions.sampleton.example');
    expect(await kept()).toHaveLength(2);
  });
});

it('a decision whose title changed is still the one that was kept under its number', async () => {
  await byNumber();
  await byNumber({ title: stated('Sale of land at Hawthorn Lane') }, wednesday);
  expect(await kept()).toEqual(['decision:1']);
});
