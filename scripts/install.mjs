/**
 * Makes sure the project's packages are there before a command needs them, so that a fresh clone needs no
 * "npm install" first. Imports nothing but Node's own modules: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/** The folder of the project, whatever folder a command was started in. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs `npm ci` when node_modules is missing or out of step with package-lock.json, and nothing otherwise.
 * Everything it says goes to standard error, since some commands print data on standard output.
 * @throws {Error} with one plain line when npm cannot install.
 */
export function ensureDependencies() {
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules/.package-lock.json');
  if (wanted && installed && isInStep(wanted, installed) && isOnDisk(installed)) return;

  console.error(
    `Installing the project's packages (npm ci): node_modules ${installed ? 'is out of date' : 'is missing'}.`,
  );
  // One fixed command line through the shell, because npm is a script (npm.cmd) on Windows. The log level and
  // the development packages are asked for by name: under "npm run --silent" npm would hide its own errors, and
  // under NODE_ENV=production it would leave out what the commands need and we would install again every time.
  const npm = spawnSync('npm ci --no-audit --no-fund --loglevel=notice --include=dev', {
    cwd: projectFolder,
    shell: true,
    stdio: ['ignore', 2, 2],
  });
  if (npm.error) throw new Error(`npm could not be started: ${npm.error.message}`);
  if (npm.status !== 0) {
    throw new Error(
      `"npm ci" did not succeed (exit status ${npm.status ?? 'none'}); npm's own words are above.`,
    );
  }
}

/**
 * Whether what npm installed is what the lock file asks for. Compares contents, not times: a git checkout gives
 * every file it touches a new time, and an older branch brings back an older lock with a newer time.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, npm's own list of what it put there
 * @returns {boolean} true when every package is there in the wanted version and no other is
 */
export function isInStep(wanted, installed) {
  const present = installed.packages ?? {};
  // The entry with the empty name is the project itself, which npm does not list as installed.
  const asked = Object.entries(wanted.packages ?? {}).filter(([path]) => path !== '');
  const askedPaths = new Set(asked.map(([path]) => path));
  return (
    Object.keys(present).every((path) => askedPaths.has(path)) &&
    asked.every(([path, entry]) => {
      const found = present[path];
      // Optional packages are mostly builds for other platforms: npm leaves those out.
      if (!found) return entry.optional === true || entry.devOptional === true;
      return (
        found.version === entry.version && found.integrity === entry.integrity && found.link === entry.link
      );
    })
  );
}

/**
 * Whether npm's list is true: "npm install --package-lock-only" rewrites it and leaves the packages as they were.
 * @param {Lock} installed node_modules/.package-lock.json
 * @returns {boolean}
 */
function isOnDisk(installed) {
  return Object.entries(installed.packages ?? {}).every(([path, { version, link }]) => {
    if (link) return true;
    const description = /** @type {LockedPackage | null} */ (readJson(join(path, 'package.json')));
    return description !== null && description.version === version;
  });
}

/**
 * @param {string} path of a lock file, below the project's folder
 * @returns {Lock | null} its contents, or null when it is missing or cannot be read
 */
function readLock(path) {
  return /** @type {Lock | null} */ (readJson(path));
}

/**
 * @param {string} path below the project's folder
 * @returns {unknown} what the file holds, null when it is missing or is no JSON
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, path), 'utf8'));
  } catch {
    return null;
  }
}
