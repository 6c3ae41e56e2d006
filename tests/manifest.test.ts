import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textsNamedIn } from '../scripts/manifest-files.mjs';
import { manifestFor } from '../scripts/manifest.mjs';
import type { Manifest as Template, Target } from '../scripts/manifest.mjs';
import type { Directory } from '../src/councils/council.ts';
import { hostAllowed, namedAfterInterface, permissionsTable, usedIn } from './manifest-rules.ts';
import type { PermissionRow } from './manifest-rules.ts';

/** What these tests read of a finished manifest. */
interface Manifest extends Record<string, unknown> {
  name: string;
  version: string;
  default_locale: string;
  permissions: string[];
  optional_permissions?: string[];
  host_permissions: string[];
  optional_host_permissions?: string[];
  content_scripts: { matches: string[]; include_globs?: string[]; js?: string[]; css?: string[] }[];
  web_accessible_resources?: { matches?: string[] }[];
  background: { service_worker?: string; scripts?: string[]; type?: string };
  content_security_policy: Record<string, string>;
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko: {
      id: string;
      strict_min_version: string;
      data_collection_permissions: { required: string[]; optional?: string[] };
    };
  };
}

const template = JSON.parse(readFileSync('manifest.json', 'utf8')) as Template;
const directory = JSON.parse(readFileSync('src/councils/directory.json', 'utf8')) as Directory;
const finished = (target: Target, councils = directory) =>
  JSON.parse(manifestFor(target, template, councils)) as Manifest;
const targets: Target[] = ['chrome', 'firefox'];
const chrome = finished('chrome');
const firefox = finished('firefox');

/** Every pattern of websites that the extension may act on once it is installed, without being asked again. */
function installHosts(manifest: Manifest): string[] {
  const urls = /^<all_urls>$|:\/\//;
  return [
    ...manifest.host_permissions,
    ...manifest.content_scripts.flatMap(({ matches }) => matches),
    // Older manifests keep hosts among the permissions; nothing of that kind may slip in there.
    ...manifest.permissions.filter((permission) => urls.test(permission)),
  ];
}

describe.each(targets)('the manifest for %s', (target) => {
  const manifest = finished(target);

  test('names each website at install, and no suffix that many share', () => {
    const hosts = installHosts(manifest);
    expect(hosts.length).toBeGreaterThan(500);
    expect(hosts.filter((pattern) => hostAllowed(pattern) !== null)).toEqual([]);
  });

  test('holds every address at which a known council is', () => {
    const hosts = new Set(manifest.host_permissions);
    const sites = directory.councils.flatMap((council) => council.sites);
    expect(sites.length).toBeGreaterThan(300);
    expect(sites.filter((site) => !hosts.has(`*://${site.split('/')[0] ?? ''}/*`))).toEqual([]);
  });

  test('may ask for any other website, and has none of them before the reader says so', () => {
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(installHosts(manifest)).not.toContain('*://*/*');
    expect(manifest.permissions).toContain('activeTab');
  });

  test('runs scripts at named file names only, and where it may act', () => {
    const hosts = new Set(manifest.host_permissions);
    for (const { matches, include_globs: globs = [], js = [] } of manifest.content_scripts) {
      expect(js, 'a content script without a script').not.toEqual([]);
      expect(globs, js.join()).not.toEqual([]);
      expect(globs.filter((glob) => !/[a-z]{3,}.*\.asp/i.test(glob))).toEqual([]);
      expect(matches.filter((pattern) => !hosts.has(pattern))).toEqual([]);
    }
  });

  test('gives no file of ours to every website, which would tell them that we are here', () => {
    const open = (manifest.web_accessible_resources ?? []).flatMap(({ matches = [] }) => matches);
    expect(open.filter((pattern) => /^<all_urls>$|:\/\/\*\//.test(pattern))).toEqual([]);
  });

  test('lets pages of ours run nothing but our own files', () => {
    const policies = Object.entries(manifest.content_security_policy);
    expect(policies.map(([name]) => name)).toEqual(['extension_pages']);
    for (const [, policy] of policies) {
      const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
      const names = directives.map(([name]) => name);
      expect(names).toContain('object-src');
      expect(names.some((name) => name === 'default-src' || name === 'script-src')).toBe(true);
      // What loads or connects and is not named falls back on this; a base or a form does not.
      expect(directives.find(([name]) => name === 'default-src')).toEqual(['default-src', "'self'"]);
      expect(names).toContain('base-uri');
      for (const [name = '', ...sources] of directives) {
        const known = name === 'img-src' ? ["'self'", "'none'", 'data:'] : ["'self'", "'none'"];
        expect(
          sources.filter((source) => !known.includes(source)),
          name,
        ).toEqual([]);
      }
    }
  });

  test('has the version of package.json, in the form that stores take', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(manifest.version).toBe(version);
    expect(version).toMatch(/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){0,3}$/);
  });

  test('finds its texts in every language, no longer than stores show', () => {
    const languages = readdirSync('src/_locales');
    expect(languages).toContain(manifest.default_locale);
    const names = textsNamedIn(manifest);
    expect(names).toEqual(expect.arrayContaining(['name', 'description']));
    for (const language of languages) {
      const texts = JSON.parse(readFileSync(`src/_locales/${language}/messages.json`, 'utf8')) as Record<
        string,
        { message: string }
      >;
      for (const name of names) expect(texts[name]?.message, `${language}: ${name}`).toMatch(/\S/);
      // Chrome Web Store: 132 characters; Firefox Add-ons: 50 for the name.
      expect(texts['description']?.message.length, language).toBeLessThanOrEqual(132);
      expect(texts['name']?.message.length, language).toBeLessThanOrEqual(50);
    }
  });
});

