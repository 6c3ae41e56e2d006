/**
 * The browser ends the extension's background at random moments while pages have their decisions kept. Whatever was
 * acknowledged has to be there after, once, and to be found by all that it is found by. Part of `npm run endurance`.
 */
import { launchChromium } from './chromium.mjs';
import { messengerAt } from './council-page.mjs';
import { sightingOf } from './library-sample.mjs';
import { buildLibrary } from './measure-library.mjs';

/** As many decisions as are sent at once, as from as many tabs. */
const atOnce = 4;
/** Milliseconds between two ends of the background, at least and at most: from its start to long after. */
const [soonest, latest] = [5, 250];
/** As often as a page tries to have its decision kept. */
const mostTries = 50;

/**
 * @typedef {object} Endured
 * @property {number} kills how often the background was ended
 * @property {number} acknowledged how many decisions were said to be kept
 * @property {number} unanswered how often a page got no answer, and asked again
 * @property {number} kept how many there are in the end
 * @property {number} blocks how many blocks of words were written
 * @property {string[]} problems whatever is lost, doubled or out of step
 */

/**
 * Has decisions kept through messages from a council's page, as its content script sends them, and ends the
 * background meanwhile.
 *
 * @param {{ executablePath: string, extension: string, kills: number, decisions: number, seed: number }} options
 *   `extension`: folder of the demo build
 * @returns {Promise<Endured>}
 */
export async function endureKills({ executablePath, extension, kills, decisions, seed }) {
  const { startDemoCouncil } = await import('../tests/demo-council/server.mjs');
  const code = await buildLibrary();
  const council = await startDemoCouncil({ today: '2026-01-05' });
  try {
    const hosts = { [council.host]: council.port };
    const browser = await launchChromium({ executablePath, extension, headless: true, hosts });
    try {
      const send = await senderOf(browser, `http://${council.host}/ieDecisionDetails.aspx?ID=`);
      const ending = endBackground(browser, kills, seed);
      const { acknowledged, unanswered } = await keepAll(send, decisions, ending.isOver);
      await ending.done;
      const page = await browser.context.newPage();
      // Any file of the extension's own: a page that has its storage.
      await page.goto(`chrome-extension://${browser.extensionId}/manifest.json`);
      await page.evaluate(code);
      /** @type {{ keys: string[], blocks: number, problems: string[] }} */
      const { keys, blocks, problems } = await page.evaluate('libraryBench.check()');
      // The page that the messages came from is kept by itself.
      const numbers = keys
        .map((key) => Number(/ decision:(\d+)$/.exec(key)?.[1]))
        .filter((id) => id >= firstId);
      const there = new Set(numbers);
      for (const id of acknowledged) if (!there.has(id)) problems.push(`decision ${id} was kept and is lost`);
      if (there.size < numbers.length) problems.push(`${numbers.length - there.size} decisions are doubled`);
      return {
        kills: ending.count(),
        acknowledged: acknowledged.size,
        unanswered,
        kept: there.size,
        blocks,
        problems,
      };
    } finally {
      await browser.close();
    }
  } finally {
    await council.close();
  }
}

/** The made-up decisions have numbers beyond those of the demo council. */
const firstId = 1_000_001;

/**
 * A way to have decisions kept.
 *
 * @param {import('./chromium.mjs').Launched} browser
 * @param {string} address of decisions, up to the number
 * @returns {Promise<(id: number) => Promise<boolean>>} whether the decision was said to be kept
 */
async function senderOf(browser, address) {
  const send = await messengerAt(browser, `${address}4711`);
  return async (id) => {
    const { record } = sightingOf(id);
    const ids = { ...record.ids, decision: String(id) };
    const request = { ...record, ids, address: address + String(id) };
    const { answer } = await send({ call: 'sighting', request });
    return answer?.ok === true && answer.value.trouble === null;
  };
}

/**
 * @param {(id: number) => Promise<boolean>} send
 * @param {number} count
 * @param {() => boolean} isOver whether the background is ended no more: until then decisions are sent again
 */
async function keepAll(send, count, isOver) {
  /** @type {Set<number>} */
  const acknowledged = new Set();
  let [next, unanswered] = [0, 0];
  const tab = async () => {
    while (next < count || !isOver()) {
      const id = firstId + (next++ % count);
      let tries = 0;
      while (!(await send(id))) {
        unanswered++;
        if (++tries === mostTries) throw new Error(`decision ${id} was not kept in ${mostTries} tries`);
      }
      acknowledged.add(id);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, tab));
  return { acknowledged, unanswered };
}

/**
 * Ends the background again and again.
 *
 * @param {import('./chromium.mjs').Launched} browser
 * @param {number} kills
 * @param {number} seed of the moments: the same seed, the same moments
 */
function endBackground({ context, extensionId }, kills, seed) {
  let [count, isOver, state] = [0, false, seed];
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const run = async () => {
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('the browser gives no session to end the background with');
    try {
      while (count < kills) {
        await new Promise((resolve) => setTimeout(resolve, soonest + random() * (latest - soonest)));
        const { targetInfos } = await session.send('Target.getTargets');
        const worker = targetInfos.find(
          ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
        );
        if (!worker) continue;
        // It may have ended by itself in between.
        const ended = session.send('Target.closeTarget', { targetId: worker.targetId });
        if (
          await ended.then(
            () => true,
            () => false,
          )
        )
          count++;
      }
    } finally {
      isOver = true;
      await session.detach();
    }
  };
  return { done: run(), isOver: () => isOver, count: () => count };
}
