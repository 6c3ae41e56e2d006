import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directoryText } from '../../scripts/directory.mjs';
import {
  buildCouncilIndex,
  councilsAt,
  divisionOf,
  type Council,
  type Directory,
} from '../../src/councils/council.ts';
import directoryJson from '../../src/councils/directory.json';

const directory: Directory = directoryJson;
const index = buildCouncilIndex(directory);

/** The research data the directory is made from, where it is at hand. */
const dataFolder = resolve(import.meta.dirname, '../../../shared/data');
const hasData = existsSync(resolve(dataFolder, 'host-index.json'));
type HostIndex = Record<string, { id: string; basePath: string; status: string }[]>;

/** What an address such as "www.fenland.gov.uk/localgov" resolves to: [site, ...ids], or null. */
function at(address: string): string[] | null {
  const slash = address.indexOf('/');
  const host = slash < 0 ? address : address.slice(0, slash);
  const found = councilsAt(index, { host, basePath: slash < 0 ? '' : address.slice(slash) });
  return found && [found.site, ...found.councils.map(({ id }) => id)];
}

describe('the directory', () => {
  it('is a list of councils by id, each once, with an address in lower case', () => {
    const ids = directory.councils.map(({ id }) => id);
    expect(directory.about).toContain('mySociety, uk_local_authority_names_and_codes, CC BY 4.0');
    expect(ids.length).toBeGreaterThan(350);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { id, name, sites, formerSites = [] } of directory.councils) {
      expect(name, id).not.toBe('');
      expect(sites.length + formerSites.length, id).toBeGreaterThan(0);
      for (const site of [...sites, ...formerSites]) {
        expect(site).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[a-z0-9-]+)*$/);
      }
    }
  });

  it.runIf(hasData)('is what the generator makes of the data', () => {
    const committed = readFileSync(resolve(import.meta.dirname, '../../src/councils/directory.json'), 'utf8');
    expect(directoryText(dataFolder)).toBe(committed);
  });

  it.runIf(hasData)('answers at every current address of the data with the right councils', () => {
    const hosts = JSON.parse(readFileSync(resolve(dataFolder, 'host-index.json'), 'utf8')) as HostIndex;
    let checked = 0;
    for (const [host, entries] of Object.entries(hosts)) {
      const current = entries.filter(({ status }) => status === 'current' || status === 'alias');
      for (const basePath of new Set(current.map((entry) => entry.basePath.toLowerCase()))) {
        const ids = current
          .filter((entry) => entry.basePath.toLowerCase() === basePath)
          .map(({ id }) => id)
          .sort();
        expect(at(host + basePath)?.slice(1), host + basePath).toEqual(ids);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(300);
  });
});

