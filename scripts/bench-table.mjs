/** The tables that commands write to README: that of `npm run bench`, and where each goes. */

/** @typedef {import('./measure-reading.mjs').ReadingTimes} ReadingTimes */
/** @typedef {import('./measure-visits.mjs').CostElsewhere} CostElsewhere */
/** @typedef {import('./measure-sizes.mjs').Size} Size */

/**
 * Everything that one run has measured.
 * @typedef {object} Measured
 * @property {Machine} machine
 * @property {ReadingTimes[]} reading
 * @property {{ name: string, first: number, median: number }[]} facts
 * @property {{ median: number, slowest: number }} panel
 * @property {CostElsewhere[]} elsewhere
 * @property {Size[]} sizes
 */

/**
 * @typedef {object} Machine
 * @property {string} date ISO
 * @property {string} processor
 * @property {number} cores
 * @property {string} node
 * @property {string} browser
 * @property {number} loadBefore processes at work on average in the minute before: 0 where nobody else was
 * @property {number} loadAfter the same at the end, with what we needed ourselves
 */

/** Of each core: with more than that taken by others, times are no longer those of the machine. */
const busyShare = 0.25;

/**
 * What stands before and after a command's table; everything between belongs to the command.
 * @param {'bench' | 'accuracy'} command
 */
function markersOf(command) {
  return /** @type {const} */ ([
    `<!-- What follows is written by npm run ${command}. -->`,
    `<!-- End of npm run ${command}. -->`,
  ]);
}

/**
 * Whether others were at work on the machine before measuring began.
 * @param {Machine} machine
 * @returns {boolean}
 */
export function isBusy({ loadBefore, cores }) {
  return loadBefore / cores > busyShare;
}

/**
 * Puts a table between the markers.
 *
 * @param {string} readme
 * @param {string} table
 * @param {'bench' | 'accuracy'} [command] whose markers (default: bench)
 * @returns {string} the new README
 * @throws {Error} where the markers are not there once each, in their order
 */
export function withTable(readme, table, command = 'bench') {
  const markers = markersOf(command);
  const [head, rest, ...more] = readme.split(markers[0]);
  const [, tail, ...others] = (rest ?? '').split(markers[1]);
  if (head === undefined || tail === undefined || more.length + others.length > 0)
    throw new Error(`README needs one "${markers[0]}" and one "${markers[1]}" behind it.`);
  return `${head}${markers[0]}\n\n${table.trim()}\n\n${markers[1]}${tail}`;
}

/**
 * The figures in Markdown.
 * @param {Measured} measured
 * @returns {string}
 */
export function speedTable({ machine, reading, facts, panel, elsewhere, sizes }) {
  const { date, processor, cores, node, browser, loadBefore, loadAfter } = machine;
  const load = `load ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after`;
  const busy = isBusy(machine)
    ? ' **The machine was busy with other work**: times are longer than on a quiet one, and their relation to each other says more than they do.'
    : '';
  return [
    `Measured on ${date} by \`npm run bench\`: ${processor}, ${cores} cores, Node ${node}, ${browser}, ${load}.${busy}`,
    'Reading a page, in one page of Chromium, in turns; medians in milliseconds. What alters the document works on a clone, which is made before its clock starts.',
    table(
      [
        'page',
        'read, detect, extract',
        'with the facts',
        'DOMParser, the same page',
        '@mozilla/readability',
        'defuddle',
      ],
      reading.map(({ page, ...times }) => [
        page,
        milliseconds(times.reading),
        milliseconds(times.withFacts),
        milliseconds(times.parsing),
        milliseconds(times.readability),
        milliseconds(times.defuddle),
      ]),
    ),
    table(
      ['what', 'median (ms)', 'slowest (ms)'],
      [
        [
          'from DOMContentLoaded to the panel in the page, 20 visits',
          panel.median.toFixed(1),
          panel.slowest.toFixed(1),
        ],
        ...facts.map(({ name, first, median }) => [
          `the facts in prose of ${name}, 30 runs (at right: the first)`,
          median.toFixed(1),
          first.toFixed(1),
        ]),
      ],
    ),
    'A page that is no record of ours: what was injected, and loading from the first byte on.',
    table(
      ['page', 'scripts', 'style sheets', 'requests', 'loading without us (ms)', 'with us (ms)'],
      elsewhere.map(({ page, worlds, styleSheets, requests, without, withUs }) => [
        page,
        String(worlds),
        String(styleSheets),
        String(requests),
        without.toFixed(1),
        withUs.toFixed(1),
      ]),
    ),
    'Size of the scripts, made small in the same way.',
    table(
      ['what', 'minified', 'gzip'],
      sizes.map(({ name, minified, gzip }) => [name, kilobytes(minified), kilobytes(gzip)]),
    ),
  ].join('\n\n');
}

/**
 * A table in Markdown: the first column is of words, the others of figures.
 * @param {string[]} heads
 * @param {string[][]} rows
 * @returns {string}
 */
export function table(heads, rows) {
  /** @param {string[]} cells */
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
  const rule = heads.map((_, at) => (at === 0 ? '---' : '--:'));
  return [line(heads), line(rule), ...rows.map(line)].join('\n');
}

/** @param {number} value */
function milliseconds(value) {
  return value.toFixed(value < 10 ? 2 : 1);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return Number.isNaN(bytes) ? 'not measured' : `${(bytes / 1024).toFixed(1)} KB`;
}
