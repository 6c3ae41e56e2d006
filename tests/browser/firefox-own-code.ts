/**
 * What readers do in Firefox's own menus and settings, and what Firefox does by itself when time has passed. A test
 * has no hand for either: it runs a function in the browser's own code instead, which only a browser that was
 * started for tests lets it do.
 */
import type { Browser } from 'puppeteer-core';
import type { looks } from './axe.ts';

/** The identity of the extension, as the manifest has it. */
export const extensionId = 'scrutineer@scrutineer.example';

interface Extension {
  backgroundState: string;
  terminateBackground: () => Promise<void>;
  tabManager: { addActiveTabPermission: (tab: unknown) => void };
  views: Iterable<{ uri?: { spec: string } }>;
}
declare const Services: {
  prefs: { setIntPref: (name: string, value: number) => void };
};
declare const gBrowser: { selectedTab: unknown; selectedBrowser: unknown };
declare const ZoomManager: { setZoomForBrowser: (browser: unknown, factor: number) => void };
declare const WebExtensionPolicy: { getByID: (id: string) => { extension: Extension } };

/** The connection that puppeteer keeps for itself: it has no words for Firefox's own windows. */
interface Connection {
  send: (method: string, parameters: object) => Promise<{ result: unknown }>;
}

/**
 * Runs a function in Firefox's own window.
 *
 * @param act may use nothing but its argument and Firefox's own names
 * @param argument what JSON can carry
 * @returns what it gave, carried as JSON
 * @throws where the function threw
 */
async function inFirefox<A, R>(browser: Browser, act: (argument: A) => R, argument: A): Promise<Awaited<R>> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
  const answer = await connection.send('script.callFunction', {
    functionDeclaration: `async (argument) => JSON.stringify((await (${String(act)})(JSON.parse(argument))) ?? null)`,
    arguments: [{ type: 'string', value: JSON.stringify(argument) }],
    awaitPromise: true,
    target: { context: window?.context },
  });
  const { result, exceptionDetails } = answer.result as {
    result?: { value: string };
    exceptionDetails?: { text: string };
  };
  if (!result) throw new Error(exceptionDetails?.text ?? 'Firefox gave no answer');
  return JSON.parse(result.value) as Awaited<R>;
}

/** Sets light or dark and forced colours, as the system's and Firefox's settings do; nothing moves from then on. */
export function setLook(browser: Browser, look: keyof typeof looks): Promise<null> {
  return inFirefox(
    browser,
    (settings) => {
      for (const [name, value] of settings) Services.prefs.setIntPref(name, value);
      return null;
    },
    [
      ['layout.css.prefers-color-scheme.content-override', look.startsWith('dark') ? 0 : 1],
      ['browser.display.document_color_use', look.endsWith('forced colours') ? 2 : 1],
      ['ui.prefersReducedMotion', 1],
    ] as [string, number][],
  );
}

/** Zooms the tab in front, as Ctrl and + do; the same site stays zoomed in its other tabs. */
export function setZoom(browser: Browser, factor: number): Promise<null> {
  return inFirefox(
    browser,
    (factor) => {
      ZoomManager.setZoomForBrowser(gBrowser.selectedBrowser, factor);
      return null;
    },
    factor,
  );
}

/** Lets the extension see the tab in front, as a press on its button in the toolbar does. */
export function allowTab(browser: Browser): Promise<null> {
  return inFirefox(
    browser,
    (id) => {
      WebExtensionPolicy.getByID(id).extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
      return null;
    },
    extensionId,
  );
}

/** Ends the background's page, as Firefox does when it has been idle. */
export function endBackground(browser: Browser): Promise<null> {
  return inFirefox(
    browser,
    async (id) => {
      await WebExtensionPolicy.getByID(id).extension.terminateBackground();
      return null;
    },
    extensionId,
  );
}

/** Whether the background's page runs; asking so does not wake it. */
export async function isBackgroundRunning(browser: Browser): Promise<boolean> {
  const state = await inFirefox(
    browser,
    (id) => WebExtensionPolicy.getByID(id).extension.backgroundState,
    extensionId,
  );
  return state === 'running';
}

/** The addresses of the extension's pages that are open, frames and the sidebar among them. */
export function openViews(browser: Browser): Promise<string[]> {
  return inFirefox(
    browser,
    (id) => [...WebExtensionPolicy.getByID(id).extension.views].flatMap(({ uri }) => (uri ? [uri.spec] : [])),
    extensionId,
  );
}
