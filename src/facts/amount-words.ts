import { matchesOf } from './matches.ts';

/* Amounts in words: "three million pounds", "two hundred and fifty thousand pounds", "half a million pounds". */

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ');
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** What a word multiplies by, as a power of ten. */
const scales: Record<string, number> = { thousand: 3, k: 3, million: 6, m: 6, billion: 9, bn: 9 };

/** No amount in words is longer than "nine hundred and ninety nine thousand nine hundred and ninety nine". */
const mostWords = 12;

/** A number below a thousand in words; null where the words are none. */
function belowThousand(words: readonly string[]): number | null {
  const at = words.indexOf('hundred');
  if (at < 0) return belowHundred(words);
  const [count, rest] = [words.slice(0, at), words.slice(at + 1)];
  const hundreds = count.length === 1 && (count[0] === 'a' || count[0] === 'one') ? 1 : belowHundred(count);
  if (hundreds === null || hundreds < 1 || hundreds > 9) return null;
  const left = rest[0] === 'and' ? rest.slice(1) : rest;
  const more = rest.length === 0 ? 0 : belowHundred(left);
  return more === null ? null : hundreds * 100 + more;
}

function belowHundred(words: readonly string[]): number | null {
  const [first = '', second] = words;
  if (words.length === 0 || words.length > 2) return null;
  const ten = tens.indexOf(first);
  if (second === undefined) return ten > 0 ? ten * 10 : small.includes(first) ? small.indexOf(first) : null;
  const one = small.indexOf(second);
  return ten > 0 && one > 0 && one < 10 ? ten * 10 + one : null;
}

/** "1.5", "250,000": the number that a figure gives; null where it is none. */
function figure(words: readonly string[]): number | null {
  const [word = ''] = words;
  if (words.length !== 1 || !/^(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\.\d{1,4})?$/.test(word)) return null;
  return Number(word.replaceAll(',', ''));
}

/** The part of a number before its scale, exactly scaled: 1.2 and 6 are 1200000, with no rounding of binary fractions. */
function scaled(words: readonly string[], power: number): number | null {
  const half = power > 0 ? halves(words) : null;
  const count = half ?? figure(words) ?? belowThousand(words);
  return count === null ? null : Number(`${String(count)}e${String(power)}`);
}

/** "half a", "a quarter of a", "one and a half", "a": counts of a million that are no plain number. */
function halves(words: readonly string[]): number | null {
  const text = words.join(' ');
  if (/^(?:a )?half(?: of)? an?$/.test(text)) return 0.5;
  if (/^(?:a )?quarter(?: of)? an?$/.test(text)) return 0.25;
  if (text === 'a') return 1;
  const whole = text.endsWith(' and a half') ? belowThousand(words.slice(0, -3)) : null;
  return whole === null ? null : whole + 0.5;
}

/** The number that words give as a whole; null where they are none, or more than one number. */
function numberIn(words: readonly string[], highest = 12): number | null {
  const at = words.findIndex((word) => word in scales);
  if (at < 0) return scaled(words, 0);
  const power = scales[words[at] ?? ''] ?? 0;
  const rest = words.slice(at + 1);
  const count = power < highest ? scaled(words.slice(0, at), power) : null;
  const left = rest[0] === 'and' ? rest.slice(1) : rest;
  const more = rest.length === 0 ? 0 : numberIn(left, power);
  return count === null || more === null || more >= Number(`1e${String(power)}`) ? null : count + more;
}

/**
 * The number that ends a text, in words, in figures or in both ("1.5 million"), right before "pounds".
 *
 * @returns the number, where in the text it begins, and its scale as a power of ten; null where the text ends with none ("several million")
 */
export function numberAtEnd(text: string): { value: number; start: number; power: number } | null {
  // "1.5m" is "1.5 m"; hyphens join what are words of their own ("two-million-pound").
  const words = matchesOf(/£?\d[\d,.]*|[\p{L}’']+|[^\s\p{L}\d-]/gu, text).slice(-mostWords);
  for (const [first, word] of words.entries()) {
    const run = words.slice(first).map(([each]) => each.toLowerCase());
    const value = run[0] === 'and' ? null : numberIn(run);
    if (value !== null)
      return { value, start: word.index, power: scales[run.find((each) => each in scales) ?? ''] ?? 0 };
  }
  return null;
}
