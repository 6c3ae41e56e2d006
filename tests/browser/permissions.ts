import type { Page } from 'playwright-core';
import type { Demo } from './chromium.ts';

/** What the page chrome://extensions may ask of the browser; it is how readers change permissions there. */
interface DeveloperPrivate {
  addHostPermission: (id: string, pattern: string) => Promise<void>;
  removeHostPermission: (id: string, pattern: string) => Promise<void>;
  updateExtensionConfiguration: (change: { extensionId: string; hostAccess: string }) => Promise<void>;
}

interface Extensions {
  chrome: { developerPrivate: DeveloperPrivate };
}

async function onExtensionsPage<T>(demo: Demo, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await demo.context.newPage();
  await page.goto('chrome://extensions/');
  const came = await act(page);
  await page.close();
  return came;
}

/**
 * Allows a host in the browser's own settings. A browser without a window cannot be told yes in its question; where a
 * host is allowed already, `permissions.request` in a click is answered at once, by the same code.
 */
export function allowInBrowser(demo: Demo, host: string): Promise<void> {
  return onExtensionsPage(demo, (page) =>
    page.evaluate(
      ([id, pattern]) =>
        (globalThis as unknown as Extensions).chrome.developerPrivate.addHostPermission(id, pattern),
      [demo.extensionId, `*://${host}/*`] as const,
    ),
  );
}

/** Takes a host back in the browser's own settings, as readers do. */
export function withdrawInBrowser(demo: Demo, host: string): Promise<void> {
  return onExtensionsPage(demo, (page) =>
    page.evaluate(
      ([id, pattern]) =>
        (globalThis as unknown as Extensions).chrome.developerPrivate.removeHostPermission(id, pattern),
      [demo.extensionId, `*://${host}/*`] as const,
    ),
  );
}

/** "On click", "on specific sites" and "on all sites" of the browser's own settings. */
export function setAccess(demo: Demo, hostAccess: 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES') {
  return onExtensionsPage(demo, (page) =>
    page.evaluate(
      ([extensionId, access]) =>
        (globalThis as unknown as Extensions).chrome.developerPrivate.updateExtensionConfiguration({
          extensionId,
          hostAccess: access,
        }),
      [demo.extensionId, hostAccess] as const,
    ),
  );
}

/**
 * Presses the extension's button in the toolbar while a page is in front, as a reader does: that lets it see this tab.
 * Then the popup's page, in a tab of its own, where it stays open.
 */
export async function popupByButton(demo: Pick<Demo, 'context' | 'extensionId'>, page: Page): Promise<Page> {
  await page.bringToFront();
  const session = await demo.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no browser to ask');
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`no tab with ${page.url()}`);
  await session.send(
    // Newer than Playwright's types.
    'Extensions.triggerAction' as 'Extensions.loadUnpacked',
    { id: demo.extensionId, targetId: tab.targetId } as unknown as { path: string },
  );
  // The popup itself, which no test can hold open or look into for long.
  const { targetInfos: open } = await session.send('Target.getTargets');
  const own = open.filter(({ url }) => url.endsWith(`${demo.extensionId}/popup.html`));
  for (const { targetId } of own) await session.send('Target.closeTarget', { targetId });
  await session.detach();
  const popup = await demo.context.newPage();
  await popup.setViewportSize({ width: 380, height: 700 });
  await page.bringToFront();
  await popup.goto(`chrome-extension://${demo.extensionId}/popup.html`);
  await popup.getByRole('main').waitFor();
  return popup;
}
