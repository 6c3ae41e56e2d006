import { expect } from 'vitest';
import { threadTime } from './thread-time.ts';

/** Gets some work ready for an input of a length, which is not timed, and gives back the work itself. */
export type Work = (length: number) => () => unknown;

/** How much longer the whole is than a part. */
const parts = 8;
/** Work in step with its length takes as long for the whole as for its parts: once. With the square, eight times. */
const mostGrowth = 3;
/** Milliseconds. At the lengths asked for here, what grows with the square takes many times that. */
const moment = 20;
/** A doubt is looked into with more rounds: what else the machine does makes some longer, never all. */
const mostRounds = 10;
/** Milliseconds after which a doubt is certain: nothing else keeps a machine busy for so long. */
const longest = 10_000;

/**
 * Fails where work grows faster than the length of its input: one input of that length must take hardly longer than
 * eight of an eighth of it. Both are of the same length in all, timed one after the other, and the least of each
 * counts, so that a busy machine slows them alike.
 *
 * @param length such that what grows with the square takes far longer than a moment: of words, 200,000 characters
 */
export function expectInStep(work: Work, length: number): void {
  const part = Math.ceil(length / parts);
  // Code that has never run is slow.
  timeOf(work, part);
  let [whole, apart, spent] = [Infinity, Infinity, 0];
  for (let round = 0; round < mostRounds && (round < 2 || spent < longest); round++) {
    const once = timeOf(work, length);
    whole = Math.min(whole, once);
    if (whole < moment) return;
    const together = Array.from({ length: parts }, () => timeOf(work, part)).reduce(
      (sum, time) => sum + time,
    );
    apart = Math.min(apart, together);
    if (whole < mostGrowth * apart) return;
    spent += once + together;
  }
  expect.fail(
    `${length} take ${whole.toFixed(0)} ms, ${parts} times ${part} only ${apart.toFixed(0)} ms: more than in step`,
  );
}

/**
 * Fails where a run takes longer than it may: the quickest of five counts, since what takes long by itself does so
 * every time.
 *
 * @param most milliseconds
 * @param what told of a failure, where one test has many runs
 */
export function expectWithin(most: number, run: () => unknown, what = ''): void {
  let quickest = Infinity;
  for (let again = 0; again < 5 && quickest > most; again++)
    quickest = Math.min(
      quickest,
      timeOf(() => run, 0),
    );
  expect(quickest, what).toBeLessThanOrEqual(most);
}

/** Milliseconds that the work takes. */
function timeOf(work: Work, length: number): number {
  const run = work(length);
  const started = threadTime();
  run();
  return threadTime() - started;
}
