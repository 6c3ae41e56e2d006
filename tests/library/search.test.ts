import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library/database.ts';
import type { Library } from '../../src/library/database.ts';
import { keepSighting } from '../../src/library/decisions.ts';
import { searchLibrary } from '../../src/library/search.ts';
import { writeBlock } from '../../src/library/word-blocks.ts';
import type { Fact } from '../../src/facts/fact.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const site = 'democracy.exampleshire.example';
const monday = '2025-12-08T09:00:00.000Z';

let library: Library;
let databases = 0;

beforeEach(async () => {
  databases += 1;
  library = await openLibrary(() => undefined, `search ${databases}`);
});
afterEach(() => library.close());

const keep = (id: string, fields: Partial<DecisionRecord>, facts: Fact[] = []) =>
  keepSighting(
    library,
    `${site} decision:${id}`,
    { site, record: sampleRecord({ ids: { decision: id }, ...fields }), facts },
    monday,
  );

/** The numbers of the decisions that a search finds, in order. */
const search = async (query: string, limit?: number) =>
  (await searchLibrary(library, query, limit)).hits.map(({ decision }) => decision.record.ids.decision);

/** The first hit's field and sentence. */
const shown = async (query: string) => {
  const [hit] = (await searchLibrary(library, query)).hits;
  return hit && [hit.by, hit.field, hit.sentence];
};

describe('a search', () => {
  it('finds what has all of its words, whatever their letter case and accents', async () => {
    await keep('1', { title: stated('Café at Hawthorn Lane') });
    await keep('2', { title: stated('Resurfacing of Hawthorn Road') });
    await keep('3', { title: stated('Ysgol Tŷ-Gwyn'), language: 'cy' });
    expect(await search('HAWTHORN lane ')).toEqual(['1']);
    expect(await search('cafe')).toEqual(['1']);
    expect(await search('hawthorn')).toEqual(expect.arrayContaining(['1', '2']));
    expect(await search('ty gwyn')).toEqual(['3']);
    expect(await search('hawthorn gwyn ')).toEqual([]);
  });

  it('takes the last word for a beginning, unless a space follows; the others are whole', async () => {
    await keep('1', { title: stated('Resurfacing of Hawthorn Lane') });
    expect(await search('lane resurf')).toEqual(['1']);
    expect(await search('lane resurf ')).toEqual([]);
    expect(await search('resurf lane')).toEqual([]);
  });

  it.each<[string, Partial<DecisionRecord>, string]>([
    ['decisionMaker', { decisionMaker: stated('Deputy Leader (Quarrying)') }, 'quarrying'],
    ['wards', { wards: stated('Elmbridge Hollow') }, 'elmbridge'],
    ['decision', { decision: stated('That it be noted. That the barn be thatched.') }, 'thatched'],
    ['other', { other: [{ label: 'Voting', value: 'Unopposed' }] }, 'unopposed'],
    ['documents', { documents: [{ title: 'Heron survey', address: null, restricted: false }] }, 'heron'],
    ['decidedAtMeeting', { decidedAtMeeting: stated({ body: 'Harbour Board', date: null }) }, 'harbour'],
  ])('looks into "%s"', async (field, fields, query) => {
    await keep('1', { title: stated('Sale of land'), ...fields });
    expect(await shown(query)).toMatchObject(['text', field, expect.stringMatching(new RegExp(query, 'i'))]);
  });

  it('looks into facts', async () => {
    const fact: Fact = {
      kind: 'legislation',
      value: { text: 'the 1972 Act', title: 'Local Government Act 1972', year: 1972, resolved: true },
      quote: 'the 1972 Act',
      block: 1,
      sentence: 'Under the 1972 Act.',
      computed: false,
      address: null,
    };
    await keep('1', { decision: stated('Under the 1972 Act.') }, [fact]);
    expect(await shown('local government')).toEqual(['text', 'facts', 'Local Government Act 1972']);
  });

  it('shows the sentence that has the most of its words, as it stands there', async () => {
    const decision = 'That the barn be sold. That the  Barn, with its meadow, be let; none else.';
    await keep('1', { title: stated('The barn'), decision: stated(decision) });
    expect(await shown('meadow barn')).toEqual([
      'text',
      'decision',
      'That the  Barn, with its meadow, be let; none else.',
    ]);
  });

  it('shows the part of an endless sentence that has the words', async () => {
    await keep('1', { decision: stated(`${'so on and '.repeat(500)}heron ${'and so on '.repeat(500)}`) });
    const [, , sentence = ''] = (await shown('heron')) ?? [];
    expect(sentence).toMatch(/^….*\bheron\b.*…$/);
    expect(sentence.length).toBeLessThan(410);
  });

  it('puts the exact reference first, then titles, then texts, and the newest first in each', async () => {
    const day = (date: string) => ({ decidedOn: stated(date) });
    await keep('1', { ...day('2025-12-04'), decision: stated('As CE S491 has it.') });
    await keep('2', { ...day('2025-01-04'), title: stated('Call-in of CE S491') });
    await keep('3', { ...day('2024-01-04'), reference: stated('CE S491') });
    await keep('4', { ...day('2025-12-05'), reasons: stated('See CE S491.') });
    await keep('5', { ...day('2025-02-04'), title: stated('CE S491 reconsidered') });
    await keep('6', { reasons: stated('See CE S491.') });
    expect(await search('ce s491')).toEqual(['3', '5', '2', '4', '1', '6']);
    expect((await search('CES491')).at(0)).toBe('3');
  });

  it('gives as many as are asked for, the newest, and says whether there are more', async () => {
    for (let id = 10; id < 40; id++)
      await keep(String(id), {
        title: stated('Heron'),
        decidedOn: stated(`2025-10-${id - 9}`.replace(/-(\d)$/, '-0$1')),
      });
    const { hits, isComplete } = await searchLibrary(library, 'heron ', 3);
    expect([hits.map(({ decision }) => decision.record.ids.decision), isComplete]).toEqual([
      ['39', '38', '37'],
      false,
    ]);
    expect(await searchLibrary(library, 'heron ', 30)).toMatchObject({ isComplete: true });
    expect(await search('heron ', 30)).toHaveLength(30);
  });

  it.each(['', '  ', 'the', '?!', 'a', 'zzz nowhere'])('for "%s" finds nothing', async (query) => {
    await keep('1', { title: stated('The sale of a barn') });
    expect(await searchLibrary(library, query)).toMatchObject({ hits: [], isComplete: true });
  });

  it('finds what a page says now, and no longer what it said before', async () => {
    await keep('1', { title: stated('Heron survey') });
    await keep('1', { title: stated('Otter survey'), decidedOn: stated('2025-12-04') });
    expect([await search('heron'), await search('otter'), await search('survey')]).toEqual([
      [],
      ['1'],
      ['1'],
    ]);
    expect(await library.count('searchEntries')).toBe(1);
  });

  it('leaves out what is damaged in storage', async () => {
    const stored = await keep('1', { title: stated('Heron survey') });
    await library.put('decisions', { ...stored, record: null } as never);
    await keep('2', { title: stated('Heron count') });
    expect(await search('heron')).toEqual(['2']);
  });
});

