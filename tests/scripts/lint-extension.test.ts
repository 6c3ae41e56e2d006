import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { knownAs, knownRemarks, remarkLine } from '../../scripts/lint-extension.mjs';
import type { Remark } from '../../scripts/lint-extension.mjs';

/** A remark about a place in some code, and what is made of it. */
function judged(code: string, words: string, over: Partial<Remark> = {}) {
  const column = code.indexOf(words);
  expect(column, words).toBeGreaterThanOrEqual(0);
  const remark: Remark = {
    _type: 'warning',
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: '',
    description: '',
    file: 'a.js',
    line: 1,
    column,
    ...over,
  };
  return knownAs(remark, () => code)?.from ?? null;
}

describe('what the linter of add-ons says', () => {
  const preact = readFileSync('node_modules/preact/dist/preact.mjs', 'utf8').replaceAll('\n', ' ');

  test('of Preact’s own line is known', () => {
    const place = /\w\.innerHTML=\w\.__html/.exec(preact)?.[0] ?? 'not there';
    expect(judged(preact, place)).toBe('Preact');
  });

  test('of a line of ours is not, also behind Preact’s in one file', () => {
    expect(judged('a.innerHTML=b', 'a.innerHTML')).toBeNull();
    expect(judged(`${preact}${' '.repeat(200)}own.innerHTML=words`, 'own.innerHTML')).toBeNull();
  });

  test.each(['pdf.min.mjs', 'pdf.worker.min.mjs'])('of code made by %s is known', (name) => {
    const code = readFileSync(`node_modules/pdfjs-dist/build/${name}`, 'utf8').replaceAll('\n', ' ');
    const made = [...code.matchAll(/new Function\([^)]*\)/g)].map(([words]) => words);
    expect(made.length).toBeGreaterThan(0);
    for (const words of made) expect(judged(code, words, { code: 'DANGEROUS_EVAL' })).toBe('pdf.js');
    expect(judged('new Function(words)', 'new', { code: 'DANGEROUS_EVAL' })).toBeNull();
  });

  test('of Android is known while it is about the declaration of data alone', () => {
    const said = (description: string) =>
      knownAs(
        {
          _type: 'warning',
          code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
          message: '',
          description,
          file: 'manifest.json',
        },
        () => '',
      )?.from ?? null;
    const about = (key: string) =>
      `"strict_min_version" requires Firefox for Android 140, released before version 142 introduced "${key}".`;
    expect(said(about('browser_specific_settings.gecko.data_collection_permissions'))).toBe('the linter');
    expect(said(about('sidebar_action'))).toBeNull();
  });

  test('is no way past an error', () => {
    const place = /\w\.innerHTML=\w\.__html/.exec(preact)?.[0] ?? 'not there';
    expect(judged(preact, place, { _type: 'error' })).toBeNull();
  });

  test('has its reason in CONTRIBUTING, and nothing else has', () => {
    const rows = readFileSync('CONTRIBUTING.md', 'utf8').matchAll(
      /^\| `([A-Z_]{5,})` *\| ([^|]+?) *\| (.+)\|$/gm,
    );
    const written = [...rows].map(([, code = '', from = '', why = '']) => {
      expect(why.trim().length, code).toBeGreaterThan(40);
      return `${code} ${from}`;
    });
    expect(written.sort()).toEqual(knownRemarks.map(({ code, from }) => `${code} ${from}`).sort());
  });

  test('is printed with its place', () => {
    const remark = {
      _type: 'notice',
      code: 'A',
      message: 'so',
      description: '',
      file: 'b.js',
      line: 2,
      column: 3,
    } as const;
    expect(remarkLine(remark)).toBe('notice A b.js:2:3 so');
  });
});
