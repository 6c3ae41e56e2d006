/**
 * How long a page takes to read: ours beside the browser's own parser and two readers of articles, in one page of
 * Chromium, on the same documents. Part of `npm run bench`.
 */
import { chromium } from 'playwright-core';
import { decisionIds, startDemoCouncil } from '../tests/demo-council/server.mjs';
import { bundleForPage } from './bundle-for-page.mjs';

/**
 * Rounds, and runs in a row within each: a page's clock has steps of 0.1 ms, too coarse for one run on a short page.
 */
const often = { short: { rounds: 40, runs: 5 }, long: { rounds: 40, runs: 1 } };

/**
 * Medians in milliseconds for one page.
 * @typedef {object} ReadingTimes
 * @property {string} page what it is, and how large
 * @property {number} reading document to record: read, identify, extract
 * @property {number} withFacts the same and the facts in the record's words
 * @property {number} parsing the browser's DOMParser on the page's text
 * @property {number} readability Mozilla's reader of articles, on a clone of the document
 * @property {number} defuddle defuddle on another clone
 */

/** What each of the measured does, as one script that defines `measured` in a page. */
function buildMeasured() {
  return bundleForPage(`
    import { Readability } from '@mozilla/readability';
    import Defuddle from 'defuddle';
    import { factsOf } from '/src/facts/index.ts';
    import { identify } from '/src/formats/identify.ts';
    import { modernGovDecision } from '/src/formats/moderngov-decision.ts';
    import { modernGovDecisions } from '/src/formats/moderngov-decisions.ts';
    import { readDocument } from '/src/page/read-document.ts';
    const read = (document, address) => {
      const { page } = readDocument(document, address);
      return identify(page, [modernGovDecision, modernGovDecisions])?.extract(page) ?? [];
    };
    globalThis.measured = {
      read,
      facts: (document, address) =>
        read(document, address).map((record) => factsOf(record, { nation: 'England' })),
      readability: (document) => new Readability(document).parse(),
      defuddle: (document, url) => new Defuddle(document, { url }).parse(),
    };`);
}

/**
 * The pages: a decision; the same with 60 KB of prose, as long as the longest records seen; a list.
 * @param {string} origin of the demo council
 */
async function pagesOf(origin) {
  const decisionAddress = `${origin}/ieDecisionDetails.aspx?ID=${decisionIds.open}`;
  const listAddress = `${origin}/mgDelegatedDecisions.aspx`;
  const decision = await (await fetch(decisionAddress)).text();
  const list = await (await fetch(listAddress)).text();
  const words = `<p class="MsoNormal">${'That the works be carried out as the report sets out. '.repeat(20)}</p>`;
  const long = decision.replace('<div class="WordSection1">', (start) => start + words.repeat(55));
  return [
    { name: 'a decision', html: decision, address: decisionAddress, ...often.short },
    { name: 'a long decision', html: long, address: decisionAddress, ...often.long },
    { name: 'a list of decisions', html: list, address: listAddress, ...often.short },
  ];
}

/**
 * @param {string} executablePath of Chromium
 * @returns {Promise<ReadingTimes[]>}
 */
export async function timeReading(executablePath) {
  const measured = await buildMeasured();
  const council = await startDemoCouncil();
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage();
    const origin = `http://127.0.0.1:${council.port}`;
    await page.goto(`${origin}/about`);
    await page.evaluate(measured);
    /** @type {ReadingTimes[]} */
    const results = [];
    for (const { name, html, address, rounds, runs } of await pagesOf(origin)) {
      const medians = await page.evaluate(timesInPage, { html, address, rounds, runs });
      results.push({ page: `${name}, ${kilobytes(html)}`, ...medians });
    }
    return results;
  } finally {
    await browser.close();
    await council.close();
  }
}

/**
 * Runs in the page. Everybody gets a turn in each round, so that a busy moment of the machine falls on all alike.
 * @param {{ html: string, address: string, rounds: number, runs: number }} input
 */
function timesInPage({ html, address, rounds, runs }) {
  /** @typedef {(document: Document, address: string) => unknown} Work */
  const { measured } =
    /** @type {{ measured: Record<'read' | 'facts' | 'readability' | 'defuddle', Work> }} */ (
      /** @type {unknown} */ (globalThis)
    );
  const document = new DOMParser().parseFromString(html, 'text/html');
  const copy = () => /** @type {Document} */ (document.cloneNode(true));
  const read = /** @type {unknown[]} */ (measured.read(document, address));
  if (read.length === 0) throw new Error('the page was not read');
  // What alters the document gets a clone of its own, made before the clock starts.
  /** @type {Record<string, { alters: boolean, work: Work }>} */
  const contestants = {
    reading: { alters: false, work: measured.read },
    withFacts: { alters: false, work: measured.facts },
    parsing: { alters: false, work: () => new DOMParser().parseFromString(html, 'text/html') },
    readability: { alters: true, work: measured.readability },
    defuddle: { alters: true, work: measured.defuddle },
  };
  /** @type {Record<string, number[]>} */
  const taken = { reading: [], withFacts: [], parsing: [], readability: [], defuddle: [] };
  for (let round = 0; round < rounds; round++) {
    for (const [name, { alters, work }] of Object.entries(contestants)) {
      const given = Array.from({ length: runs }, () => (alters ? copy() : document));
      const started = performance.now();
      for (const one of given) work(one, address);
      taken[name]?.push((performance.now() - started) / runs);
    }
  }
  /** @param {string} name */
  const median = (name) => {
    const sorted = (taken[name] ?? []).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return {
    reading: median('reading'),
    withFacts: median('withFacts'),
    parsing: median('parsing'),
    readability: median('readability'),
    defuddle: median('defuddle'),
  };
}

/** @param {string} html */
function kilobytes(html) {
  return `${Math.round(Buffer.byteLength(html) / 1024)} KB`;
}
