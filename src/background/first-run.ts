import { browser } from '../browser.ts';

/**
 * Opens the first page once the extension is installed; never after an update, of it or of the browser. The demo and
 * the tests install it anew each time, and have pages of their own to look at.
 */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install' || import.meta.env.MODE === 'demo') return;
    browser.tabs
      .create({ url: browser.runtime.getURL('welcome.html') })
      .catch((error: unknown) => console.error('Scrutineer: the first page was not opened.', error));
  });
}
