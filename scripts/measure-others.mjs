/** The same work with packages that hold an index in memory, for the table of `npm run bench -- library`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';
import { wordAt } from './library-sample.mjs';
import { bundled } from './measure-library.mjs';

const packages = /** @type {const} */ ([
  ['miniSearch', 'minisearch'],
  ['flexSearch', 'flexsearch'],
]);

/** As many decisions as are made into an index of all their words: with more the page runs out of memory. */
const mostWithTexts = 10_000;

/** What readers type, of every kind that the library is asked for. */
const queries = Array.from({ length: 20 }, (_, at) => [
  `${wordAt(9_000 + at)} `,
  `${wordAt(20 + at)} `,
  `${wordAt(20 + at)} ${wordAt(70 + at)} `,
  `${wordAt(800 + at)} ${wordAt(1_300 + at)} `,
  wordAt(500 + at).slice(0, 4),
  `${wordAt(30 + at)} ${wordAt(90 + at)} ${wordAt(300 + at).slice(0, 3)}`,
]).flat();

/**
 * Prints how long each package takes, each in a page of its own.
 *
 * @param {string} executablePath
 * @param {string} extension folder of the demo build
 * @param {number[]} counts of decisions
 * @param {(line: string) => void} print
 */
export async function timeOthers(executablePath, extension, counts, print) {
  const code = await bundled('scripts/other-indexes-in-browser.mjs');
  print('\nthe same work with packages that hold their index in memory (ms, MB)');
  print('                               decisions      p50      p95   to make  each start     heap');
  for (const isText of [false, true]) {
    for (const [maker, name] of packages) {
      for (const count of counts) {
        if (isText && count > mostWithTexts) {
          print(`${name} search`.padEnd(32) + `${count}`.padStart(8) + '  not measured: see mostWithTexts');
          continue;
        }
        const browser = await launchChromium({ executablePath, extension, headless: true, hosts: {} });
        try {
          const page = await browser.context.newPage();
          await page.goto(`chrome-extension://${browser.extensionId}/manifest.json`);
          await page.evaluate(code);
          const work = JSON.stringify({ maker, count, queries, isText });
          /** @type {{ made: number, again: number, times: number[] }} */
          const { made, again, times } = await page.evaluate(`otherIndexes.measure(${work})`);
          const session = await browser.context.newCDPSession(page);
          await session.send('HeapProfiler.collectGarbage');
          const { usedSize } = await session.send('Runtime.getHeapUsage');
          times.sort((a, b) => a - b);
          const [p50, p95] = [0.5, 0.95].map((part) => times[Math.floor(times.length * part)] ?? Number.NaN);
          const figures = [p50, p95].map((time) => (time ?? Number.NaN).toFixed(1).padStart(8)).join(' ');
          const rest = `${made.toFixed(0).padStart(9)} ${again.toFixed(0).padStart(11)} ${(usedSize / 2 ** 20).toFixed(0).padStart(8)}`;
          const what = `${name} ${versionOf(name)} ${isText ? 'search' : 'similar titles'}`;
          print(`${what.padEnd(32)}${String(count).padStart(8)} ${figures} ${rest}`);
        } catch (error) {
          print(
            `${name} ${isText ? 'search' : 'similar titles'} at ${count}: could not run (${String(error).slice(0, 80)})`,
          );
        } finally {
          await browser.close();
        }
      }
    }
  }
}

/** @param {string} name of a package @returns {string} */
function versionOf(name) {
  const path = fileURLToPath(new URL(`../node_modules/${name}/package.json`, import.meta.url));
  /** @type {unknown} */
  const description = JSON.parse(readFileSync(path, 'utf8'));
  return /** @type {{ version: string }} */ (description).version;
}
