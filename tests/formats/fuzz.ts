import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import type { Page } from '../../src/page/page.ts';
import { locate } from '../../src/page/locate.ts';
import { readDocument } from '../../src/page/read-document.ts';
import { readText } from '../../src/page/read-text.ts';
import { bareWords, textRuns, wordsOf } from '../../src/page/words.ts';
import type { DecisionRecord, Stated } from '../../src/record/decision-record.ts';
import { parse, saved, withRanges } from '../page/reading.ts';
import { threadTime } from '../thread-time.ts';
import { mutate, piecesOf } from './mutations.ts';
import type { Choice } from './mutations.ts';

/** A fixture as it is before it is spoiled. */
interface Original {
  name: string;
  isText: boolean;
  address: string;
  pieces: string[];
}

/** What reading one spoiled page took, and the formats that claimed it. */
export interface Outcome {
  name: string;
  size: number;
  milliseconds: number;
  claims: string[];
}

/** Characters of a page in which every quote is looked for again. */
const mostToMark = 20_000;

const fixtures = resolve(import.meta.dirname, '../fixtures');

/** Every fixture of every format, and of none. */
function originals(): Original[] {
  return readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\/page\.(html|txt)$/.test(path) && existsSync(join(fixtures, path)))
    .sort()
    .map((path) => {
      const { content, address } = saved(join(fixtures, path));
      return { name: path, isText: path.endsWith('.txt'), address, pieces: piecesOf(content) };
    });
}

/**
 * Reads a number of spoiled pages and checks what must hold of any page whatever.
 *
 * @param seed the same pages for the same seed
 * @param told told of every page that was read
 * @throws with the page, spoiled as little as it takes, where something does not hold
 */
export function fuzz(runs: number, seed: number, told: (outcome: Outcome) => void): void {
  const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const choice: fc.Arbitrary<Choice> = fc.record({ kind: share, place: share, amount: share, what: share });
  const pages = originals();
  const result = fc.check(
    fc.property(
      fc.nat({ max: pages.length - 1 }),
      fc.array(choice, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (nth, choices, hasAddress) => {
        const original = pages[nth];
        if (!original) throw new Error('there are no fixtures');
        const { name, isText, address, pieces } = original;
        const source = choices.reduce(mutate, pieces).join('');
        check(name, source, isText, hasAddress ? address : '', told);
      },
    ),
    { numRuns: runs, seed },
  );
  const { errorInstance } = result;
  if (result.failed) throw errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance));
}

function check(
  name: string,
  source: string,
  isText: boolean,
  address: string,
  told: (outcome: Outcome) => void,
): void {
  const document = isText ? null : withRanges(parse(source));
  const read = () => {
    const started = threadTime();
    const reading = document && readDocument(document, address);
    const page = reading?.page ?? readText(source, address);
    const records = identify(page, formats)?.extract(page) ?? [];
    return { page, sources: reading?.sources, records, milliseconds: threadTime() - started };
  };
  const { page, sources, records, ...first } = read();
  let { milliseconds } = first;
  // Code may have been new: what takes long by itself does so every time.
  for (let again = 0; again < 3 && milliseconds > 10; again++)
    milliseconds = Math.min(milliseconds, read().milliseconds);
  const claims = formats.filter((format) => format.detect(page)).map(({ id }) => id);
  told({ name, size: source.length, milliseconds, claims });
  const bare = isText ? lettersOf : bareWords;
  const whole = bare(document ? wordsOf(textRuns([...document.childNodes])) : source);
  const isOnPage = (line: string) => whole.includes(bare(line));
  // Marking is for the page in the browser; a huge one takes long to search a second time.
  const canMark = (block: number, quote: string) =>
    !sources || source.length > mostToMark || locate(sources, block, quote) !== null;
  // Labels of two formats on one page: then neither is sure, and nothing is read.
  const problem =
    claims.length > 1 && records.length > 0
      ? `read, though ${claims.join(' and ')} claim it`
      : records.flatMap((record) => problemIn(record, page, isOnPage, canMark) ?? [])[0];
  if (problem !== undefined) throw new Error(`${name} spoiled: ${problem}\n${source.slice(0, 20_000)}`);
}

/** Letters and digits alone: reading a text leaves out the marks of Markdown and of HTML that are in it. */
function lettersOf(text: string): string {
  return text
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/<[^<>]*>|&[a-z]{2,6};/gi, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a record says that its page does not; null where there is nothing. */
function problemIn(
  record: DecisionRecord,
  page: Page,
  isOnPage: (line: string) => boolean,
  canMark: (block: number, quote: string) => boolean,
): string | null {
  for (const [name, field] of Object.entries(record) as [string, unknown][]) {
    if (!isField(field) || field.state === 'absent') continue;
    const block = page.blocks[field.block];
    if (!block) return `${name} names block ${field.block}, which there is not`;
    if (field.state === 'blank') continue;
    const lines = field.quote.split('\n');
    if (!bareWords(block.text).includes(bareWords(lines[0] ?? '')))
      return `${name}: the quote "${lines[0] ?? ''}" is not in its block "${block.text}"`;
    if (field.quote.trim() === '') return `${name} quotes nothing`;
    if (!canMark(field.block, field.quote)) return `${name}: "${field.quote}" cannot be marked in the page`;
    const values = field.state === 'stated' ? wordsIn(field.value) : [];
    for (const line of [...lines, ...values.flatMap((value) => value.split('\n'))])
      if (!isOnPage(line)) return `${name}: "${line}" is not on the page`;
    // A date is worked out; its year at least is in the words that it was worked out of.
    const year = field.state === 'stated' ? yearIn(field.value) : null;
    if (year !== null && !field.quote.includes(year)) return `${name}: no ${year} in "${field.quote}"`;
  }
  for (const { title } of record.documents)
    if (!isOnPage(title)) return `the document "${title}" is not on the page`;
  // A list may have no label for what it gives ("Date" in a column): only the words kept are the page's.
  for (const { value } of record.other)
    for (const line of value.split('\n'))
      if (!isOnPage(line)) return `"${line}", kept of another field, is not on the page`;
  return null;
}

function isField(value: unknown): value is Stated<unknown> {
  return typeof value === 'object' && value !== null && 'state' in value;
}

const isoDate = /^\d\d(\d\d)-\d\d(-\d\d)?$/;

/** The words of a value that were on the page as they are. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return isoDate.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null && 'body' in value ? [String(value.body)] : [];
}

/** The last two digits of a date's year. */
function yearIn(value: unknown): string | null {
  const date = typeof value === 'object' && value !== null && 'date' in value ? value.date : value;
  return typeof date === 'string' ? (isoDate.exec(date)?.[1] ?? null) : null;
}
