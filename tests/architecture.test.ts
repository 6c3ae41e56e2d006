import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Who may import whom, by folder of src. Arrows go one way: document, page, format, record, then what is made
 * of it, then what people see; only the entry points wire things together.
 */
const mayImport: Record<string, readonly string[]> = {
  'browser.ts': [],
  page: [],
  record: [],
  // What an address says is the same for every format, so they share the page's parser of it.
  formats: ['page', 'record'],
  councils: ['record'],
  'call-in': ['record', 'councils'],
  facts: ['record'],
  // What a record cites, who its suppliers are and how long its contract runs are facts.
  relations: ['record', 'facts'],
  library: ['record', 'facts', 'relations', 'reminders', 'browser.ts'],
  messages: ['record', 'relations', 'call-in', 'browser.ts'],
  ui: ['record', 'relations', 'call-in', 'reminders', 'messages', 'browser.ts', '_locales'],
  overlay: ['page', 'record', 'call-in', 'ui'],
  answer: ['page', 'record', 'messages', 'ui', 'overlay', 'browser.ts'],
  marks: ['page', 'record', 'ui', 'overlay'],
  // What was looked for on a page and found, without the page's words.
  report: ['page', 'formats', 'record'],
  content: [
    'page',
    'formats',
    'record',
    'report',
    'library',
    'messages',
    'overlay',
    'marks',
    'ui',
    'browser.ts',
  ],
  background: [
    'page',
    'record',
    'councils',
    'call-in',
    'facts',
    'relations',
    'library',
    'reminders',
    'exports',
    'messages',
    // Dates in words.
    'ui',
    'browser.ts',
  ],
  // Pages of our own read the library themselves; what others must notice goes through a message.
  screens: [
    'page',
    'formats',
    'record',
    'report',
    'councils',
    'call-in',
    'facts',
    'relations',
    'library',
    'reminders',
    'exports',
    'messages',
    'ui',
    // The reader's screen shows the panel of council pages beside what it reads, the welcome page on a sample.
    'overlay',
    'answer',
    'browser.ts',
  ],
  reminders: ['call-in'],
  exports: ['record', 'call-in', 'facts'],
};

/** Imports of types only, where a folder may name what it must not run. */
const mayImportTypes: Record<string, readonly string[]> = {
  messages: ['record', 'relations', 'call-in', 'facts', 'reminders', 'library', 'page'],
  ui: ['record', 'relations', 'call-in', 'messages', 'facts', 'exports', '_locales'],
  answer: ['facts', 'call-in', 'reminders', 'library'],
  overlay: ['messages'],
  marks: ['messages', 'library'],
  reminders: ['library'],
  library: ['call-in'],
  background: ['_locales'],
};

/** The files that grow by one line for each member; their members never import them back. */
const lists = ['src/facts/index.ts', 'src/formats/index.ts', 'src/relations/index.ts'];

