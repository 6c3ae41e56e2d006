/**
 * What a visit costs: how soon the panel stands on a decision, and what pages that are no record of ours pay, which
 * should be nothing. Part of `npm run bench`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decisionIds, startDemoCouncil } from '../tests/demo-council/server.mjs';
import { launchChromium } from './chromium.mjs';

/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('playwright-core').Page} Page */

/**
 * From the page's own DOMContentLoaded to the moment the panel's element is in the document. The content
 * script starts at document_idle, which is not before; the background has no part in it.
 *
 * @param {string} executablePath
 * @param {string} extension folder of the demo build
 * @returns {Promise<{ median: number, slowest: number }>} milliseconds
 */
export async function timeToPanel(executablePath, extension) {
  const council = await startDemoCouncil();
  const hosts = { [council.host]: council.port };
  const { context, close } = await launchChromium({ executablePath, extension, headless: true, hosts });
  try {
    await context.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('scrutineer-panel')) return;
        document.documentElement.dataset['panel'] = String(performance.now());
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    const page = await context.newPage();
    const times = [];
    for (let visit = 0; visit < 20; visit++) {
      await page.goto(`http://${council.host}/ieDecisionDetails.aspx?ID=${decisionIds.open}`);
      await page.locator('html[data-panel]').waitFor();
      times.push(
        await page.evaluate(() => {
          const [navigation] = performance.getEntriesByType('navigation');
          const { domContentLoadedEventEnd } = /** @type {PerformanceNavigationTiming} */ (navigation);
          return Number(document.documentElement.dataset['panel']) - domContentLoadedEventEnd;
        }),
      );
    }
    return { median: median(times), slowest: Math.max(...times) };
  } finally {
    await close();
    await council.close();
  }
}

/**
 * One kind of page that is no record of ours.
 * @typedef {object} CostElsewhere
 * @property {string} page
 * @property {number} without median milliseconds from its first byte to the end of loading, in a browser that has an empty extension
 * @property {number} withUs the same in a browser that has ours
 * @property {number} worlds scripts' worlds of ours in the page: 0 where nothing was injected
 * @property {number} styleSheets more than the same page has without us
 * @property {number} requests more than the same page makes without us
 */

/** Visits of each page in each of the browsers, in turn. */
const visits = 40;

/**
 * @param {string} executablePath
 * @param {string} extension folder of the demo build
 * @returns {Promise<CostElsewhere[]>}
 */
export async function costElsewhere(executablePath, extension) {
  const council = await startDemoCouncil();
  const stranger = 'www.somebody-else.example';
  const hosts = { [council.host]: council.port, [stranger]: council.port };
  const nothing = emptyExtension();
  const options = { executablePath, headless: true, hosts };
  const plain = await launchChromium({ ...options, extension: nothing });
  const ours = await launchChromium({ ...options, extension });
  try {
    const pages = {
      without: await watched(plain.context, plain.extensionId),
      withUs: await watched(ours.context, ours.extensionId),
    };
    // Where we are due, the developer tools must see us: else seeing nothing elsewhere would prove nothing.
    const due = await pages.withUs(`http://${council.host}/ieDecisionDetails.aspx?ID=${decisionIds.open}`);
    if (due.worlds === 0 || due.styleSheets === 0) throw new Error('our own script was not seen in a page');
    const results = [];
    for (const { name, address } of [
      { name: 'another page of a council’s site', address: `http://${council.host}/about` },
      {
        name: 'a decision’s page on a site that is none of ours',
        address: `http://${stranger}/ieDecisionDetails.aspx?ID=${decisionIds.open}`,
      },
    ]) {
      const taken = { without: /** @type {Visit[]} */ ([]), withUs: /** @type {Visit[]} */ ([]) };
      for (let visit = 0; visit < visits; visit++) {
        taken.without.push(await pages.without(address));
        taken.withUs.push(await pages.withUs(address));
      }
      /** @param {'worlds' | 'styleSheets' | 'requests'} what */
      const more = (what) =>
        median(taken.withUs.map((one) => one[what])) - median(taken.without.map((one) => one[what]));
      results.push({
        page: name,
        without: median(taken.without.map(({ load }) => load)),
        withUs: median(taken.withUs.map(({ load }) => load)),
        worlds: Math.max(...taken.withUs.map(({ worlds }) => worlds)),
        styleSheets: more('styleSheets'),
        requests: more('requests'),
      });
    }
    return results;
  } finally {
    await ours.close();
    await plain.close();
    rmSync(nothing, { recursive: true, force: true });
    await council.close();
  }
}

/** An extension that does nothing, so that both browsers are alike in all but ours. @returns {string} its folder */
function emptyExtension() {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-nothing-'));
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1',
    background: { service_worker: 'a.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'a.js'), '');
  return folder;
}

/** @typedef {{ load: number, worlds: number, styleSheets: number, requests: number }} Visit */

/**
 * A page in which addresses can be visited and counted.
 * @param {BrowserContext} context
 * @param {string} extensionId whose scripts are counted
 * @returns {Promise<(address: string) => Promise<Visit>>}
 */
async function watched(context, extensionId) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const counted = { worlds: 0, styleSheets: 0, requests: 0 };
  // The developer tools see every script's world, also those that pages cannot see, and every style sheet.
  session.on('Runtime.executionContextCreated', ({ context: { origin } }) => {
    if (origin.includes(extensionId)) counted.worlds += 1;
  });
  session.on('CSS.styleSheetAdded', () => (counted.styleSheets += 1));
  session.on('Network.requestWillBeSent', () => (counted.requests += 1));
  for (const domain of /** @type {const} */ ([
    'DOM.enable',
    'CSS.enable',
    'Network.enable',
    'Runtime.enable',
  ]))
    await session.send(domain);
  return async (address) => {
    Object.assign(counted, { worlds: 0, styleSheets: 0, requests: 0 });
    await page.goto(address, { waitUntil: 'load' });
    const load = await page.evaluate(async () => {
      // The end of loading is written down after its listeners have run; a script at document_idle comes about then.
      await new Promise((settled) => setTimeout(settled, 50));
      const [navigation] = performance.getEntriesByType('navigation');
      const { loadEventEnd, responseStart } = /** @type {PerformanceNavigationTiming} */ (navigation);
      return loadEventEnd - responseStart;
    });
    return { load, ...counted };
  };
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
