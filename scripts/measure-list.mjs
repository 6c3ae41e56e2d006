/** How long lists hold a page up while they are read and marked, in Chromium. */
import { launchChromium } from './chromium.mjs';
import { longList } from '../tests/demo-council/long-list.mjs';
import { startDemoCouncil } from '../tests/demo-council/server.mjs';

/** A word that the title of every row of the long list has: watched for, it gives each of them a mark. */
export const wordOfEveryRow = 'works';

/**
 * What one visit to a list took, in milliseconds.
 * @typedef {object} ListTimes
 * @property {number} longest the longest task of the page, its own work included; 0 where none was longer than 50
 * @property {number} reading the longest that our first script kept the page in one go
 * @property {number} mounting how long the second took to put panel and layer over the page
 * @property {number} drawing the longest that it took to draw or to move marks: a frame has 16.7
 * @property {number} slices how often the first script was at work before the second came
 * @property {number} marked from the start of the visit until all is known and marked
 */

/**
 * Opens a list in a browser that is there already, and waits until all of it is marked.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} host of the demo council
 * @param {number} rows
 * @param {number} [slowdown] how many times slower than it is the processor shall seem
 * @returns {Promise<ListTimes>}
 */
export async function visitList(context, host, rows, slowdown = 1) {
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gives no browser for this profile, so nothing can be traced.');
  const page = await context.newPage();
  const body = longList(rows);
  await page.route('**/mgDelegatedDecisions.aspx?rows=*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.goto(`http://${host}/mgDelegatedDecisions.aspx?rows=${rows}`);
  const panel = page.locator('scrutineer-panel aside');
  await panel.waitFor({ timeout: 60_000 });
  // Asked seldom: asking takes time in the page as well.
  while ((await panel.textContent())?.includes('Looking among the decisions')) await page.waitForTimeout(250);
  await page.waitForTimeout(250);
  const longest = await page.evaluate(
    () => /** @type {{ longest: number }} */ (/** @type {unknown} */ (globalThis)).longest,
  );
  const trace = await browser.stopTracing();
  await page.close();
  return { longest, ...timesIn(trace) };
}

/**
 * @typedef {object} TraceEvent times in microseconds
 * @property {string} name
 * @property {number} ts
 * @property {number} [dur]
 * @property {{ data?: { url?: string } }} [args]
 */

/** @param {Buffer} trace @returns {Omit<ListTimes, 'longest'>} */
function timesIn(trace) {
  /** @type {unknown} */
  const parsed = JSON.parse(trace.toString());
  const { traceEvents } = /** @type {{ traceEvents: TraceEvent[] }} */ (parsed);
  /** @param {string} file */
  const runsOf = (file) =>
    traceEvents.filter(
      ({ name, args }) =>
        (name === 'FunctionCall' || name === 'EvaluateScript') && args?.data?.url?.endsWith(`/${file}`),
    );
  /** @param {TraceEvent} event */
  const isCall = ({ name }) => name === 'FunctionCall';
  const [first, second] = [runsOf('list.js'), runsOf('list-panel.js')];
  const began = Math.min(...first.map(({ ts }) => ts));
  const drawn = Math.min(...second.map(({ ts }) => ts));
  /** @param {TraceEvent[]} runs */
  const longestOf = (runs) => Math.max(...runs.map(({ dur = 0 }) => dur)) / 1000;
  const ends = [...first, ...second].map(({ ts, dur = 0 }) => ts + dur);
  return {
    reading: longestOf(first),
    mounting: longestOf(second.filter((event) => !isCall(event))),
    drawing: longestOf(second.filter(isCall)),
    slices: first.filter(({ ts }) => ts < drawn).length,
    marked: (Math.max(...ends) - began) / 1000,
  };
}

/**
 * The medians of some visits to a list with a mark on each row.
 * @param {string} executablePath
 * @param {string} extension folder of the demo build
 * @param {number} rows
 * @returns {Promise<ListTimes>}
 */
export async function timeList(executablePath, extension, rows) {
  const council = await startDemoCouncil();
  const hosts = { [council.host]: council.port };
  const { context, serviceWorker, close } = await launchChromium({
    executablePath,
    extension,
    headless: true,
    hosts,
  });
  try {
    await watchEveryRow(serviceWorker);
    /** @type {ListTimes[]} */
    const visits = [];
    for (let visit = 0; visit < 7; visit++) visits.push(await visitList(context, council.host, rows));
    /** @param {keyof ListTimes} what */
    const median = (what) => visits.map((one) => one[what]).sort((a, b) => a - b)[3] ?? Number.NaN;
    return {
      longest: median('longest'),
      reading: median('reading'),
      mounting: median('mounting'),
      drawing: median('drawing'),
      slices: median('slices'),
      marked: median('marked'),
    };
  } finally {
    await close();
    await council.close();
  }
}

/**
 * Has the extension watch for a word that every row of the long list has.
 * @param {import('playwright-core').Worker} serviceWorker
 */
export async function watchEveryRow(serviceWorker) {
  await serviceWorker.evaluate(
    (word) =>
      /** @type {{ chrome: { storage: { local: { set: (items: object) => Promise<void> } } } }} */ (
        /** @type {unknown} */ (globalThis)
      ).chrome.storage.local.set({ 'watch words': [word] }),
    wordOfEveryRow,
  );
}
