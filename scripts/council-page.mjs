/** Messages to the extension's background as the content script of a council's page sends them. */

/** @typedef {import('../src/messages/protocol.ts').Result<import('../src/messages/protocol.ts').SightingAnswer>} Answer */

/**
 * Opens a page and gives a way to send messages from it.
 *
 * @param {import('./chromium.mjs').Launched} browser
 * @param {string} address of a page that the extension reads
 * @returns {Promise<(message: unknown) => Promise<{ answer: Answer | null, took: number }>>} `answer` is null where none came;
 *   `took` in milliseconds, as the page waited
 */
export async function messengerAt({ context, extensionId }, address) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  /** @type {Promise<number>} */
  const world = new Promise((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin === `chrome-extension://${extensionId}`) resolve(id);
    });
  });
  await session.send('Runtime.enable');
  await page.goto(address);
  const contextId = await world;
  return async (message) => {
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      expression: `(async () => {
        const started = performance.now();
        const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)}).catch(() => null);
        return { answer, took: performance.now() - started };
      })()`,
      awaitPromise: true,
      returnByValue: true,
    });
    /** @type {unknown} */
    const value = result.value ?? { answer: null, took: 0 };
    return /** @type {{ answer: Answer | null, took: number }} */ (value);
  };
}
