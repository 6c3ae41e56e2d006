/** What the table of `npm run bench -- library` compares with: packages that hold an index in memory, `otherIndexes`. */
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { indexedWords } from '../src/library/search-words.ts';
import { sightingOf } from './library-sample.mjs';

/**
 * An index of one package, made from texts by number.
 * @typedef {object} OtherIndex
 * @property {(query: string, isAll: boolean, most: number) => unknown[]} find `isAll`: all words, the last perhaps
 *   begun; else as many as there are
 * @property {() => Promise<void>} again takes the index apart into texts, and puts one together from those, as a
 *   worker has to after each start
 */

/** @param {string[]} texts @returns {OtherIndex} */
function miniSearch(texts) {
  const options = { fields: ['text'], storeFields: [] };
  let index = new MiniSearch(options);
  index.addAll(texts.map((text, id) => ({ id, text })));
  let stored = '';
  return {
    find: (query, isAll, most) =>
      index
        .search(
          query,
          isAll
            ? {
                combineWith: 'AND',
                prefix: (_, at, terms) => at === terms.length - 1 && !query.endsWith(' '),
              }
            : { combineWith: 'OR' },
        )
        .slice(0, most),
    again: () => {
      if (stored === '') stored = JSON.stringify(index);
      else index = MiniSearch.loadJSON(stored, options);
      return Promise.resolve();
    },
  };
}

/** @param {string[]} texts @returns {OtherIndex} */
function flexSearch(texts) {
  const options = /** @type {const} */ ({ tokenize: 'forward' });
  let index = new FlexSearch.Index(options);
  for (const [id, text] of texts.entries()) index.add(id, text);
  /** @type {Map<string, string>} */
  const stored = new Map();
  return {
    find: (query, isAll, most) => index.search(query, { limit: most, suggest: !isAll }),
    again: async () => {
      if (stored.size === 0) {
        /** @param {string} key @param {string} data */
        const keep = (key, data) => {
          stored.set(key, data);
          return Promise.resolve();
        };
        // Its types take the first form of the call for this one.
        const exporting = /** @type {{ export: (handler: typeof keep) => Promise<void> }} */ (index);
        await exporting.export(keep);
        return;
      }
      index = new FlexSearch.Index(options);
      for (const [key, data] of stored) index.import(key, data);
    },
  };
}

const makers = { miniSearch, flexSearch };

/**
 * As many candidates as relations are looked for among, and as many hits as a search gives.
 */
const [candidates, hits] = [35, 21];

/**
 * @param {{ maker: keyof typeof makers, count: number, queries: string[], isText: boolean }} work `isText`: the words
 *   that searches go by, for searches; else titles, for decisions with similar ones
 * @returns {Promise<{ made: number, again: number, times: number[] }>} milliseconds
 */
async function measure({ maker, count, queries, isText }) {
  /** @param {number} number */
  const titleOf = (number) => {
    const { title } = sightingOf(number).record;
    return title.state === 'stated' ? title.value : '';
  };
  const texts = Array.from({ length: count }, (_, number) => {
    if (!isText) return titleOf(number);
    return indexedWords(sightingOf(number))
      .filter((word) => /^[^=^]/.test(word))
      .join(' ');
  });
  let started = performance.now();
  const index = makers[maker](texts);
  const made = performance.now() - started;
  const asked = isText
    ? queries
    : Array.from({ length: 200 }, (_, at) => titleOf(Math.floor(count * ((at * 0.618) % 1))));
  const times = asked.map((query) => {
    const begun = performance.now();
    index.find(query, isText, isText ? hits : candidates);
    return performance.now() - begun;
  });
  await index.again();
  started = performance.now();
  await index.again();
  Object.assign(globalThis, { held: index });
  return { made, again: performance.now() - started, times };
}

Object.assign(globalThis, { otherIndexes: { measure } });
