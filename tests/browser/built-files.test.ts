import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesNamedIn } from '../../scripts/manifest-files.mjs';
import { builtFiles } from '../../scripts/package.mjs';
import { zip } from '../../scripts/zip.mjs';
import { readZip } from '../scripts/zip-reader.ts';

/** Beside the browser tests because they, too, look at what was built. */
describe.each(['chrome', 'firefox'])('the build for %s', (target) => {
  const folder = `dist/${target}`;
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Record<string, unknown>;
  // Throws where the manifest names a file that is not there.
  const files = builtFiles(folder);
  const names = files.map(({ name }) => name).sort();

  test('has every file that its manifest and its code name', () => {
    expect(filesNamedIn(manifest)).toEqual(expect.arrayContaining(['background.js', 'content.js']));
    // Scripts that the background puts into a page, and pages that it opens.
    const code = readFileSync(`${folder}/background.js`, 'utf8');
    const named = [...code.matchAll(/(["'`])([a-z][a-z-]*\.(?:js|html))(?:[?#][^"'`]*)?\1/g)].map(
      ([, , name]) => name ?? '',
    );
    expect(named).toContain('answer.js');
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('has the pages’ own scripts and styles', () => {
    const pages = files.filter(({ name }) => name.endsWith('.html'));
    for (const { name, content } of pages) {
      const linked = [...content.toString('utf8').matchAll(/\b(?:src|href)="([^"#]+)"/g)];
      expect(linked.length, name).toBeGreaterThan(0);
      expect(linked.filter(([, path = '']) => !names.includes(path)).map(([, path]) => path)).toEqual([]);
    }
  });

  test('is packed whole, twice the same', () => {
    const packed = zip(files);
    expect(zip(builtFiles(folder)).equals(packed)).toBe(true);
    expect(readZip(packed).map(({ name }) => name)).toEqual(names);
  });

  test('carries nothing that is for developers only', () => {
    expect(names.filter((name) => /\.(?:map|ts|tsx|md)$|(?:^|\/)\./.test(name))).toEqual([]);
    // The made-up council of the demo is for the demo build.
    expect(readFileSync(`${folder}/directory.json`, 'utf8')).not.toContain('.example');
    expect(JSON.stringify(manifest['host_permissions'])).not.toContain('.example');
  });
});
