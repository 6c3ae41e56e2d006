import { expect, test } from 'vitest';
import { factsOf } from '../../src/facts/index.ts';
import { asStored } from '../../src/library/decisions.ts';
import type { StoredDecision } from '../../src/library/stored-decision.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { judged } from '../../src/screens/library/judged.ts';
import { summaryOf } from '../../src/screens/library/summary.ts';
import { buildCouncilIndex } from '../../src/councils/council.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const site = 'democracy.exampleshire.example';
const council = { id: 'exs', name: 'Exampleshire Council', nation: 'England', type: 'county', sites: [site] };
const now = Temporal.Instant.from('2025-12-03T12:00:00Z');
const visits = ['2025-12-01T09:00:00.000Z', '2025-12-02T09:00:00.000Z', '2025-12-03T09:00:00.000Z'] as const;

function summary(changes: Partial<DecisionRecord>, kept: Partial<StoredDecision> = {}, councils = [council]) {
  const record = sampleRecord(changes);
  const facts = factsOf(record, { nation: 'England' });
  const decision = { ...asStored(`${site} decision:1`, { site, record, facts }, visits[0]), ...kept };
  const index = buildCouncilIndex({ about: '', made: '2025-01-01', councils });
  return summaryOf(decision, judged(decision, { councils: index, rules: [], readersRules: new Map() }, now));
}

test('a council is named only where it is known which it is', () => {
  expect(summary({ council: 'exs' }).council).toBe('Exampleshire Council');
  expect(summary({ council: null }).council).toBe(site);
  expect(summary({ council: 'other' }).council).toBe(site);
  const shared = [council, { ...council, id: 'two', name: 'Two' }];
  expect(summary({ council: 'exs' }, {}, shared).council).toBe(site);
});

test('the day shown is the one that the library places it by, and says which it is', () => {
  const [decidedOn, publishedOn] = [stated('2025-11-01'), stated('2025-11-02')];
  expect(summary({ decidedOn, publishedOn }).day).toEqual({ date: '2025-11-01', by: 'decidedOn' });
  expect(summary({ publishedOn }).day).toEqual({ date: '2025-11-02', by: 'publishedOn' });
  expect(summary({}).day).toBeNull();
});

test('a contract value stands before a larger amount, and a threshold never for the decision', () => {
  const money = (role: 'contract-value' | 'budget' | 'threshold', value: number) => ({
    ...{ kind: 'money' as const, role, value, quote: `£${String(value)}` },
    ...{ block: 0, sentence: '', computed: false },
  });
  const facts = [money('budget', 900), money('contract-value', 500), money('threshold', 2_000)];
  expect(summary({}, { facts }).amount).toEqual({ value: 500, quote: '£500', role: 'contract-value' });
  expect(summary({}, { facts: [money('threshold', 2_000)] }).amount).toBeNull();
});

test('changed is what the last visit found that the one before did not', () => {
  const said = (words: string) => ({ state: 'stated' as const, words });
  const change = (lastSeenBefore: string, seenAt: string) => ({
    ...{ field: 'status' as const, before: said('A'), after: said('B') },
    ...{ lastSeenBefore, seenAt },
  });
  const changes = [change(visits[0], visits[1])];
  const lastSeen = visits[2];
  expect(summary({}, { changes, previousVisit: visits[1], lastSeen }).changed).toBeNull();
  expect(summary({}, { changes, previousVisit: visits[0], lastSeen: visits[1] }).changed).toEqual({
    since: visits[0],
    fields: ['status'],
  });
});

test('an open window has its last day', () => {
  const { callIn } = summary({ isSubjectToCallIn: stated(true), callInDeadline: stated('2025-12-09') });
  expect(callIn).toMatchObject({ state: 'open', lastDay: '2025-12-09', certainty: 'stated' });
});
