/**
 * The extension is taken anew, as by an update, again and again under pages that are open: each says so and goes on
 * working, none gets a second panel, none complains. Part of `npm run endurance`.
 */
import { resolve } from 'node:path';
import { launchChromium } from './chromium.mjs';
import { filledPanel } from './filled-panel.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Reloaded
 * @property {number} reloads
 * @property {number} pages how many pages were open under each of them, opened before the one, looked at after it
 * @property {string[]} problems
 */

/**
 * @param {{ executablePath: string, extension: string, reloads: number }} options `extension`: folder of the demo build
 * @returns {Promise<Reloaded>}
 */
export async function endureReloads({ executablePath, extension, reloads }) {
  const { CABINET, decisionIds, issueIds, meetingIds, startDemoCouncil } =
    await import('../tests/demo-council/server.mjs');
  const council = await startDemoCouncil();
  const hosts = { [council.host]: council.port };
  const browser = await launchChromium({ executablePath, extension, headless: true, hosts });
  try {
    const control = await browser.context.browser()?.newBrowserCDPSession();
    if (!control) throw new Error('the browser gives no session to load the extension with');
    /** @type {string[]} */
    const problems = [];
    const paths = [
      `/ieDecisionDetails.aspx?ID=${decisionIds.open}`,
      '/mgDelegatedDecisions.aspx?bcr=1',
      `/ieListDocuments.aspx?CId=${CABINET}&MId=${meetingIds.strategy}&Ver=4`,
      `/mgIssueHistoryHome.aspx?IId=${issueIds.transport}&Opt=0`,
    ];
    const pages = await Promise.all(
      paths.map(async (path) => {
        const page = await browser.context.newPage();
        page.on('console', (message) => {
          if (message.type() === 'error') problems.push(`${path}: ${message.text()}`);
        });
        page.on('pageerror', (error) => problems.push(`${path}: ${String(error)}`));
        await page.goto(`http://${council.host}${path}`);
        return page;
      }),
    );
    /** One page is never opened anew: it stands through all of the updates. */
    const [oldest] = await Promise.all([
      browser.context.newPage().then(async (page) => {
        await page.goto(`http://${council.host}${paths[0]}`);
        return page;
      }),
      ...pages.map(filledPanel),
    ]);
    await filledPanel(oldest);

    for (let reload = 1; reload <= reloads; reload++) {
      const { id } = await control.send('Extensions.loadUnpacked', { path: resolve(extension) });
      if (id !== browser.extensionId) throw new Error(`the extension came back as another: ${id}`);
      await Promise.all(
        [...pages, oldest].map(async (page) => {
          for (const wrong of await wrongAfter(page))
            problems.push(`reload ${reload}, ${page.url()}: ${wrong}`);
        }),
      );
      await Promise.all(pages.map((page) => page.reload()));
      await Promise.all(
        pages.map(async (page) => {
          await filledPanel(page);
          const panels = await page.locator('scrutineer-panel').count();
          if (panels !== 1)
            problems.push(`reload ${reload}, ${page.url()}: ${panels} panels once opened anew`);
        }),
      );
    }
    return { reloads, pages: pages.length + 1, problems };
  } finally {
    await browser.close();
    await council.close();
  }
}

/**
 * What is wrong with a page whose extension was taken away: the reader comes back to its tab, folds the panel and
 * unfolds it, and has an entry or some words shown.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
async function wrongAfter(page) {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const said = page.waitForFunction(
    () =>
      document.querySelector('scrutineer-panel')?.shadowRoot?.textContent.includes('Scrutineer was updated.'),
    null,
    { timeout: 30_000 },
  );
  const isSaid = await said.then(
    () => true,
    () => false,
  );
  return page.evaluate((isSaid) => {
    const hosts = document.querySelectorAll('scrutineer-panel');
    const root = hosts[0]?.shadowRoot;
    /** @param {string} selector @returns {HTMLElement | null | undefined} */
    const find = (selector) => root?.querySelector(selector);
    const wrong = isSaid ? [] : ['it does not say that the extension was updated'];
    if (hosts.length !== 1) wrong.push(`${hosts.length} panels`);
    find('.fold')?.click();
    if (!find('.tab')) wrong.push('the panel does not fold');
    find('.tab')?.click();
    if (!find('.fold')) wrong.push('the panel does not unfold');
    const entry = find('.entry');
    if (entry) {
      const was = entry.getAttribute('aria-expanded');
      entry.click();
      if (find('.entry')?.getAttribute('aria-expanded') === was) wrong.push('no entry opens');
    } else {
      find('.show')?.click();
      if (!CSS.highlights.get('scrutineer-quote')?.size) wrong.push('no words are marked');
      find('.show')?.click();
      if (CSS.highlights.get('scrutineer-quote')?.size) wrong.push('the mark stays');
    }
    // The page's own links and its root are as they were.
    if (document.documentElement.lastElementChild !== hosts[0]) wrong.push('the panel has moved');
    return wrong;
  }, isSaid);
}
