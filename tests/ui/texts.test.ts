import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
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
