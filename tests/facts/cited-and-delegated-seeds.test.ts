/** Powers and cited decisions of real records, which are not in this repository: checked where they are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/facts/citation.ts';
import { findDelegations } from '../../src/facts/delegation.ts';
import type { Citation, Delegation } from '../../src/facts/fact.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { readText } from '../../src/page/read-text.ts';
import { statedValue } from '../../src/record/decision-record.ts';

const folder = resolve(import.meta.dirname, '../../../shared/data/seeds');
const hasData = existsSync(folder);

interface Seed {
  id: string;
  file: string;
  citedDecisions?: { relation: string; by: string; date: string; ref: string | null }[];
  delegations?: (Partial<Delegation> & { inConsultationWith?: string[] })[];
}

const relations: Record<string, Citation['relation']> = {
  takenUnderDelegationFrom: 'taken-under',
  citesReference: 'cites',
};

function seeds(): Seed[] {
  if (!hasData) return [];
  return (JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { seeds: Seed[] }).seeds;
}

function factsOfSeed({ file }: Seed) {
  const page = readText(readFileSync(join(folder, file), 'utf8'), '');
  const record = identify(page, formats)?.extract(page)[0];
  if (!record) throw new Error(`${file} is not read`);
  const sentences = sentencesOf(record);
  const context = { nation: 'England' } as const;
  return {
    maker: statedValue(record.decisionMaker),
    delegations: findDelegations(sentences, record, context),
    citations: findCitations(sentences, record, context),
  };
}

describe.runIf(hasData)('the records at hand', () => {
  test.each(seeds())('$id: cites what a person found cited, and nothing else', (seed) => {
    const expected = (seed.citedDecisions ?? []).map(({ relation, by, date, ref }) => ({
      ...(ref !== null && { reference: ref }),
      date,
      by,
      relation: relations[relation],
    }));
    expect(factsOfSeed(seed).citations.map(({ value }) => value)).toEqual(expected);
  });

  test.each(seeds())('$id: gives or holds the powers that a person found, in the right direction', (seed) => {
    const { delegations, maker } = factsOfSeed(seed);
    const expected = seed.delegations ?? [];
    expect(delegations).toHaveLength(expected.length);
    for (const [at, { direction, from, to, scope, date, inConsultationWith }] of expected.entries()) {
      const found = delegations[at];
      if (found?.kind !== 'delegation') throw new Error('no delegation');
      // The truth takes the giver from the maker's field where the sentence does not name one.
      expect(found.value.from ?? maker?.toLowerCase()).toBe(
        found.value.from === null ? from?.toLowerCase() : from,
      );
      expect({ ...found.value, scope: null, from: null }).toEqual({
        direction,
        to,
        date: date ?? null,
        scope: null,
        from: null,
      });
      // The truth cuts a long scope short.
      expect(found.value.scope?.startsWith(scope ?? '?')).toBe(true);
      for (const name of inConsultationWith ?? []) expect(found.consulting).toContain(name);
    }
  });
});
