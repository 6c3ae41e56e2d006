/** The extension's background as Chromium's developer tools see it: its memory, and its end. */

/**
 * @param {import('./chromium.mjs').Launched} browser
 * @returns {Promise<import('playwright-core').CDPSession>}
 */
async function sessionOf({ context }) {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser gives no session');
  return session;
}

/**
 * @param {import('playwright-core').CDPSession} session
 * @param {string} extensionId
 * @returns {Promise<string | null>} null where the background is not running
 */
async function targetOf(session, extensionId) {
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  return target?.targetId ?? null;
}

/**
 * Ends the background, as the browser does after a while; where it is not running, nothing happens.
 * @param {import('./chromium.mjs').Launched} browser
 */
export async function endWorker(browser) {
  const session = await sessionOf(browser);
  try {
    const targetId = await targetOf(session, browser.extensionId);
    if (targetId !== null) await session.send('Target.closeTarget', { targetId });
  } finally {
    await session.detach();
  }
}

/**
 * The background's heap: what it has taken of the machine's memory now, and what of it is in use once the garbage
 * is collected.
 * @param {import('./chromium.mjs').Launched} browser
 * @returns {Promise<string>}
 */
export async function heapOf(browser) {
  const session = await sessionOf(browser);
  const targetId = await targetOf(session, browser.extensionId);
  if (targetId === null) throw new Error('the background is not running');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  /** @type {Map<number, (message: string) => void>} */
  const waiting = new Map();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    waiting.get(Number(/^\{"id":(\d+),/.exec(message)?.[1]))?.(message);
  });
  let id = 0;
  /** @param {string} method @returns {Promise<string>} */
  const ask = (method) =>
    new Promise((resolve, reject) => {
      id++;
      waiting.set(id, resolve);
      const message = JSON.stringify({ id, method });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  /** @param {string} answer @param {string} name */
  const megabytes = (answer, name) =>
    (Number(new RegExp(`"${name}":(\\d+)`).exec(answer)?.[1]) / 2 ** 20).toFixed(1);
  const before = await ask('Runtime.getHeapUsage');
  await ask('HeapProfiler.collectGarbage');
  const after = await ask('Runtime.getHeapUsage');
  await session.detach();
  return `${megabytes(before, 'totalSize')} MB, of which ${megabytes(after, 'usedSize')} MB are in use`;
}
