import { readFileSync } from 'node:fs';

/**
 * Milliseconds that the processor has worked for this thread, in which nothing counts that other programs and the
 * tests in other threads do; only Linux tells them (proc_pid_schedstat(5)), elsewhere it is the clock.
 */
export function threadTime(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}
