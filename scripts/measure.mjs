/** The measurements of `npm run bench`. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { decisionIds, startDemoCouncil } from '../tests/demo-council/server.mjs';
import { launchChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The reading half of the content script alone, as one script that defines `readPage(document, address)`.
 * @returns {Promise<string>}
 */
export async function buildReader() {
  const { build } = await import('vite');
  const entry = 'virtual:reader';
  const code = `
    import { readDocument } from '${root}src/page/read-document.ts';
    import { identify } from '${root}src/formats/identify.ts';
    import { modernGovDecision } from '${root}src/formats/moderngov-decision.ts';
    globalThis.readPage = (document, address) => {
      const { page } = readDocument(document, address);
      return identify(page, [modernGovDecision])?.extract(page) ?? [];
    };`;
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'reader',
        resolveId: (id) => (id === entry ? `\0${entry}` : null),
        load: (id) => (id === `\0${entry}` ? code : null),
      },
    ],
    build: { write: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const file of output.output) if (file.type === 'chunk') return file.code;
  }
  throw new Error('the reader was not built');
}

/**
 * Reads pages again and again, beside the parser that made their documents.
 *
 * @param {string} executablePath
 * @param {string} reader what `buildReader` gave
 * @returns {Promise<{ page: string, reading: number, parsing: number }[]>} medians in milliseconds
 */
export async function timeReading(executablePath, reader) {
  const council = await startDemoCouncil();
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${council.port}/about`);
    await page.evaluate(reader);
    const address = `http://127.0.0.1:${council.port}/ieDecisionDetails.aspx?ID=${decisionIds.open}`;
    const decision = await (await fetch(address)).text();
    // As long as the longest records seen: 60 KB of prose in the decision.
    const words = `<p class="MsoNormal">${'That the works be carried out as the report sets out. '.repeat(20)}</p>`;
    const long = decision.replace('<div class="WordSection1">', (start) => start + words.repeat(55));
    const cases = [
      { page: `a decision, ${kilobytes(decision)}`, html: decision },
      { page: `a long one, ${kilobytes(long)}`, html: long },
    ];
    const results = [];
    for (const { page: name, html } of cases) {
      results.push({ page: name, ...(await page.evaluate(timesInPage, { html, address })) });
    }
    return results;
  } finally {
    await browser.close();
    await council.close();
  }
}

/**
 * Runs in the page.
 * @param {{ html: string, address: string }} input
 */
function timesInPage({ html, address }) {
  const { readPage } = /** @type {{ readPage: (document: Document, address: string) => unknown[] }} */ (
    /** @type {unknown} */ (globalThis)
  );
  const document = new DOMParser().parseFromString(html, 'text/html');
  if (readPage(document, address).length !== 1) throw new Error('the page was not read');
  /** @param {() => unknown} work */
  const median = (work) => {
    const times = Array.from({ length: 200 }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    });
    return times.sort((a, b) => a - b)[100] ?? Number.NaN;
  };
  return {
    reading: median(() => readPage(document, address)),
    parsing: median(() => new DOMParser().parseFromString(html, 'text/html')),
  };
}

/**
 * From the page's own DOMContentLoaded to the moment the panel's element is in the document. The content
 * script starts at document_idle, which is not before; the background has no part in it.
 *
 * @param {string} executablePath
 * @param {string} extension folder of the demo build
 * @returns {Promise<{ median: number, slowest: number }>} milliseconds
 */
export async function timeToPanel(executablePath, extension) {
  const council = await startDemoCouncil();
  const hosts = { [council.host]: council.port };
  const { context, close } = await launchChromium({ executablePath, extension, headless: true, hosts });
  try {
    await context.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('scrutineer-panel')) return;
        document.documentElement.dataset['panel'] = String(performance.now());
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    const page = await context.newPage();
    const times = [];
    for (let visit = 0; visit < 20; visit++) {
      await page.goto(`http://${council.host}/ieDecisionDetails.aspx?ID=${decisionIds.open}`);
      await page.locator('html[data-panel]').waitFor();
      times.push(
        await page.evaluate(() => {
          const [navigation] = performance.getEntriesByType('navigation');
          const { domContentLoadedEventEnd } = /** @type {PerformanceNavigationTiming} */ (navigation);
          return Number(document.documentElement.dataset['panel']) - domContentLoadedEventEnd;
        }),
      );
    }
    times.sort((a, b) => a - b);
    return { median: times[10] ?? Number.NaN, slowest: times.at(-1) ?? Number.NaN };
  } finally {
    await close();
    await council.close();
  }
}

/** @param {string} html */
function kilobytes(html) {
  return `${Math.round(Buffer.byteLength(html) / 1024)} KB`;
}
