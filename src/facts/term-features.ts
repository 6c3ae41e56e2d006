import type { LengthPart, PlacedPart, Story, StoryLine } from './term-story.ts';
import { dateSign, lengthSign } from './term-story.ts';
import { dayAfter, isDay, wholeMonths } from './term-dates.ts';
import { stemsOf } from './word-stem.ts';
import { groupsFor } from './term-vocabulary.ts';

/*
 * What speaks for a length or a date being a contract's, as features to be weighed (term-role.ts): the words around
 * it, each by where it stands, and how it fits the other lengths and dates of the same story.
 */

/** How many words are looked at. */
const reach = { before: 25, behind: 20, clause: 15, own: 12 };
const near = { before: 5, behind: 4 };
const paired = { before: 10, behind: 6 };
/** How many words of a sentence these are looked for in. */
const widest = 80;
/** These may stand anywhere in what was said so far, or in what follows in the sentence. */
const telling = [
  'contract',
  'let',
  'more',
  'term',
  'first',
  'firm',
  'old',
  'past',
  'not',
  'refuse',
  'rule',
  'else',
  'if',
  'person',
  'job',
];

/**
 * The features of a part's place, each once. Behind a mark stand words without their endings, or with "!" the group
 * that they belong to: "<" and ">" before and behind the part, "<<" between it and the part before it, "=" its own
 * words, "-2" and "+1" so many words away.
 */
export function featuresOf(story: Story, nth: number): Set<string> {
  const placed = story[nth];
  const features = new Set<string>();
  if (!placed) return features;
  addWords(features, placed);
  addNeighbours(features, story, nth, placed);
  if (placed.part.kind === 'length') addLength(features, story, nth, placed.part, placed.line);
  else addDate(features, story, nth, placed.part.date);
  return features;
}

function addWords(features: Set<string>, { line, nth }: PlacedPart): void {
  const at = line.places[nth] ?? 0;
  const before = line.words.slice(Math.max(0, at - reach.before), at);
  const behind = line.words.slice(at + 1, at + 1 + reach.behind);
  const add = (mark: string, words: readonly string[], withWords = true) => {
    for (const each of words) {
      if (withWords) features.add(`${mark} ${each}`);
      for (const group of groupsFor(each)) features.add(`${mark} ${group}!`);
    }
  };
  add('<', before);
  add('<c', before.slice(before.findLastIndex(isEnd) + 1), false);
  add('<<', before.slice(before.findLastIndex(isSign) + 1).slice(-reach.own));
  add('>', behind);
  const end = behind.findIndex(isEnd);
  add('>c', behind.slice(0, Math.min(end < 0 ? reach.clause : end, reach.clause)), false);
  add('label', stemsOf(line.sentence.label));
  features.add(`field ${line.sentence.field}`);
  for (let away = 1; away <= near.before; away += 1)
    for (const each of meanings(line.words[at - away] ?? (at - away === -1 ? 'start' : '')))
      features.add(`-${String(away)} ${each}`);
  for (let away = 1; away <= near.behind; away += 1)
    for (const each of meanings(behind[away - 1] ?? (away - 1 === behind.length ? 'end' : '')))
      features.add(`+${String(away)} ${each}`);
  addPairs(features, '<', before.slice(-paired.before));
  addPairs(features, '>', behind.slice(0, paired.behind));
  const said = groupsIn([...line.preceding, ...line.words.slice(Math.max(0, at - widest), at)]);
  const ahead = groupsIn(line.words.slice(at + 1, at + widest));
  for (const group of telling) {
    features.add(`${said.has(group) ? 'so far' : 'not yet'} ${group}`);
    if (ahead.has(group)) features.add(`later ${group}`);
  }
}

const groupsIn = (words: readonly string[]): Set<string> => new Set(words.flatMap(groupsFor));
const isEnd = (word: string): boolean => word === '.' || word === ';';
const isSign = (word: string): boolean => word === lengthSign || word === dateSign;

const known = new Map<string, readonly string[]>();

/** A word and the groups it belongs to. */
function meanings(word: string): readonly string[] {
  if (word === '') return [];
  const read = known.get(word);
  if (read) return read;
  const meant = [word, ...groupsFor(word).map((group) => `${group}!`)];
  // Words are few; a page of nothing but new ones is no reason to keep them all.
  if (known.size < 4096) known.set(word, meant);
  return meant;
}

function addPairs(features: Set<string>, mark: string, words: readonly string[]): void {
  for (let at = 1; at < words.length; at += 1)
    for (const first of meanings(words[at - 1] ?? ''))
      for (const second of meanings(words[at] ?? '')) features.add(`${mark} ${first} ${second}`);
}

