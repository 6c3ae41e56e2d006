/** How large the scripts are, beside those of others that read or write on pages. Part of `npm run bench`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { bundleForPage } from './bundle-for-page.mjs';
import { projectFolder } from './install.mjs';

/**
 * @typedef {object} Size
 * @property {string} name
 * @property {number} minified bytes; NaN where it could not be measured
 * @property {number} gzip bytes
 */

/** The client of Hypothesis, which also stands beside pages, as its makers publish it. */
const hypothesis = 'hypothesis@1.1766.0';

/**
 * What is loaded into one page, and what runs behind it, of ours.
 * @param {string} folder of the build
 * @returns {Size[]}
 */
export function ownSizes(folder) {
  /** @param {string} name @param {string[]} files @returns {Size} */
  const of = (name, files) => sized(name, ...files.map((file) => readFileSync(join(folder, file), 'utf8')));
  return [
    of('Scrutineer on a decision’s page, panel folded', ['content.js']),
    of('Scrutineer on a decision’s page, panel open', ['content.js', 'answer.js']),
    of('Scrutineer on a list, with its panel', ['list.js', 'list-panel.js']),
    of('Scrutineer’s background, with what finds facts', ['background.js', 'facts.js']),
  ];
}

/**
 * The same of others, made small in the same way: the readers of articles as one would put them into a page, and
 * the published build of Hypothesis, its part in the page and its sidebar.
 * @returns {Promise<Size[]>}
 */
export async function peerSizes() {
  const readability = await bundleForPage(
    "import { Readability } from '@mozilla/readability'; globalThis.read = Readability;",
  );
  const defuddle = await bundleForPage("import Defuddle from 'defuddle'; globalThis.read = Defuddle;");
  return [
    sized(`@mozilla/readability ${versionOf('@mozilla/readability')}`, readability),
    sized(`defuddle ${versionOf('defuddle')}`, defuddle),
    ...(await hypothesisSizes()),
  ];
}

/** @returns {Promise<Size[]>} */
async function hypothesisSizes() {
  const parts = {
    [`${hypothesis.replace('@', ' ')}, in the page`]: ['boot.js', 'scripts/annotator.bundle.js'],
    [`${hypothesis.replace('@', ' ')}, its sidebar`]: ['scripts/sidebar.bundle.js'],
  };
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-peers-'));
  try {
    // Fetched and unpacked, never installed or run.
    const options = { cwd: folder, encoding: /** @type {const} */ ('utf8'), timeout: 60_000, shell: false };
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const answer = execFileSync(npm, ['pack', hypothesis, '--silent', '--ignore-scripts'], options);
    execFileSync('tar', ['-xzf', answer.trim().split('\n').at(-1) ?? ''], options);
    const sizes = [];
    for (const [name, files] of Object.entries(parts)) {
      const codes = files.map((file) => readFileSync(join(folder, 'package/build', file), 'utf8'));
      sizes.push(sized(name, ...(await Promise.all(codes.map(small)))));
    }
    return sizes;
  } catch {
    // Without the network; the table says so.
    return Object.keys(parts).map((name) => ({ name, minified: Number.NaN, gzip: Number.NaN }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} code @returns {Promise<string>} */
async function small(code) {
  const { code: made } = await minify(code, {
    ecma: 2020,
    compress: { passes: 1 },
    format: { comments: false },
  });
  // Published builds are small already; a pass of ours never makes them look larger.
  return made !== undefined && made.length < code.length ? made : code;
}

/** @param {string} name @param {...string} codes @returns {Size} */
function sized(name, ...codes) {
  const buffers = codes.map((code) => Buffer.from(code));
  return {
    name,
    minified: buffers.reduce((sum, { length }) => sum + length, 0),
    gzip: buffers.reduce((sum, buffer) => sum + gzipSync(buffer, { level: 9 }).length, 0),
  };
}

/** @param {string} name */
function versionOf(name) {
  const path = join(projectFolder, 'node_modules', name, 'package.json');
  /** @type {unknown} */
  const description = JSON.parse(readFileSync(path, 'utf8'));
  return /** @type {{ version: string }} */ (description).version;
}
