/*
 * Makes src/councils/directory.json from the research data: which council runs which ModernGov site.
 *
 *   node scripts/directory.mjs [FOLDER]      FOLDER holds councils.json and host-index.json
 *
 * Only what the extension needs is kept: current addresses and those that councils have left (whose archive
 * may still answer). Addresses nobody has confirmed, and councils without a ModernGov site, are left out. The
 * same data always give the same file, one council a line, so that a change is easy to read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {{ host: string, basePath: string, cms: string, status: string }} HostDetail
 * @typedef {{ id: string, name: string, type: string, nation: string, hosts: string[], basePath?: string,
 *   hostDetails: HostDetail[] }} SourceCouncil
 * @typedef {Record<string, { id: string, basePath: string, status: string }[]>} HostIndex
 * @typedef {{ id: string, name: string, nation: string, type: string, sites: string[],
 *   formerSites?: string[] }} Council
 */

const about =
  'Council names, types and nations: mySociety, uk_local_authority_names_and_codes, CC BY 4.0, reduced and ' +
  'joined with ModernGov addresses, most of them from DemocracyClub/LGSF (MIT). See NOTICE.';

/** The day the source data were put together: change it with them. */
const made = '2026-11-22';

/** @param {{ host: string, basePath: string }} detail */
const siteOf = ({ host, basePath }) => (host + basePath).toLowerCase();

/**
 * The sites of a council with one of the statuses, each once, its main one first.
 * @param {SourceCouncil} council
 * @param {string[]} statuses
 */
function sitesOf(council, statuses) {
  const main = siteOf({ host: council.hosts[0] ?? '', basePath: council.basePath ?? '' });
  const sites = council.hostDetails
    .filter(({ cms, status }) => cms === 'moderngov' && statuses.includes(status))
    .map(siteOf);
  return [...new Set(sites.includes(main) ? [main, ...sites] : sites)];
}

/**
 * Stops when the two sources disagree on who runs a ModernGov host.
 * @param {SourceCouncil[]} councils
 * @param {HostIndex} hostIndex
 */
function checkAgreement(councils, hostIndex) {
  const fromCouncils = councils.flatMap(({ id, hostDetails }) =>
    hostDetails
      .filter(({ cms }) => cms === 'moderngov')
      .map((detail) => `${siteOf(detail)} ${detail.status} ${id}`),
  );
  const fromHosts = Object.entries(hostIndex).flatMap(([host, entries]) =>
    entries.map(({ id, basePath, status }) => `${siteOf({ host, basePath })} ${status} ${id}`),
  );
  const differing = [
    ...fromCouncils.filter((line) => !fromHosts.includes(line)),
    ...fromHosts.filter((line) => !fromCouncils.includes(line)),
  ];
  if (differing.length > 0) {
    throw new Error(`councils.json and host-index.json disagree:\n${differing.join('\n')}`);
  }
}

/**
 * The text of directory.json.
 * @param {string} folder holds councils.json and host-index.json
 * @returns {string}
 */
export function directoryText(folder) {
  /** @param {string} name @returns {unknown} */
  const read = (name) => JSON.parse(readFileSync(resolve(folder, name), 'utf8'));
  const councils = /** @type {SourceCouncil[]} */ (read('councils.json'));
  const hostIndex = /** @type {HostIndex} */ (read('host-index.json'));
  checkAgreement(councils, hostIndex);

  const lines = councils
    .filter(({ type }) => type !== 'vendor-demo') // the vendor's sales site is nobody's council
    .map((council) => {
      const { id, name, nation, type } = council;
      const sites = sitesOf(council, ['current', 'alias']);
      const formerSites = sitesOf(council, ['legacy']);
      /** @type {Council} */
      const entry = { id, name, nation, type, sites, ...(formerSites.length > 0 && { formerSites }) };
      return entry;
    })
    .filter(({ sites, formerSites }) => sites.length > 0 || formerSites)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => `    ${JSON.stringify(entry)}`);

  return `{
  "about": ${JSON.stringify(about)},
  "made": ${JSON.stringify(made)},
  "councils": [
${lines.join(',\n')}
  ]
}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = resolve(import.meta.dirname, '..');
  const folder = resolve(process.argv[2] ?? resolve(root, '../shared/data'));
  const file = resolve(root, 'src/councils/directory.json');
  writeFileSync(file, directoryText(folder));
  process.stdout.write(`Wrote ${file}\n`);
}
