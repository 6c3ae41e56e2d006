/**
 * Thousands of page views in one session of the browser, the panel open, back and forth in one tab while others stay
 * open: what the pages' renderer and the background keep in memory must not grow. Part of `npm run endurance`.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { launchChromium } from './chromium.mjs';
import { filledPanel } from './filled-panel.mjs';
import { backgroundSizer, pageSize } from './heap-sizes.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./heap-sizes.mjs').PageSize} PageSize */

/** Growth from the first measure after the warm-up to the last: more than this part of it is too much. */
export const mostGrowth = 0.1;

/**
 * What was in memory at the end of a round of all pages, on the same page each time.
 * @typedef {object} Sample
 * @property {number} views
 * @property {PageSize} visited the tab that goes from page to page
 * @property {PageSize} decision a decision that stays open
 * @property {PageSize} list a list that stays open
 * @property {{ heap: number }} background
 */

/**
 * @typedef {object} Viewed
 * @property {number} views
 * @property {Sample[]} samples in order; the first is that after the warm-up
 * @property {string[]} problems what pages complained of, and panels that were not one
 */

/**
 * @typedef {object} Options
 * @property {string} executablePath
 * @property {string} extension folder of the demo build
 * @property {number} views as many as are made at least; whole rounds are made
 * @property {number} [every] 2 for every second of the demo's pages alone (default: all)
 * @property {number} [rest] milliseconds between two views
 * @property {(sample: Sample) => void} [onSample]
 */

/**
 * @param {Options} options
 * @returns {Promise<Viewed>}
 */
export async function endureViews({ executablePath, extension, views, every = 1, rest = 0, onSample }) {
  const { startDemoCouncil } = await import('../tests/demo-council/server.mjs');
  const council = await startDemoCouncil();
  const hosts = { [council.host]: council.port };
  const browser = await launchChromium({ executablePath, extension, headless: true, hosts });
  try {
    const control = await browser.context.browser()?.newBrowserCDPSession();
    if (!control) throw new Error('the browser gives no session to measure with');
    const origin = `http://${council.host}`;
    const paths = (await panelPaths(council.tour)).filter((_, at) => at % every === 0);
    /** @type {string[]} */
    const problems = [];
    const open = () => openTab(browser.context, problems);
    const tabs = { decision: await open(), list: await open(), visited: await open() };
    await view(tabs.decision.page, origin + (paths[0] ?? ''));
    await view(tabs.list.page, `${origin}/mgDelegatedDecisions.aspx?bcr=1`);
    const sizeOfBackground = await backgroundSizer(control, browser.extensionId);
    const measure = async (/** @type {number} */ made) => ({
      views: made,
      visited: await pageSize(tabs.visited.session),
      decision: await pageSize(tabs.decision.session),
      list: await pageSize(tabs.list.session),
      background: { heap: await sizeOfBackground() },
    });

    let made = 0;
    /** @type {Sample[]} */
    const samples = [];
    // The first tenth, or a round at least, warms up: what is read once and kept for as long as the worker lives, and
    // what every page comes to show of the others.
    for (let round = 0; made < views || samples.length < 2; round++) {
      made += await visitAll(tabs.visited.page, paths, origin, problems, rest);
      await comeBack(tabs.decision.page);
      await comeBack(tabs.list.page);
      if (round === 0 || made < views / 10) continue;
      const sample = await measure(made);
      samples.push(sample);
      onSample?.(sample);
    }
    return { views: made, samples, problems };
  } finally {
    await browser.close();
    await council.close();
  }
}

/**
 * Every page of the demo that has a panel, each kind of page among them.
 * @param {{ path: string, panel: boolean }[]} tour
 */
async function panelPaths(tour) {
  const { CABINET, agendaItemIds, issueIds } = await import('../tests/demo-council/server.mjs');
  return [
    ...tour.filter(({ panel }) => panel).map(({ path }) => path),
    '/mgDelegatedDecisions.aspx?v=1',
    '/mgListOfficerDecisions.aspx',
    `/mgAi.aspx?ID=${agendaItemIds.parent}`,
    `/mgDecisionDetails.aspx?IId=${issueIds.transport}`,
    `/ieIssueDetails.aspx?IId=${issueIds.transport}`,
    `/mgCommitteeDetails.aspx?ID=${CABINET}`,
  ];
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string[]} problems to which what its pages complain of is added
 */
async function openTab(context, problems) {
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${String(error)}`));
  return { page, session: await context.newCDPSession(page) };
}

/** How often back and forward are taken in a round: once for so many pages. */
const backAtEvery = 4;

/**
 * Opens every page in one tab, going back and forward in between.
 * @param {Page} page
 * @param {string[]} paths
 * @param {string} origin
 * @param {string[]} problems
 * @param {number} rest
 * @returns {Promise<number>} how many views that were
 */
async function visitAll(page, paths, origin, problems, rest) {
  let made = 0;
  const seen = async () => {
    made++;
    const panels = await page.locator('scrutineer-panel').count();
    if (panels !== 1) problems.push(`${page.url()}: ${panels} panels`);
    await pause(rest);
  };
  for (const [at, path] of paths.entries()) {
    await view(page, origin + path);
    await seen();
    if (at % backAtEvery !== backAtEvery - 1) continue;
    // Kept by the browser as they were left, pages come without being loaded.
    for (const step of /** @type {const} */ (['back', 'forward'])) {
      const before = page.url();
      await page.evaluate((way) => history[way](), step);
      await page.waitForURL((url) => url.href !== before, { waitUntil: 'commit' });
      await filledPanel(page);
      await seen();
    }
  }
  return made;
}

/** @param {Page} page @param {string} address */
async function view(page, address) {
  await page.goto(address);
  await filledPanel(page);
}

/** How often the reader comes back to each tab that stays open, for each round. */
const comings = 10;

/**
 * As a tab is told when it comes to the front again: it asks the background anew.
 * @param {Page} page
 */
async function comeBack(page) {
  for (let coming = 0; coming < comings; coming++) {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await pause(20);
  }
  await filledPanel(page);
}

/**
 * By how much each thing grew. Single measures swing by a few in a hundred, so that the middle one of the first three
 * is held against the middle one of the last three, as far as there are so many.
 *
 * @param {readonly Sample[]} samples
 * @returns {Record<string, number>} 0.1 for a tenth more at the end than at first
 */
export function growthIn(samples) {
  const many = Math.min(3, Math.floor(samples.length / 2));
  const [first, last] = [samples.slice(0, many), samples.slice(-many)];
  const measures = (/** @type {Sample} */ { visited, decision, list, background }) =>
    Object.entries({ visited, decision, list, background }).flatMap(([place, size]) =>
      Object.entries(size).map(([name, value]) => ({ name: `${place} ${name}`, value })),
    );
  /** @param {string} name @param {readonly Sample[]} some */
  const of = (name, some) =>
    middle(some.flatMap(measures).flatMap((each) => (each.name === name ? each.value : [])));
  return Object.fromEntries(
    samples
      .slice(0, 1)
      .flatMap(measures)
      .map(({ name }) => [name, of(name, last) / of(name, first) - 1]),
  );
}

/**
 * What grew too much, each in words.
 * @param {Record<string, number>} growth
 * @returns {string[]}
 */
export function tooMuchIn(growth) {
  return Object.entries(growth)
    .filter(([, part]) => !(part <= mostGrowth))
    .map(([name, part]) => `${name} grew by ${(part * 100).toFixed(1)} %`);
}

/** @param {number[]} values */
function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
