/** The one way to the browser's extension API: Firefox's promises everywhere, and one thing to stand in for. */
export { default as browser } from 'webextension-polyfill';
export type { Runtime } from 'webextension-polyfill';
