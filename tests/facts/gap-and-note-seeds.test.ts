/** Records of real councils, which are not in this repository: checked where the research data is at hand. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/fact.ts';
import { factsOf } from '../../src/facts/index.ts';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { readText } from '../../src/page/read-text.ts';

const folder = resolve(import.meta.dirname, '../../../shared/data/seeds');

/** What a person missed, by the words of the truth, as the extension names it. */
const asGap: Record<string, string[]> = {
  'contract value': ['contractValue'],
  'value of either contract': ['contractValue'],
  term: ['contractTerm'],
  'supplier(s)': ['supplier'],
  suppliers: ['supplier'],
  'reference number': ['reference'],
  reference: ['reference'],
  'whether key': ['isKeyDecision'],
  'whether open to call-in / deadline': ['isSubjectToCallIn'],
  'call-in position': ['isSubjectToCallIn'],
  'call-in deadline': ['callInDeadline'],
  'call-in expiry date': ['callInDeadline'],
  'publication date': ['publishedOn'],
  'date of decision': ['decidedOn'],
  contact: ['contact'],
  'lead officer/contact': ['contact'],
  wards: ['wards'],
  'divisions by name': ['wards'],
  consultation: ['consultation'],
  equality: ['equality'],
  'equality impact': ['equality'],
  declarations: ['declarations'],
  'declarations of interest': ['declarations'],
  documents: ['documents'],
  'reports or background papers': ['documents'],
};

/** What its "missing" list leaves out, and what the rest of the truth says is not there. */
const alsoMissing: Record<string, string[]> = {
  '001': ['declarations'],
  '002': ['consultation', 'contact', 'equality'],
  '003': ['documents'],
  '004': ['consultation'],
};

const factsIn = (id: string): Fact[] => {
  const file = readdirSync(folder).find((name) => name.startsWith(id)) ?? '';
  const page = readText(readFileSync(join(folder, file), 'utf8'), '');
  const record = identify(page, formats)?.extract(page)[0];
  if (!record) throw new Error(`${id} is not read`);
  return factsOf(record, { nation: 'England' });
};

describe.runIf(existsSync(folder))('the gaps and notes of the seeds', () => {
  it.each(['000', '001', '002', '003', '004'])('%s misses what a person missed, and nothing else', (id) => {
    const { seeds } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as {
      seeds: { id: string; missing: string[] }[];
    };
    const missed = seeds.find((seed) => seed.id.startsWith(id))?.missing ?? [];
    const expected = missed.flatMap((words) => asGap[words] ?? []);
    expect(expected.length).toBeGreaterThan(4);
    const gaps = factsIn(id).filter(({ kind }) => kind === 'gap');
    expect(gaps.map(({ value }) => value).sort()).toEqual([...expected, ...(alsoMissing[id] ?? [])].sort());
  });

  it('calls blank what has a label, and missing what has none', () => {
    const blank = (id: string) =>
      factsIn(id).flatMap((fact) => (fact.kind === 'gap' && fact.role === 'blank' ? [fact.value] : []));
    expect(blank('001')).toEqual(['decidedOn', 'declarations']);
    expect(blank('004')).toEqual(['callInDeadline']);
    expect(['000', '002', '003'].flatMap(blank)).toEqual([]);
  });

  it('sees the sentence that breaks off, and the form that nobody signed', () => {
    const notes = (id: string, role: string) =>
      factsIn(id).filter((fact) => fact.kind === 'note' && fact.role === role);
    expect(notes('002', 'damaged-text')).toMatchObject([{ quote: 'concerns with this contract as it is' }]);
    expect(notes('001', 'blank-signature')).toMatchObject([{ value: 'date', quote: '' }]);
    for (const id of ['000', '001', '003', '004']) expect(notes(id, 'damaged-text')).toEqual([]);
    for (const id of ['002', '003', '004']) expect(notes(id, 'blank-signature')).toEqual([]);
    for (const role of ['wrong-weekday', 'flag-contradicted']) {
      expect(['000', '001', '002', '003', '004'].flatMap((id) => notes(id, role))).toEqual([]);
    }
  });
});
