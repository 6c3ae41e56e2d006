/**
 * `npm run bench -- library [COUNT...]`: how long the library takes with so many decisions stored (1,000, 10,000 and
 * 100,000), in the extension's own background, and beside it packages that hold an index in memory. The libraries that
 * it fills stay in `dist/bench-libraries` for the next time: `rm -r dist/bench-libraries` erases them.
 * `npm run bench`: reading beside the browser's own parser and two readers of articles, the time to the panel, the
 * facts, what other pages pay, and the size of the scripts beside others'. Prints them, and writes them to README.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies, projectFolder } from './install.mjs';

// Before anything of ours is at work.
const [loadBefore = Number.NaN] = loadavg();
ensureDependencies();
const { ensureChromium } = await import('./browsers.mjs');
const { build } = await import('./build.mjs');

const executablePath = ensureChromium();
if (process.argv[2] === 'library') {
  const { timeLibrary } = await import('./measure-library.mjs');
  const { timeOthers } = await import('./measure-others.mjs');
  const extension = await build({ target: 'chrome', demo: true });
  const asked = process.argv.slice(3).map(Number);
  const counts = asked.length === 0 ? [1_000, 10_000, 100_000] : asked;
  /** @param {string} line */
  const print = (line) => console.log(line);
  await timeLibrary(executablePath, extension, counts, print);
  await timeOthers(executablePath, extension, counts, print);
  process.exit(0);
}
const { timeFacts } = await import('./measure-facts.mjs');
const { timeList } = await import('./measure-list.mjs');
const { timeReading } = await import('./measure-reading.mjs');
const { ownSizes, peerSizes } = await import('./measure-sizes.mjs');
const { costElsewhere, timeToPanel } = await import('./measure-visits.mjs');
const { isBusy, speedTable, withTable } = await import('./bench-table.mjs');

const sizes = [...ownSizes(await build({ target: 'chrome' })), ...(await peerSizes())];
const extension = await build({ target: 'chrome', demo: true });
const reading = await timeReading(executablePath);
const facts = await timeFacts(executablePath);
const panel = await timeToPanel(executablePath, extension);
const elsewhere = await costElsewhere(executablePath, extension);
const [loadAfter = Number.NaN] = loadavg();

const machine = {
  date: new Date().toISOString().slice(0, 10),
  processor: cpus()[0]?.model.trim() ?? 'unknown processor',
  cores: cpus().length,
  node: process.version,
  browser:
    execFileSync(executablePath, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .trim()
      .split(' built on')[0] ?? '',
  loadBefore,
  loadAfter,
};
const table = speedTable({ machine, reading, facts, panel, elsewhere, sizes });
console.log(table);

console.log('\na list with a mark on each row, medians of 7 visits (ms)');
console.log('rows    longest slice of reading   panel mounted   marks drawn   all marked   longest task');
for (const rows of [50, 1000]) {
  const list = await timeList(executablePath, extension, rows);
  const { mounting, drawing, marked, longest } = list;
  const cells = [list.reading.toFixed(1).padStart(24), mounting.toFixed(1).padStart(15)];
  cells.push(drawing.toFixed(1).padStart(13), marked.toFixed(0).padStart(12));
  cells.push(longest === 0 ? '  none over 50' : longest.toFixed(0).padStart(14));
  console.log(`${String(rows).padEnd(7)} ${cells.join(' ')}`);
}

const path = join(projectFolder, 'README.md');
const { format, resolveConfig } = await import('prettier');
const readme = withTable(readFileSync(path, 'utf8'), table);
writeFileSync(path, await format(readme, { ...(await resolveConfig(path)), filepath: path }));
if (isBusy(machine))
  console.error(
    `\nThis machine was busy (load ${loadBefore.toFixed(1)} on ${machine.cores} cores): measure again on a quiet one.`,
  );
