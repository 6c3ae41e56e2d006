import { parseDate } from '../record/dates.ts';
import type { PlainDateText, Stated } from '../record/decision-record.ts';
import { stated } from './values.ts';
import type { SectionWords } from './values.ts';

/** When a decision is due, as a forward plan, a list or the page of an issue says it on one line. */
export interface Due {
  /** The day, or the month where no day is given; blank where the words are no one date. */
  day: Stated<PlainDateText>;
  /** Who decides, where that stands behind the date ("May 2025 by Cabinet"). */
  maker: Stated<string>;
  /** What follows on further lines; '' where there is no date: then all the words must be kept. */
  rest: string;
}

/** Before the earliest day: "Not before 5th Nov 2025"; the Welsh is expected, and was not seen on a page. */
const earliest = /^(?:not before|(?:ddim|nid|heb fod) cyn):? /i;
/** Between two dates: then neither of them is the day. */
const betweenDates = / (?:to|until|till|and|or|neu|hyd|tan|a|ac|i) | ?[–—&/,-] ?/g;
/** Behind a date, who decides: a name. "... by the end", "... by 3 Nov" are none. */
const makerBehind = /,? by (?=\p{Lu})/u;
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const toBeConfirmed = /^(?:tbc|to be confirmed)$/i;
/** No date is longer, with its weekday and a time. */
const longestDate = 60;

/**
 * Reads a due date and who decides behind it.
 *
 * @param read the words behind the label
 * @returns what of them is a date and a maker; neither is ever completed or guessed
 */
export function readDue({ words, block }: SectionWords): Due {
  const [line = '', ...rest] = words.split('\n');
  const cut = cutMaker(line);
  const date = cut?.date ?? line;
  const day = stated({ words: date, quote: date, block }, asDueDate);
  const maker: Due['maker'] = cut
    ? { state: 'stated', value: cut.maker, quote: cut.maker, block }
    : { state: 'absent' };
  return { day, maker, rest: day.state === 'stated' ? rest.join('\n') : '' };
}

/**
 * The date that words begin with: "Not before 5th Nov 2025; To allow ...", "May 2025", "13/01/22".
 *
 * @returns an ISO day or month; null where there is none, or more than one ("1 June 2025 to 30 June 2025")
 */
export function asDueDate(words: string): PlainDateText | null {
  const date = words.replace(earliest, '');
  return isSpan(date) ? null : parseDate(date);
}

function isSpan(words: string): boolean {
  const line = words.slice(0, longestDate);
  return [...line.matchAll(betweenDates)].some(({ index, 0: sign }) => {
    const before = line.slice(0, index);
    return /\d$/.test(before) && parseDate(before) !== null && beginsDate(words.slice(index + sign.length));
  });
}

/** A date, or the beginning of one: "June", "12 Nov". */
function beginsDate(words: string): boolean {
  const text = words.slice(0, longestDate).replace(earliest, '');
  const [first = '', second = ''] = text.split(/[\s,;.]+/, 2);
  // "6.30 pm" and "10.12 am" are times.
  const month = /^\p{L}/u.test(second) ? `${first} ${second} 2000` : '';
  const candidates = [text, `${first} 2000`, month];
  return candidates.some((candidate) => parseDate(candidate) !== null);
}

/** Cuts "May 2025 by Cabinet Member for the Economy" in two, where what stands before is a date and no more. */
function cutMaker(line: string): { date: string; maker: string } | null {
  const found = makerBehind.exec(line);
  if (!found || found.index > longestDate) return null;
  const date = line.slice(0, found.index);
  const maker = (line.slice(found.index + found[0].length).split(';', 1)[0] ?? '').trim();
  const isDate = toBeConfirmed.test(date) || (asDueDate(date) !== null && !/[;:]/.test(date));
  return isDate && !weekday.test(maker) && !beginsDate(maker) ? { date, maker } : null;
}
