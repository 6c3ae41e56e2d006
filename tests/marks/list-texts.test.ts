import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import messages from '../../src/_locales/en/messages.json';
import { listTexts } from '../../src/marks/list-texts.ts';

/** The names of texts in a file: every word in quotes that is one, and all of a family whose name is put together. */
function textsIn(file: string): string[] {
  const code = readFileSync(file, 'utf8').replace(/^import .*$/gm, '');
  const quoted = [...code.matchAll(/'(\w+)'/g)].map(([, word]) => word ?? '');
  const families = [...code.matchAll(/text\(`(\w+_)\$/g)].map(([, start]) => start ?? '');
  return Object.keys(messages).filter(
    (name) => quoted.includes(name) || families.some((start) => name.startsWith(start)),
  );
}

describe('the texts that are fetched ahead for a list', () => {
  // Words that are no texts here, but fields of a record, elements or settings.
  const others = ['title', 'open', 'decision', 'issue', 'callIn', 'changed'];

  test.each(readdirSync('src/marks').filter((name) => /^(?!list-texts).*\.tsx?$/.test(name)))(
    'hold all that %s shows',
    (name) => {
      const shown = textsIn(`src/marks/${name}`).filter((text) => !others.includes(text));
      expect(shown.filter((text) => !(listTexts as readonly string[]).includes(text))).toEqual([]);
    },
  );

  test('hold the fields in which a list may differ from what was read', () => {
    const shown = textsIn('src/background/listed-changes.ts').filter((text) => !others.includes(text));
    expect(shown.length).toBeGreaterThan(3);
    expect(listTexts).toEqual(expect.arrayContaining(shown));
  });
});
