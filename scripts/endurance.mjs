/**
 * `npm run endurance [-- views|reloads|kills [COUNT]]`: what only a long day brings to light. Without a name all three.
 *
 * - `views` (5,000): pages viewed in one session; what is kept in memory must not grow by more than a tenth
 * - `reloads` (100): the extension is taken anew under open pages, as by an update
 * - `kills` (200): the background is ended while decisions are saved; whatever was acknowledged is kept
 */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './install.mjs';

/** @typedef {{ executablePath: string, extension: string }} Browser */
/** @typedef {{ said: string, problems: string[] }} Outcome */

/** @type {Record<string, { count: number, run: (browser: Browser, count: number) => Promise<Outcome> }>} */
const trials = {
  views: { count: 5_000, run: runViews },
  reloads: { count: 100, run: runReloads },
  kills: { count: 200, run: runKills },
};

/** @param {Browser} browser @param {number} views @returns {Promise<Outcome>} */
async function runViews(browser, views) {
  const { endureViews, growthIn, mostGrowth, tooMuchIn } = await import('./endure-views.mjs');
  const started = Date.now();
  const { samples, problems, ...viewed } = await endureViews({
    ...browser,
    views,
    onSample: ({ views, visited, decision, list, background }) =>
      console.log(
        `${views} views: page ${megabytes(visited.heap)}, ${visited.documents} documents, ${visited.nodes} nodes, ` +
          `${visited.listeners} listeners; open decision ${megabytes(decision.heap)}, open list ` +
          `${megabytes(list.heap)}, background ${megabytes(background.heap)}`,
      ),
  });
  const growth = growthIn(samples);
  for (const [name, part] of Object.entries(growth)) console.log(`${name}: ${(part * 100).toFixed(1)} %`);
  return {
    said: `${viewed.views} page views in ${seconds(started)} s, at most ${mostGrowth * 100} % of growth allowed`,
    problems: [...problems, ...tooMuchIn(growth)],
  };
}

/** @param {Browser} browser @param {number} reloads @returns {Promise<Outcome>} */
async function runReloads(browser, reloads) {
  const { endureReloads } = await import('./endure-reloads.mjs');
  const started = Date.now();
  const { pages, problems } = await endureReloads({ ...browser, reloads });
  return {
    said: `the extension taken anew ${reloads} times under ${pages} open pages in ${seconds(started)} s`,
    problems,
  };
}

/** @param {Browser} browser @param {number} kills @returns {Promise<Outcome>} */
async function runKills(browser, kills) {
  const { endureKills } = await import('./endure-kills.mjs');
  const started = Date.now();
  const endured = await endureKills({ ...browser, kills, decisions: kills * 10, seed: 7 });
  return {
    said:
      `background ended ${endured.kills} times in ${seconds(started)} s: ${endured.acknowledged} decisions ` +
      `acknowledged, ${endured.kept} kept, ${endured.blocks} blocks of words, ${endured.unanswered} times asked again`,
    problems: endured.problems,
  };
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}

/** @param {number} started milliseconds since 1970 */
function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(0);
}

/**
 * @param {string[]} asked the name of a trial, and how often; nothing for all
 * @returns {Promise<number>} the exit status
 */
async function main([name, count]) {
  const chosen = Object.keys(trials).filter((each) => name === undefined || each === name);
  const times = count === undefined ? null : Number(count);
  if (chosen.length === 0 || (times !== null && !(Number.isInteger(times) && times > 0))) {
    console.error(`npm run endurance [-- ${Object.keys(trials).join('|')} [COUNT]]`);
    return 1;
  }
  ensureDependencies();
  const { ensureChromium } = await import('./browsers.mjs');
  const { build } = await import('./build.mjs');
  const browser = {
    executablePath: ensureChromium(),
    extension: await build({ target: 'chrome', demo: true }),
  };
  let failed = 0;
  for (const each of chosen) {
    const trial = trials[each];
    if (!trial) continue;
    const { said, problems } = await trial.run(browser, times ?? trial.count);
    for (const problem of problems) console.log(problem);
    console.log(`${each}: ${said}, ${problems.length} problems`);
    failed += problems.length;
  }
  return failed === 0 ? 0 : 1;
}

if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url))
  process.exit(await main(process.argv.slice(2)));
