/**
 * Starts a Chromium browser with the extension in it and with council hosts that lead to a server of ours.
 * The demo and the browser tests both use it.
 */
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * @typedef {object} LaunchOptions
 * @property {string} executablePath the browser to start
 * @property {string} extension folder of the unpacked extension
 * @property {boolean} headless true: no window, and no host can be reached but `hosts` and this machine
 * @property {Hosts} hosts
 * @property {string} [profile] folder of a profile to use and to leave in place; without it a temporary one
 * @property {string | undefined} [language] of the extension's texts, such as "cy" (default: this machine's)
 * @property {boolean} [handleSignals] false when the caller closes the browser itself on Ctrl+C (default true)
 */

/**
 * Host names and where they lead: a port of this machine, or an address such as "http://127.0.0.1:4711".
 * A name stands for port 80, or for port 443 where the address starts with "https:"; to serve one name on
 * both, give "name:80" and "name:443".
 * @typedef {Record<string, string | number>} Hosts
 */

/**
 * @typedef {object} Launched
 * @property {import('playwright-core').BrowserContext} context
 * @property {import('playwright-core').Worker} serviceWorker the extension's background
 * @property {string} extensionId
 * @property {() => Promise<void>} close ends the browser and removes a temporary profile
 */

/**
 * Starts the browser and waits until the extension's background runs.
 * @param {LaunchOptions} options
 * @returns {Promise<Launched>}
 */
export async function launchChromium(options) {
  const {
    executablePath,
    extension,
    headless,
    hosts,
    profile = '',
    language,
    handleSignals = true,
  } = options;
  const context = await chromium.launchPersistentContext(
    // With an empty name Playwright makes a temporary profile, and removes it on close and when this process ends.
    profile === '' ? '' : resolve(profile),
    {
      executablePath,
      headless,
      handleSIGINT: handleSignals,
      handleSIGTERM: handleSignals,
      handleSIGHUP: handleSignals,
      // Chromium's sandbox cannot work as root; Playwright leaves it off for everybody unless told otherwise.
      chromiumSandbox: process.getuid?.() !== 0,
      // Certificates are only let through where no other site can be reached or a host of ours is served by https.
      ignoreHTTPSErrors: headless || leadsToHttps(hosts),
      // In a window the page fills the window; without one its size must not depend on the browser.
      viewport: headless ? { width: 1280, height: 900 } : null,
      // Among Playwright's own flags: with the first an extension is accepted and then never runs; with the
      // second, going back never brings a page back as it was left.
      ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
      args: [
        '--enable-unsafe-extension-debugging',
        '--disable-quic',
        '--window-size=1280,900',
        ...(language === undefined ? [] : [`--lang=${language}`]),
        `--host-resolver-rules=${hostResolverRules(hosts, headless)}`,
      ],
    },
  );
  try {
    const extensionId = await loadExtension(context, resolve(extension));
    const serviceWorker = await extensionWorker(context, extensionId);
    return { context, serviceWorker, extensionId, close: () => closeContext(context) };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/**
 * The browser's own answer to "where is this host": which names lead to which port.
 * @param {Hosts} hosts
 * @param {boolean} nothingElse whether every other name is to be unknown, so that no test reaches the network
 * @returns {string} the value of --host-resolver-rules
 */
export function hostResolverRules(hosts, nothingElse) {
  const ours = Object.entries(hosts).map(([name, target]) => {
    const address = targetAddress(target);
    const asked = name.includes(':') ? name : `${name}:${address.protocol === 'https:' ? 443 : 80}`;
    return `MAP ${asked} ${address.host}`;
  });
  const others = nothingElse ? ['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'] : [];
  return [...ours, ...others].join(',');
}

/**
 * Loads the extension through the DevTools protocol: Chrome (the branded one, from 137) ignores
 * --load-extension. It is not kept in the profile, what it stored is: with the same profile it is loaded again
 * under the same id and finds its data.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} path
 * @returns {Promise<string>} the id that the browser gave it
 */
async function loadExtension(context, path) {
  const browser = context.browser();
  if (!browser)
    throw new Error('Playwright gives no browser for this profile, so the extension cannot be loaded.');
  const session = await browser.newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path });
  await session.detach();
  return id;
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} extensionId
 * @returns {Promise<import('playwright-core').Worker>}
 */
async function extensionWorker(context, extensionId) {
  /** @param {import('playwright-core').Worker} worker */
  const isOurs = (worker) => new URL(worker.url()).host === extensionId;
  return (
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 15_000 }))
  );
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @returns {Promise<void>}
 */
async function closeContext(context) {
  try {
    await context.close();
  } catch (error) {
    // When a person closes the window, the browser may be gone before our request reaches it: all the same.
    if (context.browser()?.isConnected()) throw error;
  }
}

/**
 * @param {Hosts} hosts
 * @returns {boolean}
 */
function leadsToHttps(hosts) {
  return Object.values(hosts).some((target) => targetAddress(target).protocol === 'https:');
}

/**
 * @param {string | number} target
 * @returns {URL}
 */
function targetAddress(target) {
  return new URL(typeof target === 'number' ? `http://127.0.0.1:${target}` : target);
}
