import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { manifestFor } from '../scripts/manifest.mjs';
import type { Manifest } from '../scripts/manifest.mjs';
import type { Directory } from '../src/councils/council.ts';

const template = JSON.parse(readFileSync('manifest.json', 'utf8')) as Manifest;
const directory = JSON.parse(readFileSync('src/councils/directory.json', 'utf8')) as Directory;
const hostsWith = (councils: Directory) =>
  (JSON.parse(manifestFor('chrome', template, councils)) as { host_permissions: string[] }).host_permissions;

describe('an address that a council has left', () => {
  const left = (formerSites: string[]) =>
    hostsWith({
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

  test('is dropped where somebody else may hold it by now', () => {
    expect(left(['www.mere-council.org.uk', 'meregov.uk', 'mere.gov.uk.example'])).toEqual([]);
  });
});
