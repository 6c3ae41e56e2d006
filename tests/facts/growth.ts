import type { FactContext } from '../../src/facts/fact.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import type { Sentence } from '../../src/facts/sentence.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { expectInStep } from '../growth.ts';
import { sampleRecord, stated } from '../sample-record.ts';

type Finder = (sentences: readonly Sentence[], record: DecisionRecord, context: FactContext) => unknown;

/**
 * Fails where reading a decision's sentences and finding something in them takes longer than in step with its words.
 *
 * @param words said again and again in the decision, each time with its number where they are made from that
 */
export function expectFinderInStep(find: Finder, words: string | ((nth: number) => string)): void {
  const wordsAt = typeof words === 'string' ? () => words : words;
  expectInStep((length) => {
    const count = Math.ceil(length / wordsAt(0).length);
    const decision = Array.from({ length: count }, (_, nth) => wordsAt(nth)).join('');
    // A record of its own each time: what is read of a sentence is kept.
    const record = sampleRecord({ decision: stated(decision) });
    return () => find(sentencesOf(record), record, { nation: 'England' });
  }, 200_000);
}
