/**
 * When the extension asks for the pages of a list, by its own word: it keeps the moment before each page. When a page
 * reaches the site says less, since a busy machine brings one late and the next one soon.
 */
import type { Evaluates } from './tested-page.ts';

type Noting = typeof globalThis & { askedMoments?: number[] };

/**
 * Notes from now on when pages are asked for.
 *
 * @param worker the background, or a page of the extension
 */
export function noteAsking(worker: Evaluates): Promise<void> {
  return worker.evaluate(() => {
    const moments: number[] = [];
    (globalThis as Noting).askedMoments = moments;
    chrome.storage.local.onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes))
        if (key.startsWith('reading asked ')) moments.push(newValue as number);
    });
  });
}

/**
 * What was noted since `noteAsking`.
 *
 * @param worker the same
 * @returns milliseconds of the clock, one for each page
 */
export function notedAsking(worker: Evaluates): Promise<number[]> {
  return worker.evaluate(() => (globalThis as Noting).askedMoments ?? []);
}

/**
 * The least time from one moment to the next.
 *
 * @param moments two or more, in order
 */
export function leastBetween(moments: readonly number[]): number {
  return Math.min(...moments.slice(1).map((at, nth) => at - (moments[nth] ?? Number.NaN)));
}
