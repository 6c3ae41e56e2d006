/** Milliseconds of work before the page gets its turn: half a frame, so that scrolling stays smooth. */
const longestSlice = 8;

/**
 * Does a long piece of work a slice at a time, with the page's own work in between.
 *
 * @param steps the work; each step a small part of it
 * @param turn gives the page its turn
 * @param now milliseconds, from any moment on
 * @returns what the work comes to
 * @throws what a step throws
 */
export async function inSlices<T>(
  steps: Iterator<unknown, T>,
  turn: () => Promise<void> = pageTurn,
  now: () => number = () => performance.now(),
): Promise<T> {
  let end = now() + longestSlice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() < end) continue;
    await turn();
    end = now() + longestSlice;
  }
}

/** Lets the page go on with its own work first. A timer would do, but in a tab behind others it waits for a second. */
export function pageTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