describe('words that hundreds of decisions have', () => {
  it('are found together wherever they meet', async () => {
    // More than one page of the index holds; the few that have both are spread over all of it.
    const both = new Set([3, 555, 899]);
    const at = (id: number) => new Date(Date.UTC(2020, 0, 1 + id)).toISOString().slice(0, 10);
    for (let id = 0; id < 900; id++) {
      const title = both.has(id) ? 'Heron and otter' : id % 2 === 0 ? 'Heron' : 'Otter';
      await keep(String(id + 1), { title: stated(title), decidedOn: stated(at(id)) });
    }
    expect(await searchLibrary(library, 'otter heron ')).toMatchObject({ isComplete: true });
    expect(await search('otter heron ')).toEqual(['900', '556', '4']);
    expect(await search('otter hero')).toEqual(['900', '556', '4']);
  });

  it('are given newest first, some at a time, past those that no longer have the word', async () => {
    const at = (id: number) => stated(new Date(Date.UTC(2020, 0, 1 + id)).toISOString().slice(0, 10));
    for (let id = 1; id <= 120; id++)
      await keep(String(id), { title: stated('Heron'), decidedOn: at((id * 37) % 121) });
    await writeBlock(library, await library.getAll('searchEntries'));
    await library.clear('searchEntries');
    // The block still has them under the word that their pages said once.
    for (let id = 1; id <= 120; id++)
      if ((id * 37) % 121 > 15)
        await keep(String(id), { title: stated('Otter'), decidedOn: at((id * 37) % 121) });
    const days = (await searchLibrary(library, 'heron ', 5)).hits.map(
      ({ decision }) => decision.record.decidedOn,
    );
    expect(days).toEqual([15, 14, 13, 12, 11].map(at));
  });
});
