import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { locate } from '../../src/page/locate.ts';
import type { Page } from '../../src/page/page.ts';
import { readDocument } from '../../src/page/read-document.ts';
import { readText } from '../../src/page/read-text.ts';
import { bareWords } from '../../src/page/words.ts';
import type { DecisionRecord, Stated } from '../../src/record/decision-record.ts';
import { parse, saved, sourceOf, visibleText, withRanges, wordsIn } from '../page/reading.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const notRecords = 'not-a-record';

interface Case {
  format: string;
  name: string;
  folder: string;
}

const cases: Case[] = readdirSync(fixtures).flatMap((format) =>
  readdirSync(join(fixtures, format)).map((name) => ({ format, name, folder: join(fixtures, format, name) })),
);
const records = cases.filter(({ format }) => format !== notRecords);
const others = cases.filter(({ format }) => format === notRecords);

function pageFile({ folder }: Case): string {
  const file = ['page.html', 'page.txt'].map((name) => join(folder, name)).find(existsSync);
  if (file === undefined) throw new Error(`${folder} has neither page.html nor page.txt`);
  return file;
}

function expected({ folder }: Case): DecisionRecord[] {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as DecisionRecord[];
}

function pageOf(which: Case): Page {
  const file = pageFile(which);
  const { content, address } = saved(file);
  return file.endsWith('.html') ? readDocument(parse(content), address).page : readText(content, address);
}

/** The words of a text without the markup that stored texts have, and without the signs of its lists. */
function wordsOfText(content: string): string {
  const decoded = content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return decoded.replace(
    /<\/?(?:p|strong)>|^- |^#+ |(?<=[^\s*])\*{1,3}(?!\*)|(?<!\*)\*{1,3}(?=[^\s*])/gm,
    '',
  );
}

/** The ids of the formats that claim a page. */
function claims(page: Page): string[] {
  return formats.filter((format) => format.detect(page)).map(({ id }) => id);
}

/** The fields of a record by name. */
function fieldsOf(record: DecisionRecord): [name: string, field: Stated<unknown>][] {
  return Object.entries(record).filter(
    (entry): entry is [string, Stated<unknown>] =>
      typeof entry[1] === 'object' && entry[1] !== null && 'state' in entry[1],
  );
}

describe('the fixtures', () => {
  it('are three or more for every format, and for nothing else', () => {
    const ids = formats.map(({ id }) => id).sort();
    expect([...new Set(records.map(({ format }) => format))].sort()).toEqual(ids);
    for (const id of ids) expect(records.filter(({ format }) => format === id).length).toBeGreaterThan(2);
    expect(others.length).toBeGreaterThan(9);
  });

  it.each(cases)('$format/$name says what it is modelled on', ({ folder }) => {
    expect(readFileSync(join(folder, 'source.md'), 'utf8').trim().split('\n').length).toBeGreaterThan(1);
  });
});

describe.each(records)('$format/$name', (which) => {
  const file = pageFile(which);
  const { content, address } = saved(file);
  const page = pageOf(which);

  it('is of its format and of no other', () => {
    expect(claims(page)).toEqual([which.format]);
    expect(identify(page, formats)?.id).toBe(which.format);
  });

  it('is read as expected', () => {
    const read = identify(page, formats)?.extract(page) ?? [];
    // As JSON has it: what is undefined is not there.
    expect(JSON.parse(JSON.stringify(read))).toEqual(expected(which));
  });

  it('states no text that is not on the page', () => {
    const whole = file.endsWith('.html') ? visibleText(parse(content)) : wordsOfText(content);
    const bare = bareWords(whole);
    for (const [name, field] of expected(which).flatMap(fieldsOf)) {
      if (field.state !== 'stated' && field.state !== 'none') continue;
      expect(bare, name).toContain(bareWords(field.quote));
      if (field.state !== 'stated' || typeof field.value !== 'string') continue;
      // Dates are worked out, and a value may be in two places on the page: each of its lines is there.
      if (/^\d{4}-\d{2}(-\d{2})?$/.test(field.value)) continue;
      for (const line of field.value.split('\n')) expect(bare, name).toContain(bareWords(line));
    }
  });

  it('has every quote in the block that it names', () => {
    for (const [name, field] of expected(which).flatMap(fieldsOf)) {
      if (field.state === 'absent') continue;
      const first = 'quote' in field ? (field.quote.split('\n')[0] ?? '') : '';
      expect(bareWords(page.blocks[field.block]?.text ?? 'no such block'), name).toContain(bareWords(first));
    }
  });

  // Pasted text has no document to mark words in, or to leave alone.
  if (!file.endsWith('.html')) return;

  it('leads from every quote to those words in the document', () => {
    const document = withRanges(parse(content));
    const { sources } = readDocument(document, address);
    let found = 0;
    for (const [name, field] of expected(which).flatMap(fieldsOf)) {
      if (field.state !== 'stated' && field.state !== 'none') continue;
      const range = locate(sources, field.block, field.quote);
      expect(range && bareWords(wordsIn(range, document)), name).toBe(bareWords(field.quote));
      found++;
    }
    expect(found).toBeGreaterThan(0);
  });

  it('leaves the document as it was', () => {
    const document = parse(content);
    const before = sourceOf(document);
    const reading = readDocument(document, address);
    identify(reading.page, formats)?.extract(reading.page);
    expect(sourceOf(document)).toBe(before);
  });
});

describe.each(others)('$format/$name', (which) => {
  const { content, address } = saved(pageFile(which));

  it('is claimed by no format, with its address or without', () => {
    expect(claims(pageOf(which))).toEqual([]);
    expect(claims(readDocument(parse(content), '').page)).toEqual([]);
  });

  it('is claimed by no format when pasted as text', () => {
    const text = visibleText(parse(content));
    expect(claims(readText(text, address))).toEqual([]);
    expect(claims(readText(text, ''))).toEqual([]);
  });
});
