import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { carriedDirectory, manifestFor } from '../scripts/manifest.mjs';
import type { Manifest as Template } from '../scripts/manifest.mjs';
import type { Directory } from '../src/councils/council.ts';

const template = JSON.parse(readFileSync('manifest.json', 'utf8')) as Template;
const directory = JSON.parse(readFileSync('src/councils/directory.json', 'utf8')) as Directory;

/** The hosts that are asked for at install, where these are the councils. */
function hostsOf(councils: Directory): string[] {
  const manifest = JSON.parse(manifestFor('chrome', template, councils)) as { host_permissions: string[] };
  return manifest.host_permissions;
}

describe('an address that a council has left', () => {
  const left = (formerSites: string[]) =>
    hostsOf({
      ...directory,
      councils: [
        { id: 'mere', name: 'Mere Council', nation: 'England', type: 'district', sites: [], formerSites },
      ],
    });

  test('stays known where only a public body could have it', () => {
    expect(left(['old.mere.gov.uk/moderngov', 'mere.moderngov.co.uk'])).toEqual([
      '*://mere.moderngov.co.uk/*',
      '*://old.mere.gov.uk/*',
    ]);
  });

  test('is no council’s in the directory either, once somebody else may hold it', () => {
    const former = (councils: Directory['councils']) =>
      councils.flatMap(({ formerSites = [] }) => formerSites);
    const carried = carriedDirectory(directory);
    const dropped = former(directory.councils).filter((site) => !former(carried.councils).includes(site));
    expect(dropped.length).toBeGreaterThan(0);
    expect(former(carried.councils).length).toBeGreaterThan(50);
    const hosts = new Set(hostsOf(directory));
    const isAsked = (site: string) => hosts.has(`*://${site.split('/')[0] ?? ''}/*`);
    expect(former(carried.councils).filter((site) => !isAsked(site))).toEqual([]);
  });

  test('is dropped where somebody else may hold it by now', () => {
    expect(left(['www.mere-council.org.uk', 'meregov.uk', 'mere.gov.uk.example'])).toEqual([]);
  });
});
