import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import type { Page } from '../../src/page/page.ts';
import { readDocument } from '../../src/page/read-document.ts';
import { readText } from '../../src/page/read-text.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { parse, saved } from '../page/reading.ts';
import { asText, lettersOf, payloads } from './payloads.ts';
import { prototypesNow } from './prototypes.ts';

const folder = new URL('../fixtures', import.meta.url).pathname;

/** The first fixtures of every kind of page, as the council made them, and those of forms as their text. */
const kinds = readdirSync(folder)
  .filter((format) => format !== 'not-a-record')
  .flatMap((format) => {
    const pages = readdirSync(`${folder}/${format}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => /page\.(?:html|txt)$/.test(path) && !/empty|default-template/.test(path))
      .sort();
    const chosen = ['.html', '.txt'].flatMap((end) => pages.find((path) => path.endsWith(end)) ?? []);
    return chosen.map((path) => ({ format, path, ...saved(`${folder}/${format}/${path}`) }));
  });

type Kind = (typeof kinds)[number];

/** The page with words added at the end of its runs of words: of labels, titles, values and cells alike. */
function spoiled({ content, path }: Kind, wordsAt: (place: number) => string): string {
  let place = 0;
  const added = (words: string) => `${words} ${wordsAt(place++)}`;
  if (path.endsWith('.txt')) return content.replace(/[^\n]+/g, added);
  return content.replace(/(?<=>)[^<>]*[^<>\s][^<>]*(?=<)/g, added);
}

/** Elements whose words are none of the page's: they would stand in between those that are. */
const notWords =
  'title, script, style, noscript, template, svg, select, textarea, button, [hidden], .mgHide, .mgFileSize, .mgFooter';

/** A page as it is read, and all letters of its source: with and without what stands in the elements above. */
function readAs({ path, address }: Kind, source: string): { page: Page; wholes: string[] } {
  if (path.endsWith('.txt')) return { page: readText(source, address), wholes: [] };
  const document = parse(source);
  const { page } = readDocument(document, address);
  const all = lettersOf(document.documentElement.textContent);
  for (const element of document.querySelectorAll(notWords)) element.remove();
  return { page, wholes: [all, lettersOf(document.documentElement.textContent)] };
}

/** Words that a record gives as the page's own. */
function* wordsOf(record: DecisionRecord): Generator<string> {
  for (const field of Object.values(record) as unknown[]) {
    if (typeof field === 'object' && field !== null && 'quote' in field) yield String(field.quote);
  }
  for (const { title } of record.documents) yield title;
  for (const { value } of record.other) yield value;
}

/** What records say that their page does not, line by line. */
function strayWords(records: readonly DecisionRecord[], wholes: readonly string[]): string[] {
  return records
    .flatMap((record) => [...wordsOf(record)])
    .flatMap((words) => words.split('\n'))
    .filter((line) => !wholes.some((whole) => whole.includes(lettersOf(line))));
}

/** Reads a spoiled page and checks what must hold of any; tells whether it held a record. */
function readSpoiled(kind: Kind, wordsAt: (place: number) => string): boolean {
  const { page, wholes } = readAs(kind, spoiled(kind, wordsAt));
  const records = identify(page, formats)?.extract(page) ?? [];
  // Of a text its marks of markup are read away, which parts it elsewhere: the fuzzing of texts looks at those.
  if (wholes.length > 0) expect(strayWords(records, wholes)).toEqual([]);
  const addresses = records.flatMap(({ address, documents }) => [
    address,
    ...documents.map((each) => each.address),
  ]);
  expect(addresses.filter((address) => !/^https?:\/\/|^(?:null)?$/.test(String(address)))).toEqual([]);
  return records.length > 0;
}

describe.each(kinds)('$format, $path', (kind) => {
  const before = prototypesNow();
  const texts = payloads.map(({ text }) => asText(text));

  it('is read with every payload as markup in all of its words', () => {
    for (const { text } of payloads) readSpoiled(kind, () => text);
    expect(prototypesNow()).toEqual(before);
  });

  it('is read with every payload as text in every place of it, and is still known', () => {
    const known = texts.filter((_, nth) =>
      // Labels in every place in turn are left as they are, or nothing would be known.
      readSpoiled(kind, (place) =>
        (place + nth) % 4 === 0 ? (texts[(place + nth) % texts.length] ?? '') : '',
      ),
    );
    expect(prototypesNow()).toEqual(before);
    expect(known.length).toBeGreaterThan(texts.length / 10);
  });
});