/** The code files of a folder and all below it, with forward slashes. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path));
}

interface Import {
  from: string;
  to: string;
  isType: boolean;
}

const sources = filesIn('src');
const code = new Map(sources.map((path) => [path, readFileSync(path, 'utf8')]));
const imports = sources.flatMap((from) => importsOf(from));

function importsOf(from: string): Import[] {
  const found = (code.get(from) ?? '').matchAll(/(?:import|export)\s+(type\s+)?[^'";]*?from\s+'([^']+)'/g);
  return [...found].map(([, type, path]) => ({
    from,
    to: path?.startsWith('.') ? normalize(join(dirname(from), path)).replaceAll('\\', '/') : (path ?? ''),
    isType: type !== undefined,
  }));
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

describe('imports', () => {
  const own = imports.filter(({ to }) => to.startsWith('src/'));

  test('name files that are there', () => {
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter(({ to }) => !existsSync(to.replace(/\?.*$/, '')))).toEqual([]);
  });

  test('go only where the design lets them', () => {
    const strays = own.filter(({ from, to, isType }) => {
      const [folder, target] = [folderOf(from), folderOf(to)];
      const allowed = (isType ? mayImportTypes[folder] : undefined) ?? mayImport[folder] ?? [];
      return folder !== target && !allowed.includes(target) && !(mayImport[folder] ?? []).includes(target);
    });
    expect(strays).toEqual([]);
  });

  test('leave every folder with its place in the design', () => {
    const folders = new Set(sources.map(folderOf));
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  test('run in no circle', () => {
    const next = new Map(
      sources.map((path) => [path, own.filter(({ from }) => from === path).map(({ to }) => to)]),
    );
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      else for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    };
    for (const path of sources) visit(path, []);
    expect(circles).toEqual([]);
  });

  test.each(lists)('members do not import their list: %s', (list) => {
    expect(own.filter(({ from, to }) => to === list && dirname(from) === dirname(list))).toEqual([]);
  });

  test('reach the browser’s API through browser.ts alone, and documents from page and the rim alone', () => {
    const polyfill = imports.filter(({ to }) => to === 'webextension-polyfill').map(({ from }) => from);
    expect(new Set(polyfill)).toEqual(new Set(['src/browser.ts']));
    const named = /\b(?:chrome|browser)\.(?:runtime|storage|tabs|action|i18n)\b/;
    const users = sources.filter((path) => named.test(code.get(path) ?? ''));
    expect(
      users.filter(
        (path) =>
          path !== 'src/browser.ts' &&
          !imports.some(({ from, to }) => from === path && to === 'src/browser.ts'),
      ),
    ).toEqual([]);
    const readers = sources.filter((path) =>
      /\bdocument\.(?:querySelector|getElement)/.test(code.get(path) ?? ''),
    );
    // What holds a panel looks for nothing but an element of ours that was left behind.
    expect(readers).toEqual([
      'src/overlay/panel-host.ts',
      'src/page/read-document.ts',
      'src/page/too-long.ts',
    ]);
  });

  test('keep zod out of what every page loads', () => {
    const zod = imports.filter(({ to }) => to.startsWith('zod')).map(({ from }) => from);
    expect(zod).not.toEqual([]);
    expect(zod.filter((path) => !/^src\/library\/(?:[a-z]+-)?schema\.ts$/.test(path))).toEqual([]);
  });
});

describe('files', () => {
  test('hold one idea: none is longer than 250 lines', () => {
    const long = ['src', 'tests', 'scripts']
      .flatMap(filesIn)
      .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });

  test('of tests leave the clock to thread-time.ts, and try nothing again: a busy machine fails none', () => {
    const clock = /\bperformance\.now\b|\.(?:cpuUsage|hrtime)\(|\bretry: ?\d/;
    const quick = filesIn('tests').filter((path) => !path.startsWith('tests/browser/'));
    const found = quick.filter((path) => clock.test(readFileSync(path, 'utf8')));
    expect(found).toEqual(['tests/thread-time.ts']);
  });

  test('never turn text into markup', () => {
    const sinks =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|srcdoc)\b/;
    expect(sources.filter((path) => sinks.test(code.get(path) ?? ''))).toEqual([]);
  });

  test('do not get round the types', () => {
    const escapes = /:\s*any\b|\bas any\b|<any>|any\[\]|@ts-ignore|@ts-expect-error|@ts-nocheck/;
    // Comments are prose: "any other label" is none.
    const bare = (path: string) => (code.get(path) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(sources.filter((path) => escapes.test(bare(path)))).toEqual([]);
  });

  test('are no catch-alls and no barrels', () => {
    expect(sources.filter((path) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.)/.test(path))).toEqual(
      [],
    );
    expect(sources.filter((path) => code.get(path)?.includes('export * from'))).toEqual([]);
  });

  test('make no request but for the extension’s own councils', () => {
    const asking = sources.filter((path) =>
      /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/.test(code.get(path) ?? ''),
    );
    // The first asks for an attached PDF, the third for the pages of a list, each on the reader's click.
    expect(asking).toEqual([
      'src/answer/fetch-pdf.ts',
      'src/background/own-files.ts',
      'src/content/read-page.ts',
      'src/library/language-setting.ts',
      'src/screens/library/own-files.ts',
    ]);
  });
});
