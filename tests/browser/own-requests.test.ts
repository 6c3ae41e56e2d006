import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostResolverRules, launchChromium } from '../../scripts/chromium.mjs';
import { notRecords, startDemoCouncil } from '../demo-council/server.mjs';
import { isKnownRequest, knownRequests, pdfLibrary, requestsIn } from './built-requests.ts';
import { chromiumPath } from './chromium.ts';

describe.each(['dist/chrome', 'dist/firefox', 'dist/demo-chrome'])('the built code in %s', (folder) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:m?js|css)$/.test(path));
  const found = files
    .filter((file) => !pdfLibrary.test(file))
    .flatMap((file) =>
      requestsIn(readFileSync(`${folder}/${file}`, 'utf8')).map((words) => ({ file, words })),
    );

  test('has no way to the network but those that are known', () => {
    expect(files).toEqual(expect.arrayContaining(['background.js', 'content.js', 'list.js', 'page.css']));
    expect(found.filter(({ file, words }) => !isKnownRequest(file, words))).toEqual([]);
  });

  test('gives pdf.js, which could fetch, no way out of the extension', () => {
    expect(files.filter((file) => pdfLibrary.test(file))).toHaveLength(2);
    const { content_security_policy: policy } = JSON.parse(
      readFileSync(`${folder}/manifest.json`, 'utf8'),
    ) as { content_security_policy: { extension_pages: string } };
    const directives = policy.extension_pages.split(';').map((each) => each.trim());
    expect(directives).toContain("default-src 'self'");
    expect(directives.filter((each) => /^(?:connect|worker|script|img|font|frame)-src/.test(each))).toEqual(
      [],
    );
  });

  test('still has each of those, so that the list is true', () => {
    const unused = knownRequests.filter(
      (known) => !found.some(({ file, words }) => known.file.test(file) && known.words.test(words)),
    );
    expect(unused).toEqual([]);
    expect(found.filter(({ file }) => file === 'list.js')).toHaveLength(1);
  });

  test('lets no website speak to it or load a file of it', () => {
    const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Record<string, unknown>;
    expect(Object.keys(manifest)).not.toContain('externally_connectable');
    expect(Object.keys(manifest)).not.toContain('web_accessible_resources');
    for (const script of manifest['content_scripts'] as object[])
      expect(Object.keys(script).sort()).toEqual(['css', 'include_globs', 'js', 'matches', 'run_at']);
  });
});

test.each([
  'fetch(a)',
  'fetch(a,{mode:"cors"})',
  'new XMLHttpRequest',
  'navigator.sendBeacon(a)',
  'import(a)',
  'import("https://elsewhere.example/a.js")',
  'new Image().x',
  'a.src=b',
  'h("img",{})',
  '.a{background:url(https://elsewhere.example/a.png)}',
  'new SharedWorker(a)',
  'eval(a)',
])('a way to the network is found, and not known: %s', (code) => {
  const found = requestsIn(`"use strict";${code};`);
  expect(found).not.toEqual([]);
  expect(found.filter((words) => isKnownRequest('list.js', words))).toEqual([]);
});

describe('on a walk through the whole demo', () => {
  /** What the council's site was asked for, in the order of asking. */
  let asked: string[] = [];
  let council: Awaited<ReturnType<typeof startDemoCouncil>>;
  const site = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    void fetch(`http://127.0.0.1:${String(council.port)}${request.url ?? '/'}`).then(async (answer) => {
      response.writeHead(answer.status, {
        'Content-Type': answer.headers.get('Content-Type') ?? '',
        'Cache-Control': 'no-store',
      });
      response.end(new Uint8Array(await answer.arrayBuffer()));
    });
  });
  const hosts = () => ({ [council.host]: (site.address() as AddressInfo).port });

  beforeAll(async () => {
    council = await startDemoCouncil();
    await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
  });
  afterAll(async () => {
    site.closeAllConnections();
    site.close();
    await council.close();
  });

  /** Opens every page of the demo, each for long enough that what would be asked for has been. */
  async function walk(context: BrowserContext): Promise<string[]> {
    asked = [];
    const paths = [
      ...new Set(['/', '/call-in', ...[...council.tour, ...notRecords].map(({ path }) => path)]),
    ];
    const waiting = [...paths];
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        const page = await context.newPage();
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
          await page.goto(`http://${council.host}${path}`, { waitUntil: 'load' });
          await page.waitForTimeout(300);
        }
        await page.close();
      }),
    );
    // Browsers ask for a site's icon when they find time.
    return asked.filter((line) => !line.includes('favicon')).sort();
  }

  test('nothing is asked for beyond what the pages ask for themselves, and our own files', async () => {
    const plain = await chromium.launch({
      executablePath: chromiumPath(),
      chromiumSandbox: process.getuid?.() !== 0,
      args: [`--host-resolver-rules=${hostResolverRules(hosts(), true)}`],
    });
    const without = await walk(await plain.newContext({ viewport: { width: 1280, height: 900 } }));
    await plain.close();

    const browser = await launchChromium({
      executablePath: chromiumPath(),
      extension: 'dist/demo-chrome',
      headless: true,
      hosts: hosts(),
    });
    const all: string[] = [];
    browser.context.on('request', (request) => {
      all.push(`${request.serviceWorker() ? 'worker' : 'page'} ${request.url()}`);
    });
    try {
      const withUs = await walk(browser.context);
      const afterWalk = asked.length;
      const own = `chrome-extension://${browser.extensionId}/`;
      for (const screen of readdirSync('dist/demo-chrome').filter((name) => name.endsWith('.html'))) {
        const page = await browser.context.newPage();
        await page.goto(`${own}${screen}`, { waitUntil: 'load' });
        await page.waitForTimeout(300);
        await page.close();
      }

      expect(without.length).toBeGreaterThan(40);
      expect(withUs).toEqual(without);
      // Our own pages show addresses of the council; they ask it for nothing.
      expect(asked).toHaveLength(afterWalk);
      const others = all.filter(
        (line) => !line.includes(` ${own}`) && !line.includes(` http://${council.host}/`),
      );
      expect(others).toEqual([]);
      // That the worker's requests are seen at all.
      expect(all).toContain(`worker ${own}directory.json`);
    } finally {
      await browser.close();
    }
  });
});
