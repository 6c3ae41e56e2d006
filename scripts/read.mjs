/**
 * `npm run --silent read -- FILE... [--url ADDRESS] [--now 2025-12-08T10:00]`
 *
 * Prints one JSON object a line for each saved page, text or PDF: what the extension would read from it. It runs
 * the extension's own code, without a browser.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './install.mjs';

const usage = 'usage: npm run --silent read -- FILE... [--url ADDRESS] [--now 2025-12-08T10:00]';

ensureDependencies();
process.exitCode = await main();

/** @returns {Promise<number>} the exit status: 1 where a file could not be read, 2 for a call that is wrong */
async function main() {
  const call = parseCall();
  if (!call) {
    console.error(usage);
    return 2;
  }
  const { runnerImport } = await import('vite');
  const reading = fileURLToPath(new URL('read-file.ts', import.meta.url));
  /** @type {{ module: typeof import('./read-file.ts') }} */
  const { module } = await runnerImport(reading, { configFile: false, logLevel: 'error' });
  const { momentOf, readFile } = module;
  const now = momentOf(call.now);
  if (!now) {
    console.error(`--now is no date and time: ${call.now ?? ''}\n${usage}`);
    return 2;
  }
  let status = 0;
  for (const file of call.files) {
    try {
      const read = await readFile(file, readFileSync(file), call.url, now, loadPdf);
      console.log(JSON.stringify({ file, ...read }));
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      status = 1;
    }
  }
  return status;
}

/** Loaded by Node: Vite has left by the time that a PDF asks for it. */
function loadPdf() {
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function parseCall() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { url: { type: 'string' }, now: { type: 'string' } },
    });
    return positionals.length > 0 ? { files: positionals, url: values.url, now: values.now } : null;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}
