/**
 * `npm run shots`: the pictures in README, taken anew of the demo: icons/shots/*.png. They stand beside the icons,
 * since both are pictures of Scrutineer that no test reads; the build ships the icons alone.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ensureChromium } from './browsers.mjs';
import { ensureDependencies, projectFolder } from './install.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Shot
 * @property {string} name of the file, without its ending
 * @property {string} address a path of the demo council, or a screen of the extension such as "library.html"
 * @property {{ width: number, height: number }} [size] of the window in pixels (default 1160 by 720)
 * @property {boolean} [dark]
 * @property {(page: Page) => Promise<void>} ready what is done and waited for before the picture is taken
 */

const folder = join(projectFolder, 'icons', 'shots');
const usual = { width: 1160, height: 720 };
/** Bytes. A README is read over the network too. */
const largest = 150 * 1024;

ensureDependencies();
process.exitCode = await main();

/** @returns {Promise<number>} the exit status: 1 where a picture could not be taken or is too large */
async function main() {
  const executablePath = ensureChromium();
  const [{ build }, { decisionIds, startDemoCouncil }, { launchChromium }] = await Promise.all([
    import('./build.mjs'),
    import('../tests/demo-council/server.mjs'),
    import('./chromium.mjs'),
  ]);
  const extension = await build({ target: 'chrome', demo: true });
  const council = await startDemoCouncil();
  const browser = await launchChromium({
    executablePath,
    extension,
    headless: true,
    hosts: { [council.host]: council.port },
    language: 'en-GB',
  });
  try {
    const page = await browser.context.newPage();
    const decision = `/ieDecisionDetails.aspx?ID=${String(decisionIds.open)}`;
    // A library with something in it: the screens and the marks show what was opened before.
    for (const { path } of council.tour) {
      await page.goto(`http://${council.host}${path}`);
      await page.waitForTimeout(700);
    }
    await mkdir(folder, { recursive: true });
    let status = 0;
    for (const shot of shotsOf(decision)) {
      const origin = shot.address.startsWith('/')
        ? `http://${council.host}`
        : `chrome-extension://${browser.extensionId}/`;
      const bytes = await take(page, shot, origin);
      if (bytes > largest) status = 1;
      console.log(
        `${relative(projectFolder, fileOf(shot))}: ${Math.round(bytes / 1024)} KB${bytes > largest ? ', too large' : ''}`,
      );
    }
    return status;
  } finally {
    await browser.close();
    await council.close();
  }
}

/**
 * @param {string} decision the path of a decision that can be called in
 * @returns {Shot[]} in the order in which they are taken: the panel stays folded once it is
 */
function shotsOf(decision) {
  const connected = 'scrutineer-panel [aria-labelledby=connected]';
  /** @param {Page} page */
  const filled = (page) => page.locator(connected).waitFor();
  /** @param {Page} page */
  const drawn = async (page) => {
    await page.locator('h1').first().waitFor();
    // What a screen reads from the library follows its first look.
    await page.waitForTimeout(1500);
  };
  return [
    { name: 'panel', address: decision, ready: filled },
    { name: 'panel-dark', address: decision, dark: true, ready: filled },
    {
      name: 'panel-folded',
      address: decision,
      async ready(page) {
        await filled(page);
        // The popup and the library have something to say of what is followed.
        await page.getByRole('button', { name: 'Follow and remind me' }).click();
        await page.locator('scrutineer-panel .fold').click();
        await page.mouse.move(0, 0);
      },
    },
    {
      name: 'list',
      address: '/mgDelegatedDecisions.aspx?bcr=1&DS=0',
      ready: (page) => page.locator('scrutineer-panel .mark').first().waitFor(),
    },
    { name: 'library', address: 'library.html', ready: drawn },
    { name: 'options', address: 'options.html', ready: drawn },
    { name: 'popup', address: 'popup.html', size: { width: 380, height: 420 }, ready: drawn },
  ];
}

/**
 * @param {Page} page
 * @param {Shot} shot
 * @param {string} origin before the shot's address
 * @returns {Promise<number>} how many bytes the picture has
 */
async function take(page, shot, origin) {
  await page.setViewportSize(shot.size ?? usual);
  await page.emulateMedia({ colorScheme: shot.dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.goto(origin + shot.address);
  await shot.ready(page);
  await page.screenshot({ path: fileOf(shot) });
  return (await stat(fileOf(shot))).size;
}

/** @param {Shot} shot */
function fileOf({ name }) {
  return join(folder, `${name}.png`);
}
