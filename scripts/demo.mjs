/**
 * `npm run demo`: builds the extension, serves a made-up council and shows the one on the other. With a display
 * it opens a window to look around in; without one (or with --headless) it walks the tour by itself, saves a
 * picture of every page and prints what the panel says there.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureChromium } from './browsers.mjs';
import { ensureDependencies, projectFolder } from './install.mjs';

/** @typedef {{ path: string, title: string, note: string, panel?: boolean }} TourPage panel: false where none is due */
/** @typedef {{ origin: string, tour: TourPage[] }} Council */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */

const pictures = join(projectFolder, 'dist', 'demo-tour');
const linesShown = 12;

/** Ends the demo early; everything started is closed on the way out. */
const stop = new AbortController();
/** @type {Promise<'stopped'>} */
const stopped = new Promise((resolve) => {
  stop.signal.addEventListener('abort', () => resolve('stopped'));
});
// Not "once": npm passes Ctrl+C on, so that we hear it twice, and the second must not end us half closed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop.abort());

try {
  process.exitCode = await demo(process.argv.includes('--headless') || !hasDisplay());
} catch (error) {
  // What breaks off because we were told to stop is no error.
  if (!stop.signal.aborted) console.error(error instanceof Error ? error.message : error);
  process.exitCode = stop.signal.aborted ? 130 : 1;
}

/**
 * @param {boolean} headless
 * @returns {Promise<number>} the exit status
 */
async function demo(headless) {
  ensureDependencies();
  const executablePath = ensureChromium();
  // Only now: these need the packages.
  const [{ build }, { startDemoCouncil }, { launchChromium }] = await Promise.all([
    import('./build.mjs'),
    import('../tests/demo-council/server.mjs'),
    import('./chromium.mjs'),
  ]);
  const extension = await build({ target: 'chrome', demo: true });
  stop.signal.throwIfAborted();

  const { host, port, tour, close: closeCouncil } = await startDemoCouncil({ port: 0 });
  try {
    const hosts = { [host]: port };
    const browser = await launchChromium({
      executablePath,
      extension,
      headless,
      hosts,
      handleSignals: false,
    });
    try {
      const council = { origin: `http://${host}`, tour };
      const show = headless ? walk(browser.context, council) : lookAround(browser.context, council);
      const outcome = await Promise.race([show, stopped]);
      if (outcome === 'stopped') return headless ? 130 : 0;
      return outcome ? 0 : 1;
    } finally {
      await browser.close();
    }
  } finally {
    await closeCouncil();
  }
}

/** @returns {boolean} whether a window can be opened here */
function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/**
 * Opens the first page of the tour and waits until the window is closed.
 * @param {BrowserContext} context
 * @param {Council} council
 * @returns {Promise<true>}
 */
async function lookAround(context, { origin, tour }) {
  const closed = windowClosed(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(origin + (tour[0]?.path ?? '/'));
  console.log(`\nA window is open on a made-up council, with the extension in it: ${page.url()}\n`);
  for (const { path, title, note } of tour) console.log(`  ${title}: ${note}\n    ${origin}${path}`);
  console.log('\nTo stop, close the window or press Ctrl+C here. Nothing is kept.');
  await closed;
  return true;
}

/**
 * @param {BrowserContext} context
 * @returns {Promise<void>} when the browser has ended or its last page is closed (on macOS it then stays open)
 */
function windowClosed(context) {
  return new Promise((resolve) => {
    /** @param {import('playwright-core').Page} page */
    const watch = (page) =>
      page.on('close', () => {
        if (context.pages().length === 0) resolve();
      });
    context.pages().forEach(watch);
    context.on('page', watch);
    context.on('close', () => resolve());
  });
}

/**
 * Visits every page of the tour, saves its picture and prints what the panel says.
 * @param {BrowserContext} context
 * @param {Council} council
 * @returns {Promise<boolean>} whether every page that should have a panel showed one
 */
async function walk(context, { origin, tour }) {
  // An earlier tour's pictures would pass for this one's.
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const page = context.pages()[0] ?? (await context.newPage());
  let missing = 0;
  for (const [index, { path, title, note, panel = true }] of tour.entries()) {
    const name = `${String(index + 1).padStart(2, '0')}-${fileName(title)}.png`;
    console.log(`\n${index + 1}. ${title}\n   ${note}`);
    try {
      await page.goto(origin + path);
      if (panel) console.log(indent(await panelText(page)));
      // Marks on list pages are drawn after the page has loaded, with nothing to wait for.
      else await pause(500);
    } catch (error) {
      if (stop.signal.aborted) throw error;
      missing += 1;
      // Only the first line: below it Playwright adds its own log, in colours.
      console.log(`     NO PANEL: ${String(error).split('\n')[0] ?? ''}`);
    }
    await page.screenshot({ path: join(pictures, name) });
  }
  console.log(`\nPictures of the ${tour.length} pages are in ${relative(process.cwd(), pictures)}.`);
  if (missing > 0) console.log(`${missing} of them should have shown the panel and did not.`);
  return missing === 0 && tour.length > 0;
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string>} the panel's visible text, once it has stopped changing
 */
async function panelText(page) {
  const panel = page.locator('html > scrutineer-panel aside').first();
  await panel.waitFor({ timeout: 5_000 });
  let text = await panel.innerText();
  // The panel does not wait for the background: what is known of other decisions comes in a moment later.
  for (let round = 0; round < 10; round += 1) {
    await pause(200);
    const later = await panel.innerText();
    if (later === text) break;
    text = later;
  }
  return text;
}

/**
 * @param {string} text
 * @returns {string} its first lines with something on them, set in
 */
function indent(text) {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const rest = lines.length - linesShown;
  const shown = lines.slice(0, linesShown).concat(rest > 0 ? [`(${rest} more lines)`] : []);
  return shown.map((line) => `     ${line}`).join('\n');
}

/**
 * @param {string} title
 * @returns {string} the same as part of a file name
 */
function fileName(title) {
  return title
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
}
