import { findBareLengths } from './bare-length.ts';
import { matchesOf } from './matches.ts';

/** A length of time in a text, with how often it is offered ("two further 12 month extension periods": twice). */
export interface Duration {
  kind: 'duration';
  months: number;
  times: number;
  /** Lengths joined to it by bare numbers, in months: "3 years plus 1 plus 1". */
  added: number[];
  /** Its own words call it one more: "two further years". */
  isFurther: boolean;
  /** Its unit stands with a length before it, or it is a mere number. */
  isBare?: true;
  start: number;
  end: number;
}

/** A length with its options in short: "5+1+1" is five years, then two options of twelve months. */
export interface ShortTerm {
  kind: 'short';
  months: number;
  options: number[];
  start: number;
  end: number;
}

const units = 'one two three four five six seven eight nine'.split(' ');
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const word = `(?:${tens.join('|')})(?:[- ](?:${units.join('|')}))?|${[...teens, ...units].join('|')}`;
const number = `(?<![\\d.,/£+])(?:\\d{1,3}(?:\\.5)?|(?:${word}))(?!\\d|[.,]\\d)`;
/** "two (2)", "2 (two)". */
const doubled = `${number}(?:\\s?\\(${number}\\))?`;
const more = 'further|more|additional|optional|possible|separate|extra|final';

/** How often something is offered: never "thirty" of "thirty six months". */
const few = String.raw`(?<![\d.,/£+])(?:[1-6]|one|two|three|four|five|six)(?:\s?\((?:[1-6]|one|two|three|four|five|six)\))?(?!\d)`;

const durationForm = new RegExp(
  [
    String.raw`\b(?:(?:(?<times>${few})\s?(?:[x×]\s?|(?:(?:${more}|individual|extension|annual)\s){0,2})(?:(?:(?:periods?|extensions?|options?|terms|occasions),?|years,(?=\seach))\s(?:periods?\s)?(?:to\sextend,?\s(?:each\s)?(?:by|for|of)\s|(?:each\s)?(?:of|by)\s)?(?:up\sto\s)?(?:an?\sfurther\s)?)?)?`,
    String.raw`(?<count>${doubled})(?<half>\sand\sa\shalf)?(?:[\s-](?<further>${more}))?|(?<single>an?|further|another|additional))`,
    String.raw`(?:\s?-\s?|\s)?(?:calendar\s|consecutive\s)?(?<unit>years?|yrs?|months?|mths?)\b`,
    // "two years and six months"
    String.raw`(?:(?<=y\w{0,4}),?\s(?:and\s)?(?<rest>${number})\s(?:months?|mths?)\b(?!['’]|\s(?:notice|extension)))?`,
  ].join(''),
  'gi',
);
const addedForm = new RegExp(
  String.raw`^(?:\s?\(?(?:\+|plus)\s?(?:\d{1,2}|${word})(?=\s?(?:$|[.,;:)+]|plus\b|for\b|from\b|on\b|basis\b|contract\b)))+\)?`,
  'i',
);
const shortForm = new RegExp(
  String.raw`(?<first>${number})(?<rest>(?:[\s-]?(?:\+|plus)[\s-]?(?:\d{1,2}|${word})\b){1,4})(?:[\s-]?(?<unit>years?|yrs?|months?))?(?![\s-]?[a-zÀ-ɏ]*(?:bed|hour|storey|place|child|class|space))`,
  'gi',
);

/** "Three yearly extensions", "the second of the two extension years". */
const yearlyForm = new RegExp(
  [
    String.raw`\b(?<count>${few}|both)(?:\sof)?(?:\s(?:the|its|remaining|possible|further|optional|available)){0,3}`,
    String.raw`\s(?:(?<half>six-monthly|half-yearly|six-month|6-month)|yearly|annual|one-year|1-year|12-month|twelve-month)`,
    String.raw`\s(?:extensions|options|renewals|extension\s(?:options|periods))\b`,
    String.raw`|\b(?<both>both)\s(?:of\s)?(?:the\s)?(?:optional|extension|option|further)\syears\b`,
    String.raw`|\b(?:first|second|third|fourth|final|last|next|remaining)\s(?:of\s(?:the|its)\s\w+\s)?(?:possible\s|available\s)?(?:extension|option|optional|further)\s(?:years?)\b`,
  ].join(''),
  'gi',
);
/** "Contract length (months): 24", as tables have it. */
const tabledForm = new RegExp(
  String.raw`\((?:in\s)?(?<unit>years?|months?)\)\s?[:–-]?\s?(?<count>${doubled})(?=\s?(?:$|[;,.]))`,
  'gi',
);

function findTabled(text: string): Duration[] {
  return matchesOf(tabledForm, text).map(({ index, 0: words, groups }) => ({
    kind: 'duration',
    months: readNumber(groups?.['count'] ?? '') * (/^y/i.test(groups?.['unit'] ?? '') ? 12 : 1),
    times: 1,
    added: [],
    isFurther: false,
    start: index,
    end: index + words.length,
  }));
}

function findYearly(text: string): Duration[] {
  return matchesOf(yearlyForm, text).map(({ index, 0: words, groups }) => ({
    kind: 'duration',
    months: groups?.['half'] === undefined ? 12 : 6,
    times: countOf(groups?.['count'] ?? groups?.['both'] ?? 'one'),
    added: [],
    isFurther: true,
    start: index,
    end: index + words.length,
  }));
}

