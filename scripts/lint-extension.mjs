/**
 * What Mozilla's own linter of add-ons (web-ext lint) says of a build: Firefox Add-ons runs the same on what is
 * handed in. No error is let through, and no remark but those named here.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './install.mjs';
import { commandFile } from './lint.mjs';

/**
 * One remark as web-ext prints it.
 * @typedef {object} Remark
 * @property {'error' | 'warning' | 'notice'} _type
 * @property {string} code
 * @property {string} message
 * @property {string} description
 * @property {string} [file] below the extension's folder
 * @property {number} [line] from 1
 * @property {number} [column] from 0, in UTF-16 code units
 */

/**
 * A remark that is known and stays, since what it is about is not ours to change.
 * @typedef {object} KnownRemark
 * @property {string} code
 * @property {string} from whose it is, as CONTRIBUTING names it
 * @property {RegExp} words what stands where the remark points (in code), or what it says (of the manifest)
 */

/**
 * Each has its reason in CONTRIBUTING. Told by the library's own statement and not by the file, so that a
 * statement of ours in the same file is still heard of.
 * @type {readonly KnownRemark[]}
 */
export const knownRemarks = [
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    from: 'the linter',
    words:
      /Firefox for Android 140\b.* 142 .*"browser_specific_settings\.gecko\.data_collection_permissions"/,
  },
  { code: 'UNSAFE_VAR_ASSIGNMENT', from: 'Preact', words: /\.__html\s*===?\s*\w+\.innerHTML\b/ },
  {
    code: 'DANGEROUS_EVAL',
    from: 'pdf.js',
    words: /\bisEvalSupported\b|["'`]srcOffset["'`]|\btry\s*\{\s*return (?:new )?Function\((["'`])\1\)/,
  },
  {
    code: 'DANGEROUS_EVAL',
    from: 'core-js, within pdf.js',
    words: /\bFunction\(["'`]return (?:this["'`]|require\()/,
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    from: 'pdf.js',
    words: /\b_setupFakeWorkerGlobal\b|_nowasm_fallback\.js\b|\bworkerSrc\b/,
  },
];

/** Characters of code on either side of the place that a remark points to. */
const around = 120;

/**
 * The known remark that a remark is, if any.
 *
 * @param {Remark} remark
 * @param {(file: string) => string} read gives the text of a file of the build
 * @returns {KnownRemark | null} null for every error, and for a remark that nobody has given a reason for
 */
export function knownAs(remark, read) {
  if (remark._type === 'error') return null;
  const words = placeOf(remark, read);
  return knownRemarks.find((known) => known.code === remark.code && known.words.test(words)) ?? null;
}

/**
 * @param {Remark} remark
 * @param {(file: string) => string} read
 * @returns {string}
 */
function placeOf({ file, line, column, description }, read) {
  if (file === undefined || line === undefined || column === undefined) return description;
  const code = read(file).split('\n')[line - 1] ?? '';
  return code.slice(Math.max(0, column - around), column + around);
}

/**
 * Lints a build for Firefox. Nothing is asked of the network: web-ext's look for a newer web-ext is switched off.
 *
 * @param {string} folder of the build
 * @returns {Promise<{ known: KnownRemark[], unknown: Remark[] }>}
 * @throws {Error} where web-ext gives no report
 */
export async function lintExtension(folder) {
  const { errors, warnings, notices } = await report(folder);
  /** @param {string} file */
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  /** @type {KnownRemark[]} */
  const known = [];
  /** @type {Remark[]} */
  const unknown = [];
  for (const remark of [...errors, ...warnings, ...notices]) {
    const as = knownAs(remark, read);
    if (as) known.push(as);
    else unknown.push(remark);
  }
  return { known, unknown };
}

/**
 * @param {string} folder
 * @returns {Promise<{ errors: Remark[], warnings: Remark[], notices: Remark[] }>}
 */
function report(folder) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        commandFile('web-ext', 'web-ext'),
        'lint',
        '--output=json',
        '--no-config-discovery',
        `--source-dir=${folder}`,
      ],
      {
        cwd: projectFolder,
        env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said.out += text));
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said.err += text));
    child.on('error', reject);
    // Its exit status is 1 where there are errors: the report says which.
    child.on('close', () => {
      try {
        /** @type {unknown} */
        const parsed = JSON.parse(said.out);
        resolve(/** @type {{ errors: Remark[], warnings: Remark[], notices: Remark[] }} */ (parsed));
      } catch {
        reject(new Error(`web-ext gave no report: ${(said.err || said.out).trim()}`));
      }
    });
  });
}

/**
 * A remark in one line.
 * @param {Remark} remark
 * @returns {string}
 */
export function remarkLine({ _type, code, file, line, column, message, description }) {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${_type} ${code} ${place} ${message}${file === 'manifest.json' ? `: ${description}` : ''}`.trim();
}
