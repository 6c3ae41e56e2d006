/**
 * `npm run weigh`: learns from labelled sentences (tests/facts/sentences/) what the words around a sum, a company's
 * name, a length of time or a date say it is, writes src/facts/money-weights.json, supplier-weights.json and
 * term-weights.json, and prints how well sentences are read from which nothing was learnt.
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

/** @type {{ module: typeof import('../tests/facts/supplier-weights.ts') }} */
const { module: supplier } = await runnerImport(
  inRepository('tests/facts/supplier-weights.ts'),
  unconfigured,
);
/** @type {{ module: typeof import('../tests/facts/term-weights.ts') }} */
const { module: term } = await runnerImport(inRepository('tests/facts/term-weights.ts'), unconfigured);

/** @param {number} share */
const percent = (share) => `${(share * 100).toFixed(1)} %`;
/** @param {{ precision: number, recall: number }} unseen */
const unseenWords = ({ precision, recall }) =>
  `Unseen: of the roles given ${percent(precision)} are right, of those there are ${percent(recall)} are given`;

const sums = money.wordsOfMoney();
const sumWeights = money.moneyWeightsFrom(sums);
writeFileSync(inRepository('src/facts/money-weights.json'), letters.weightsText(sumWeights));
const unseenSums = money.measureUnseenMoney(sums);
console.log(
  `Money: ${String(sumWeights.size)} features of ${String(unseenSums.sums)} sums in ${String(sums.length)} labelled texts.`,
);
console.log(`${unseenWords(unseenSums)}; with "other", ${percent(unseenSums.right)} are right.`);

const names = supplier.wordsOfSuppliers();
const nameWeights = supplier.supplierWeightsFrom(names);
writeFileSync(inRepository('src/facts/supplier-weights.json'), letters.weightsText(nameWeights));
const unseenNames = supplier.measureUnseenNames(names);
console.log(
  `Suppliers: ${String(nameWeights.size)} features of ${String(unseenNames.names)} names in ${String(names.length)} labelled texts.`,
);
console.log(`${unseenWords(unseenNames)}.`);

const texts = term.wordsOfTerms();
const partWeights = term.termWeightsFrom(term.partsOfTerms(texts));
writeFileSync(inRepository('src/facts/term-weights.json'), term.termWeightsText(partWeights));
console.log(
  `Terms: ${String(partWeights.length.size)} features of lengths and ${String(partWeights.date.size)} of dates in ${String(texts.length)} labelled texts.`,
);
console.log(`${unseenWords(term.measureUnseenTerms(texts))}.`);
