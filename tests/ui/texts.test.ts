import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import welsh from '../../src/_locales/cy/messages.json';
import messages from '../../src/_locales/en/messages.json';

const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .concat(readFileSync('manifest.json', 'utf8'))
  .join('\n');

/** Names that the code puts together: text(`gap_${name}`). */
const starts = [...code.matchAll(/`(\w+)\$\{/g)].map(([, start]) => start ?? '');

test('texts have names that every browser takes', () => {
  // Chrome refuses to load an extension with any other.
  expect(Object.keys(messages).filter((name) => !/^[A-Za-z0-9_]+$/.test(name))).toEqual([]);
});

test('texts are all used', () => {
  const isUsed = (name: string) =>
    new RegExp(`['"_]${name}(?:['"]|__)`).test(code) || starts.some((start) => name.startsWith(start));
  expect(Object.keys(messages).filter((name) => !isUsed(name))).toEqual([]);
});

test('texts number what is filled in from 1 on', () => {
  const misnumbered = Object.entries(messages).filter(([, { message }]) => {
    const numbers = new Set([...message.matchAll(/\$(\d)/g)].map(([, number]) => Number(number)));
    return Math.max(0, ...numbers) !== numbers.size;
  });
  expect(misnumbered.map(([name]) => name)).toEqual(['confidence_reader']);
});

const both = Object.entries(messages).map(([name, { message }]) => ({
  name,
  english: message,
  welsh: (welsh as Record<string, { message: string } | undefined>)[name]?.message ?? '',
}));

/** What is filled in, each once: Welsh may say it in another order. */
const filledIn = (text: string) => [...new Set(text.match(/\$\d/g))].sort().join(' ');

test('every text is there in Welsh, and none is left over', () => {
  expect(both.filter((text) => text.welsh.trim() === '').map(({ name }) => name)).toEqual([]);
  expect(both.filter((text) => text.english.trim() === '').map(({ name }) => name)).toEqual([]);
  expect(Object.keys(welsh).filter((name) => !(name in messages))).toEqual([]);
});

test('the Welsh fills in what the English does', () => {
  const unlike = both.filter((text) => filledIn(text.welsh) !== filledIn(text.english));
  expect(unlike.map(({ name }) => name)).toEqual([]);
});

test('what is joined to other words begins and ends with a space in Welsh too', () => {
  const edges = (text: string) => [text.startsWith(' '), text.endsWith(' ')].join();
  const joined = both.filter(({ name }) => name !== 'and');
  expect(joined.filter((text) => edges(text.welsh) !== edges(text.english)).map(({ name }) => name)).toEqual(
    [],
  );
});

test('a number may be any: Welsh says the same for one and for more', () => {
  const forms = both.flatMap(({ name, welsh: one }) => {
    const other = both.find((text) => text.name === name.replace(/_one$/, '_other'));
    return name.endsWith('_one') ? [[name, one, other?.welsh]] : [];
  });
  expect(forms.length).toBeGreaterThan(3);
  expect(forms.filter(([, one, other]) => one !== other)).toEqual([]);
});

test('names of months and days are all there, in both languages', () => {
  for (const text of both.filter(({ name }) => name.includes('Names'))) {
    const count = text.name.startsWith('month') ? 12 : 7;
    for (const names of [text.english.split(', '), text.welsh.split(', ')])
      expect(new Set(names).size, text.name).toBe(count);
  }
});
