import { describe, expect, test } from 'vitest';
import { qualified } from '../../src/facts/amount-quote.ts';
import { spansIn } from '../../src/facts/amount-range.ts';

/** The sums of a text as they are given: the value, and the words with their qualifiers. */
function read(text: string): [number, string][] {
  return spansIn(text).flatMap((span) => {
    const { start, end } = qualified(text, span);
    return span.sums.map(({ value }): [number, string] => [value, text.slice(start, end)]);
  });
}

describe('sums of money', () => {
  test.each([
    ['£1.2m', 1200000],
    ['£1.2 million', 1200000],
    ['£1.2 miliwn', 1200000],
    ['£2.5 biliwn', 2500000000],
    ['£1,234.56', 1234.56],
    ['£500k', 500000],
    ['£0.5M', 500000],
    ['£2bn', 2000000000],
    ['£1.005m', 1005000],
    ['£4.35m', 4350000],
    ['£2.675 billion', 2675000000],
    ['three million pounds', 3000000],
    ['GBP 1,200', 1200],
    ['GBP1.2m', 1200000],
    ['1,200 GBP', 1200],
    ['1.5 million pounds', 1500000],
    ['one and a half million pounds', 1500000],
    ['two hundred and fifty thousand pounds', 250000],
    ['one million two hundred thousand and five pounds', 1200005],
    ['a quarter of a million pounds', 250000],
    ['a 2 million pound', 2000000],
    ['£3, 041,376', 3041376],
    ['£3 ,041,376', 3041376],
    ['£\u00a018.8m', 18800000],
    ['£450pcm', 450],
  ])('%s is exact', (words, value) => {
    expect(read(`The sum is ${words}.`).map(([found]) => found)).toEqual([value]);
  });

  test.each(['£50 mil', '£2 filiwn', '£2filiwn'])('%s could be two sums, and is none', (words) => {
    expect(read(`Y swm yw ${words} o bunnoedd.`)).toEqual([]);
  });

  test.each([
    'up to £500,000',
    'not exceeding £50,000',
    'in excess of £1m',
    'circa £40k',
    'c. £40k',
    'approx. £18.8m whole-life cost',
    '£423,480 per annum',
    '£950 per place per week',
    '£1,234,567.00 (excluding VAT)',
    '£12.50 per hour',
    '£500,000 or more',
    '(£1.3m)',
    '> £500K',
    'up to a maximum of £75,000',
  ])('"%s" is quoted whole', (words) => {
    expect(read(`It is ${words}, as said`).map(([, quote]) => quote)).toEqual([words]);
  });

  test.each([
    ['£1.2m - £1.5m', 1200000, 1500000],
    ['between £1m and £2m', 1000000, 2000000],
    ['£1-2m', 1000000, 2000000],
    ['between £1 and £2 million', 1000000, 2000000],
    ['from £310,000 to £560,000', 310000, 560000],
    ['£100,000 – 150,000', 100000, 150000],
    ['between five and six million pounds', 5000000, 6000000],
    ['2-3 million pounds', 2000000, 3000000],
  ])('"%s" is a range, quoted whole', (words, low, high) => {
    expect(read(`The cost is ${words}.`)).toEqual([
      [low, words],
      [high, words],
    ]);
  });

  test('a change is no range', () => {
    expect(read('It rose from £1m to £1.2m.')).toEqual([
      [1000000, '£1m'],
      [1200000, '£1.2m'],
    ]);
  });

  test.each([
    '£1,23,456',
    '£12,34',
    '£1.234',
    '£1.234.567',
    '£3, 410 households',
    '£3 410 households',
    '£1xx,000',
    '£1,***',
    '£[redacted]',
    "£'000",
    '£000s',
    'several million pounds',
    'millions of pounds',
    '12 Pound Lane',
    '12 Pounds Lane',
    '500 pounds of fruit',
    '€1,000 and $2m',
    '1,200 people over 3 years',
    '£40,0000',
    "Costs in £'000: £410 and £425",
  ])('"%s" is no sum that can be told', (words) => {
    expect(read(`It says ${words} here`)).toEqual([]);
  });

  test.each(['£40,000 - 3 years', '£500 - 2025/26', '£500-2025'])('"%s" has one sum', (words) => {
    expect(read(words)).toHaveLength(1);
  });
});
