/**
 * `npm run bench -- library [COUNT]`: how long the library takes with that many decisions stored (100,000), in the
 * extension's own background.
 * `npm run bench`: how long reading takes beside the browser's own DOMParser on the same page, and how soon the
 * panel stands after the page has settled. Measured in Chromium, on the demo council and on one long page. Then how
 * long the facts in a record's words take to find.
 */
import { cpus } from 'node:os';
import { ensureDependencies } from './install.mjs';

ensureDependencies();
const { ensureChromium } = await import('./browsers.mjs');
const { build, measure } = await import('./build.mjs');
const { buildReader, timeReading, timeToPanel } = await import('./measure.mjs');
const { timeList } = await import('./measure-list.mjs');
const { timeFacts } = await import('./measure-facts.mjs');

const executablePath = ensureChromium();
if (process.argv[2] === 'library') {
  const { timeLibrary } = await import('./measure-library.mjs');
  const extension = await build({ target: 'chrome', demo: true });
  await timeLibrary(executablePath, extension, Number(process.argv[3] ?? 100_000), (line) =>
    console.log(line),
  );
  process.exit(0);
}
const reader = await buildReader();
const sizes = measure(await build({ target: 'chrome' }));
const extension = await build({ target: 'chrome', demo: true });

console.log(
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n`,
);
for (const { name, minified, gzip } of sizes) {
  console.log(`${name.padEnd(16)} ${(minified / 1024).toFixed(1)} KB, ${(gzip / 1024).toFixed(1)} KB gzip`);
}
console.log('\nread + detect + extract, median of 200 runs (ms)');
console.log('page                        reading   DOMParser');
for (const { page, reading, parsing } of await timeReading(executablePath, reader)) {
  console.log(`${page.padEnd(26)} ${reading.toFixed(3).padStart(8)} ${parsing.toFixed(3).padStart(11)}`);
}
const times = await timeToPanel(executablePath, extension);
console.log('\nfrom DOMContentLoaded to the panel in the page, 20 visits (ms)');
console.log(`median ${times.median.toFixed(1)}, slowest ${times.slowest.toFixed(1)}`);
console.log('\na list with a mark on each row, medians of 7 visits (ms)');
console.log('rows    longest slice of reading   panel mounted   marks drawn   all marked   longest task');
for (const rows of [50, 1000]) {
  const { reading, mounting, drawing, marked, longest } = await timeList(executablePath, extension, rows);
  const cells = [reading.toFixed(1).padStart(24), mounting.toFixed(1).padStart(15)];
  cells.push(drawing.toFixed(1).padStart(13), marked.toFixed(0).padStart(12));
  cells.push(longest === 0 ? '  none over 50' : longest.toFixed(0).padStart(14));
  console.log(`${String(rows).padEnd(7)} ${cells.join(' ')}`);
}
console.log('\nfinding the facts in prose, 30 runs (ms)');
for (const { name, first, median } of await timeFacts(executablePath))
  console.log(`${name.padEnd(16)} median ${median.toFixed(1)}, first ${first.toFixed(1)}`);
