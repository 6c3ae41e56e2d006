import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { afterAll, expect, test } from 'vitest';
import { newFormat } from '../../scripts/new-format.mjs';
import type { Format } from '../../src/formats/format.ts';
import { readDocument } from '../../src/page/read-document.ts';
import { readText } from '../../src/page/read-text.ts';
import { parse, saved } from '../page/reading.ts';

/** A copy of as much of the project as a new format touches. */
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'scrutineer-new-format-')));
afterAll(() => rmSync(copy, { recursive: true, force: true }));
for (const path of ['src/formats', 'src/page', 'src/record', 'scripts/new-format.mjs', 'scripts/install.mjs'])
  cpSync(path, join(copy, path), { recursive: true });

const list = readFileSync('src/formats/index.ts', 'utf8');
const id = 'mereshire-officer-notice';
const first = join(copy, 'tests/fixtures', id, 'first-case');

function run(...words: string[]) {
  return spawnSync(process.execPath, [join(copy, 'scripts/new-format.mjs'), ...words], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
}

/** Another name each time, since a module is loaded once. */
async function formatsOf(name: string): Promise<readonly Format[]> {
  const path = join(copy, 'src/formats', `${name}.ts`);
  cpSync(join(copy, 'src/formats/index.ts'), path);
  const { formats } = (await import(path)) as { formats: readonly Format[] };
  return formats;
}

test.each([
  ['notice', undefined, 'two words or more'],
  ['Mereshire-notice', undefined, 'two words or more'],
  ['../mereshire-notice', undefined, 'two words or more'],
  ['mereshire-notice', "it's", 'is no name'],
  ['kent-record-of-decision', undefined, 'src/formats/kent-record-of-decision.ts is there already'],
  ['form-record', undefined, 'src/formats/form-record.ts is there already'],
  ['modern-gov-issue', undefined, 'has a modernGovIssue already'],
])('writes nothing for %s, named %s', (asked, name, complaint) => {
  expect(() => newFormat(copy, asked, name)).toThrow(complaint);
  expect(readFileSync(join(copy, 'src/formats/index.ts'), 'utf8')).toBe(list);
  expect(existsSync(join(copy, 'tests'))).toBe(false);
});

test('writes nothing where the list is laid out in another way', () => {
  const path = join(copy, 'src/formats/index.ts');
  writeFileSync(path, list.replace('export const formats', 'export const known'));
  expect(() => newFormat(copy, id)).toThrow('not laid out as expected');
  expect(existsSync(join(copy, 'src/formats', `${id}.ts`))).toBe(false);
  writeFileSync(path, list);
});

test('says in one line what it wants', () => {
  const { status, stderr } = run();
  expect(stderr).toBe('One id is wanted: npm run new-format -- mereshire-officer-notice\n');
  expect(status).toBe(1);
});

test('begins a format: one file, two lines in the list, one fixture', () => {
  const { status, stdout, stderr } = run(id, '--name', 'Officer’s notice (Mereshire)');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain(`src/formats/${id}.ts\n`);
  const before = list.split('\n');
  const after = readFileSync(join(copy, 'src/formats/index.ts'), 'utf8').split('\n');
  expect(after.filter((line) => !before.includes(line))).toEqual([
    `import { mereshireOfficerNotice } from './${id}.ts';`,
    '  mereshireOfficerNotice,',
  ]);
  expect(after.filter((line) => before.includes(line))).toEqual(before);
});

test('marks what is left in every file it writes', () => {
  const files = ['page.html', 'expected.json', 'source.md'].map((name) => join(first, name));
  for (const path of [join(copy, 'src/formats', `${id}.ts`), ...files])
    expect(readFileSync(path, 'utf8'), path).toContain('TO FILL IN');
  expect(JSON.parse(readFileSync(join(first, 'expected.json'), 'utf8'))).toHaveLength(1);
});

test('writes as Prettier would', async () => {
  const options = await resolveConfig('package.json');
  const paths = [`src/formats/${id}.ts`, 'src/formats/index.ts'];
  for (const path of [...paths, ...['expected.json', 'source.md'].map((name) => join(first, name))]) {
    const content = readFileSync(resolve(copy, path), 'utf8');
    expect(await format(content, { ...options, filepath: path }), path).toBe(content);
  }
});

test('begins one that loads and claims nothing', async () => {
  const formats = await formatsOf('begun');
  expect(formats.at(-1)).toMatchObject({ id, name: 'Officer’s notice (Mereshire)' });
  const { content, address } = saved(join(first, 'page.html'));
  expect(address).toBe('https://www.mereshire.example/decisions/1');
  const page = readDocument(parse(content), address).page;
  expect(formats.filter((one) => one.detect(page))).toEqual([]);
  const text = 'NOTICE OF AN OFFICER’S DECISION\n\nSubject: Bins\nDecision: To buy bins';
  expect(formats.filter((one) => one.detect(readText(text, '')))).toEqual([]);
});

test('needs no more than its head to read a form with the labels it comes with', async () => {
  const path = join(copy, 'src/formats', `${id}.ts`);
  const begun = readFileSync(path, 'utf8');
  const filled = begun.replace('/(?!)/', '/^notice of an officer’s decision$/i');
  writeFileSync(join(copy, 'src/formats/filled-notice.ts'), filled);
  const { mereshireOfficerNotice: notice } = (await import(join(copy, 'src/formats/filled-notice.ts'))) as {
    mereshireOfficerNotice: Format;
  };
  const page = readText(
    'NOTICE OF AN OFFICER’S DECISION\n\nSubject: Bins for Mere Lane\n\nDate of decision: 4 December 2025\n\nDecision: To buy two bins.\n',
    '',
  );
  expect(notice.detect(page)).toBe(true);
  expect(notice.extract(page)).toMatchObject([
    {
      format: id,
      title: { state: 'stated', value: 'Bins for Mere Lane' },
      decidedOn: { state: 'stated', value: '2025-12-04' },
      decision: { state: 'stated', value: 'To buy two bins.' },
      reasons: { state: 'absent' },
    },
  ]);
});

test('is not begun twice', () => {
  expect(() => newFormat(copy, id)).toThrow('is there already');
});
