import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { readText } from '../../src/page/read-text.ts';

/** Where the records of real councils are, with what a person read from them; not in this repository. */
export const seedFolder = resolve(import.meta.dirname, '../../../shared/data/seeds');

/** The record's fields by the names they have in the truth: those that are one value. */
export const seedFields = {
  title: 'title',
  reference: 'reference',
  decisionMaker: 'decisionMaker',
  status: 'status',
  isKey: 'isKeyDecision',
  keyReason: 'reasonKey',
  callInSubject: 'isSubjectToCallIn',
  callInDeadline: 'callInDeadline',
  comesIntoForce: 'effectiveFrom',
  publicationDate: 'publishedOn',
} as const;

/** One field of one seed: what a person read, and what the formats read; null where nothing. */
export interface SeedReading {
  file: string;
  field: string;
  expected: unknown;
  got: unknown;
}

type Seed = Record<string, { value?: unknown } | undefined> & { file: string };

/** Every field of every seed; none where the seeds are not there. */
export function readSeeds(): SeedReading[] {
  const truth = join(seedFolder, 'truth.json');
  if (!existsSync(truth)) return [];
  const { seeds } = JSON.parse(readFileSync(truth, 'utf8')) as {
    seeds: (Seed & { file: string })[];
  };
  return seeds.flatMap((seed) => {
    const page = readText(readFileSync(join(seedFolder, seed.file), 'utf8'), '');
    const record = identify(page, formats)?.extract(page)[0];
    return Object.entries(seedFields).map(([name, field]) => {
      const read = record?.[field];
      const got = read?.state === 'stated' ? read.value : null;
      return { file: seed.file, field, expected: seed[name]?.value ?? null, got };
    });
  });
}

/** Whether a field was read as a person reads it. Councils write a status in capitals or not. */
export function isSeedRight({ field, expected, got }: SeedReading): boolean {
  const plain = (value: unknown) =>
    field === 'status' && typeof value === 'string' ? value.toLowerCase() : value;
  return plain(expected) === plain(got);
}
