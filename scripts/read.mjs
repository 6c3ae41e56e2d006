/**
 * `npm run --silent read -- FILE... [--url ADDRESS] [--now 2025-12-08T10:00] [--library BACKUP.json]`
 *
 * Prints one JSON object a line for each saved page, text or PDF: what the extension would read from it, and how it
 * hangs together with the other files and with the decisions of an exported backup. It runs the extension's own
 * code, without a browser.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './install.mjs';

const usage =
  'usage: npm run --silent read -- FILE... [--url ADDRESS] [--now 2025-12-08T10:00] [--library BACKUP.json]';

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
  const { momentOf, readFile, readLibrary, relationsOf } = module;
  const now = momentOf(call.now);
  if (!now) {
    console.error(`--now is no date and time: ${call.now ?? ''}\n${usage}`);
    return 2;
  }
  let status = 0;
  /** @template T @param {string} file @param {() => T | Promise<T>} work */
  const attempt = async (file, work) => {
    try {
      return await work();
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      status = 1;
      return null;
    }
  };
  const { library } = call;
  const known = library ? await attempt(library, () => readLibrary(readFileSync(library, 'utf8'))) : [];
  const all = [];
  for (const file of call.files) {
    const read = await attempt(file, () => readFile(file, readFileSync(file), call.url, now, loadPdf));
    if (read) all.push({ file, ...read });
  }
  for (const { related, ...read } of all) {
    const others = [...(known ?? []), ...all.flatMap((other) => other.related)];
    const relations = related.map((subject) => relationsOf(subject, others));
    console.log(JSON.stringify({ ...read, relations }));
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
      options: { url: { type: 'string' }, now: { type: 'string' }, library: { type: 'string' } },
    });
    return positionals.length > 0 ? { files: positionals, ...values } : null;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}
