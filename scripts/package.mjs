/**
 * `npm run package`: builds both browsers' extensions and packs what the stores ask for, in dist:
 * scrutineer-chrome.zip (Chrome Web Store, Edge Add-ons), scrutineer-firefox.zip (Firefox Add-ons) and
 * scrutineer-source.zip, from which Firefox's reviewers build the same again.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, projectFolder } from './install.mjs';
import { missingFiles } from './manifest-files.mjs';
import { zip } from './zip.mjs';

/** @typedef {import('./zip.mjs').Entry} Entry */

/**
 * The files of a built extension, ready to be packed: the same whatever order and times the disk gives them.
 *
 * @param {string} folder of the build
 * @returns {Entry[]}
 * @throws {Error} where the manifest names a file that is not there: browsers would refuse it, or worse, not
 */
export function builtFiles(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).replaceAll('\\', '/'));
  const manifest = /** @type {unknown} */ (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const missing = missingFiles(/** @type {Record<string, unknown>} */ (manifest), names);
  if (missing.length > 0) throw new Error(`${folder} lacks what its manifest names: ${missing.join(', ')}`);
  return names.map((name) => ({ name, content: readFileSync(join(folder, name)) }));
}

/**
 * The files of the project as git lists them, with what stands in them now: what is ignored, or was never added,
 * is left out.
 *
 * @param {string} folder the top of a git working tree
 * @returns {Entry[] | null} null where the folder is none, as when it came out of such a package
 * @throws {Error} where git lists something that is no plain file
 */
export function sourceFiles(folder) {
  if (!isWorkingTree(folder)) return null;
  return git(folder, 'ls-files', '--stage', '-z').flatMap((line) => {
    const [about = '', name = ''] = line.split('\t');
    const mode = about.slice(0, 6);
    if (mode !== '100644' && mode !== '100755') throw new Error(`${name} is no plain file (${mode}).`);
    // A file that git still lists and that has been deleted since is not there to be packed.
    const content = readIfThere(join(folder, name));
    return content ? [{ name, content, isProgram: mode === '100755' }] : [];
  });
}

/**
 * Files that differ from the last commit, or that git does not know. While there are any, a package is for
 * trying out: nobody could say later what was in it.
 *
 * @param {string} folder the top of a git working tree
 * @returns {string[]} as git puts it, such as " M src/browser.ts"; empty where the folder is no working tree
 */
export function uncommitted(folder) {
  return isWorkingTree(folder) ? git(folder, 'status', '--porcelain', '-z', '--no-renames') : [];
}

/** @param {string} folder */
function isWorkingTree(folder) {
  try {
    // Unpacked inside another project's working tree, git would list that one's files.
    const top = git(folder, 'rev-parse', '--show-toplevel').join('').trim();
    return realpathSync(top) === realpathSync(folder);
  } catch {
    return false;
  }
}

/**
 * @param {string} folder
 * @param {...string} words
 * @returns {string[]} what git answers, cut where it puts a zero
 */
function git(folder, ...words) {
  const answer = execFileSync('git', ['--no-optional-locks', '-C', folder, ...words], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return answer.split('\0').filter((line) => line !== '');
}

/**
 * @param {string} path
 * @returns {Buffer | null}
 */
function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * @param {string} name
 * @param {readonly Entry[]} entries
 */
function write(name, entries) {
  const packed = zip(entries);
  const path = join(projectFolder, 'dist', name);
  writeFileSync(path, packed);
  const sum = createHash('sha256').update(packed).digest('hex');
  console.log(`${path}\n  ${entries.length} files, ${(packed.length / 1024).toFixed(1)} KB, sha256 ${sum}`);
}

async function main() {
  const { build } = await import('./build.mjs');
  for (const target of /** @type {const} */ (['chrome', 'firefox'])) {
    write(`scrutineer-${target}.zip`, builtFiles(await build({ target })));
  }
  const source = sourceFiles(projectFolder);
  if (source) write('scrutineer-source.zip', source);
  else console.error('No git working tree here: the source package is left out.');

  const loose = uncommitted(projectFolder);
  if (loose.length > 0) {
    console.error(
      `Not for a store: ${loose.length} files differ from the last commit or were never added to git.\n` +
        loose.map((line) => `  ${line}`).join('\n'),
    );
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  ensureDependencies();
  await main();
}
