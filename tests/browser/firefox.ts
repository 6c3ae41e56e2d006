/** Firefox with the demo build in it and the demo council behind its own host name, for one test file. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.mjs';
import { projectFolder } from '../../scripts/install.mjs';
import { startDemoCouncil } from '../demo-council/server.mjs';
import { startProxy } from './council-proxy.ts';
import type { CouncilProxy } from './council-proxy.ts';
import { extensionId } from './firefox-own-code.ts';
import { firefoxPage } from './firefox-page.ts';
import type { TestedPage } from './tested-page.ts';

export interface FirefoxRun extends Pick<CouncilProxy, 'requests' | 'moments' | 'instead'> {
  browser: Browser;
  page: Page;
  /** Opens one of the council's pages by its path, in the first tab. */
  visit: (path: string) => Promise<void>;
  /** Opens one of the council's pages by its path, or any page by its address, in a tab of its own. */
  open: (path: string) => Promise<TestedPage>;
  /**
   * Opens one of the extension's own pages in a tab of its own, and waits until it has drawn itself; behind another
   * tab, where one is given, as the popup is opened on a page.
   */
  screen: (path: string, behind?: TestedPage) => Promise<TestedPage>;
  /** A tab in which the extension's API can be called and which has no script of its own: it wakes nothing. */
  bystander: () => Promise<TestedPage>;
  /** A page of the council as it is served, without a browser. */
  served: (path: string) => Promise<string>;
  /** What the pages, the content script and the background reported as an error. */
  errors: string[];
  close: () => Promise<void>;
  /** Ends Firefox as a crash does. */
  kill: () => Promise<void>;
}

/** The test build. */
export const extension = join(projectFolder, 'dist', 'demo-firefox');

/** Where its own pages are: Firefox makes up a host for each profile, unless it is told one. */
const ownHost = '5c0a8f34-6b5d-4c5e-9f0e-3a1d2b7c9e10';

export interface FirefoxOptions {
  /** Of the extension, where it is not the test build as it is. */
  folder?: string;
  /** A folder for what Firefox keeps, where a run is to go on from where the last one ended. */
  profile?: string;
}

