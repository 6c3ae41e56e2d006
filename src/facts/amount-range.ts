import type { Amount, Sum } from './amount.ts';
import { sumAtStart, sumsIn } from './amount.ts';

/* Ranges of money: "£1.2m - £1.5m", "between £1m and £2m", "£1-2m", "from £310,000 to £560,000". */

/** The sums of one range, or one sum by itself, with the words of them all. */
export interface Span {
  start: number;
  end: number;
  sums: Amount[];
}

/** Words that make "from £1m to £2m" a change and no range. */
const change =
  /\b(?:increas|ris|rose|rais|reduc|decreas|grow|grew|fall|fell|drop|chang|amend|revis|uplift|lower|cut|mov|vari|vary|adjust)/i;
const dash = /^\s?[-–—]\s?$/;

/** Whether the words between two sums join them to a range. */
function joins(before: string, between: string): boolean {
  if (dash.test(between)) return true;
  const word = between.trim().toLowerCase();
  if (word === 'and') return /\bbetween (?:\w+ ){0,2}$/i.test(before);
  return word === 'to' && !change.test(before);
}

/** "£1-2m", "between £1 and £2 million": the first sum has the unit of the second. */
function shared(first: Sum, second: Sum, hasFrom: boolean): Sum | null {
  if (first.power > 0 || second.power < 3 || first.whole) return first;
  if (first.bare >= second.bare) return first;
  // "from £5 to £10k" may start at five pounds.
  if (hasFrom && Number.isInteger(first.bare)) return null;
  return { ...first, value: Number(`${String(first.bare)}e${String(second.power)}`) };
}

/** The end of a range that is written without its pound sign: "£100,000 - 150,000", "£40-50k". */
function bareEnd(text: string, first: Sum): Sum | null {
  const join = /^(?:\s?[-–—]\s?|\s(?:to|and)\s)(?=\d)/.exec(text.slice(first.end, first.end + 8))?.[0];
  if (join === undefined || !joins(text.slice(Math.max(0, first.start - 60), first.start), join)) return null;
  const from = first.end + join.length;
  const sum = sumAtStart(text.slice(from, from + 48));
  if (!sum || sum.value <= first.value || (first.power > 0 && sum.power === 0 && !sum.whole)) return null;
  const isYear = /^20\d\d$|^19\d\d$/.test(text.slice(from, from + sum.end)) || text[from + sum.end] === '/';
  // "£40,000 - 3 years" and "£500-2025" are no ranges: only a unit, commas or a tight hyphen make one.
  const isSure = sum.power > 0 || sum.whole || /^[-–]$/.test(join);
  return isYear || !isSure ? null : { ...sum, start: from, end: from + sum.end };
}

/**
 * The sums of a text, ranges put together, in order. The ends of a range share the words of the whole of it.
 *
 * @param underUnit whether a heading such as "£'000" is over the text
 */
export function spansIn(text: string, underUnit = false): Span[] {
  const sums = sumsIn(text, underUnit).flatMap((sum, at, all) => {
    const isFollowed = (all[at + 1]?.start ?? Infinity) < sum.end + 8;
    const end = isFollowed ? null : bareEnd(text, sum);
    return end ? [sum, end] : [sum];
  });
  const spans: Span[] = [];
  for (let at = 0; at < sums.length; at += 1) {
    const [first, second] = [sums[at], sums[at + 1]];
    if (!first) break;
    const before = text.slice(Math.max(0, first.start - 80), first.start);
    if (second && joins(before, text.slice(first.end, Math.min(second.start, first.end + 8)))) {
      const low = shared(first, second, /\bfrom\s$/i.test(before));
      spans.push({ start: first.start, end: second.end, sums: low ? [low, second] : [second] });
      at += 1;
    } else spans.push({ start: first.start, end: first.end, sums: [first] });
  }
  return spans;
}
