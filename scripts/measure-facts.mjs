/** How long the facts in a record's words take to find, in Chromium: part of `npm run bench`. */
import { readFileSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { bundleForPage } from './bundle-for-page.mjs';

const sentences = new URL('../tests/facts/sentences/', import.meta.url);

/** The code that finds facts, as one script that defines `factsOf(record, context)`. */
function buildFacts() {
  return bundleForPage("import { factsOf } from '/src/facts/index.ts'; globalThis.factsOf = factsOf;");
}

/** @param {string} json @returns {{ words?: string }[]} */
function labelled(json) {
  /** @type {unknown} */
  const cases = JSON.parse(json);
  return /** @type {{ words?: string }[]} */ (cases);
}

/** Sentences in which there is nothing to be found. */
const plain = [
  'The works are to be carried out as the report sets out, and members were told how they would be kept informed.',
  'Officers explained the background and answered questions about the state of the building and its use.',
  'Several residents had written in, and their letters were taken into account before the report was written.',
  'It was noted that the service had been well used over the summer and that staff had worked hard.',
];

/** The same, as in real records: one sentence in ten holds something. @param {number} length characters */
function plainProse(length) {
  const filler = plain.join(' ');
  const sparse = prose(length)
    .split('\n')
    .map((words) => `${words}\n${filler} ${filler}`);
  return sparse.join('\n').slice(0, length);
}

/** As much prose as is asked for, made of the labelled words of every kind. @param {number} length characters */
function prose(length) {
  const words = readdirSync(sentences).flatMap((name) => {
    const cases = labelled(readFileSync(new URL(name, sentences), 'utf8'));
    return cases.flatMap(({ words: text }) => text ?? []);
  });
  const once = words.join('\n');
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}

/**
 * @param {string} executablePath of Chromium
 * @returns {Promise<{ name: string, first: number, median: number }[]>} milliseconds, for prose of 60 KB, that of the
 *   longest records seen; the same where every sentence holds something; and four times as much
 */
export async function timeFacts(executablePath) {
  const code = await buildFacts();
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage();
    await page.evaluate(code);
    const results = [];
    for (const { name, words } of [
      { name: '60 KB', words: plainProse(60_000) },
      { name: '60 KB, dense', words: prose(60_000) },
      { name: '240 KB, dense', words: prose(240_000) },
    ]) {
      results.push({ name, ...(await page.evaluate(timesInPage, words)) });
    }
    return results;
  } finally {
    await browser.close();
  }
}

/** Runs in the page. @param {string} words */
function timesInPage(words) {
  const { factsOf } = /** @type {{ factsOf: (record: unknown, context: unknown) => unknown[] }} */ (
    /** @type {unknown} */ (globalThis)
  );
  const absent = { state: 'absent' };
  const fields =
    'title reference decisionMaker status reasonKey purpose decision reasons alternatives consultation equality declarations wards portfolioHolder contact reportAuthor isKeyDecision isSubjectToCallIn publishedOn decidedOn effectiveFrom callInDeadline decisionDue noticePublishedOn decidedAtMeeting callInCount';
  const record = {
    ...Object.fromEntries(fields.split(' ').map((field) => [field, absent])),
    format: 'moderngov-decision',
    kind: 'decision',
    address: '',
    council: null,
    language: 'en',
    ids: {},
    documents: [],
    other: [],
    decision: { state: 'stated', value: words, quote: words, block: 0 },
  };
  const times = Array.from({ length: 30 }, () => {
    const started = performance.now();
    if (factsOf(record, { nation: 'England' }).length === 0) throw new Error('no fact was found');
    return performance.now() - started;
  });
  const [first = Number.NaN] = times;
  return { first, median: times.sort((a, b) => a - b)[15] ?? Number.NaN };
}
