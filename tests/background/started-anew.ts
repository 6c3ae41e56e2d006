import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { reset } from './fake-browser.ts';
import { ownFiles } from './own-files.ts';

/**
 * Before each test of a file the background starts anew: with an empty library, in a browser that has heard nothing,
 * at noon of 8 December 2025, a Monday.
 */
export function startAnewForEachTest(): void {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-12-08T12:00Z') });
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.stubGlobal('fetch', (address: string) =>
      Promise.resolve(new Response(ownFiles[address.split('/').at(-1) ?? ''])),
    );
    reset();
    vi.resetModules();
    await import('../../src/background/index.ts');
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}
