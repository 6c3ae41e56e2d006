import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library/database.ts';
import type { Library } from '../../src/library/database.ts';
import { keepSighting } from '../../src/library/decisions.ts';
import { relatedTo } from '../../src/library/related.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { factsOf } from '../../src/facts/index.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const site = 'democracy.exampleshire.example';
const monday = '2025-12-08T09:00:00.000Z';

let library: Library;
let databases = 0;

beforeEach(async () => {
  databases += 1;
  library = await openLibrary(() => undefined, `related ${databases}`);
});
afterEach(() => library.close());

/** Keeps a decision under its number, with the facts that its words give. */
const keep = (id: string, fields: Partial<DecisionRecord> = {}, at = site) => {
  const record = sampleRecord({ ids: { decision: id }, ...fields });
  const facts = factsOf(record, { nation: 'England' });
  return keepSighting(library, `${at} decision:${id}`, { site: at, record, facts }, monday);
};

/** The keys of what a decision hangs together with, in order, each with its reasons. */
const related = async (decision: Parameters<typeof relatedTo>[1]) =>
  (await relatedTo(library, decision)).map(
    (found) =>
      [
        found.decision.key.replace(/^.*:/, ''),
        found.reasons.map(({ kind, direction }) => `${kind} ${direction}`).join(', '),
      ] as const,
  );

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
    const found = await related(decision);
    expect(found.map(([id]) => id)).toEqual(['4', '3', '2', '1']);
    expect(found[0]?.[1]).toMatch(/ to, same-issue both, same-meeting both$/);
    expect(found.slice(1).map(([, reasons]) => reasons)).toEqual([
      'same-reference both',
      'same-issue both',
      'same-meeting both',
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
    expect((await related(item)).map(([id]) => id)).toEqual(['1']);
  });

  it('is another decision where the meeting differs', async () => {
    const item = await keep('item', { ...fields, ids: { agendaItem: '48110', meeting: '9', issue: '7' } });
    await byNumber({ ids: { decision: '1', meeting: '10', issue: '7' } });
    expect((await related(item)).map(([id]) => id)).toEqual(['1']);
  });

  it('is two decisions where both have numbers of their own: one title, decided twice (P52)', async () => {
    const second = await keep('2', { ...fields, ids: { decision: '2', meeting: '9' } });
    await byNumber();
    expect((await related(second)).map(([id]) => id)).toEqual(['1']);
  });

  it('is not presumed where neither page has a title', async () => {
    const item = await keep('item', { ids: { agendaItem: '48110', meeting: '9' } });
    await keep('1', { ids: { decision: '1', meeting: '9' } });
    expect((await related(item)).map(([id]) => id)).toEqual(['1']);
  });
});

describe('what is damaged in storage', () => {
  it('is left out, and the others are found', async () => {
    await keep('1', { ids: { decision: '1', issue: '7' } });
    const second = await keep('2', { ids: { decision: '2', issue: '7' } });
    const damaged = { ...second, key: `${site} decision:3`, order: second.order + 1, record: { title: 7 } };
    await library.put('decisions', damaged as never);
    const decision = await keep('4', { ids: { decision: '4', issue: '7' } });
    expect((await related(decision)).map(([id]) => id)).toEqual(['1', '2']);
    const told: string[] = [];
    await relatedTo(library, decision, (key) => told.push(key));
    expect(told).toEqual([damaged.key]);
  });
});

describe('similar titles', () => {
  it('are found by rare words among hundreds of others', async () => {
    for (let id = 1; id <= 150; id++)
      await keep(String(id), {
        title: stated(`Resurfacing of Hawthorn Lane number ${'abcdefgh'[id % 8]}${id}`),
      });
    await keep('900', { title: stated('Refurbishment of the Tithe Barn, Elmbridge Hollow') });
    const decision = await keep('901', {
      title: stated('Tithe Barn at Elmbridge Hollow: refurbishment works'),
    });
    expect((await related(decision)).map(([id]) => id)).toEqual(['900']);
  });
});
