import { readFileSync, readdirSync } from 'node:fs';

/**
 * Suffixes under which many unrelated bodies have their names. Most are in the Public Suffix List, and a browser
 * takes a pattern for all of one as "all websites"; the rest are names of one provider with many customers, or
 * words that councils' names end with.
 */
const shared = new Set([
  'uk',
  'ac.uk',
  'co.uk',
  'gov.uk',
  'ltd.uk',
  'me.uk',
  'net.uk',
  'nhs.uk',
  'org.uk',
  'parliament.uk',
  'plc.uk',
  'police.uk',
  'sch.uk',
  'cymru',
  'gov.cymru',
  'llyw.cymru',
  'wales',
  'gov.wales',
  'scot',
  'gov.scot',
  'com',
  'uk.com',
  'uk.net',
  'eu',
  'ie',
  'info',
  'london',
  'net',
  'org',
  'network',
  'azurewebsites.net',
  // ModernGov's own: a customer each. All of them would be easy to ask for, and more than the councils we know.
  'moderngov.co.uk',
]);

/**
 * Whether a match pattern may stand in the manifest for the time of install: `*://`, one whole name, any path.
 * Returns what is wrong with it, or null.
 */
export function hostAllowed(pattern: string): string | null {
  const host = /^\*:\/\/([^/]*)\/\*$/.exec(pattern)?.[1];
  if (host === undefined) return 'not of the form *://host/*';
  if (host.includes('*')) return 'more than one host';
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)) return 'no host’s name';
  return shared.has(host) ? 'a suffix that many share' : null;
}

/**
 * How a permission shows in code where that is not by the interface of its name. `activeTab` lets a click on our
 * button act on the tab that is open; `unlimitedStorage` lifts the limit of IndexedDB.
 */
const signs: Record<string, RegExp> = {
  activeTab: /\btabs\.query\(/,
  menus: /\b(?:contextMenus|menus)\.\w/,
  optional_host_permissions: /\bpermissions\.request\(/,
  // Not among the interfaces that the types know: taken from `browser` first.
  sidePanel: /\bsidePanel\.open\(/,
  storage: /\bstorage\.(?:local|session|sync)\b/,
  unlimitedStorage: /\bopenDB\b/,
};

/** Permissions that open the interface of their name: code that uses it without asking fails in the browser. */
export const namedAfterInterface = [
  'alarms',
  'bookmarks',
  'clipboardRead',
  'cookies',
  'declarativeNetRequest',
  'downloads',
  'history',
  'identity',
  'idle',
  'menus',
  'notifications',
  'offscreen',
  'proxy',
  'scripting',
  'sidePanel',
  'storage',
  'tabGroups',
  'topSites',
  'webNavigation',
  'webRequest',
];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, code: withoutComments(readFileSync(`src/${path}`, 'utf8')) }));

/**
 * The files of src in which a permission shows: through its sign, else through the interface of its name, called
 * as part of `browser` or `chrome`. A pattern of hosts has no name of that kind, and shows nowhere.
 */
export function usedIn(permission: string): string[] {
  if (!/^\w+$/.test(permission)) return [];
  const sign = signs[permission] ?? new RegExp(`\\b(?:browser|chrome)\\??\\.${permission}\\b`);
  return sources.filter(({ code }) => sign.test(code)).map(({ path }) => path);
}

/** Cuts comments, where a name is no use of it. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*$/gm, '');
}

/** A row of README's table of permissions: its first cell, the names in code type in it, and why. */
export interface PermissionRow {
  what: string;
  names: string[];
  why: string;
}

/** The rows of the table under README's heading "Permissions". */
export function permissionsTable(readme: string): PermissionRow[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith('Permissions\n')) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  // The first two lines are the table's head and the rule below it.
  return rows.slice(2).map((line) => {
    const [, what = '', why = ''] = line.split('|').map((cell) => cell.trim());
    return { what, names: [...what.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? ''), why };
  });
}
