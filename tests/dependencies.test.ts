import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What npm's lock file says of one package. */
interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}

const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  scripts: Record<string, string>;
};
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');
const notice = readFileSync('NOTICE', 'utf8');
/** Lines of NOTICE's list of software: name, licence, and the rest. */
const noticed = [...notice.matchAll(/^([@\w/.-]+) {2,}([\w.-]+) /gm)].map(([, name = '', licence = '']) => ({
  name,
  licence,
}));

/** Licences under which code may be part of the extension, with the heading of the text in NOTICE or LICENSE. */
const texts: Record<string, RegExp> = {
  MIT: /^MIT License\n-+\n/m,
  ISC: /^ISC License\n-+\n/m,
  'Apache-2.0': /^Apache License\n-+\n/m,
  'MPL-2.0': /Mozilla Public License 2\.0 \(see LICENSE\)/,
};

describe('what is installed', () => {
  test('is pinned to one version each, by package.json and by the lock file', () => {
    for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  test('is known by its contents, and comes from npm’s registry', () => {
    expect(locked.length).toBeGreaterThan(300);
    for (const [path, { integrity, resolved, link }] of locked) {
      expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
      expect(link, path).toBeUndefined();
      // Not all say where they are from; what they hold is fixed either way.
      if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    }
  });

  test('runs nothing of its own when it is installed', () => {
    const runs = locked.filter(([, { hasInstallScript, optional }]) => hasInstallScript && !optional);
    expect(runs.map(([path]) => path)).toEqual([]);
    const hooks = /^(?:pre|post)?(?:install|prepare)$/;
    expect(Object.keys(own.scripts).filter((name) => hooks.test(name))).toEqual([]);
  });
});

/** The packages whose code src imports; only these can be part of what is built. */
const imported = new Set(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => [
      ...readFileSync(`src/${path}`, 'utf8').matchAll(/(?:from|import)[\s(]+'((?:@[\w-]+\/)?[a-z][\w.-]*)/g),
    ])
    .map(([, name = '']) => name),
);

describe('what is bundled', () => {
  const names = Object.keys(own.dependencies).sort();

  test('is what package.json calls dependencies, and no more', () => {
    expect([...imported].sort()).toEqual(names);
  });

  test.each(names)('brings nothing else with it: %s', (name) => {
    const { dependencies = {}, hasInstallScript, dev } = packages[`node_modules/${name}`] ?? {};
    expect(Object.keys(dependencies)).toEqual([]);
    expect(hasInstallScript).toBeUndefined();
    expect(dev).toBeUndefined();
  });

  test.each(names)('has its licence in NOTICE, with the text of it: %s', (name) => {
    const { license = '' } = packages[`node_modules/${name}`] ?? {};
    expect(noticed.find((line) => line.name === name)?.licence).toBe(license);
    expect(notice).toMatch(texts[license] ?? /no such licence/);
  });

  test('is all that NOTICE names as software', () => {
    expect(noticed.map(({ name }) => name).sort()).toEqual(names);
  });
});
