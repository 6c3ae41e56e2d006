import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { carriedDirectory, demoCouncil, demoRule, manifestFor } from './scripts/manifest.mjs';
import type { Manifest, Target } from './scripts/manifest.mjs';
import type { CallInRule } from './src/call-in/state.ts';
import type { Directory } from './src/councils/council.ts';
import { sharedName } from './src/overlay/slot.ts';

/** Which browser is built for; the demo knows the made-up council and leaves the panel open to tests. */
const target: Target = process.env['TARGET'] === 'firefox' ? 'firefox' : 'chrome';

/** Real pages by the dozen, hostile ones by the thousand, counts over decades: apart from the quick unit tests. */
const slow = [
  'tests/accuracy/**/*.test.ts',
  'tests/formats/{fuzz,real-*,seeds,issue-and-meeting-words,listed-documents}.test.ts',
  'tests/page/{read-document,read-pdf}.test.ts',
  'tests/call-in/{zones,next-change,properties,working-days*}.test.ts',
  // These have a database of their own in each test, or something that stands in for the browser.
  'tests/{library,exports,scripts,background,content,marks,messages,screens}/*.test.ts',
  'tests/facts/*.test.ts',
  'tests/hostile/*.test.ts',
  'tests/relations/{pairs,long-words}.test.ts',
];

/**
 * Milliseconds until a test that comes to no end is given up. What is slow is found by tests of its own
 * (tests/growth.ts): a busy machine alone must fail none.
 */
const patience = 300_000;
/** The same of a test in a browser, where something may indeed never come. */
const browserPatience = 60_000;

const inFirefox = ['tests/browser/{firefox*,*-firefox}.test.ts'];

/** One more than there are cores: each waits for its pages, for a moment or for a second between pages now and then. */
const browsersAtOnce = Math.min(availableParallelism() + 1, 8);

/** The extension's own pages. */
const screens = ['popup', 'library', 'options', 'reader', 'pdf', 'welcome'];

export default defineConfig(({ mode }) => ({
  base: '',
  publicDir: false,
  plugins: [staticFiles(mode === 'demo'), nativeBrowserInContent(), sharedPreact()],
  build: {
    outDir: mode === 'demo' ? `dist/demo-${target}` : `dist/${target}`,
    emptyOutDir: false,
    target: ['chrome144', 'firefox140'],
    modulePreload: false,
    reportCompressedSize: false,
    // What is too large, scripts/build.mjs says file by file.
    chunkSizeWarningLimit: 1000,
    // Half a kilobyte less in every page than the default, gzipped.
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      toplevel: true,
      compress: {
        passes: 3,
        unsafe_arrows: true,
        keep_fargs: false,
        pure_getters: true,
        // What stands where it is called packs worse than functions beside each other.
        hoist_funs: true,
      },
      format: { comments: false },
    },
  },
  environments: {
    background: worker(),
    content: script('content', 'src/content/index.ts', 'iife'),
    list: script('list', 'src/content/list.ts', 'iife'),
    agenda: script('agenda', 'src/content/agenda.ts', 'iife'),
    committee: script('committee', 'src/content/committee.ts', 'iife'),
    issue: script('issue', 'src/content/issue.ts', 'iife'),
    listPanel: script('list-panel', 'src/marks/index.ts', 'iife'),
    tooLong: script('too-long', 'src/content/too-long.ts', 'iife'),
    answer: script('answer', 'src/answer/index.ts', 'iife'),
    look: script('look', 'src/content/look.ts', 'iife'),
    screens: pages(),
  },
  builder: {
    async buildApp(builder) {
      for (const name of [
        'background',
        'content',
        'list',
        'agenda',
        'issue',
        'committee',
        'listPanel',
        'tooLong',
        'answer',
        'look',
        'screens',
      ]) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          pool: 'threads',
          // No test here stands in for a module or leaves anything behind, so that files can share what they load.
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', ...slow],
          setupFiles: ['tests/temporal.ts'],
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'accuracy',
          pool: 'threads',
          include: slow,
          setupFiles: ['tests/temporal.ts'],
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      browserTests('chromium', ['tests/browser/**/*.test.ts'], inFirefox),
      browserTests('firefox', inFirefox, []),
    ],
  },
}));

/** The tests in one browser. Those of both wait in one line, in which Chromium's come first. */
function browserTests(name: string, include: string[], exclude: string[]) {
  return {
    extends: true as const,
    test: {
      name,
      // A browser on a busy machine takes its time; what never comes still fails.
      expect: { poll: { timeout: 15_000 } },
      include,
      exclude,
      setupFiles: ['tests/temporal.ts'],
      testTimeout: browserPatience,
      hookTimeout: browserPatience,
      // A file leaves nothing behind: each has a browser and a profile of its own, and closes it.
      isolate: false,
      maxWorkers: browsersAtOnce,
    },
  };
}

/**
 * The background. What finds facts is a file of its own beside it, as large as all the rest: it grows with the
 * wordings that are known, and has a budget of its own.
 */
