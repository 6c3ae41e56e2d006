import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/facts/index.ts';
import { sampleRecord, stated } from '../sample-record.ts';

const context = { nation: 'England' } as const;
const factsIn = (decision: string) => factsOf(sampleRecord({ decision: stated(decision) }), context);

describe('the sentence that is kept with a fact', () => {
  it('is whole where a council wrote it', () => {
    const words =
      `That the tender of Harbour Roads Ltd be accepted ${'for the works described '.repeat(100)}`.trim();
    const suppliers = factsIn(words).filter(({ kind }) => kind === 'supplier');
    expect(suppliers.map(({ sentence }) => sentence)).toEqual([words]);
  });

  it('is the part round its own words where thousands stand in one', () => {
    const award = (at: number) => `lot ${String(at)} awarded to Firm ${String(at)} Ltd, `;
    const words = Array.from({ length: 1_000 }, (_, at) => award(at)).join('');
    const suppliers = factsIn(words).filter(({ kind }) => kind === 'supplier');
    expect(suppliers.length).toBeGreaterThan(100);
    for (const { quote, sentence } of suppliers) {
      expect(sentence.length).toBeLessThan(3_000);
      expect(sentence).toContain(quote);
      expect(words).toContain(sentence);
    }
  });
});
