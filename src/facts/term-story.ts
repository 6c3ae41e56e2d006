import type { Duration } from './duration.ts';
import { findDurations, findShortTerms, unitOf } from './duration.ts';
import { stemsOf } from './word-stem.ts';
import type { Sentence } from './sentence.ts';
import type { WrittenDate } from './term-dates.ts';
import { findDates } from './term-dates.ts';

/** A length of time that may belong to a contract: "5 years", "2 x 12 months", "3+1+1". */
export interface LengthPart {
  kind: 'length';
  months: number;
  /** How often it is offered. */
  times: number;
  /** Lengths joined to it: in months. */
  added: readonly number[];
  /** "3+1+1". */
  isShort: boolean;
  /** Its own words call it one more. */
  isFurther: boolean;
  /** A number without a unit: "two more". */
  isBare: boolean;
  start: number;
  end: number;
}

export type TermPart = LengthPart | WrittenDate;

/** A sentence with the lengths and dates in it. */
export interface StoryLine {
  sentence: Sentence;
  /** Letter for letter as long as the sentence, with plain spaces. */
  text: string;
  /** Its words without their endings; a sign stands for each length and date. */
  words: readonly string[];
  parts: readonly TermPart[];
  /** Where the sign of each part stands among the words. */
  places: readonly number[];
  /** The words of the sentence before it in the record. */
  preceding: readonly string[];
}

/** A length or a date in its line. */
export interface PlacedPart {
  part: TermPart;
  line: StoryLine;
  /** Of the part, among those of its line. */
  nth: number;
}

/** Lengths and dates near each other under one label, which may tell of one contract. */
export type Story = readonly PlacedPart[];

/** The signs for a length and a date among words. */
export const lengthSign = '@length';
export const dateSign = '@date';

/** How many lengths and dates are read together, and how many sentences without any may stand between them. */
const longest = 12;
const widest = 2;

/** A line of a form, which goes on with what the line above it is of. */
const shortLine = 60;

/** Without a length of time or a date there is no term. */
const lengthOrDate = /year|yr|month|mth|\+|plus|decade|\d{4}|\d[/.]\d{1,2}[/.]\d/i;

/** Without one of these, dates are of something else: many another thing begins and ends on a day. */
const ofContract =
  /\b(?:contract|agreement|(?:sub|under)?-?lease|licen[cs]e|tenan|framework|concession|call-?off|SLA|arrangement|exten[ds]|prolong|renew|continu|roll|option|term\b|initial|award|suppl|provider|appoint|hire|Ltd|Limited|LLP|plc|CIC)/i;

/** A sentence with the lengths and dates in it, before its words are read. */
type FoundLine = Pick<StoryLine, 'sentence' | 'text' | 'parts'> & {
  before: string;
  isOfContract: boolean;
};

/** The stories of a record's sentences, in their order. */
export function storiesOf(sentences: readonly Sentence[]): Story[] {
  const stories: FoundLine[][] = [];
  let last = -1;
  let unit: number | null = null;
  for (const [nth, sentence] of sentences.entries()) {
    const from = sentences[last];
    const goesOn = from !== undefined && isBeside(from, sentence) && nth - last <= widest + 1;
    if (!goesOn) unit = null;
    if (!lengthOrDate.test(sentence.text) && unit === null) continue;
    const text = plainText(sentence.text);
    const parts = partsOf(text, unit);
    if (parts.length === 0 || isBareDate(text, parts, sentence.label)) continue;
    const before = sentences[nth - 1]?.text.slice(-400) ?? '';
    const story = stories.at(-1);
    const isOfContract =
      [text, before, sentence.label].some((words) => ofContract.test(words)) ||
      (goesOn && text.length < shortLine && (story?.at(-1)?.isOfContract ?? false));
    // Days by themselves are of something else: when a body met, when a report is due.
    if (!isOfContract && parts.every(({ kind }) => kind === 'date')) continue;
    const line = { sentence, text, parts, before, isOfContract };
    if (goesOn && story) story.push(line);
    else stories.push([line]);
    last = nth;
    const length = parts.findLast((part) => part.kind === 'length' && !part.isBare);
    if (length) unit = unitOf(text.slice(length.start, length.end));
  }
  // A long line stands in many stories: its words are read once.
  const read = new Map<FoundLine, StoryLine>();
  return stories.flatMap((lines) =>
    inShort(lines.flatMap(placedParts))
      .filter(mayTell)
      .map((story) => withWords(story, read)),
  );
}

