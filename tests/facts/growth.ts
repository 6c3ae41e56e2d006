import type { FactFinder } from '../../src/facts/fact.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import { sampleRecord, stated } from '../sample-record.ts';

/** How many times longer a finder takes for four times the words: the better of two, so that a busy machine is no fault. */
export function growthOf(find: FactFinder, words: string, length = 50_000): number {
  const timeFor = (size: number) => {
    const record = sampleRecord({ decision: stated(words.repeat(Math.ceil(size / words.length))) });
    const sentences = sentencesOf(record);
    const times = [1, 2].map(() => {
      const before = performance.now();
      find(sentences, record, { nation: 'England' });
      return performance.now() - before;
    });
    return Math.min(...times);
  };
  timeFor(length);
  // Below a few milliseconds a clock tells nothing.
  return timeFor(4 * length) / Math.max(timeFor(length), 4);
}
