import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOf } from '../../src/facts/index.ts';
import { openLibrary } from '../../src/library/database.ts';
import type { Library } from '../../src/library/database.ts';
import { keepSighting } from '../../src/library/decisions.ts';
import { checkedOutline } from '../../src/library/outline-check.ts';
import { relatedTo } from '../../src/library/related.ts';
import type { Outline } from '../../src/library/stored-outline.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const site = 'democracy.exampleshire.example';
const monday = '2025-12-08T09:00:00.000Z';

let library: Library;
let databases = 0;

beforeEach(async () => {
  databases += 1;
  library = await openLibrary(() => undefined, `outlines ${databases}`);
});
afterEach(() => library.close());

const keep = (id: string, fields: Partial<DecisionRecord>) => {
  const record = sampleRecord({ ids: { decision: id, meeting: '9' }, ...fields });
  const facts = factsOf(record, { nation: 'England' });
  return keepSighting(library, `${site} decision:${id}`, { site, record, facts }, monday);
};

/** One that has a part of every kind that relations go by. */
const full: Partial<DecisionRecord> = {
  title: stated('Award of the ferry contract'),
  reference: stated('CE S417'),
  decisionMaker: stated('Cabinet Member for Harbours'),
  decidedOn: stated('2025-12-04'),
  decidedAtMeeting: stated({ body: 'Harbour Board', date: '2025-12-04' }),
  wards: stated('Elmbridge Hollow'),
  decision: stated(
    'Under the authority delegated by Cabinet on 4 July 2025 and CE S400, that the contract be awarded to ' +
      'Bramble Ferries Ltd (company number 01234567) for £120,000 for 3 years from 1 April 2026 to 31 March 2029.',
  ),
};

/** The same value with one part of it replaced, for every part of it and each of some replacements. */
function* damagedForms(value: unknown): Generator {
  for (const instead of [undefined, null, 7, 'x', [], {}, true]) yield instead;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    for (const form of damagedForms(part)) {
      const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
      Object.assign(copy as object, { [name]: form });
      yield copy;
    }
  }
}

describe('an outline', () => {
  it('is kept with its decision, and changes with it', async () => {
    await keep('1', full);
    const [outline] = await library.getAll('outlines');
    expect(checkedOutline(outline)).toBe(outline);
    expect(outline?.facts.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['money', 'term', 'supplier', 'citation']),
    );
    expect(JSON.stringify(outline).length).toBeLessThan(4_000);
    await keep('1', { ...full, title: stated('Award of the bridge contract') });
    expect(await library.getAll('outlines')).toMatchObject([
      { record: { title: { value: 'Award of the bridge contract' } } },
    ]);
  });

  it('that is damaged in any part is either made anew, or leads to no error and no other relation', async () => {
    await keep('1', full);
    const decision = await keep('2', { ...full, reference: stated('CE S418') });
    const [good] = await library.getAll('outlines');
    const before = JSON.stringify(await relatedTo(library, decision));
    let [anew, count] = [0, 0];
    for (const form of damagedForms(good)) {
      count++;
      if (checkedOutline(form) !== null) continue;
      // Every fiftieth is put into the library: what is refused is all the same there.
      if (anew++ % 50 !== 0) continue;
      await library.put('outlines', { ...(form as Outline), key: `${site} decision:1` });
      if (checkedOutline(await library.get('outlines', `${site} decision:1`)) !== null) continue;
      expect(JSON.stringify(await relatedTo(library, decision))).toBe(before);
    }
    expect(anew).toBeGreaterThan(count / 2);
  });

  it('that is let through in any form is compared without an error', async () => {
    await keep('1', full);
    const decision = await keep('2', full);
    const [good] = await library.getAll('outlines');
    let passed = 0;
    for (const form of damagedForms(good)) {
      const outline = checkedOutline(form);
      if (!outline || outline.key !== good?.key) continue;
      passed++;
      await library.put('outlines', outline);
      for (const { reasons } of await relatedTo(library, decision))
        for (const { words } of reasons) expect(typeof words).toBe('string');
    }
    expect(passed).toBeGreaterThan(100);
  });

  it('is of no use where it is missing or damaged and its decision is too: that is told, the others are found', async () => {
    await keep('1', full);
    await keep('3', full);
    const decision = await keep('2', full);
    await library.put('outlines', { key: `${site} decision:1` } as never);
    const whole = await library.get('decisions', `${site} decision:1`);
    await library.put('decisions', { ...whole, record: null } as never);
    const told: string[] = [];
    const found = await relatedTo(library, decision, (key) => told.push(key));
    expect([found.map(({ decision: { key } }) => key), told]).toEqual([
      [`${site} decision:3`],
      [`${site} decision:1`],
    ]);
  });
});
