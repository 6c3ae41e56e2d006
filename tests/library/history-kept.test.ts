import { describe, expect, it } from 'vitest';
import { boundedHistory, changesBetween, changesSince, mostChanges } from '../../src/library/history.ts';
import type { Change } from '../../src/library/stored-decision.ts';
import type { DecisionRecord, RecordDocument } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const monday = '2025-12-08T09:00:00.000Z';
const visits = { lastSeenBefore: monday, seenAt: '2025-12-09T09:00:00.000Z' };
const address = 'https://council.example/documents/s100/Report.pdf';
const report: RecordDocument = { title: 'Report', address, restricted: false };
const appendix: RecordDocument = { title: 'Appendix 1', address: null, restricted: true };

/** What changed between two readings of a page. */
const changed = (before: Partial<DecisionRecord>, after: Partial<DecisionRecord>) =>
  changesBetween(
    { record: sampleRecord(before), reading: '1' },
    { record: sampleRecord(after), reading: '1' },
    visits,
  );

describe('a history', () => {
  const change = (index: number, words: string): Change => ({
    field: 'decision',
    before: { state: 'stated', words },
    after: { state: 'blank' },
    lastSeenBefore: monday,
    seenAt: new Date(Date.parse(monday) + index * 60_000).toISOString(),
  });

  it('keeps the newest 200 changes, counts the others, and shortens the words of the older ones', () => {
    const long = 'x'.repeat(30_000);
    const { changes, changesDropped } = boundedHistory(
      Array.from({ length: 230 }, (_, at) => change(at, long)),
      5,
    );
    expect([changes.length, changesDropped]).toEqual([mostChanges, 35]);
    expect(changes[0]?.seenAt).toBe(change(30, '').seenAt);
    const lengths = changes.map(
      ({ before }) => before && 'words' in before && [before.words.length, before.isShortened],
    );
    expect(lengths.slice(0, 180)).toEqual(Array(180).fill([300, true]));
    expect(lengths.slice(180)).toEqual(Array(20).fill([20_000, true]));
    expect(boundedHistory([change(0, 'short')], 0).changes).toEqual([change(0, 'short')]);
  });

  it('is taken together since a visit', () => {
    const at = (hour: number, changes: Change[]): Change[] =>
      changes.map((each) => ({ ...each, seenAt: `2025-12-09T${String(hour).padStart(2, '0')}:00:00.000Z` }));
    const status = (before: string, after: string) =>
      changed({ status: stated(before) }, { status: stated(after) });
    const wards = (before: string, after: string) =>
      changed({ wards: stated(before) }, { wards: stated(after) });
    const documents = (before: RecordDocument[], after: RecordDocument[]) =>
      changed({ documents: before }, { documents: after });
    const changes = [
      ...at(1, [...status('Draft', 'Proposed'), ...documents([], [report])]),
      ...at(2, [...status('Proposed', 'Approved'), ...wards('Elm', 'Oak'), ...documents([], [appendix])]),
      ...at(3, [...status('Approved', 'Implemented'), ...wards('Oak', 'ELM'), ...documents([report], [])]),
    ];
    const since = (moment: string) => changesSince({ changes, changesDropped: 0 }, moment);
    expect(since('2025-12-09T01:00:00Z')).toEqual({
      fields: [
        {
          field: 'status',
          before: { state: 'stated', words: 'Proposed' },
          after: { state: 'stated', words: 'Implemented' },
        },
      ],
      documents: [
        { before: null, after: appendix },
        { before: report, after: null },
      ],
      isPartial: false,
    });
    // What came and went since is no change.
    expect(since(monday).documents).toEqual([{ before: null, after: appendix }]);
    expect(since('2025-12-09T03:00:00.000Z')).toEqual({ fields: [], documents: [], isPartial: false });
    expect(changesSince({ changes, changesDropped: 3 }, monday).isPartial).toBe(true);
    expect(changesSince({ changes, changesDropped: 3 }, '2025-12-09T02:00:00Z').isPartial).toBe(false);
  });
});
