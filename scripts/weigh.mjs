/**
 * `npm run weigh`: learns from labelled sentences (tests/facts/sentences/) what the words around a sum say it is for,
 * writes src/facts/money-weights.json, and prints how well sentences are read from which nothing was learnt.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './install.mjs';

ensureDependencies();
const { runnerImport } = await import('vite');

/** @param {string} path */
const inRepository = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const unconfigured = { configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('error') };

/** @type {{ module: typeof import('../tests/facts/learnt-letters.ts') }} */
const { module: letters } = await runnerImport(inRepository('tests/facts/learnt-letters.ts'), unconfigured);
/** @type {{ module: typeof import('../tests/facts/money-weights.ts') }} */
const { module: money } = await runnerImport(inRepository('tests/facts/money-weights.ts'), unconfigured);

const words = money.wordsOfMoney();
const weights = money.moneyWeightsFrom(words);
writeFileSync(inRepository('src/facts/money-weights.json'), letters.weightsText(weights));
const { sums, precision, recall, right } = money.measureUnseenMoney(words);
/** @param {number} share */
const percent = (share) => `${(share * 100).toFixed(1)} %`;
console.log(
  `${String(weights.size)} features of ${String(sums)} sums in ${String(words.length)} labelled texts.`,
);
console.log(
  `Unseen: of the roles given ${percent(precision)} are right, of those there are ${percent(recall)} are given; with "other", ${percent(right)} are right.`,
);