/** What either browser is asked for, at install or later. */
const asked = [
  ...new Set([chrome, firefox].flatMap((one) => [...one.permissions, ...(one.optional_permissions ?? [])])),
];

/** Whether other websites can be added later, when the reader says so. */
const asksForOthers = (chrome.optional_host_permissions ?? []).length > 0;
const isAboutOthers = ({ what }: PermissionRow) =>
  /\bother (?:council )?(?:web)?sites?\b|optional_host/i.test(what);

describe('each permission', () => {
  const rows = permissionsTable(readFileSync('README.md', 'utf8'));

  test.each(asked)('is used: %s', (permission) => {
    expect(usedIn(permission)).not.toEqual([]);
  });

  test.each(asked)('is explained in README: %s', (permission) => {
    expect(rows.find(({ names }) => names.includes(permission))?.why).toMatch(/\w/);
  });

  test('is asked for where its interface is used', () => {
    expect(
      namedAfterInterface.filter(
        (permission) => usedIn(permission).length > 0 && !asked.includes(permission),
      ),
    ).toEqual([]);
  });

  test('in README is one that we ask for', () => {
    const manifests = [...asked, 'host_permissions', 'optional_host_permissions'];
    expect(rows.flatMap(({ names }) => names).filter((name) => !manifests.includes(name))).toEqual([]);
  });

  test('for websites is explained too', () => {
    expect(rows.some(({ what }) => what.includes('websites of the known councils'))).toBe(true);
    expect(rows.some(isAboutOthers)).toBe(asksForOthers);
    expect(usedIn('optional_host_permissions').length > 0).toBe(asksForOthers);
  });
});

describe('the words for the stores', () => {
  const words = readFileSync('icons/store.md', 'utf8');
  const section = (heading: string) =>
    words
      .split(/^## /m)
      .find((part) => part.startsWith(`${heading}\n`))
      ?.slice(heading.length)
      .trim();

  test('begin with the description that the extension carries', () => {
    const texts = JSON.parse(readFileSync('src/_locales/en/messages.json', 'utf8')) as {
      description: { message: string };
    };
    expect(section('Short description')).toBe(texts.description.message);
  });

  test('say why for each permission, and for no other', () => {
    const rows = permissionsTable(words);
    const named = rows.flatMap(({ names }) => names).filter((name) => !name.endsWith('host_permissions'));
    expect(new Set(named)).toEqual(new Set(asked));
    expect(rows.filter(({ why }) => why.length < 20)).toEqual([]);
    expect(rows.some(({ what }) => what.includes('websites of the known councils'))).toBe(true);
    expect(rows.some(isAboutOthers)).toBe(asksForOthers);
  });

  test('do not go beyond what a store takes', () => {
    // Chrome Web Store: 16,000 characters; 1,000 for the purpose and for each permission.
    expect(section('Long description')?.length).toBeLessThan(16_000);
    expect(section('Single purpose')?.length).toBeLessThan(1000);
    expect(permissionsTable(words).filter(({ why }) => why.length > 1000)).toEqual([]);
  });
});

describe('what differs between browsers', () => {
  test('Chrome: 144 or later, a worker, nothing of Firefox', () => {
    expect(chrome.minimum_chrome_version).toBe('144');
    expect(chrome.background).toEqual({ service_worker: 'background.js', type: 'module' });
    expect(chrome).not.toHaveProperty('browser_specific_settings');
    expect(chrome).not.toHaveProperty('sidebar_action');
  });

  test('Firefox: 140 or later, an event page, nothing of Chrome', () => {
    expect(firefox.browser_specific_settings?.gecko.strict_min_version).toBe('140.0');
    expect(firefox.browser_specific_settings?.gecko.id).toMatch(/^[\w.-]*@[\w.-]+$/);
    expect(firefox.background).toEqual({ scripts: ['background.js'], type: 'module' });
    expect(firefox).not.toHaveProperty('minimum_chrome_version');
    expect(firefox).not.toHaveProperty('side_panel');
    expect(firefox.permissions.filter((name) => name === 'sidePanel' || name === 'offscreen')).toEqual([]);
  });

  test('Firefox is told that nothing is collected', () => {
    expect(firefox.browser_specific_settings?.gecko.data_collection_permissions).toEqual({
      required: ['none'],
    });
  });

  test('nothing else: both may act on the same websites', () => {
    expect(firefox.host_permissions).toEqual(chrome.host_permissions);
    expect(firefox.content_scripts).toEqual(chrome.content_scripts);
    expect(firefox.content_security_policy).toEqual(chrome.content_security_policy);
  });
});
