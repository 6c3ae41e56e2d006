import { numberAtEnd } from './amount-words.ts';
import { matchesOf } from './matches.ts';

/** An amount of money as it stands in a text. */
export interface Amount {
  /** Pounds, exact: 1.2m is 1200000. Its sign is not read: brackets and dashes before a sum mean many things. */
  value: number;
  /** Where its words begin and end; for the end of a range, the words of the whole range. */
  start: number;
  end: number;
}

/** The words of one sum, before ranges are put together. */
export interface Sum extends Amount {
  /** As written, without its unit: 1.2 in "£1.2m". */
  bare: number;
  /** The power of ten of its unit; 0 where it has none. */
  power: number;
  /** Written with its pence or its thousands set apart, so that it can lack no unit. */
  whole: boolean;
}

const powers: Record<string, number> = { k: 3, t: 3, m: 6, b: 9 };
const unit = /^[\s-]?(k|m|mn|mill|million|miliwn|bn|billion|biliwn|thousand)(?![a-zÀ-ɏ\d²])/i;

/**
 * Scales that could be two: "mil" is a thousand in Welsh and a million in short English, and "filiwn" stands for both
 * miliwn and biliwn behind some words.
 */
const unsureUnit = /^[\s-]?(?:mil|filiwn)(?![a-zÀ-ɏ\d])/i;

/** Sums are cut from the first characters behind a sign: no sum of money is longer. */
const longest = 48;

/** What may stand right behind a sum: "pa", "pcm"; any other letter makes it something else ("£1x,000"). */
const attached = /^(?:[^a-zÀ-ɏ\d*#_%.,'’]|$|p\.?a\b|pw\b|ph\b|pp(?:pw|w|cm)?\b|pcm\b|[.,'’](?![\dxX*#]))/i;

/** "£'000", "(£k)", "£m": the figures that follow are thousands or millions, and say so only here. */
export const unitHeading = /£\s?(?:['‘’`]?000s?\b|[km](?![a-zÀ-ɏ\d])|thousands?\b|millions?\b)/i;

/**
 * Reads the sum at the start of a text, behind the pound sign: "1,234.50", "1.2 million", "500k". Word's stray
 * spaces are put right only where nothing else can be meant ("3, 041,376": no number begins with a nought);
 * what could be two numbers ("3, 410 households") is read as none.
 *
 * @returns the sum, its places counted from the start of the text; null where it is none, or masked ("1xx,000")
 */
export function sumAtStart(text: string): Sum | null {
  const words = text.slice(0, longest);
  const found = /^\d[\d,]*(?:\.\d+)?/.exec(words)?.[0].replace(/,+$/, '');
  if (found === undefined) return null;
  const broken = /^(?:, ?|\s,?|\s,\s)(\d{3}(?:,\d{3})*)(?![\d/])/u.exec(words.slice(found.length));
  const first = broken?.[1] ?? '';
  const joins = first.startsWith('0') || /^\s,/.test(broken?.[0] ?? '');
  if (broken && !joins) return null;
  const end = found.length + (broken?.[0].length ?? 0);
  const figure = broken ? `${found},${first}` : found;
  return sized(figure, words.slice(end), end);
}

function sized(figure: string, behind: string, end: number): Sum | null {
  const form = /^(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d{1,6}))?$/.exec(figure);
  if (!form || /^0\d/.test(figure)) return null;
  if (unsureUnit.test(behind)) return null;
  const size = unit.exec(behind);
  const power = powers[size?.[1]?.[0]?.toLowerCase() ?? ''] ?? 0;
  const pence = form[2] ?? '';
  // "£1.234" may be a thousand and more, written as on the Continent.
  if (power === 0 && pence.length > 2 && form[1] !== '0') return null;
  if (!attached.test(behind.slice(size?.[0].length ?? 0))) return null;
  const bare = figure.replaceAll(',', '');
  const value = Number(`${bare}e${String(power)}`);
  if (value > 1e13) return null;
  const whole = figure.includes(',') || pence.length === 2;
  return { value, start: 0, end: end + (size?.[0].length ?? 0), bare: Number(bare), power, whole };
}

/** The sums that stand behind a pound sign or "GBP". */
function signedSums(text: string): Sum[] {
  return matchesOf(/(?:£|\bGBP)\s{0,2}(?=\d)/gi, text).flatMap(({ index, 0: sign }) => {
    const from = index + sign.length;
    const sum = sumAtStart(text.slice(from, from + longest));
    return sum ? [{ ...sum, start: index, end: from + sum.end }] : [];
  });
}

/** Weights, and streets and people of that name: "40 pounds of fruit", "12 Pounds Lane". */
const notMoney = /^\s(?:of\b|in weight|per square|\(?lbs?\b)/i;

/** The sums that stand before "pounds" or "GBP": "1.5 million pounds", "half a million pounds", "1,200 GBP". */
function namedSums(text: string): Sum[] {
  return matchesOf(/[\s-](?:pounds?|GBP)\b/gi, text).flatMap(({ index, 0: name }) => {
    const from = Math.max(0, index - 90);
    const number = numberAtEnd(text.slice(from, index));
    if (!number) return [];
    const { value, start, power } = number;
    const end = index + name.length;
    const isPlain = /^[\s-](?:pounds|POUNDS|GBP)$/.test(name) && !notMoney.test(text.slice(end, end + 20));
    // "GBP 5" behind another figure belongs to that one.
    if (!(power > 0 || isPlain) || (/gbp/i.test(name) && /^\s?\d/.test(text.slice(end, end + 2)))) return [];
    const sum = { value, start: from + start, end, bare: value, power, whole: true };
    return [...lowerEnd(text.slice(from, from + start), from, power, value), sum];
  });
}

/** The first of two numbers before "pounds", which has the scale of the second: "between five and six million pounds". */
function lowerEnd(text: string, from: number, power: number, upper: number): Sum[] {
  const join = /(?:\bto | ?[-–—] ?|\bbetween [\w. -]{1,40} and )$/i.exec(text)?.[0];
  const lower = join === undefined ? null : numberAtEnd(text.replace(/(?:to|and|[-–—]) ?$/i, ''));
  if (!lower || lower.power > power) return [];
  const value = lower.power > 0 ? lower.value : Number(`${String(lower.value)}e${String(power)}`);
  const start = from + lower.start;
  const end = from + text.replace(/ ?(?:to|and|[-–—]) ?$/i, '').length;
  return value < upper ? [{ value, start, end, bare: value, power, whole: true }] : [];
}

/**
 * Every sum of money in a text, in order, without its qualifiers: "£1.2m", "GBP 1,200", "three million pounds".
 * Figures under "£'000" are left out, since what they come to is told only by their heading.
 *
 * @param underUnit whether a heading such as "£'000" is over the text
 */
export function sumsIn(text: string, underUnit = false): Sum[] {
  const sums = [...signedSums(text), ...namedSums(text)].sort((one, other) => one.start - other.start);
  const apart = sums.filter((sum, at) => at === 0 || sum.start >= (sums[at - 1]?.end ?? 0));
  return underUnit || unitHeading.test(text) ? apart.filter(({ power }) => power > 0) : apart;
}