describe('the generator', () => {
  const site = (host: string, status: string, basePath = '', cms = 'moderngov') => {
    return { host, basePath, cms, status };
  };
  const b = {
    id: 'b',
    name: 'B Council',
    type: 'district',
    nation: 'England',
    hosts: ['www.b.gov.uk'],
    basePath: '/Committees',
    hostDetails: [
      site('b.moderngov.co.uk', 'alias'),
      site('www.b.gov.uk', 'current', '/Committees'),
      site('maybe-b.moderngov.co.uk', 'unconfirmed'),
      site('old.b.gov.uk', 'legacy'),
      site('cmis.b.gov.uk', 'current', '/Cmis', 'cmis'),
    ],
  };
  const a = { ...b, id: 'a', basePath: '', hosts: ['a.gov.uk'], hostDetails: [site('a.gov.uk', 'current')] };
  const none = { ...b, id: 'none', hostDetails: [site('cmis.none.gov.uk', 'current', '', 'cmis')] };
  const hostIndex: HostIndex = {};
  for (const { id, hostDetails } of [a, b]) {
    for (const { host, basePath, cms, status } of hostDetails) {
      if (cms === 'moderngov') hostIndex[host] = [{ id, basePath, status }];
    }
  }
  const generate = (hosts: HostIndex) => {
    const folder = mkdtempSync(resolve(tmpdir(), 'directory-'));
    try {
      writeFileSync(resolve(folder, 'councils.json'), JSON.stringify([b, none, a]));
      writeFileSync(resolve(folder, 'host-index.json'), JSON.stringify(hosts));
      return JSON.parse(directoryText(folder)) as Directory;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('keeps ModernGov addresses only, the main one first, and sorts the councils', () => {
    const kept = { name: 'B Council', nation: 'England', type: 'district' };
    expect(generate(hostIndex).councils).toEqual([
      { id: 'a', ...kept, sites: ['a.gov.uk'] },
      {
        id: 'b',
        ...kept,
        sites: ['www.b.gov.uk/committees', 'b.moderngov.co.uk'],
        formerSites: ['old.b.gov.uk'],
      },
    ]);
  });

  it('stops when its two sources disagree', () => {
    const other = { ...hostIndex, 'a.gov.uk': [{ id: 'b', basePath: '', status: 'current' }] };
    expect(() => generate(other)).toThrow('a.gov.uk current b');
    expect(() => generate({ ...hostIndex, 'c.gov.uk': [] })).not.toThrow();
    expect(() => generate({})).toThrow('a.gov.uk current a');
  });
});

describe('an address', () => {
  it('resolves to its council, wherever the directory lists it', () => {
    for (const { id, sites } of directory.councils) {
      for (const site of sites) expect(at(site)?.slice(1), site).toContain(id);
    }
  });

  it('has its own address as the site when it is the main one of a single council', () => {
    expect(at('democracy.leeds.gov.uk')).toEqual(['democracy.leeds.gov.uk', 'leeds']);
    expect(at('www.fenland.gov.uk/localgov')).toEqual(['www.fenland.gov.uk/localgov', 'fenland']);
  });

  it('gives every council of a shared installation', () => {
    expect(at('democracy.adur-worthing.gov.uk')?.slice(1)).toEqual(['adur', 'worthing']);
    expect(at('baberghmidsuffolk.moderngov.co.uk')?.slice(1)).toEqual(['babergh', 'mid-suffolk']);
    expect(at('democracy.lewes-eastbourne.gov.uk')?.slice(1)).toEqual(['eastbourne', 'lewes']);
    expect(at('moderngov.merseytravel.gov.uk')?.slice(1)).toEqual(['liverpool-city-region', 'merseytravel']);
  });

  it.each([
    ['kingston.moderngov.co.uk', 'moderngov.kingston.gov.uk'],
    ['staffordshire.moderngov.co.uk', 'moderngov.staffordshire.gov.uk'],
    ['bexley.moderngov.co.uk', 'democracy.bexley.gov.uk'],
    ['democracy.swdevon.gov.uk', 'mg.swdevon.gov.uk'], // two councils at two names
    ['business.senedd.wales', 'busnes.senedd.cymru'],
    ['cyfarfodyddpwyllgor.siryfflint.gov.uk', 'committeemeetings.flintshire.gov.uk'],
    ['democracy.anglesey.gov.uk', 'democratiaeth.ynysmon.gov.uk'],
    ['moderngov.cheshireeast.gov.uk', 'moderngov.cheshireeast.gov.uk/ecminutes'],
    ['services.swale.gov.uk', 'services.swale.gov.uk/meetings'],
    ['www.folkestone-hythe.gov.uk/moderngov', 'folkestone-hythe.moderngov.co.uk'],
    ['lbbd.moderngov.co.uk', 'modgov.lbbd.gov.uk/internet'],
    ['democracy.merton.gov.uk', 'merton.moderngov.co.uk'], // a name the council has left
  ])('has the site key %s at %s as well', (main, other) => {
    expect(at(main)?.[0]).toBe(main);
    expect(at(other)).toEqual(at(main));
  });

  it('keeps apart what other councils hold: Eastbourne’s own former site is not the one it shares', () => {
    expect(at('democracy.eastbourne.gov.uk')).toEqual(['democracy.eastbourne.gov.uk', 'eastbourne']);
    const keys = new Map<string, string>();
    for (const { site, councils } of index.values()) {
      const ids = councils.map(({ id }) => id).join(' ');
      expect(keys.get(ids) ?? site).toBe(site);
      expect(keys.has(ids) || ![...keys.values()].includes(site)).toBe(true);
      keys.set(ids, site);
    }
  });

  it('belongs to the council that uses it, not to the one it replaced', () => {
    expect(at('democracy.somerset.gov.uk')?.slice(1)).toEqual(['somerset']);
    expect(at('democracy.westsuffolk.gov.uk')?.slice(1)).toEqual(['west-suffolk']);
    expect(at('democracy.eden.gov.uk')?.slice(1)).toEqual(['eden-to-2023']);
  });

  it('matches with and without www.', () => {
    expect(at('fenland.gov.uk/localgov')).toEqual(at('www.fenland.gov.uk/localgov'));
    expect(at('www.shropshire.gov.uk/committee-services')?.slice(1)).toEqual(['shropshire']);
    expect(at('basildonmeetings.info')).toEqual(['www.basildonmeetings.info', 'basildon']);
    expect(at('moderngov.stoke.gov.uk')).toEqual(['www.moderngov.stoke.gov.uk', 'stoke-on-trent']);
  });

  it('matches in any letter case', () => {
    expect(at('WWW.Torbay.gov.uk/DemocraticServices')?.slice(1)).toEqual(['torbay']);
    expect(at('www.rbkc.gov.uk/Committees')).toEqual([
      'www.rbkc.gov.uk/committees',
      'kensington-and-chelsea',
    ]);
  });

  it('needs the listed path on a shared website, and takes any path on a ModernGov host', () => {
    expect(at('www.fenland.gov.uk')).toBeNull();
    expect(at('www.fenland.gov.uk/other')).toBeNull();
    expect(at('www.fenland.gov.uk/localgovernment')).toBeNull();
    expect(at('www.fenland.gov.uk/localgov/other')).toBeNull();
    expect(at('democracy.leeds.gov.uk/modern.gov')).toEqual(at('democracy.leeds.gov.uk'));
  });

  it.each([
    'democracy.leeds.gov.uk.evil.example',
    'xdemocracy.leeds.gov.uk',
    'x.democracy.leeds.gov.uk',
    'wwwdemocracy.leeds.gov.uk',
    'wwwxdemocracy.leeds.gov.uk',
    'www.www.democracy.leeds.gov.uk',
    'democracy.leeds.gov.uk@evil.example',
    'evil.example@democracy.leeds.gov.uk',
    'democracy.leeds.gov.uk:8080',
    'democracyxleeds.gov.uk',
    'leeds.gov.uk',
    'evil.moderngov.co.uk',
    'evil.example/www.fenland.gov.uk/localgov',
    'constructor',
    '__proto__',
    '',
  ])('is nobody’s when it only looks like a council’s: %s', (address) => {
    expect(at(address)).toBeNull();
  });

  it('left unconfirmed by the data is nobody’s', () => {
    expect(at('pendle.moderngov.co.uk')).toBeNull();
    expect(at('democracy.swale.gov.uk')).toBeNull();
  });
});

describe('the bank holidays that apply', () => {
  it.each([
    ['England', 'england-and-wales'],
    ['Wales', 'england-and-wales'],
    ['Scotland', 'scotland'],
    ['Northern Ireland', 'northern-ireland'],
    ['Ireland', null],
    ['Elsewhere', null],
  ])('in %s: %s', (nation, division) => {
    const council: Council = { id: 'x', name: 'X', nation, type: 'district', sites: [] };
    expect(divisionOf(council)).toBe(division);
  });

  it('are known for every council but the Irish ones', () => {
    const without = directory.councils.filter((council) => divisionOf(council) === null);
    expect(new Set(without.map(({ nation }) => nation))).toEqual(new Set(['Ireland']));
  });
});