/** Starts all of it; what was started is closed again where a part fails. */
export async function startFirefox({
  folder = extension,
  profile,
}: FirefoxOptions = {}): Promise<FirefoxRun> {
  const executablePath = findFirefox();
  if (executablePath === null) {
    throw new Error('No Firefox found: install firefox-esr, or set FIREFOX_PATH to the path of one.');
  }
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`No extension in ${folder}: run "npm test -- browser", which builds it first.`);
  }
  const closers: (() => unknown)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const council = await startDemoCouncil();
    closers.push(council.close);
    const { port, requests, moments, instead, close: closeProxy } = await startProxy(council);
    closers.push(closeProxy);
    const downloads = mkdtempSync(join(tmpdir(), 'scrutineer-downloads-'));
    closers.push(() => rmSync(downloads, { recursive: true, force: true }));
    const browser = await launch(executablePath, port, downloads, profile);
    closers.push(() => browser.close());
    const errors = collectErrors(browser);
    await browser.installExtension(folder);
    const newTab = async () => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      listenTo(page, errors);
      return page;
    };
    const openOwn = async (path: string, isDrawn: boolean, behind?: TestedPage) => {
      const page = await newTab();
      await behind?.front();
      await openOwnPage(page, `moz-extension://${ownHost}/${path}`, isDrawn);
      return firefoxPage(page, downloads);
    };
    const page = await newTab();
    return {
      browser,
      page,
      visit: async (path) => {
        await page.goto(`http://${council.host}${path}`);
      },
      open: async (path) => {
        const tab = await newTab();
        await tab.goto(path.startsWith('/') ? `http://${council.host}${path}` : path);
        return firefoxPage(tab, downloads);
      },
      screen: (path, behind) => openOwn(path, true, behind),
      bystander: () => openOwn('page.css', false),
      served: async (path) => (await fetch(`http://127.0.0.1:${council.port}${path}`)).text(),
      requests,
      moments,
      instead,
      errors,
      close,
      kill: async () => {
        const killed = browser.process();
        const gone = new Promise((resolve) => killed?.once('exit', resolve));
        killed?.kill('SIGKILL');
        await gone;
        await close().catch(() => undefined);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Puppeteer never learns that such a page has come, so that it has to be looked for. */
async function openOwnPage(page: Page, address: string, isDrawn: boolean): Promise<void> {
  page.goto(address).catch(() => undefined);
  const isThere = () =>
    page.evaluate(
      (address, isDrawn) =>
        location.href === address &&
        document.readyState === 'complete' &&
        (!isDrawn || document.querySelector('main') !== null),
      address,
      isDrawn,
    );
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    // The document that is asked may be gone before it answers.
    if (await isThere().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`${address} does not come`);
}

/** Firefox asks the proxy for every address, so any host name leads to this computer and to nowhere else. */
function launch(
  executablePath: string,
  proxyPort: number,
  downloads: string,
  profile: string | undefined,
): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Without it Firefox opens no page of an extension for a test.
    args: ['--remote-allow-system-access'],
    ...(profile === undefined ? {} : { userDataDir: nextProfile(profile) }),
    // Firefox takes the address of its settings server from the preferences only where this is set.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: ownHost }),
      // An extension of a test is gone when Firefox ends; what it kept stays, as with an installed one.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // Firefox stops a script whose tab is closed or leads elsewhere, and calls that a timeout. Here it runs to its
      // end as far as Firefox lets it. Slow ones it never stops, on however busy a machine: Puppeteer tells it so for
      // pages, and this for content scripts. What is slow is measured in Chromium.
      'dom.cancel_content_js_when_navigating': false,
      'dom.max_ext_content_script_run_time': 0,
      // A popup is a tab behind another here, where Firefox draws but once a second unless it is told this.
      'layout.throttled_frame_rate': 60,
      // Yes to every site that the extension asks for: nobody is there to answer.
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      // What the background reports belongs to no page: it is read from Firefox's output.
      'browser.dom.window.dump.enabled': true,
      'devtools.console.stdout.content': true,
    },
  });
}

/** A copy of what the last run left: Puppeteer may still be putting its own settings back there. */
function nextProfile(folder: string): string {
  const runs = readdirSync(folder).length;
  const next = join(folder, String(runs));
  if (runs > 0) cpSync(join(folder, String(runs - 1)), next, { recursive: true });
  return next;
}

/** What of Firefox's own output is ours: uncaught errors by our address, caught ones by our name. */
function collectErrors(browser: Browser): string[] {
  const errors: string[] = [];
  const process = browser.process();
  for (const stream of [process?.stdout, process?.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      errors.push(...chunk.toString().split('\n').filter(isOurs));
    });
  }
  return errors;
}

function isOurs(line: string): boolean {
  // With the settings above only a script whose tab is gone can be stopped, which Firefox calls a timeout.
  if (line.includes('Script terminated by timeout')) return false;
  return /(error|warn).*(moz-extension:|scrutineer)/i.test(line);
}

function listenTo(page: Page, errors: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
}

/** The text of the first element of the panel that fits; empty where there is none, or no panel yet. */
export async function panelText(page: Page, selector: string): Promise<string> {
  const found = await page.$(`scrutineer-panel >>> ${selector}`);
  const text = await found?.evaluate((element) => element.textContent);
  return text?.replace(/\s+/g, ' ').trim() ?? '';
}

/** The key facts as the panel shows them, by name. */
export async function factsIn(page: Page): Promise<Record<string, string>> {
  const facts = await page.$$eval('scrutineer-panel >>> .facts div', (rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent)),
  );
  return Object.fromEntries(facts.map(([name = '', value = '']) => [name, value]));
}

/** The words that are marked in the page. */
export function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('scrutineer-quote') ?? [])].map((range) => (range as Range).toString()),
  );
}
