/** Firefox with the demo build in it and the demo council behind its own host name, for one test file. */
import { existsSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.mjs';
import { projectFolder } from '../../scripts/install.mjs';
import { startDemoCouncil } from '../demo-council/server.mjs';

export interface FirefoxRun {
  page: Page;
  /** Opens one of the council's pages by its path. */
  visit: (path: string) => Promise<void>;
  /** A page of the council as it is served, without a browser. */
  served: (path: string) => Promise<string>;
  /** What was asked of the council, and of any other host, in order. */
  requests: string[];
  /** What the pages, the content script and the background reported as an error. */
  errors: string[];
  close: () => Promise<void>;
}

/** The test build. */
export const extension = join(projectFolder, 'dist', 'demo-firefox');

/** A host that serves the council's pages as well, and that the extension does not know. */
export const unknownHost = 'vale.example';

/**
 * Starts all of it; what was started is closed again where a part fails.
 *
 * @param folder of the extension, where it is not the test build as it is
 */
export async function startFirefox(folder = extension): Promise<FirefoxRun> {
  const executablePath = findFirefox();
  if (executablePath === null) {
    throw new Error('No Firefox found: install firefox-esr, or set FIREFOX_PATH to the path of one.');
  }
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`No extension in ${folder}: run "npm test -- browser", which builds it first.`);
  }
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const council = await startDemoCouncil();
    closers.push(council.close);
    const requests: string[] = [];
    const proxy = await startProxy(council, requests);
    closers.push(proxy.close);
    const browser = await launch(executablePath, proxy.port);
    closers.push(() => browser.close());
    const errors = collectErrors(browser);
    await browser.installExtension(folder);
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    listenTo(page, errors);
    return {
      page,
      visit: async (path) => {
        await page.goto(`http://${council.host}${path}`);
      },
      served: async (path) => (await fetch(`http://127.0.0.1:${council.port}${path}`)).text(),
      requests,
      errors,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Firefox asks the proxy for every address, so any host name leads to this computer and to nowhere else. */
function launch(executablePath: string, proxyPort: number): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Firefox takes the address of its settings server from the preferences only where this is set.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      // What the background reports belongs to no page: it is read from Firefox's output.
      'browser.dom.window.dump.enabled': true,
      'devtools.console.stdout.content': true,
    },
  });
}

/** An HTTP proxy that knows the demo council's host, and the other name for it, alone. */
async function startProxy(council: { host: string; port: number }, requests: string[]) {
  const server = createServer((request, response) => {
    const address = request.url ?? '';
    requests.push(address);
    const { host, pathname, search } = new URL(address, 'http://proxy.invalid');
    if (host !== council.host && host !== unknownHost) {
      response.writeHead(502).end();
      return;
    }
    const onward = ask({ host: '127.0.0.1', port: council.port, path: pathname + search }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    onward.end();
  });
  // A request for an https page; there is none.
  server.on('connect', ({ url = '' }, socket) => {
    requests.push(`https://${url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, close };
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
