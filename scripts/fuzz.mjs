/**
 * `npm run fuzz [-- --runs N] [--seed N]`: reads spoiled pages and checks what must hold of any page. Prints the
 * slowest; exit status 1 where something does not hold, or a page under 100 KB takes longer than its limit.
 */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './install.mjs';

/** Milliseconds for a page of less than `small` characters, reading and formats together. */
const limit = 50;
const small = 100_000;

ensureDependencies();
process.exitCode = await main();

/** @returns {Promise<number>} the exit status */
async function main() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    },
  });
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
    console.error('usage: npm run fuzz [-- --runs N] [--seed N]');
    return 2;
  }
  const { runnerImport } = await import('vite');
  const path = fileURLToPath(new URL('../tests/formats/fuzz.ts', import.meta.url));
  /** @type {{ module: typeof import('../tests/formats/fuzz.ts') }} */
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error' });
  /** @type {import('../tests/formats/fuzz.ts').Outcome[]} */
  let slowest = [];
  let pages = 0;
  let read = 0;
  /** @type {Map<string, number>} */
  const claimedTwice = new Map();
  console.log(`${runs} pages, seed ${seed}`);
  try {
    module.fuzz(runs, seed, (outcome) => {
      pages += 1;
      if (outcome.claims.length === 1) read += 1;
      if (outcome.claims.length > 1) {
        const both = `${outcome.claims.join(' and ')} (${outcome.name})`;
        claimedTwice.set(both, (claimedTwice.get(both) ?? 0) + 1);
      }
      if (pages % 10000 === 0) console.log(`${pages} pages`);
      slowest.push(outcome);
      if (slowest.length > 1000) slowest = worst(slowest);
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
  slowest = worst(slowest);
  console.log('the slowest:');
  for (const { name, size, milliseconds } of slowest.slice(0, 10))
    console.log(`${milliseconds.toFixed(1).padStart(8)} ms ${String(size).padStart(8)} characters  ${name}`);
  for (const [both, times] of claimedTwice) console.log(`claimed ${times} times, so read by none: ${both}`);
  const over = slowest.filter(({ size, milliseconds }) => size < small && milliseconds > limit);
  console.log(
    `${pages} pages, ${read} with a record; ${over.length} under ${small / 1000} KB took more than ${limit} ms`,
  );
  return over.length > 0 ? 1 : 0;
}

/**
 * The slowest of all and the slowest of the small.
 * @param {import('../tests/formats/fuzz.ts').Outcome[]} outcomes
 */
function worst(outcomes) {
  const sorted = outcomes.toSorted((a, b) => b.milliseconds - a.milliseconds);
  return [...new Set([...sorted.slice(0, 10), ...sorted.filter(({ size }) => size < small).slice(0, 100)])];
}
