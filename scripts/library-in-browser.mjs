/** What `npm run bench -- library` and `npm run endurance` run in the extension: `libraryBench`. */
import { allDecisions } from '../src/library/all-decisions.ts';
import { openLibrary } from '../src/library/database.ts';
import { asStored, keepDecision } from '../src/library/decisions.ts';
import { completeOlder } from '../src/library/older-decisions.ts';
import { relatedTo } from '../src/library/related.ts';
import { searchLibrary } from '../src/library/search.ts';
import { outlineToKeep } from '../src/library/stored-outline.ts';
import { blockOf, eachPlace, entryOf, writeBlock } from '../src/library/word-blocks.ts';
import { relationKeys } from '../src/relations/index.ts';
import { sightingOf, wordAt } from './library-sample.mjs';

/** @typedef {{ name: string, p50: number, p95: number, slowest: number, note: string }} Timing milliseconds */

const seenAt = '2026-01-05T09:00:00.000Z';
/** As many decisions as one transaction takes in. */
const perTransaction = 500;

/** @type {Promise<import('../src/library/database.ts').Library> | undefined} */
let opened;

function library() {
  opened ??= openLibrary(() => (opened = undefined));
  return opened;
}

/** @param {number} number */
function decisionOf(number) {
  const { key, ...sighting } = sightingOf(number);
  return asStored(key, sighting, seenAt);
}

/**
 * Keeps decisions as they are kept, but many in one transaction, and their words at once as the block that they
 * would be packed into; the last of every five thousand in the very way that a page's is kept.
 * @param {{ from: number, count: number }} batch
 */
async function fill({ from, count }) {
  const database = await library();
  const oneByOne = from + count - Math.min(perTransaction, Math.floor(count / 10));
  for (let start = from; start < oneByOne; start += perTransaction) {
    const end = Math.min(start + perTransaction, oneByOne);
    const decisions = Array.from({ length: end - start }, (_, at) => decisionOf(start + at));
    const transaction = database.transaction(['decisions', 'outlines'], 'readwrite');
    await Promise.all([
      ...decisions.map((decision) => transaction.objectStore('decisions').put(decision)),
      ...decisions.map((decision) => transaction.objectStore('outlines').put(outlineToKeep(decision))),
      transaction.done,
    ]);
    await writeBlock(database, decisions.map(entryOf));
  }
  for (let number = oneByOne; number < from + count; number++)
    await keepDecision(database, decisionOf(number));
  while (await completeOlder(database));
}

/** How many decisions are kept. */
async function kept() {
  return (await library()).count('decisions');
}

/** @param {number} count */
async function cold(count) {
  const decision = decisionOf(Math.floor(count / 2));
  const started = performance.now();
  await relatedTo(await library(), decision);
  return performance.now() - started;
}

/** @param {number} count of decisions that are stored */
async function measure(count) {
  const database = await library();
  /** @param {number} at */
  const spread = (at) => Math.floor(count * ((at * 0.618) % 1));
  const results = [];
  let found = 0;
  // The same work every time, with nothing of the library: what the machine does to all times here.
  const work = Float64Array.from({ length: 20_000 }, (_, at) => (at * 0.618) % 1);
  results.push(await timed('(sorting 20,000 numbers)', 200, () => Promise.resolve(work.slice().sort())));
  const asked = Array.from({ length: 200 }, (_, at) => decisionOf(spread(at)));
  /** @param {number} at */
  const askedAt = (at) => asked[at] ?? decisionOf(at);
  results.push(
    await timed('related', 200, async (at) => {
      const related = await relatedTo(database, askedAt(at));
      found += related.length;
    }),
  );
  note(results, `${(found / 200).toFixed(1)} found each`);
  results.push(
    await timed('related, just opened', 20, async (at) => {
      const again = await openLibrary(() => undefined);
      await relatedTo(again, askedAt(at));
      again.close();
    }),
    await timed('save, a new decision', 100, (at) => keepDecision(database, decisionOf(count + at))),
    await timed('save, seen again', 100, (at) => keepDecision(database, askedAt(at))),
  );
  for (const [label, query] of queries) {
    found = 0;
    let incomplete = 0;
    results.push(
      await timed(`search, ${label}`, 40, async (at) => {
        const answer = await searchLibrary(database, query(at));
        found += answer.hits.length;
        if (!answer.isComplete) incomplete++;
      }),
    );
    note(
      results,
      `${(found / 40).toFixed(1)} found each${incomplete === 0 ? '' : `, more left in ${incomplete} of 40`}`,
    );
  }
  return results;
}

