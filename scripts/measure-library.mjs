/** The measurements of `npm run bench -- library`: the extension's own code, in its own background, in Chromium. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** As many as are made in one call: a call that takes longer than a minute looks as if it had stopped. */
const perCall = 5_000;

/**
 * The library's code and the decisions to try it with, as one script that defines `libraryBench`.
 * @returns {Promise<string>}
 */
export async function buildLibrary() {
  const { build } = await import('vite');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome144',
      rolldownOptions: { input: `${root}scripts/library-in-browser.mjs`, output: { format: 'iife' } },
    },
  });
  for (const output of Array.isArray(result) ? result : [result]) {
    if (!('output' in output)) continue;
    for (const file of output.output) if (file.type === 'chunk') return file.code;
  }
  throw new Error('the library was not built');
}

/** What a seeded library depends on: where one of these has changed, it is made anew. */
const madeFrom = [
  'scripts/library-sample.mjs',
  'src/library/database.ts',
  'src/library/word-blocks.ts',
  'src/library/search-words.ts',
];

/**
 * Measures what a page waits for, in a library of its own with made-up decisions. Making them takes minutes: the
 * browser's profile with them stays in the folder for temporary files, and the next run measures a copy of it.
 * One that was broken off is gone on with.
 *
 * @param {string} executablePath
 * @param {string} extension folder of the demo build
 * @param {number} count of decisions
 * @param {(line: string) => void} print
 */
export async function timeLibrary(executablePath, extension, count, print) {
  const code = await buildLibrary();
  /** @param {string} profile */
  const launch = async (profile) => {
    const browser = await launchChromium({ executablePath, extension, headless: true, hosts: {}, profile });
    await browser.serviceWorker.evaluate(code);
    return browser;
  };
  const hash = createHash('sha256');
  for (const file of madeFrom) hash.update(readFileSync(join(root, file)));
  const seeded = join(tmpdir(), `scrutineer-bench-${count}-${hash.digest('hex').slice(0, 8)}`);
  mkdirSync(seeded, { recursive: true });
  await fill(await launch(seeded), count, print);
  const profile = mkdtempSync(join(tmpdir(), 'scrutineer-bench-'));
  try {
    cpSync(seeded, profile, { recursive: true });
    // As after a start of the computer: nothing is in the browser's memory.
    const browser = await launch(profile);
    /** @type {number} */
    const cold = await browser.serviceWorker.evaluate(`libraryBench.cold(${count})`);
    print(`related, first after a start of the browser: ${cold.toFixed(1)} ms, opening included`);
    /** @type {import('./library-in-browser.mjs').Timing[]} */
    const results = await browser.serviceWorker.evaluate(`libraryBench.measure(${count})`);
    print('                              p50      p95  slowest (ms)');
    for (const { name, p50, p95, slowest, note } of results) {
      const times = [p50, p95, slowest].map((time) => time.toFixed(1).padStart(8)).join(' ');
      print(`${name.padEnd(26)} ${times}  ${note}`);
    }
    const { heap, disk } = await memoryOf(browser);
    print(`worker's heap after it ${heap.toFixed(1)} MB; on disk ${disk.toFixed(0)} MB`);
    print(`load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`);
    await browser.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * @param {import('./chromium.mjs').Launched} browser
 * @param {number} count
 * @param {(line: string) => void} print
 */
async function fill(browser, count, print) {
  /** @type {number} */
  const kept = await browser.serviceWorker.evaluate('libraryBench.kept()');
  const started = Date.now();
  for (let from = kept; from < count; from += perCall) {
    const batch = { from, count: Math.min(perCall, count - from) };
    await browser.serviceWorker.evaluate(`libraryBench.fill(${JSON.stringify(batch)})`);
    print(`${from + batch.count} decisions kept after ${((Date.now() - started) / 1000).toFixed(0)} s`);
  }
  await browser.close();
}

/**
 * @param {import('./chromium.mjs').Launched} browser
 * @returns {Promise<{ heap: number, disk: number }>} megabytes
 */
async function memoryOf({ context, serviceWorker, extensionId }) {
  const disk = await serviceWorker.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser gives no session to ask for the heap');
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (!target) throw new Error('the background is not running');
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  /** @type {Promise<string>} */
  const answer = new Promise((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message: text }) => {
      if (text.startsWith('{"id":1,')) resolve(text);
    });
  });
  const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  const size = Number(/"totalSize":(\d+)/.exec(await answer)?.[1]);
  await session.detach();
  return { heap: size / 2 ** 20, disk: disk / 2 ** 20 };
}
