/** The measurements of `npm run bench -- library`: the extension's own code, in its own background, in Chromium. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';
import { messengerAt } from './council-page.mjs';
import { sightingOf } from './library-sample.mjs';
import { endWorker, heapOf } from './worker-target.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** As many as are made in one call: a call that takes longer than a minute looks as if it had stopped. */
const perCall = 5_000;

/**
 * The library's code and the decisions to try it with, as one script that defines `libraryBench`.
 * @returns {Promise<string>}
 */
export function buildLibrary() {
  return bundled('scripts/library-in-browser.mjs');
}

/**
 * A script with all that it imports, to be run in a browser.
 * @param {string} input below the project's folder
 * @returns {Promise<string>}
 */
export async function bundled(input) {
  const { build } = await import('vite');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome144',
      rolldownOptions: { input: root + input, output: { format: 'iife' } },
    },
  });
  for (const output of Array.isArray(result) ? result : [result]) {
    if (!('output' in output)) continue;
    for (const file of output.output) if (file.type === 'chunk') return file.code;
  }
  throw new Error(`${input} was not built`);
}

/** Where filled libraries stay, each a browser's profile: erase the folder to be rid of them. */
const kept = join(root, 'dist', 'bench-libraries');

/** What a seeded library depends on: where one of these has changed, it is made anew. */
const madeFrom = [
  'scripts/library-sample.mjs',
  'src/library/database.ts',
  'src/library/word-blocks.ts',
  'src/library/merged-blocks.ts',
  'src/library/search-words.ts',
  'src/relations/outline.ts',
];

/** As often as the background is ended, to be asked by a page that waits for it to start again. */
const coldStarts = 20;

/**
 * What was measured with one number of decisions stored.
 * @typedef {object} Measured
 * @property {number} count
 * @property {import('./library-in-browser.mjs').Timing[]} timings
 * @property {string[]} rest in words
 */

/**
 * Measures what a page waits for, in a library with made-up decisions. Making them takes minutes: the browser's
 * profile with them stays in `dist/bench-libraries` (half a gigabyte for 100,000), and the next run measures a copy of
 * it, in whichever clone of the project it lies. One that was broken off is gone on with.
 *
 * @param {string} executablePath
 * @param {string} extension folder of the demo build
 * @param {number[]} counts of decisions
 * @param {(line: string) => void} print
 */
export async function timeLibrary(executablePath, extension, counts, print) {
  const [processor] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  print(`${processor?.model.trim() ?? '?'}, ${cpus().length} cores, ${memory}, Node ${process.version}`);
  /** @type {Measured[]} */
  const all = [];
  for (const count of counts) all.push(await measureWith(executablePath, extension, count, print));
  const names = all.at(-1)?.timings.map(({ name }) => name) ?? [];
  print(
    `\np50 and p95 in ms, with so many decisions stored${all.map(({ count }) => String(count).padStart(18)).join('')}`,
  );
  for (const name of names) {
    const columns = all.map(({ timings }) => {
      const { p50, p95 } = timings.find((timing) => timing.name === name) ?? { p50: NaN, p95: NaN };
      return `${p50.toFixed(1).padStart(9)} ${p95.toFixed(1).padStart(8)}`;
    });
    const words = all.at(-1)?.timings.find((timing) => timing.name === name)?.note ?? '';
    print(`${name.padEnd(47)} ${columns.join('')}  ${words}`);
  }
  for (const { count, rest } of all) print(`\n${count} decisions:\n  ${rest.join('\n  ')}`);
}

/**
 * @param {string} executablePath
 * @param {string} extension
 * @param {number} count
 * @param {(line: string) => void} print
 * @returns {Promise<Measured>}
 */
