import type { FactFinder } from '../../src/facts/fact.ts';
import { sentencesOf } from '../../src/facts/sentence.ts';
import { sampleRecord, stated } from '../sample-record.ts';

/**
 * How many times longer a finder works for four times the words, by the processor's time: what else the machine does
 * counts little. The better of two, each with sentences of its own, since what is read of a sentence is kept.
 */
export function growthOf(find: FactFinder, words: string, length = 50_000): number {
  const timeFor = (size: number) => {
    const times = [1, 2].map(() => {
      const record = sampleRecord({ decision: stated(words.repeat(Math.ceil(size / words.length))) });
      const sentences = sentencesOf(record);
      const before = process.cpuUsage();
      find(sentences, record, { nation: 'England' });
      return process.cpuUsage(before).user / 1000;
    });
    return Math.min(...times);
  };
  timeFor(length);
  // Below a few milliseconds a clock tells nothing.
  return timeFor(4 * length) / Math.max(timeFor(length), 4);
}
