import { describe, expect, it } from 'vitest';
import { changesOnList, isContradicted } from '../../src/background/listed-changes.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const page = sampleRecord({
  title: stated('Lease of the Old Forge'),
  effectiveFrom: stated('2025-12-10', '10/12/2025'),
  publishedOn: stated('2025-12-03'),
  callInCount: stated(0, '0'),
});

describe('what a list says of a decision that its page said otherwise', () => {
  it('is what both state and differ in, in the words of each', () => {
    const listed = sampleRecord({
      effectiveFrom: stated('2025-12-17', '17 Dec 2025'),
      callInCount: stated(1, '1'),
    });
    expect(changesOnList(listed, page)).toEqual([
      { field: 'effectiveFrom', before: '10/12/2025', after: '17 Dec 2025' },
      { field: 'callInCount', before: '0', after: '1' },
    ]);
    expect(isContradicted(listed, page)).toBe(true);
  });

  it.each([
    ['nothing is said on the list', {}],
    ['a title is only spaced otherwise', { title: stated('Lease of  the Old forge') }],
    ['a title is cut short', { title: stated('Lease of the Old…') }],
    ['the day is left out', { effectiveFrom: stated('2025-12') }],
    ['the column of dates is another date', { publishedOn: stated('2025-12-02') }],
  ])('is nothing where %s', (_, changes) => {
    expect(changesOnList(sampleRecord(changes), page)).toEqual([]);
  });

  it('is nothing where it is an item or an issue, whose title is its own', () => {
    const item = sampleRecord({ kind: 'agenda-item', title: stated('Item about a lease') });
    expect(changesOnList(item, page)).toEqual([]);
  });

  it('does not touch the state of call-in where only the title or the count differs', () => {
    expect(isContradicted(sampleRecord({ callInCount: stated(3) }), page)).toBe(false);
    expect(isContradicted(sampleRecord({ title: stated('Lease of the New Forge') }), page)).toBe(false);
  });
});
