import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { unknownHost } from './council-proxy.ts';
import { extension, panelText, startFirefox } from './firefox.ts';
import type { FirefoxRun } from './firefox.ts';

let firefox: FirefoxRun;
let folder: string;

/**
 * That the popup adds a site is shown in firefox-popup.test.ts. This extension was allowed the host before it started,
 * with the host on the reader's list: what its background registers then, and where, is what is tested here.
 */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scrutineer-firefox-'));
  cpSync(extension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as {
    host_permissions: string[];
    background: { scripts: string[] };
  };
  manifest.host_permissions.push(`*://${unknownHost}/*`);
  manifest.background.scripts = ['listed.js'];
  writeFileSync(path, JSON.stringify(manifest));
  const listed = `await browser.storage.local.set({ 'site ${unknownHost}': true }); await import('./background.js');`;
  writeFileSync(join(folder, 'listed.js'), listed);
  firefox = await startFirefox({ folder });
});
afterAll(async () => {
  await (firefox as FirefoxRun | undefined)?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('Firefox reads a site on the list at ModernGov’s addresses, at any path, and at no other', async () => {
  const visit = (path: string) => firefox.page.goto(`http://${unknownHost}${path}`);
  await vi.waitFor(
    async () => {
      await visit(`/moderngov/ieDecisionDetails.aspx?ID=${String(decisionIds.open)}`);
      await vi.waitFor(
        async () => expect(await panelText(firefox.page, '.state')).toBe('Can be called in'),
        5_000,
      );
    },
    { timeout: 45_000 },
  );
  expect(await firefox.page.$$('scrutineer-panel')).toHaveLength(1);
  await visit('/ieListMeetings.aspx?CommitteeId=1');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await firefox.page.$$('scrutineer-panel')).toHaveLength(0);
  expect(firefox.errors).toEqual([]);
});