/** Whether a line is a date and nothing else, under a label that speaks of no start or end: the cell of a table. */
function isBareDate(text: string, parts: readonly TermPart[], label: string): boolean {
  const [first, ...others] = parts;
  return (
    first?.kind === 'date' &&
    others.length === 0 &&
    !/\p{L}/u.test(text.slice(0, first.start) + text.slice(first.end)) &&
    !/start|commenc|\bend|expir|term|contract/i.test(label)
  );
}

/** A length or a date in a line whose words are not read yet. */
interface FoundPart {
  part: TermPart;
  line: FoundLine;
  nth: number;
}

function placedParts(line: FoundLine): FoundPart[] {
  return line.parts.map((part, nth) => ({ part, line, nth }));
}

/** A story in pieces that can be read together. */
function inShort(story: readonly FoundPart[]): FoundPart[][] {
  return Array.from({ length: Math.ceil(story.length / longest) }, (_, nth) =>
    story.slice(nth * longest, (nth + 1) * longest),
  );
}

function mayTell(parts: readonly FoundPart[]): boolean {
  return parts.some(({ part, line }) => part.kind === 'length' || line.isOfContract);
}

function withWords(parts: readonly FoundPart[], read: Map<FoundLine, StoryLine>): Story {
  return parts.map(({ part, line, nth }) => {
    const known = read.get(line) ?? lineOf(line);
    read.set(line, known);
    return { part, line: known, nth };
  });
}

function isBeside(one: Sentence, other: Sentence): boolean {
  return one.field === other.field && one.label === other.label;
}

function lineOf({ sentence, text, parts, before }: FoundLine): StoryLine {
  return { sentence, text, parts, ...wordsAround(text, parts), preceding: wordsOf(before) };
}

/** One letter for one: a no-break space of a word processor is a space, a tab stands behind a label. */
function plainText(text: string): string {
  return text.replace(/(?<=\w)\t/g, ':').replace(/\s/g, ' ');
}

/** The lengths and dates of a text, in their order; of two that share letters, the longer. */
function partsOf(text: string, unit: number | null): TermPart[] {
  const lengths = findDurations(text, unit).map((each) => lengthPart(each, text));
  const short = findShortTerms(text).map(({ months, options, start, end }): LengthPart => ({
    kind: 'length',
    months,
    times: 1,
    added: options,
    isShort: true,
    isFurther: false,
    isBare: false,
    start,
    end,
  }));
  const all: TermPart[] = [...short, ...lengths, ...findDates(text)];
  const found: TermPart[] = [];
  for (const part of all.sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = found.at(-1);
    if (!last || part.start >= last.end) found.push(part);
    else if (part.end - part.start > last.end - last.start) found[found.length - 1] = part;
  }
  return found;
}

function lengthPart(
  { months, times, added, isFurther, isBare, start, end }: Duration,
  text: string,
): LengthPart {
  const before = text.slice(Math.max(0, start - 60), start);
  // "The second of the two 12 month extensions" is one.
  const isOne = times > 1 && /\b(?:first|second|third|final|last|one|next) of (?:the |its )?$/i.test(before);
  const often = times > 1 ? times : timesTold(before, text.slice(end, end + 40));
  return {
    kind: 'length',
    months,
    times: isOne ? 1 : often,
    added,
    isShort: false,
    isFurther,
    isBare: isBare ?? false,
    start,
    end,
  };
}

/** How often words around a length offer it: "extendable twice by", "by a year on two occasions". */
function timesTold(before: string, behind: string): number {
  const often =
    /\b(twice|two times|three times|on two occasions|on three occasions)\b[^.;]{0,36}$/i.exec(before)?.[1] ??
    /^,? (?:each )?(twice|(?:on )?(?:up to )?(?:two|three) (?:separate )?(?:occasions|times))\b/i.exec(
      behind,
    )?.[1];
  return often === undefined ? 1 : /three/i.test(often) ? 3 : 2;
}

/** The words of a text with signs for its parts, and where the signs stand. */
function wordsAround(
  text: string,
  parts: readonly TermPart[],
): { words: readonly string[]; places: readonly number[] } {
  const words: string[] = [];
  const places: number[] = [];
  let last = 0;
  for (const { kind, start, end } of parts) {
    words.push(...wordsOf(text.slice(last, start)));
    places.push(words.length);
    words.push(kind === 'date' ? dateSign : lengthSign);
    last = end;
  }
  words.push(...wordsOf(text.slice(last)));
  return { words, places };
}

/** A year by itself is a word of its own: "let in 2019". */
function wordsOf(text: string): string[] {
  return stemsOf(text.replace(/\b(?:19|20)\d\d\b/g, 'anno'));
}
