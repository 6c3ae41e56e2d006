/** What pages and the extension's background keep in memory, as Chromium's own tools count it. */

/** @typedef {import('playwright-core').CDPSession} Session */
/** @typedef {{ id: number, result?: { usedSize?: number }, error?: { message: string } }} Answer */

/**
 * @typedef {object} PageSize all of the renderer that the page is in, the documents that the browser keeps to go back to included
 * @property {number} heap bytes of JavaScript in use, after what is no longer needed was thrown away
 * @property {number} documents
 * @property {number} nodes of all documents
 * @property {number} listeners
 */

/**
 * @param {Session} session of a page
 * @returns {Promise<PageSize>}
 */
export async function pageSize(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, documents, nodes, listeners: jsEventListeners };
}

/**
 * A way to measure the background. Measuring holds it: while there is a way, the browser does not end it for being
 * idle, so that whatever it keeps adds up.
 *
 * @param {Session} browser session of the whole browser
 * @param {string} extensionId
 * @returns {Promise<() => Promise<number>>} bytes of JavaScript in use, after what is no longer needed was thrown away
 * @throws where the background does not run
 */
export async function backgroundSizer(browser, extensionId) {
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (!worker) throw new Error('the background does not run');
  // The protocol's older form, in which answers come as events of this very session.
  const { sessionId } = await browser.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  let last = 0;
  /** @type {Map<number, (answer: Answer) => void>} */
  const waiting = new Map();
  browser.on('Target.receivedMessageFromTarget', ({ message }) => {
    /** @type {unknown} */
    const parsed = JSON.parse(message);
    const answer = /** @type {Answer} */ (parsed);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  /** @param {string} method @returns {Promise<{ usedSize?: number }>} */
  const call = async (method) => {
    const id = ++last;
    const message = JSON.stringify({ id, method });
    const [{ result, error }] = await Promise.all([
      /** @type {Promise<Answer>} */ (new Promise((resolve) => waiting.set(id, resolve))),
      browser.send('Target.sendMessageToTarget', { sessionId, message }),
    ]);
    if (!result) throw new Error(`the background cannot be measured: ${error?.message ?? method}`);
    return result;
  };
  return async () => {
    await call('HeapProfiler.collectGarbage');
    return (await call('Runtime.getHeapUsage')).usedSize ?? Number.NaN;
  };
}