/**
 * Looks through the library that the extension itself fills: whether all that decisions are found by leads to them,
 * and to nothing else.
 * @returns {Promise<{ keys: string[], blocks: number, problems: string[] }>}
 */
async function check() {
  const database = await openLibrary(() => undefined);
  /** @type {string[]} */
  const problems = [];
  /** @type {string[]} */
  const keys = [];
  const decisions = [];
  for await (const decision of allDecisions(database, (key) => problems.push(`${key} is damaged`)))
    decisions.push(decision);
  const blocks = await database.getAll('blocks');
  const entries = new Map((await database.getAll('searchEntries')).map(({ order, words }) => [order, words]));
  /** @type {Set<string>} */
  const inBlocks = new Set();
  const ordersOf = new Map(blocks.map(({ block, orders }) => [block, orders]));
  for (const row of await database.getAll('wordBlocks')) {
    const orders = ordersOf.get(blockOf(row));
    for (const [word = ''] of row.matchAll(/(?<= )[^ \ue000-\uf8ff]+/g))
      eachPlace(row, word, false, (place) => inBlocks.add(`${orders?.[place] ?? '?'} ${word}`));
  }
  let relationCount = 0;
  for (const decision of decisions) {
    const { key, order } = decision;
    keys.push(key);
    relationCount += decision.relationKeys.length;
    if (decision.relationKeys.join('\n') !== relationKeys(decision).join('\n'))
      problems.push(`${key} is not found by what it is related by`);
    if ((await database.getKeyFromIndex('decisions', 'order', order)) !== key)
      problems.push(`${key} is not at its place`);
    const outline = JSON.stringify(await database.get('outlines', key));
    if (outline !== JSON.stringify(outlineToKeep(decision))) problems.push(`${key} has another outline`);
    const words = entryOf(decision).words;
    const isInBlocks = words
      .trim()
      .split(' ')
      .every((word) => inBlocks.has(`${order} ${word}`));
    if (!isInBlocks && entries.get(order) !== words) problems.push(`${key} is not found by its words`);
    entries.delete(order);
  }
  for (const order of entries.keys()) problems.push(`the words at ${order} belong to no decision`);
  if ((await database.count('outlines')) !== decisions.length)
    problems.push(`${await database.count('outlines')} outlines for ${decisions.length} decisions`);
  const counted = await database.countFromIndex('decisions', 'relationKeys');
  if (counted !== relationCount) problems.push(`${counted} entries for ${relationCount} keys of relations`);
  for (const decision of decisions.slice(-25)) {
    const title = decision.record.title.state === 'stated' ? decision.record.title.value : '';
    const { hits } = await searchLibrary(database, `${title} `, 100);
    if (!hits.some((hit) => hit.decision.key === decision.key))
      problems.push(`${decision.key} is not found by its title`);
  }
  database.close();
  return { keys, blocks: blocks.length, problems };
}

/** @type {[string, (at: number) => string][]} */
const queries = [
  ['one rare word', (at) => `${wordAt(9_000 + at)} `],
  ['one common word', (at) => `${wordAt(20 + at)} `],
  ['two common words', (at) => `${wordAt(20 + at)} ${wordAt(70 + at)} `],
  ['a rare and a common one', (at) => `${wordAt(9_000 + at)} ${wordAt(20 + at)} `],
  ['two of middling rarity', (at) => `${wordAt(800 + at)} ${wordAt(1_300 + at)} `],
  ['the beginning of a word', (at) => wordAt(500 + at).slice(0, 4)],
  ['three, the last begun', (at) => `${wordAt(30 + at)} ${wordAt(90 + at)} ${wordAt(300 + at).slice(0, 3)}`],
  ['a reference', (at) => `CAB${1_000 + at}`],
  ['what is nowhere', (at) => `zzzyx${at} ${wordAt(20 + at)} `],
];

/**
 * @param {string} label
 * @param {number} times
 * @param {(at: number) => Promise<unknown>} work
 * @returns {Promise<Timing>}
 */
async function timed(label, times, work) {
  /** @type {number[]} */
  const taken = [];
  for (let at = 0; at < times; at++) {
    const started = performance.now();
    await work(at);
    taken.push(performance.now() - started);
  }
  taken.sort((a, b) => a - b);
  /** @param {number} part */
  const at = (part) => taken[Math.min(taken.length - 1, Math.floor(taken.length * part))] ?? Number.NaN;
  return { name: label, p50: at(0.5), p95: at(0.95), slowest: at(1), note: '' };
}

/**
 * @param {{ note: string }[]} results
 * @param {string} words
 */
function note(results, words) {
  const last = results.at(-1);
  if (last) last.note = words;
}

Object.assign(globalThis, { libraryBench: { fill, kept, cold, measure, check } });
