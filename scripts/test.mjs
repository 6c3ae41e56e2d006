/**
 * `npm test`: unit tests; then lint, the long tests and the builds beside one another, with their budgets and what
 * Mozilla's linter says of them; then browser tests. Naming steps (`npm test -- unit`) runs only those; `packages` and
 * `browser` bring `build` with them, since they test what was built.
 * The last line says "N passed, N failed", each lint check and each build counting as one test.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from './browsers.mjs';
import { ensureDependencies, projectFolder } from './install.mjs';
import { commandFile, runLint } from './lint.mjs';
import { reportTally } from './test-report.mjs';

/** @typedef {import('./test-report.mjs').Tally} Tally */
/** @typedef {(earlier: Map<string, Tally>) => Promise<Tally>} Step given what the steps before it came to */

/** Seconds. Printed beside the time taken, and no failure by itself: a busy machine is not a slow test. */
const unitBudget = 10;

/** Left to itself vitest keeps a core back, which is half of a machine with two. */
const allCores = [`--maxWorkers=${availableParallelism()}`];

// Taken before any build: Vite sets NODE_ENV=production in this process, which vitest would then believe.
const environment = { ...process.env };
const temporary = mkdtempSync(join(tmpdir(), 'scrutineer-test-'));
/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
for (const [signal, status] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
    process.exit(status);
  });
}

/** @type {Map<string, Step>} */
const steps = new Map([
  ['unit', () => vitest('unit', environment, allCores)],
  ['lint', async () => ({ skipped: 0, ...(await runLint()) })],
  ['accuracy', () => vitest('accuracy', environment, allCores)],
  ['build', buildAll],
  ['packages', lintPackages],
  ['browser', browserTests],
]);

/**
 * One stage after the other, and in each its rows of steps beside one another. What is quickest comes first and alone,
 * so that its time means something. Of the second stage each row keeps about one core busy; none of it is judged by
 * the clock. Browsers look at the screen and at what comes when, and have the machine to themselves.
 */
const stages = [[['unit']], [['accuracy'], ['lint'], ['build', 'packages']], [['browser']]];

process.exitCode = await main(process.argv.slice(2));

/**
 * @param {string[]} asked names of steps; none means all
 * @returns {Promise<number>} the exit status
 */
async function main(asked) {
  const unknown = asked.filter((name) => !steps.has(name));
  if (unknown.length > 0) {
    console.error(`No such step: ${unknown.join(', ')}. The steps are ${[...steps.keys()].join(', ')}.`);
    return 1;
  }
  const chosen = new Set(asked.length > 0 ? asked : steps.keys());
  if (chosen.has('browser') || chosen.has('packages')) chosen.add('build');

  /** @type {Map<string, Tally>} */
  const tallies = new Map();
  try {
    ensureDependencies();
    for (const rows of stages) {
      await Promise.all(
        rows.map(async (row) => {
          for (const name of row) {
            const step = steps.get(name);
            if (step && chosen.has(name)) tallies.set(name, await timed(name, () => step(tallies)));
          }
        }),
      );
    }
  } catch (error) {
    tallies.set('install', failure(error));
  }
  const total = sum([...tallies.values()]);
  // Once more at the end: what is kept of a long run is often its last lines.
  if (total.failures?.length) console.log(`\nFailed:\n\n${total.failures.join('\n\n')}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/**
 * Runs one step and says how long it took. A step that throws has failed once; the others still run.
 * @param {string} name
 * @param {() => Promise<Tally>} run
 * @returns {Promise<Tally>}
 */
async function timed(name, run) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const tally = await run().catch(failure);
  const seconds = (performance.now() - started) / 1000;
  const budget =
    name !== 'unit' ? '' : `, ${seconds > unitBudget ? 'OVER the' : 'of a'} budget of ${unitBudget} s`;
  console.log(
    `== ${name}: ${tally.passed} passed, ${tally.failed} failed in ${seconds.toFixed(1)} s${budget}`,
  );
  return tally;
}

/**
 * Builds everything that is shipped or shown; a build over its budget throws.
 * @returns {Promise<Tally>}
 */
async function buildAll() {
  const { build } = await import('./build.mjs');
  /** @type {Required<Tally>} */
  const tally = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const options of /** @type {const} */ ([
    { target: 'chrome', demo: false },
    { target: 'firefox', demo: false },
    { target: 'chrome', demo: true },
    { target: 'firefox', demo: true },
  ])) {
    const name = options.demo ? `${options.target}, demo` : options.target;
    const started = performance.now();
    try {
      await build(options);
      tally.passed += 1;
      console.log(`ok     build for ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    } catch (error) {
      const { failed, failures } = failure(error);
      tally.failed += failed;
      tally.failures.push(`build for ${name}: ${failures?.join('') ?? ''}`);
      console.log(`FAILED build for ${name}`);
    }
  }
  return tally;
}

/** @type {Step} */
async function lintPackages(earlier) {
  if (earlier.get('build')?.failed !== 0) {
    throw new Error('The packages were not linted, because the build failed.');
  }
  const { lintExtension, remarkLine } = await import('./lint-extension.mjs');
  const { known, unknown } = await lintExtension(join(projectFolder, 'dist', 'firefox'));
  const failures = unknown.map((remark) => `FAILED ${remarkLine(remark)}`);
  for (const line of failures) console.log(line);
  if (unknown.length > 0) return { passed: 0, failed: unknown.length, skipped: 0, failures };
  console.log(`ok     web-ext lint, firefox: ${known.length} remarks, each known`);
  return { passed: 1, failed: 0, skipped: 0 };
}

/** @type {Step} */
async function browserTests(earlier) {
  if (earlier.get('build')?.failed !== 0) {
    throw new Error('The browser tests were not run, because the build failed.');
  }
  const env = { ...environment, CHROME_PATH: ensureChromium(), FIREFOX_PATH: ensureFirefox() };
  // One run of both, so that whoever is done takes the next file of either.
  return vitest('chromium', env, ['--project=firefox']);
}

/**
 * Runs one of vitest's projects and counts what it reports.
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} options more that vitest is told
 * @returns {Promise<Tally>}
 */
async function vitest(project, env, options = []) {
  const file = join(temporary, `${project}.json`);
  const status = await run(
    [
      commandFile('vitest', 'vitest'),
      'run',
      `--project=${project}`,
      ...options,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    env,
  );
  return reportTally(file, status, projectFolder);
}

/**
 * Runs a Node program with our own input and output.
 * @param {string[]} options the program and what it is given
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number | null>} its exit status, null when a signal ended it
 */
function run(options, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, options, { cwd: projectFolder, env, stdio: 'inherit' });
    children.add(child);
    child.on('error', reject);
    child.on('close', (status) => {
      children.delete(child);
      resolve(status);
    });
  });
}

/**
 * @param {unknown} error printed here too, in the place where it happened
 * @returns {Tally}
 */
function failure(error) {
  const message = error instanceof Error ? error.message : String(error);
  console.log(message);
  return { passed: 0, failed: 1, skipped: 0, failures: [message] };
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
    failures: tallies.flatMap(({ failures = [] }) => failures),
  };
}
