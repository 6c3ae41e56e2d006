import browser from 'webextension-polyfill';

/** The one way to the browser's extension API: Firefox's promises everywhere, and one thing to stand in for. */
export { browser };
export type { Runtime } from 'webextension-polyfill';

/** Whether this is Firefox: a few buttons stand elsewhere there, and its sidebar is opened in another way. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}
