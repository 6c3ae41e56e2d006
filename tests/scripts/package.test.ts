import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { missingFiles } from '../../scripts/manifest-files.mjs';
import { builtFiles, sourceFiles, uncommitted } from '../../scripts/package.mjs';
import { zip } from '../../scripts/zip.mjs';
import { readZip } from './zip-reader.ts';

const temporary = mkdtempSync(join(tmpdir(), 'scrutineer-package-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const manifest = {
  default_locale: 'en',
  icons: { 16: 'icons/16.png' },
  background: { service_worker: 'background.js' },
  content_scripts: [
    { matches: ['*://town.example/*'], include_globs: ['*decision.html'], js: ['content.js'] },
  ],
  options_ui: { page: '/options.html' },
  web_accessible_resources: [{ resources: ['parts/*.js'], matches: ['*://town.example/*.js'] }],
};

const files: Record<string, string> = {
  'manifest.json': JSON.stringify(manifest),
  'background.js': 'a();'.repeat(500),
  'content.js': '1',
  'icons/16.png': '\u0000\u0001',
  'options.html': '',
  'parts/b.js': 'b()',
  'Parts-of-Ynys-Môn.json': '{}',
  '_locales/en/messages.json': '{}',
};

/** A folder with those files, written in the given order, all of one age. */
function folderWith(name: string, contents: [string, string][], age = 0): string {
  const folder = join(temporary, name);
  for (const [path, content] of contents) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    utimesSync(file, 1_700_000_000 - age, 1_700_000_000 - age);
  }
  return folder;
}

const isThere = (command: string) => spawnSync(command, ['--help'], { stdio: 'ignore' }).error === undefined;

describe('a package', () => {
  const folder = folderWith('first', Object.entries(files));
  const packed = zip(builtFiles(folder));

  test('is the same, byte for byte, from files of another age, order and mode in another folder', () => {
    const other = folderWith('second/deeper', Object.entries(files).reverse(), 86_400);
    chmodSync(join(other, 'content.js'), 0o755);
    expect(zip(builtFiles(`${other}/`).reverse()).equals(packed)).toBe(true);
    writeFileSync(join(other, 'content.js'), '2');
    expect(zip(builtFiles(other)).equals(packed)).toBe(false);
  });

  test('holds every file with its words, sorted, at one time and with one mode', () => {
    const read = readZip(packed);
    expect(Object.fromEntries(read.map(({ name, content }) => [name, content]))).toEqual(files);
    expect(read.map(({ name }) => name)).toEqual(Object.keys(files).sort());
    expect(new Set(read.map(({ mode, time }) => `${mode.toString(8)} ${time.toString(16)}`))).toEqual(
      new Set(['644 210000']),
    );
    expect(packed.length).toBeLessThan(2000);
  });

  test.runIf(isThere('python3'))('is read by Python’s zipfile', () => {
    writeFileSync(join(temporary, 'python.zip'), packed);
    const script =
      'import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n' +
      'print(json.dumps({n:z.read(n).decode() for n in z.namelist()}))';
    const answer = execFileSync('python3', ['-c', script, join(temporary, 'python.zip')], {
      encoding: 'utf8',
    });
    expect(JSON.parse(answer)).toEqual(files);
  });

  test.runIf(isThere('unzip'))('is found whole by unzip', () => {
    writeFileSync(join(temporary, 'unzip.zip'), packed);
    const answer = execFileSync('unzip', ['-t', join(temporary, 'unzip.zip')], { encoding: 'utf8' });
    expect(answer).toContain('No errors detected');
  });

  test('is not made of a build that lacks what its manifest names', () => {
    const lacking = folderWith(
      'lacking',
      Object.entries(files).filter(([name]) => !/^parts|background|_locales/.test(name)),
    );
    expect(() => builtFiles(lacking)).toThrow('_locales/en/messages.json, background.js, parts/*.js');
    // Patterns for other people's addresses name no file.
    expect(missingFiles(manifest, Object.keys(files))).toEqual([]);
  });

  test('has no name twice, and none that leads out of its folder', () => {
    const content = Buffer.from('x');
    expect(() =>
      zip([
        { name: 'a', content },
        { name: 'a', content },
      ]),
    ).toThrow('a is there twice');
    for (const name of ['../a', '/a', 'a//b', 'a/./b', 'a\\b', ''])
      expect(() => zip([{ name, content }]), name).toThrow('is no name');
  });

  test('may be empty', () => {
    expect(readZip(zip([]))).toEqual([]);
  });
});

describe('the source package', () => {
  const contents: [string, string][] = [
    ['package.json', '{}'],
    ['.ci/run', '#!/bin/sh'],
    ['notes.txt', 'not for others'],
    ['dist/built.js', '1'],
    ['.gitignore', 'dist\n'],
    ['gone.ts', ''],
  ];
  const folder = folderWith('tree', contents);
  const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words], { stdio: 'ignore' });
  git('init');
  chmodSync(join(folder, '.ci/run'), 0o755);
  git('add', 'package.json', '.ci/run', '.gitignore', 'gone.ts');
  rmSync(join(folder, 'gone.ts'));
  writeFileSync(join(folder, 'package.json'), '{"version":"2"}');

  test('holds what git lists, as it stands now, and nothing else', () => {
    const read = readZip(zip(sourceFiles(folder) ?? []));
    expect(read.map(({ name, content, mode }) => [name, content, mode])).toEqual([
      ['.ci/run', '#!/bin/sh', 0o755],
      ['.gitignore', 'dist\n', 0o644],
      ['package.json', '{"version":"2"}', 0o644],
    ]);
  });

  test('says what nobody could find again in git', () => {
    expect(uncommitted(folder).map((line) => line.slice(3))).toEqual(
      expect.arrayContaining(['notes.txt', 'package.json', 'gone.ts']),
    );
  });

  test('is not made where there is no git, nor inside somebody else’s working tree', () => {
    expect(sourceFiles(folderWith('plain', contents))).toBeNull();
    expect(sourceFiles(folderWith('tree/inside', contents))).toBeNull();
    expect(uncommitted(join(temporary, 'plain'))).toEqual([]);
  });
});