const oneMore = new RegExp(String.raw`\b(?:${more}|options?|extensions?)\b`, 'i');
const rangeEnd = new RegExp(String.raw`(?:\d|\b(?:${word}))(?:\s?[-–]\s?|\s(?:to|or)\s)$`, 'i');
const numberForm = new RegExp(String.raw`\d{1,2}|\b(?:${word})\b`, 'gi');

/** What stands before "a year" that is a length, and no rate. */
const beforeOne =
  /(?:\b(?:for|by|of|over|last(?:s|ing)?|be|is|add|adding|only|just|about|nearly|than|and|or|least|most|within|after|grant(?:ed)?|give|given|another|half|up to)|[,:–—(-]|^) ?$/i;

/** The lengths whose unit is that of the one before them: "three years, then two more", "and by another". */
function bareLengths(text: string, told: readonly Duration[], unitBefore: number | null): Duration[] {
  let next = 0;
  return findBareLengths(text).flatMap(({ words, start, end }): Duration[] => {
    while ((told[next]?.start ?? Infinity) < start) next += 1;
    const last = told[next - 1];
    if ((last?.end ?? 0) > start || (told[next]?.start ?? Infinity) < end) return [];
    const unit = last ? unitOf(text.slice(last.start, last.end)) : unitBefore;
    if (unit === null) return [];
    const months = (/^an?/i.test(words) ? 1 : readNumber(words.replace(/\s.*/, ''))) * unit;
    return [{ kind: 'duration', months, times: 1, added: [], isFurther: true, isBare: true, start, end }];
  });
}

/** How many months the unit of a length has: a year's twelve, or one. */
export function unitOf(words: string): number {
  return /y(?:ea)?r/i.test(words) ? 12 : 1;
}

/**
 * The lengths of time in a text, in their order, in months. Years come in twelves; weeks and days are left.
 *
 * @param unitBefore the unit of the last length before the text, in months
 */
export function findDurations(text: string, unitBefore: number | null = null): Duration[] {
  const yearly = findYearly(text);
  let next = 0;
  const told = matchesOf(durationForm, text).flatMap((found): Duration[] => {
    const { times, count, half, further, single, unit = '', rest = '0' } = found.groups ?? {};
    // "two to three years" is no one length, "a hundred and twenty-five years" not one of 25.
    const before = text.slice(Math.max(0, found.index - 24), found.index);
    while ((yearly[next]?.end ?? Infinity) <= found.index) next += 1;
    if ((yearly[next]?.start ?? Infinity) < found.index + found[0].length) return [];
    if ((isRange(before) && times === undefined) || /\bhundred(?: and)? $/i.test(before)) return [];
    // "16 and 17 year olds", "aged 4 to 11 years"
    const behind = text.slice(found.index + found[0].length, found.index + found[0].length + 24);
    if (/^[\s-]*(?:olds?|of age)\b/i.test(behind) || /\bage[ds]? (?:\w+ ){0,2}$/i.test(before)) return [];
    // "£20,000 a year", "12 visits a month", "twice a year"
    if (/^an?$/i.test(single ?? '') && !beforeOne.test(before)) return [];
    const size = /^y/i.test(unit) ? 12 : 1;
    const end = found.index + found[0].length;
    const added = addedForm.exec(text.slice(end, end + 40))?.[0] ?? '';
    const duration: Duration = {
      kind: 'duration',
      months: readNumber(count ?? '1') * size + (half === undefined ? 0 : size / 2) + readNumber(rest),
      times: times === undefined ? 1 : readNumber(times),
      added: numbersIn(added).map((each) => each * size),
      isFurther:
        further !== undefined ||
        /^(?:further|another|additional)$/i.test(single ?? '') ||
        oneMore.test(found[0]),
      start: found.index,
      end: end + added.length,
    };
    return [duration];
  });
  const whole = [...told, ...yearly, ...findTabled(text)].sort((one, other) => one.start - other.start);
  return [...whole, ...bareLengths(text, whole, unitBefore)].sort((one, other) => one.start - other.start);
}

/** The terms in short of a text ("3+1+1", "3 plus 2 years", "24+12 months"), in months: years unless it says months. */
export function findShortTerms(text: string): ShortTerm[] {
  if (!/\+|plus/i.test(text)) return [];
  return matchesOf(shortForm, text).map((found) => {
    const { first = '', rest = '', unit } = found.groups ?? {};
    const size = unit === undefined ? (readNumber(first) >= 12 ? 1 : 12) : /^y/i.test(unit) ? 12 : 1;
    return {
      kind: 'short',
      months: readNumber(first) * size,
      options: numbersIn(rest).map((each) => each * size),
      start: found.index,
      end: found.index + found[0].length,
    };
  });
}

function countOf(words: string): number {
  return /^both/i.test(words) ? 2 : readNumber(words);
}

function isRange(before: string): boolean {
  return rangeEnd.test(before);
}

function numbersIn(text: string): number[] {
  return matchesOf(numberForm, text).map(([each]) => readNumber(each));
}

/** "24", "two", "thirty-six", "two (2)", in figures. */
function readNumber(text: string): number {
  const plain = text.replace(/\s?\(.*$/, '').toLowerCase();
  if (/^\d/.test(plain)) return Number(plain);
  const [first = '', second = ''] = plain.split(/[- ]/);
  const ten = tens.indexOf(first);
  if (ten >= 0) return (ten + 2) * 10 + (units.indexOf(second) + 1);
  const teen = teens.indexOf(first);
  return teen >= 0 ? teen + 10 : units.indexOf(first) + 1;
}
