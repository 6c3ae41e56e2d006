/**
 * `npm run accuracy [-- --runs N] [--all]`: reads pages made from the skeletons of real ones, each N times with other
 * prose, and prints what was read wrongly; with --all, also in whole pages copied as text, which are
 * not judged. Exit status 1 where a page type is below its floors.
 */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
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
  process.exitCode = module.report(runs, values.all);
}
