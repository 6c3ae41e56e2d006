import browser from 'webextension-polyfill';

/** The one way to the browser's extension API: Firefox's promises everywhere, and one thing to stand in for. */
export { browser };
export type { Runtime } from 'webextension-polyfill';

/** Whether this is Firefox: a few buttons stand elsewhere there, and its sidebar is opened in another way. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}

/** What Chrome has instead of Firefox's `sidebarAction`, as far as it is used here. */
interface SidePanel {
  open: (options: { windowId: number }) => Promise<void>;
}

/**
 * Opens the library beside the pages of a window: in Chrome's side panel, or in Firefox's sidebar. To be called from
 * a click itself, before anything is waited for: browsers take it for unasked otherwise.
 *
 * @throws where the browser refuses
 */
export function openBeside(windowId: number): Promise<void> {
  if (isFirefox()) return browser.sidebarAction.open();
  const { sidePanel } = browser as typeof browser & { sidePanel: SidePanel };
  return sidePanel.open({ windowId });
}
