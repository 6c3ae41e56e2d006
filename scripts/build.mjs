/**
 * `npm run build`: dist/chrome and dist/firefox, checked against the size budgets.
 * `npm run dev`: the same for Chrome, again on every change.
 */
import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bytes, as shipped and as gzip packs them. Raised only by the change that needs it, with its reason. */
const budgets = {
  'content.js': { minified: 45 * 1024, gzip: 16 * 1024 },
  'list.js': { minified: 45 * 1024, gzip: 16 * 1024 },
  'agenda.js': { minified: 45 * 1024, gzip: 16 * 1024 },
  'issue.js': { minified: 45 * 1024, gzip: 16 * 1024 },
  'committee.js': { minified: 45 * 1024, gzip: 16 * 1024 },
  // Draws the marks and the panel of these four.
  'list-panel.js': { minified: 45 * 1024, gzip: 16 * 1024 },
  // Says on a page that is too long to be read that it is.
  'too-long.js': { minified: 24 * 1024, gzip: 10 * 1024 },
  // Loaded into an open panel after its first look has been drawn; a folded one does without.
  'answer.js': { minified: 30 * 1024, gzip: 10 * 1024 },
  // Every format at once, and the report. No page carries it: it is put into one on the reader's click in the popup.
  'look.js': { minified: 90 * 1024, gzip: 32 * 1024 },
  // 60 and 20 KB were meant for it before facts, relations, reminders, history, search and lists were worked out
  // there. It is loaded once for the whole browser, not by a page; how long a cold one takes is what counts.
  // 4 KB of it are sentences in which pages say that, or until when, a decision can be called in.
  'background.js': { minified: 138 * 1024, gzip: 47 * 1024 },
  // Wordings, and what each word near a sum, a company's name, a length or a date says of what that is: seven
  // eighths of it. Both grow with what is known of how councils write; the latter is learnt from 36,000 labelled
  // texts. Patterns in its place were smaller, and wrong about twice as many unseen sums and terms; of unseen
  // companies they missed half.
  'facts.js': { minified: 848 * 1024, gzip: 300 * 1024 },
};

/**
 * Builds the extension.
 *
 * @param {{ target: 'chrome' | 'firefox', demo?: boolean, watch?: boolean }} options `demo`: knows the
 *   made-up council of the demo and leaves the panel's shadow root open, for tests to look inside
 * @returns {Promise<string>} the folder to load
 * @throws where a script is larger than its budget
 */
export async function build({ target, demo = false, watch = false }) {
  const { createBuilder } = await import('vite');
  process.env['TARGET'] = target;
  const folder = join(root, 'dist', demo ? `demo-${target}` : target);
  rmSync(folder, { recursive: true, force: true });
  const builder = await createBuilder({
    root,
    mode: demo ? 'demo' : 'production',
    logLevel: 'warn',
    build: { watch: watch ? {} : null },
  });
  await builder.buildApp();
  // While watching, the files are only on their way.
  if (!watch) checkBudgets(folder);
  return folder;
}

/**
 * Measures the scripts of a build.
 *
 * @param {string} folder
 * @returns {{ name: string, minified: number, gzip: number }[]}
 */
export function measure(folder) {
  return Object.keys(budgets).map((name) => {
    const code = readFileSync(join(folder, name));
    return { name, minified: code.length, gzip: gzipSync(code, { level: 9 }).length };
  });
}

/** @param {string} folder */
function checkBudgets(folder) {
  const over = measure(folder).filter(({ name, minified, gzip }) => {
    const budget = budgets[/** @type {keyof typeof budgets} */ (name)];
    return minified > budget.minified || gzip > budget.gzip;
  });
  if (over.length === 0) return;
  const lines = over.map(
    ({ name, minified, gzip }) => `${name}: ${kilobytes(minified)}, ${kilobytes(gzip)} gzip`,
  );
  throw new Error(`over budget: ${lines.join('; ')}`);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

async function main() {
  if (process.argv.includes('--watch')) {
    console.log(
      `${await build({ target: 'chrome', watch: true })} is built again on every change; Ctrl+C ends it`,
    );
    return;
  }
  for (const target of /** @type {const} */ (['chrome', 'firefox'])) {
    const folder = await build({ target });
    console.log(folder);
    for (const { name, minified, gzip } of measure(folder)) {
      console.log(
        `  ${name.padEnd(14)} ${kilobytes(minified).padStart(8)} ${kilobytes(gzip).padStart(8)} gzip`,
      );
    }
  }
}

if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  ensureDependencies();
  await main();
}