function worker() {
  const { consumer, build } = script('background', 'src/background/index.ts', 'es');
  const { input, output } = build.rolldownOptions;
  const codeSplitting = { groups: [{ name: 'facts', test: /src[\\/]facts[\\/]/ }] };
  return {
    consumer,
    build: {
      // Two kilobytes less of facts than the faster one, gzipped: functions that stand beside each other pack better.
      minify: 'terser' as const,
      terserOptions: {
        ecma: 2020 as const,
        module: true,
        compress: { passes: 2, hoist_funs: true },
        format: { comments: false },
      },
      rolldownOptions: { input, output: { ...output, codeSplitting, chunkFileNames: '[name].js' } },
    },
  };
}

/** One file out of one entry: content scripts cannot import, and a worker starts faster from one file. */
function script(name: string, entry: string, format: 'es' | 'iife') {
  return {
    consumer: 'client' as const,
    build: {
      // Thirty bytes less in every page, gzipped: patterns of signs beyond ASCII pack better as numbers.
      terserOptions: { format: { ascii_only: true } },
      rolldownOptions: {
        input: { [name]: entry },
        output: { format, codeSplitting: false as const, entryFileNames: '[name].js' },
      },
    },
  };
}

/** The extension's own pages: one entry each, what they share in files beside them. */
function pages() {
  return {
    consumer: 'client' as const,
    build: {
      minify: 'oxc' as const,
      rolldownOptions: {
        input: Object.fromEntries(screens.map((name) => [name, `src/screens/${name}/index.tsx`])),
        output: {
          format: 'es' as const,
          entryFileNames: '[name].js',
          chunkFileNames: 'screens/[name].js',
          // The worker of pdf.js.
          assetFileNames: 'screens/[name][extname]',
        },
      },
    },
  };
}

/** The page of a screen: everything in it is drawn by its script. */
function screenPage(name: string): string {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <title>Scrutineer</title>
  <link rel="stylesheet" href="screen.css" />
  <script type="module" src="${name}.js"></script>
</html>
`;
}

/**
 * In content scripts the browser's own API serves: what they call gives promises in Chrome too since
 * Manifest V3. Saves 10 KB (2.9 KB gzip) on every decision page.
 */
function nativeBrowserInContent(): Plugin {
  return {
    name: 'scrutineer-native-browser',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name !== 'background',
    resolveId: (id) => (id === 'webextension-polyfill' ? '\0native-browser' : null),
    load: (id) =>
      id === '\0native-browser' ? 'export default globalThis.browser ?? globalThis.chrome;' : null,
  };
}

/** The panel's second script draws with the Preact of the first, which is there before it. */
function sharedPreact(): Plugin {
  return {
    name: 'scrutineer-shared-preact',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'answer',
    resolveId: (id) => (id === 'preact' ? '\0shared-preact' : null),
    load: (id) =>
      id === '\0shared-preact'
        ? `export const { h, Fragment } = globalThis[${JSON.stringify(sharedName)}] ?? {};`
        : null,
  };
}

/** What is not built from code: the manifest with its hosts, the page's styles, the councils, the icons. */
function staticFiles(isDemo: boolean): Plugin {
  return {
    name: 'scrutineer-static-files',
    applyToEnvironment: ({ name }) => name === 'background',
    buildStart() {
      for (const path of [
        'manifest.json',
        'src/overlay/page.css',
        'src/screens/screen.css',
        'src/councils/directory.json',
        'src/call-in/rules.json',
        'src/_locales/en/messages.json',
        'src/_locales/cy/messages.json',
      ])
        this.addWatchFile(path);
    },
    generateBundle() {
      const emit = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName, source });
      const known = JSON.parse(readFileSync('src/councils/directory.json', 'utf8')) as Directory;
      const directory = isDemo ? { ...known, councils: [...known.councils, demoCouncil] } : known;
      const rules = JSON.parse(readFileSync('src/call-in/rules.json', 'utf8')) as CallInRule[];
      emit('rules.json', JSON.stringify(isDemo ? [...rules, demoRule] : rules));
      emit('directory.json', JSON.stringify(carriedDirectory(directory)));
      emit(
        'manifest.json',
        manifestFor(target, JSON.parse(readFileSync('manifest.json', 'utf8')) as Manifest, directory),
      );
      for (const language of ['en', 'cy']) {
        const path = `_locales/${language}/messages.json`;
        emit(path, readFileSync(`src/${path}`));
      }
      emit('page.css', readFileSync('src/overlay/page.css'));
      emit('screen.css', readFileSync('src/screens/screen.css'));
      for (const name of screens) emit(`${name}.html`, screenPage(name));
      for (const size of [16, 32, 48, 128]) emit(`icons/${size}.png`, readFileSync(`icons/${size}.png`));
      emit('LICENSE', readFileSync('LICENSE'));
      emit('NOTICE', readFileSync('NOTICE'));
      emit('LICENSE-pdfjs', readFileSync('node_modules/pdfjs-dist/LICENSE'));
    },
  };
}
