/** `npm run lint`: eslint, prettier and the type checker over the whole project. */
import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, projectFolder } from './install.mjs';

/**
 * @typedef {object} LintCheck
 * @property {string} name
 * @property {() => Promise<{ ok: boolean, output: string, seconds: number }>} run output: what the tool said
 */

/** @type {LintCheck[]} */
export const lintChecks = [
  check('eslint', 'eslint', 'eslint', ['.', '--max-warnings', '0']),
  check('prettier', 'prettier', 'prettier', ['--check', '.']),
  check('types', 'typescript', 'tsc', ['--noEmit']),
];

/**
 * Runs every check at the same time and prints one line for each, and what a tool said only where it failed.
 * @returns {Promise<{ passed: number, failed: number, failures: string[] }>} how many checks passed and failed, and which
 */
export async function runLint() {
  /** @type {string[]} */
  const failures = [];
  await Promise.all(
    lintChecks.map(async ({ name, run }) => {
      const { ok, output, seconds } = await run();
      if (!ok) failures.push(name);
      console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
      if (!ok) console.log(output.trimEnd());
    }),
  );
  return { passed: lintChecks.length - failures.length, failed: failures.length, failures };
}

/**
 * The file behind a package's command, to be run with this very Node: no shell, no PATH, the same on Windows.
 * @param {string} packageName
 * @param {string} command
 * @returns {string} its path
 */
export function commandFile(packageName, command) {
  const folder = join(projectFolder, 'node_modules', packageName);
  /** @type {unknown} */
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { bin } = /** @type {{ bin?: string | Record<string, string> }} */ (description);
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (!file) throw new Error(`The package ${packageName} has no command ${command}.`);
  return join(folder, file);
}

/**
 * @param {string} name
 * @param {string} packageName
 * @param {string} command
 * @param {string[]} options
 * @returns {LintCheck}
 */
function check(name, packageName, command, options) {
  return {
    name,
    run: () =>
      new Promise((resolve, reject) => {
        const started = performance.now();
        const child = spawn(process.execPath, [commandFile(packageName, command), ...options], {
          cwd: projectFolder,
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        let output = '';
        for (const stream of [child.stdout, child.stderr]) {
          stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
            output += text;
          });
        }
        child.on('error', reject);
        child.on('close', (status) =>
          resolve({ ok: status === 0, output, seconds: (performance.now() - started) / 1000 }),
        );
      }),
  };
}

// The real path, because npm may start us through a symbolic link while import.meta.url never holds one.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    ensureDependencies();
    const { failed } = await runLint();
    process.exitCode = failed === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
