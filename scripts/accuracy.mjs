/**
 * `npm run accuracy [-- --runs N] [--all]`: reads pages made from the skeletons of real ones, each N times with other
 * prose, and prints what was read wrongly; with --all, also in whole pages copied as text, which are
 * not judged. Writes the rates to README where all of it was measured. Exit status 1 where a page type is below its
 * floors.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { withTable } from './bench-table.mjs';
import { ensureDependencies } from './install.mjs';

ensureDependencies();
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, all: { type: 'boolean', default: false } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`--runs is no number: ${values.runs}`);
  process.exitCode = 2;
} else {
  const { runnerImport } = await import('vite');
  const path = fileURLToPath(new URL('../tests/accuracy/report.ts', import.meta.url));
  /** @type {{ module: typeof import('../tests/accuracy/report.ts') }} */
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error' });
  const { status, measured } = module.report(runs, values.all);
  process.exitCode = status;
  if (measured) await writeToReadme(measured);
}

/** @param {import('../tests/accuracy/accuracy-table.ts').Measured} measured */
async function writeToReadme(measured) {
  const { runnerImport } = await import('vite');
  const { format, resolveConfig } = await import('prettier');
  const tablePath = fileURLToPath(new URL('../tests/accuracy/accuracy-table.ts', import.meta.url));
  /** @type {{ module: typeof import('../tests/accuracy/accuracy-table.ts') }} */
  const { module } = await runnerImport(tablePath, { configFile: false, logLevel: 'error' });
  const path = fileURLToPath(new URL('../README.md', import.meta.url));
  const table = module.accuracyTable(measured, new Date().toISOString().slice(0, 10));
  const readme = withTable(readFileSync(path, 'utf8'), table, 'accuracy');
  writeFileSync(path, await format(readme, { ...(await resolveConfig(path)), filepath: path }));
}
