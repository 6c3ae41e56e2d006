import type { BackedUpDecision } from '../../src/library/backup-schema.ts';
import { sampleFollow } from '../sample-follow.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const site = 'democracy.northbrook.example';
const days = ['2025-12-01T09:00:00.000Z', '2025-12-02T09:00:00.000Z', '2025-12-03T09:00:00.000Z'] as const;

/**
 * A backup of sixty leases, one a day: every third is key, the seventh changed its status, one is followed; each
 * shares its issue with one other.
 *
 * @param withBroken adds an entry that has no site
 */
export function sampleBackup({ withBroken = false } = {}): string {
  const decisions: unknown[] = Array.from({ length: 60 }, (_, number) => lease(number));
  if (withBroken) decisions.push({ ...lease(99), site: undefined });
  const { key, record } = lease(5);
  const follows = [sampleFollow({ key, address: record.address, title: 'Lease of kiosk 5' })];
  return JSON.stringify({ scrutineer: 1, made: days[2], decisions, follows, settings: {}, watchWords: [] });
}

function lease(number: number): BackedUpDecision {
  const id = String(number + 1);
  const key = `${site} decision:${id}`;
  const day = new Date(Date.UTC(2025, 8, 1 + number)).toISOString().slice(0, 10);
  const words = number === 12 ? 'The bandstand is repaired first. ' : '';
  const record = sampleRecord({
    address: `https://${site}/ieDecisionDetails.aspx?ID=${id}`,
    ids: { decision: id, issue: String(Math.floor((number + 1) / 2) + 1) },
    title: stated(`Lease of kiosk ${String(number)}`),
    decisionMaker: stated('Executive Director, Place'),
    status: stated('Implemented'),
    decision: stated(`${words}To award the contract at a contract value of £${String(number + 1)},000.`),
    decidedOn: stated(day),
    publishedOn: stated(day),
    isKeyDecision: stated(number % 3 === 0),
  });
  const status = (value: string) => ({ state: 'stated' as const, words: value });
  const isChanged = number === 7;
  return {
    key,
    site,
    identities: [key],
    addresses: [record.address],
    record,
    reading: 'moderngov-decision 1',
    changes: isChanged
      ? [
          {
            field: 'status',
            before: status('For determination'),
            after: status('Implemented'),
            lastSeenBefore: days[1],
            seenAt: days[2],
          },
        ]
      : [],
    changesDropped: 0,
    firstSeen: days[0],
    lastSeen: days[2],
    previousVisit: isChanged ? days[1] : null,
  };
}