async function measureWith(executablePath, extension, count, print) {
  const code = await buildLibrary();
  giveIdentity(extension);
  const { startDemoCouncil } = await import('../tests/demo-council/server.mjs');
  const council = await startDemoCouncil({ today: '2026-01-05' });
  /** @param {string} profile */
  const launch = async (profile) => {
    const hosts = { [council.host]: council.port };
    const browser = await launchChromium({ executablePath, extension, headless: true, hosts, profile });
    await browser.serviceWorker.evaluate(code);
    return browser;
  };
  const hash = createHash('sha256');
  for (const file of madeFrom) hash.update(readFileSync(join(root, file)));
  const seeded = join(kept, `${count}-${hash.digest('hex').slice(0, 8)}`);
  mkdirSync(seeded, { recursive: true });
  const profile = mkdtempSync(join(kept, 'measured-'));
  try {
    await fill(await launch(seeded), count, print);
    cpSync(seeded, profile, { recursive: true });
    // The browser would go on with the background as it was when the library was filled.
    rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
    const load = [loadavg()[0] ?? Number.NaN];
    // As after a start of the computer: nothing is in the browser's memory.
    const browser = await launch(profile);
    try {
      /** @type {number} */
      const first = await browser.serviceWorker.evaluate(`libraryBench.cold(${count})`);
      /** @type {import('./library-in-browser.mjs').Timing[]} */
      const timings = await browser.serviceWorker.evaluate(`libraryBench.measure(${count})`);
      const disk = await browser.serviceWorker.evaluate(
        async () => (await navigator.storage.estimate()).usage ?? 0,
      );
      const heap = await heapOf(browser);
      const send = await messengerAt(browser, `http://${council.host}/ieDecisionDetails.aspx?ID=4711`);
      timings.push(await timeAnswers(send, count, coldStarts, 'has to start', () => endWorker(browser)));
      timings.push(await timeAnswers(send, count, 100, 'runs', () => Promise.resolve()));
      const used = await heapOf(browser);
      load.push(loadavg()[0] ?? Number.NaN);
      return {
        count,
        timings,
        rest: [
          `first related after a start of the browser ${first.toFixed(1)} ms, opening included`,
          `background's heap after 100 pages have asked it: ${used}`,
          `heap after all of the above in one worker, this script's own included: ${heap}`,
          `on disk ${(disk / 2 ** 20).toFixed(0)} MB`,
          `load of the machine before and after ${load.map((each) => each.toFixed(1)).join(' and ')}`,
        ],
      };
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
    await council.close();
  }
}

/**
 * Lets the browser know an extension by a key: by its folder, as it does else, nothing that was stored would be found
 * from another clone.
 * @param {string} extension its folder
 */
function giveIdentity(extension) {
  const path = join(extension, 'manifest.json');
  /** @type {unknown} */
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const key = Buffer.from('the library that npm run bench fills').toString('base64');
  writeFileSync(path, JSON.stringify({ ...Object(manifest), key }));
}

/**
 * The record of one of the demo council's decisions, of those that are stored.
 * @param {number} at
 * @param {number} count
 */
function recordAt(at, count) {
  return sightingOf(Math.floor(((at * 0.618) % 1) * Math.floor((count - 1) / 40)) * 40).record;
}

/**
 * From a page's question to its whole answer.
 *
 * @param {Awaited<ReturnType<typeof messengerAt>>} send
 * @param {number} count
 * @param {number} times
 * @param {string} state of the background, in words
 * @param {() => Promise<void>} before each question
 * @returns {Promise<import('./library-in-browser.mjs').Timing>}
 */
async function timeAnswers(send, count, times, state, before) {
  /** @type {number[]} */
  const taken = [];
  let related = 0;
  for (let at = 0; at < times; at++) {
    await before();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { answer, took } = await send({ call: 'lookup', request: recordAt(at, count) });
    if (answer?.ok !== true) throw new Error('the background did not answer');
    related += answer.value.related.length;
    taken.push(took);
  }
  taken.sort((a, b) => a - b);
  const [p50, p95] = [0.5, 0.95].map((part) => taken[Math.floor(times * part)] ?? Number.NaN);
  return {
    name: `whole answer of a background that ${state}`,
    p50: p50 ?? Number.NaN,
    p95: p95 ?? Number.NaN,
    slowest: taken.at(-1) ?? Number.NaN,
    note: `${(related / times).toFixed(1)} related each`,
  };
}

/**
 * @param {import('./chromium.mjs').Launched} browser
 * @param {number} count
 * @param {(line: string) => void} print
 */
async function fill(browser, count, print) {
  try {
    /** @type {number} */
    const kept = await browser.serviceWorker.evaluate('libraryBench.kept()');
    const started = Date.now();
    for (let from = kept; from < count; from += perCall) {
      const batch = { from, count: Math.min(perCall, count - from) };
      await browser.serviceWorker.evaluate(`libraryBench.fill(${JSON.stringify(batch)})`);
      print(`${from + batch.count} decisions kept after ${((Date.now() - started) / 1000).toFixed(0)} s`);
    }
  } finally {
    await browser.close();
  }
}
