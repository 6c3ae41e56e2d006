/**
 * The manifest of each browser, from the template at the top level and the directory of councils.
 *
 * @typedef {'chrome' | 'firefox'} Target
 * @typedef {import('../src/councils/council.ts').Directory} Directory
 * @typedef {Record<string, unknown> & { content_scripts: { matches: string[] }[], permissions: string[], side_panel: { default_path: string }, background: unknown }} Manifest
 */

/** The council of the demo, known to the demo build only. Names under .example belong to nobody. */
export const demoCouncil = {
  id: 'exampleshire',
  name: 'Exampleshire County Council',
  nation: 'England',
  type: 'county',
  sites: ['democracy.exampleshire.example'],
};

/** Its rule for call-in, as the demo council's own page says it. */
export const demoRule = {
  council: demoCouncil.id,
  days: 5,
  unit: 'working',
  from: 'publication',
  cutOff: null,
  inForce: null,
  who: 'any five councillors, or the chair of the scrutiny committee',
  source: 'http://democracy.exampleshire.example/call-in',
  checked: '2026-11-22',
  asOf: 'undated',
  confidence: 'high',
};

/**
 * Permissions that Firefox does not know: its background is a page itself and needs none out of sight, and its sidebar
 * needs no permission.
 */
const chromeOnly = new Set(['offscreen', 'sidePanel']);

/**
 * The finished manifest as text. Each host is named: a pattern such as `*://*.gov.uk/*` would make Chrome
 * warn of access to all websites, since gov.uk is a public suffix.
 *
 * @param {Target} target
 * @param {Manifest} template
 * @param {Directory} directory
 * @returns {string}
 */
export function manifestFor(target, template, directory) {
  const matches = matchPatterns(directory);
  const manifest = {
    ...template,
    // For the second script of the panel, which the background puts into pages that have the first.
    host_permissions: matches,
    content_scripts: template.content_scripts.map((script) => ({ ...script, matches })),
  };
  if (target === 'firefox') {
    // Firefox runs background scripts as event pages, and knows no minimum for Chrome.
    return print({
      ...without(without(manifest, 'minimum_chrome_version'), 'side_panel'),
      permissions: template.permissions.filter((name) => !chromeOnly.has(name)),
      // What Chrome's side panel shows; Firefox asks no permission for it, and would open it at install by itself.
      sidebar_action: {
        default_title: '__MSG_name__',
        default_panel: template.side_panel.default_path,
        default_icon: template['icons'],
        open_at_install: false,
      },
      background: { scripts: ['background.js'], type: 'module' },
    });
  }
  return print(without(manifest, 'browser_specific_settings'));
}

/** Names that only public bodies and ModernGov's maker can hold: an address a council left stays theirs. */
const lasting = /\.(gov\.uk|gov\.wales|llyw\.cymru|moderngov\.co\.uk)$/;

/**
 * One pattern a host, whatever the path: councils move their pages about, and the file names in the
 * manifest's globs keep the script off all others. Addresses that a council has left are included (archives
 * answer there) unless somebody else could have taken the name since.
 *
 * @param {Directory} directory
 */
function matchPatterns(directory) {
  const hosts = directory.councils.flatMap(({ sites, formerSites = [] }) => [
    ...sites.map(hostOf),
    ...formerSites.map(hostOf).filter((host) => lasting.test(host)),
  ]);
  const withBareNames = hosts.flatMap((host) => [host, host.replace(/^www\./, '')]);
  return [...new Set(withBareNames)].sort().map((host) => `*://${host}/*`);
}

/**
 * The directory as the extension carries it: without the addresses that a council has left and that somebody else may
 * hold by now. A reader may add such a site like any other, and it must not be taken for the council's.
 *
 * @param {Directory} directory
 * @returns {Directory}
 */
export function carriedDirectory(directory) {
  const councils = directory.councils.map((council) => {
    const kept = council.formerSites?.filter((site) => lasting.test(hostOf(site)));
    return kept ? { ...council, formerSites: kept } : council;
  });
  return { ...directory, councils };
}

/** @param {string} site */
function hostOf(site) {
  return site.split('/')[0] ?? site;
}

/** @param {Record<string, unknown>} manifest @param {string} key */
function without(manifest, key) {
  return Object.fromEntries(Object.entries(manifest).filter(([name]) => name !== key));
}

/** @param {unknown} manifest */
function print(manifest) {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
