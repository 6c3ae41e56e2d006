import { expect, it, vi } from 'vitest';
import { letterFor } from '../../src/answer/ask.tsx';
import type { Fact, GapName } from '../../src/facts/fact.ts';
import { sampleRecord, stated } from '../sample-record.ts';

vi.mock(import('../../src/ui/text.ts'), () => ({
  text: (name: string) => name,
}));

const gap = (value: GapName): Fact => ({
  kind: 'gap',
  role: 'missing',
  value,
  quote: '',
  block: 0,
  sentence: '',
  computed: false,
});

it('asks for the last day for call-in while it is of use', () => {
  const facts = [gap('reasons'), gap('callInDeadline')];
  expect(letterFor(sampleRecord(), facts, false)).toContain('- gap_callInDeadline');
  expect(letterFor(sampleRecord(), facts, true)).not.toContain('callInDeadline');
  expect(letterFor(sampleRecord(), facts, true)).toContain('- gap_reasons');
  expect(letterFor(sampleRecord(), [gap('callInDeadline')], true)).toBeNull();
});

it('names the decision by its title and its reference, each once', () => {
  const record = sampleRecord({ title: stated('CE S417 - Harbour wall'), reference: stated('CE S417') });
  expect(letterFor(record, [gap('reasons')], false)).toContain('\nCE S417 - Harbour wall\n');
  const apart = sampleRecord({ title: stated('Harbour wall'), reference: stated('CE S417') });
  expect(letterFor(apart, [gap('reasons')], false)).toContain('\nHarbour wall, CE S417\n');
});
