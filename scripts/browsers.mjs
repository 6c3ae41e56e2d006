/**
 * Finds the browsers that are already on this machine. Never downloads one, except as a package of the
 * system's own package manager when we may do that (root on Debian and its relatives, as in a container).
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/**
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {string} home the user's home folder
 */

/**
 * Where one family of browsers lives.
 * @typedef {object} Family
 * @property {string} variable environment variable that names the browser to use
 * @property {string[]} commands names on PATH, best first
 * @property {string[]} linux places that are not always on PATH
 * @property {string[]} mac programs inside an Applications folder
 * @property {string[]} windows programs inside a program folder
 */

/** @type {Family} */
const chromiumFamily = {
  variable: 'CHROME_PATH',
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  linux: [
    '/opt/google/chrome/chrome',
    '/opt/chromium/chrome',
    '/opt/microsoft/msedge/msedge',
    '/opt/brave.com/brave/brave',
    '/snap/bin/chromium',
    '/snap/bin/brave',
  ],
  mac: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
    (name) => `${name}.app/Contents/MacOS/${name}`,
  ),
  windows: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
};

/** @type {Family} */
const firefoxFamily = {
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  linux: ['/opt/firefox-esr/firefox', '/opt/firefox/firefox', '/snap/bin/firefox'],
  mac: ['Firefox', 'Firefox Developer Edition'].map((name) => `${name}.app/Contents/MacOS/firefox`),
  windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/**
 * @param {Machine} machine
 * @returns {string[]} every path where Chromium, Chrome, Edge or Brave may be, best first
 */
export function chromiumCandidates(machine) {
  return candidates(chromiumFamily, machine);
}

/**
 * @param {Machine} machine
 * @returns {string[]} every path where Firefox may be, best first
 */
export function firefoxCandidates(machine) {
  return candidates(firefoxFamily, machine);
}

/** @returns {string | null} the path of a Chromium browser on this machine, or null */
export function findChromium() {
  return chromiumCandidates(thisMachine()).find(isProgram) ?? null;
}

/** @returns {string | null} the path of a Firefox on this machine, or null */
export function findFirefox() {
  return firefoxCandidates(thisMachine()).find(isProgram) ?? null;
}

/**
 * @returns {string} the path of a Chromium browser, installed now if it was missing and we may
 * @throws {Error} with one line saying what to install
 */
export function ensureChromium() {
  return ensure(findChromium, 'CHROME_PATH', 'chromium', 'Chromium, Google Chrome, Microsoft Edge or Brave');
}

/**
 * @returns {string} the path of a Firefox, installed now if it was missing and we may
 * @throws {Error} with one line saying what to install
 */
export function ensureFirefox() {
  return ensure(findFirefox, 'FIREFOX_PATH', 'firefox-esr', 'Firefox');
}

/**
 * @param {Family} family
 * @param {Machine} machine
 * @returns {string[]}
 */
function candidates(family, { platform, env, home }) {
  const named = env[family.variable];
  // Whoever names a browser wants that one: a wrong path must be heard of, not papered over with another browser.
  if (named) return [named];

  if (platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return family.windows.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(home, 'Applications')];
    return family.mac.flatMap((program) => folders.map((folder) => posix.join(folder, program)));
  }
  const folders = pathFolders(env);
  const commands = family.commands.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  return [...commands, ...family.linux];
}

/**
 * @param {() => string | null} find
 * @param {string} variable
 * @param {string} packageName what Debian calls it
 * @param {string} names what people call it
 * @returns {string}
 */
function ensure(find, variable, packageName, names) {
  const found = find();
  if (found) return found;
  const named = process.env[variable];
  if (named) throw new Error(`${variable} is set to ${named}, but there is no program there.`);
  if (installWithApt(packageName)) {
    const installed = find();
    if (installed) return installed;
  }
  throw new Error(`No browser found: install ${names}, or set ${variable} to the path of one.`);
}

/**
 * Installs a Debian package when this is a system with apt-get and we are root; does nothing otherwise.
 * @param {string} packageName
 * @returns {boolean} whether apt-get said that it succeeded
 */
function installWithApt(packageName) {
  const { platform, env } = thisMachine();
  const apt =
    platform === 'linux'
      ? pathFolders(env)
          .map((folder) => posix.join(folder, 'apt-get'))
          .find(isProgram)
      : null;
  if (!apt || process.getuid?.() !== 0) return false;

  console.error(`Installing the package "${packageName}" with apt-get; this takes about half a minute.`);
  return [['update'], ['install', '-y', '--no-install-recommends', packageName]].every(
    (options) =>
      spawnSync(apt, options, {
        env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
        // Standard output belongs to the command that needs the browser.
        stdio: ['ignore', 2, 2],
      }).status === 0,
  );
}

/** @returns {Machine} */
function thisMachine() {
  return { platform: process.platform, env: process.env, home: homedir() };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} the folders on a POSIX PATH; an empty entry would mean "here", and is left out
 */
function pathFolders(env) {
  return (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
}

/**
 * @param {string} path
 * @returns {boolean} whether a program file is there that we may run
 */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
