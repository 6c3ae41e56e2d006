/** Records of real councils, which are not in this repository: checked where the research data is at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { readText } from '../../src/page/read-text.ts';
import { seedFields } from '../accuracy/seeds.ts';
import type { DecisionRecord, Stated } from '../../src/record/decision-record.ts';

const folder = resolve(import.meta.dirname, '../../../shared/data/seeds');
const hasData = existsSync(folder);

interface Answer {
  value?: unknown;
  evidence?: { quote: string }[];
}

interface Seed {
  id: string;
  file: string;
  dates: { type: string; iso: string }[];
  [name: string]: unknown;
}

/** Prose, which the truth gives in its opening words or in short. */
const prose = ['reasons', 'consultation', 'equality'] as const;

const read = (id: string): { seed: Seed; record: DecisionRecord; format: string } => {
  const { seeds } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { seeds: Seed[] };
  const seed = seeds.find((each) => each.id.startsWith(id));
  if (!seed) throw new Error(`${id} is not there`);
  const page = readText(readFileSync(join(folder, seed.file), 'utf8'), '');
  const format = identify(page, formats);
  const record = format?.extract(page)[0];
  if (!format || !record) throw new Error(`${id} is not read`);
  return { seed, record, format: format.id };
};

const answer = (seed: Seed, name: string): Answer => seed[name] ?? {};
const valueOf = (field: Stated<unknown>): unknown => (field.state === 'stated' ? field.value : null);

describe.runIf(hasData)('the seeds that are records of decision', () => {
  it.each([
    ['000', 'herefordshire-operational-decision', 'decision'],
    ['001', 'kent-record-of-decision', 'proposal'],
    ['004', 'southampton-record-of-decision', 'decision'],
  ])('%s gives what a person read from it, and nothing where it says nothing', (id, format, kind) => {
    const { seed, record, format: claimed } = read(id);
    expect([claimed, record.kind, record.council]).toEqual([format, kind, null]);
    for (const [name, field] of Object.entries(seedFields)) {
      const value = valueOf(record[field]);
      const truth = answer(seed, name).value ?? null;
      // The status is kept as the council writes it, in capitals.
      expect(name === 'status' && typeof value === 'string' ? value.toLowerCase() : value, name).toBe(truth);
    }
    expect(valueOf(record.decidedOn), 'decidedOn').toBe(
      seed.dates.find(({ type }) => type === 'decision')?.iso ?? null,
    );
    for (const name of prose) {
      const { value, evidence = [] } = answer(seed, name);
      const words = valueOf(record[name]);
      expect(words === null, name).toBe((value ?? null) === null);
      for (const { quote } of evidence) expect(words, name).toContain(quote);
    }
    const { value: wards } = answer(seed, 'wards');
    expect(valueOf(record.wards) ?? '', 'wards').toBe((wards as string[]).join('; '));
    const { value: declared } = answer(seed, 'declarations');
    expect(record.declarations.state).toBe(declared === null ? 'blank' : 'none');
  });

  it.each(['000', '001', '004'])('%s shows no markup, and no field that the form does not ask', (id) => {
    const { record } = read(id);
    expect(JSON.stringify(record)).not.toMatch(/<\/?[a-z]|&[a-z]+;|\*\*|##/);
    expect(record.documents).toEqual([]);
    for (const field of [
      'purpose',
      'portfolioHolder',
      'contact',
      'decisionDue',
      'noticePublishedOn',
      'decidedAtMeeting',
      'callInCount',
    ] as const) {
      expect(record[field].state, field).toBe('absent');
    }
  });

  it('are read to their ends: what stands in the last answers and below', () => {
    const [officer, proposal, cabinet] = [read('000').record, read('001').record, read('004').record];
    expect(valueOf(officer.alternatives)).toMatch(/^Alternative options .*fully develop this option\.$/s);
    expect(valueOf(proposal.alternatives)).toMatch(/^Consideration .*KCC led\.$/s);
    expect([proposal.decidedOn.state, cabinet.callInDeadline.state]).toEqual(['blank', 'blank']);
    expect(valueOf(cabinet.reportAuthor)).toBe('Donna Chapman');
    expect(cabinet.isSubjectToCallIn).toMatchObject({
      quote: expect.stringContaining('"Call-In"') as unknown,
    });
    const labels = cabinet.other.map(({ label }) => label);
    expect(labels).toEqual([
      'PORTFOLIO AREA',
      'OTHER RELEVANT MATTERS CONCERNING THE DECISION',
      'CONFIRMED AS A TRUE RECORD',
      'Date',
      'Decision Maker',
      'Proper Officer',
      'Note',
    ]);
  });
});
