/** What `npm run bench -- library` runs in the extension's background: `libraryBench`. */
import { openLibrary } from '../src/library/database.ts';
import { asStored, keepDecision } from '../src/library/decisions.ts';
import { relatedTo } from '../src/library/related.ts';
import { indexedWords } from '../src/library/search-words.ts';
import { searchLibrary } from '../src/library/search.ts';
import { sightingOf, wordAt } from './library-sample.mjs';

/** @typedef {{ name: string, p50: number, p95: number, slowest: number, note: string }} Timing milliseconds */

const name = 'bench';
const seenAt = '2026-01-05T09:00:00.000Z';
/** As many decisions as one transaction takes in. */
const perTransaction = 250;

/** @type {Promise<import('../src/library/database.ts').Library> | undefined} */
let opened;

function library() {
  opened ??= openLibrary(() => (opened = undefined), name);
  return opened;
}

/** @param {number} number */
function decisionOf(number) {
  const { key, ...sighting } = sightingOf(number);
  return asStored(key, sighting, seenAt);
}

/** @param {{ from: number, count: number }} batch */
async function fill({ from, count }) {
  const database = await library();
  for (let start = from; start < from + count; start += perTransaction) {
    const end = Math.min(start + perTransaction, from + count);
    const decisions = Array.from({ length: end - start }, (_, at) => decisionOf(start + at));
    const transaction = database.transaction(['decisions', 'searchEntries'], 'readwrite');
    for (const decision of decisions) {
      void transaction.objectStore('decisions').put(decision);
      const { order } = decision;
      const words = indexedWords(decision).map((word) => /** @type {[string, number]} */ ([word, order]));
      void transaction.objectStore('searchEntries').put({ order, words });
    }
    await transaction.done;
  }
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
  results.push(
    await timed('related', 200, async (at) => {
      const related = await relatedTo(database, decisionOf(spread(at)));
      found += related.length;
    }),
  );
  note(results, `${(found / 200).toFixed(1)} found each`);
  results.push(
    await timed('save, a new decision', 100, (at) => keepDecision(database, decisionOf(count + at))),
    await timed('save, seen again', 100, (at) => keepDecision(database, decisionOf(spread(at)))),
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

Object.assign(globalThis, { libraryBench: { fill, cold, measure } });
