import { describe, expect, test } from 'vitest';
import { readLibrary, relationsOf } from '../../scripts/read-file.ts';
import type { RelatedRecord } from '../../src/relations/relation.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const site = 'democracy.leeds.gov.uk';
const at = (id: number) => `https://${site}/ieDecisionDetails.aspx?ID=${id}`;

function record(id: number, issue: string | undefined, ofSite = site): RelatedRecord {
  const ids = { decision: String(id), ...(issue !== undefined && { issue }) };
  return {
    site: ofSite,
    record: sampleRecord({ address: at(id), ids, title: stated(`Decision ${id}`) }),
    facts: [],
  };
}

describe('relations between files', () => {
  const subject = record(1, '77');

  test('name the other record and the reason', () => {
    expect(relationsOf(subject, [subject, record(2, '77'), record(3, undefined)])).toMatchObject([
      { address: at(2), title: 'Decision 2', reasons: [{ kind: 'same-issue', strength: 'asserted' }] },
    ]);
  });

  test('are none between councils, with the same decision, and without an address', () => {
    expect(relationsOf(subject, [record(2, '77', 'democracy.kent.gov.uk'), record(1, '77')])).toEqual([]);
    expect(relationsOf(record(1, '77', ''), [record(2, '77', '')])).toEqual([]);
  });
});

test('a file that is no backup is refused with a sentence', () => {
  expect(() => readLibrary('{"decisions": 7}')).toThrow(/^no backup that can be read: /);
  expect(() => readLibrary('not even JSON')).toThrow(/^no backup that can be read: /);
});
