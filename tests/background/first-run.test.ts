import { beforeEach, expect, test, vi } from 'vitest';
import { browser, heard, reset } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => import('./fake-browser.ts'));
const { welcomeOnInstall } = await import('../../src/background/first-run.ts');

beforeEach(() => {
  reset();
  vi.restoreAllMocks();
  welcomeOnInstall();
});

test('the first page opens once the extension is installed', () => {
  const create = vi.spyOn(browser.tabs, 'create');
  heard.installed.fire({ reason: 'install' });
  expect(create.mock.calls).toEqual([[{ url: 'moz-extension://our-id/welcome.html' }]]);
});

test.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])(
  'no page opens after %s',
  (reason) => {
    const create = vi.spyOn(browser.tabs, 'create');
    heard.installed.fire({ reason });
    expect(create.mock.calls).toEqual([]);
  },
);