function addNeighbours(
  features: Set<string>,
  story: Story,
  nth: number,
  { part: placed, line, nth: at }: PlacedPart,
): void {
  const [last, next] = [story[nth - 1], story[nth + 1]];
  features.add(`last ${last?.part.kind ?? 'none'}`);
  features.add(`next ${next?.part.kind ?? 'none'}`);
  if (last) features.add(`last ${last.part.kind} ${isMore(last) ? 'more' : 'plain'}`);
  if (next) features.add(`next ${next.part.kind} ${isMore(next) ? 'more' : 'plain'}`);
  if (isMore({ part: placed, line, nth: at })) features.add('is more');
  features.add(`nth ${String(Math.min(3, nth))}`);
  features.add(`of ${String(Math.min(6, story.length))}`);
  for (const kind of ['length', 'date'] as const) {
    const count = (some: Story) => String(Math.min(3, some.filter(({ part }) => part.kind === kind).length));
    features.add(`${kind}s before ${count(story.slice(0, nth))}`);
    features.add(`${kind}s after ${count(story.slice(nth + 1))}`);
  }
}

/** Whether the words nearest to a part speak of an extension or an option. */
function isMore({ part, line, nth }: PlacedPart): boolean {
  const at = line.places[nth] ?? 0;
  const from = Math.max((line.places[nth - 1] ?? -1) + 1, at - 8);
  const to = Math.min(line.places[nth + 1] ?? at + 4, at + 4);
  return (
    (part.kind === 'length' && part.isFurther && !part.isBare) ||
    [...line.words.slice(from, at), ...line.words.slice(at + 1, to)].some((each) =>
      groupsFor(each).includes('more'),
    )
  );
}

const lengthsOf = (story: Story): LengthPart[] =>
  story.flatMap(({ part }) => (part.kind === 'length' ? [part] : []));
const sizeOf = ({ months, times, added }: LengthPart): number =>
  added.reduce((sum, each) => sum + each, months * times);

function addLength(
  features: Set<string>,
  story: Story,
  nth: number,
  part: LengthPart,
  line: StoryLine,
): void {
  const { months, times, added, isShort, isFurther, isBare, start, end } = part;
  const before = lengthsOf(story.slice(0, nth));
  const after = lengthsOf(story.slice(nth + 1));
  if (spansOf(story).some((span) => span.months === months)) features.add('agrees with dates');
  const sum = before.reduce((total, each) => total + sizeOf(each), 0);
  if (before.length > 1 && sum === months) features.add('sum of before');
  const sums = after
    .slice(0, 3)
    .map((_, at) => after.slice(0, at + 1).reduce((all, each) => all + sizeOf(each), 0));
  if (sums.some((each, at) => each === months && (at > 0 || after[0]?.isShort))) features.add('sum of after');
  const [last, next] = [before.at(-1), after[0]];
  if (last) features.add(`last length ${compared(months, last.months)}`);
  if (next) features.add(`next length ${compared(months, next.months)}`);
  if (isShort) features.add('is short');
  if (times > 1) features.add('is repeated');
  if (isFurther) features.add('is further');
  if (isBare) features.add('is bare');
  if (added.length > 0) features.add('has added');
  features.add(`is ${months >= 120 ? 'long' : months >= 12 ? 'of years' : 'below a year'}`);
  for (const each of stemsOf(line.text.slice(start, end))) if (!isNumber(each)) features.add(`= ${each}`);
}

/** Which number it is says nothing of what it counts. */
function isNumber(word: string): boolean {
  return /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelv|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)t\w*)(?:-\w+)?$/.test(
    word,
  );
}

function compared(one: number, other: number): string {
  return one < other ? 'longer' : one === other ? 'same' : 'shorter';
}

function addDate(features: Set<string>, story: Story, nth: number, date: string | null): void {
  features.add(date === null ? 'no date' : isDay(date) ? 'is day' : 'is month');
  if (!isDay(date)) return;
  const lengths = lengthsOf(story).map(({ months }) => months);
  const spans = spansOf(story);
  const opened = spans.filter(({ from }) => from === date);
  const closed = spans.filter(({ to }) => to === date);
  if (opened.length > 0) features.add('opens span');
  features.add(`closes ${String(Math.min(3, closed.length))}`);
  if (opened.some(({ months }) => lengths.includes(months))) features.add('opens length');
  if (closed.some(({ months }) => lengths.includes(months))) features.add('closes length');
  if (dayAfter(date).endsWith('-01')) features.add('ends month');
  if (date.endsWith('-01')) features.add('begins month');
  const dates = datesOf(story);
  if (dates.some((each) => each < date && lengths.includes(wholeMonths(dayAfter(each), date) ?? 0)))
    features.add('a length behind another');
  if (dates.every((each) => each <= date)) features.add('is latest');
  if (dates.every((each) => each >= date)) features.add('is earliest');
  if (story.slice(0, nth).some(({ part }) => part.kind === 'date' && part.date === date))
    features.add('is told again');
}

const datesOf = (story: Story): string[] =>
  story.flatMap(({ part }) => (part.kind === 'date' && isDay(part.date) ? [part.date] : []));

/** The whole months between any two days of a story. */
function spansOf(story: Story): { from: string; to: string; months: number }[] {
  const dates = datesOf(story);
  return dates.flatMap((from) =>
    dates.flatMap((to) => {
      const months = from < to ? wholeMonths(from, to) : null;
      return months === null ? [] : [{ from, to, months }];
    }),
  );
}
