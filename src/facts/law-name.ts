import { lawNamed } from './acts.ts';
import type { KnownLaw } from './acts.ts';
import { matchesOf } from './matches.ts';

/** A law that words name; places are in the words. */
export interface NamedLaw {
  start: number;
  end: number;
  year: number;
  /** Null where the table has none of that name. */
  law: KnownLaw | null;
}

/** What the name of a law ends with, and its years: "Act 1996", "Act, 1972", "Acts 1985 and 1996", "Order 2015". */
const ending =
  /\b(acts?|measure|regulations?|order|general directions)((?: \([^()]{1,40}\)){0,2}),? ?(?:of )?\(?((?:18|19|20)\d\d(?:(?:,| and| &|, and) (?:19|20)\d\d){0,4})(?![\d/]|-\d)\)?/gi;

/** "LGA 2000", "TUPE 2006": only what the table knows by its initials and year. */
const initials = /\b([A-Z]{3,6}) ((?:19|20)\d\d)(?![\d/]|-\d)/g;

/** Words that stand in front of a name and are no part of it, whatever their case. */
const lead =
  /^(?:the|an?|under|in|within|by|with|to|from|see|or|as|per|via|on|at|both|also|that|this|these|where|when|if|using|following|pursuant|council|authority|members?|cabinet|legal|statutory|relevant|draft|new|amended|current|uk|sections?|schedules?|parts?|chapters?|paragraphs?|articles?|orders?|notices?|powers?|duty|duties|agreement|legislation|implications?|considerations?|background|framework|comments|basis|procedures?|however|whilst|since|[ivx]{1,5})$/i;
/** "TUPE (the Transfer of Undertakings ...": no part of the name, with a bracket too. */
const article = /^[("']{0,2}the$/i;
const joint = /^(?:of|and|&|for)$/i;
/** Between the capitals of a name. */
const within = /^(?:of|and|&|for|the|in|to|on|at|by|etc\.)$/;
const capital = /^[("']{0,2}\p{Lu}/u;
/** What ends a name that stood before, or a sentence. */
const stop = /[;:?!"•]$|(?<!\betc)\.$|^[^a-zÀ-ɏ\d&]+$|\d|^acts?\b/i;

interface Word {
  text: string;
  start: number;
}

/** The laws that plain words name, in their order: known ones in any case, others by their capitals. */
export function lawsIn(plain: string): NamedLaw[] {
  const named = matchesOf(ending, plain).flatMap((found) => {
    const [whole, type = '', place = '', years = ''] = found;
    const end = found.index + whole.length - (whole.endsWith(')') && !/\(\d{4}/.test(whole) ? 1 : 0);
    const words = wordsBefore(plain, found.index);
    return years.split(/\D+/).flatMap((year) => {
      const tail = `${type.replace(/^(act)s$/i, '$1')}${place}`;
      const match = placeOf(words, tail, year, type);
      return match ? [{ ...match, end, year: Number(year) }] : [];
    });
  });
  const short = matchesOf(initials, plain).flatMap(({ index, 0: whole, 1: name = '', 2: year = '' }) => {
    const law = lawNamed(name, year);
    return law ? [{ start: index, end: index + whole.length, year: law.year, law }] : [];
  });
  return [...named, ...short].sort((a, b) => a.start - b.start);
}

/** The words that may be of a name which ends at a place, the last first. */
function wordsBefore(plain: string, end: number): Word[] {
  const from = Math.max(0, end - 200);
  const words: Word[] = [];
  for (const { index, 0: text } of matchesOf(/\S+/g, plain.slice(from, end)).reverse()) {
    if (stop.test(text) || words.length > 18) break;
    words.push({ text, start: from + index });
  }
  return words;
}

function placeOf(words: Word[], tail: string, year: string, type: string) {
  for (let count = words.length; count > 0; count -= 1) {
    const first = words[count - 1];
    if (!first || joint.test(first.text) || article.test(first.text)) continue;
    const name = words.slice(0, count).reverse();
    const law = lawNamed(`${name.map(({ text }) => text).join(' ')} ${tail}`, year);
    if (!law) continue;
    const start = first.start + (/^[("']*/.exec(first.text)?.[0].length ?? 0);
    if (isWhole(first, words.slice(count))) return { start, law };
    break;
  }
  const start = startOfUnknown(words, tail, type);
  return start === null ? null : { start, law: null };
}

/** Whether a name begins with a word: "Supported Housing Act 1996" is not the Housing Act. */
function isWhole(first: Word, [before, beyond]: Word[]): boolean {
  if (!before || lead.test(before.text) || /[,(]$|s'$|'s$/i.test(before.text) || /^[("']/.test(first.text))
    return true;
  const isLower = !capital.test(before.text);
  // "UK GDPR and Data Protection Act 2018": no name of a law begins with initials.
  if (joint.test(before.text))
    return !beyond || !capital.test(beyond.text) || lead.test(beyond.text) || /^[A-Z]{3,}$/.test(beyond.text);
  return capital.test(first.text) && isLower;
}

/** Local orders, and the council's own rules, are no legislation of the country: only Acts and their like are. */
function startOfUnknown(words: Word[], tail: string, type: string): number | null {
  if (!/^(?:Act|Measure|Regulations|ACT|MEASURE|REGULATIONS)s?$/.test(type) || type.startsWith('Acts'))
    return null;
  const name: Word[] = [];
  let depth = 0;
  for (const word of words) {
    depth += word.text.split(')').length - word.text.split('(').length;
    const isName =
      capital.test(word.text) || within.test(word.text) || depth > 0 || word.text.startsWith('(');
    if (!isName || (lead.test(word.text) && word.text !== 'to' && depth === 0 && isLead(word, words))) break;
    if (depth === 0 && word.text.endsWith("'s") && !/^children's$/i.test(word.text)) break;
    if (depth === 0 && word.text.endsWith(',') && !isListed(word, words)) break;
    name.unshift(word);
  }
  while (name[0] && (joint.test(name[0].text) || within.test(name[0].text) || article.test(name[0].text)))
    name.shift();
  const [first] = name;
  if (!first || depth > 0) return null;
  const isOwn = /^(?:financial|contracts?|procurement|council|park|staff)$/i.test(name.at(-1)?.text ?? '');
  const isInstrument = /^regulations/i.test(tail);
  if (isInstrument && (isOwn || name.length < 2)) return null;
  return first.start + (/^[("']*/.exec(first.text)?.[0].length ?? 0);
}

/** "the Harbours, Docks and Slipways Act": a name with a list in it has its article right in front. */
function isListed(word: Word, words: Word[]): boolean {
  const before = words.slice(words.indexOf(word)).find(({ text }) => !text.endsWith(','));
  return before !== undefined && /^the$/i.test(before.text);
}

/** "of the" joins a name ("Representation of the People"); any other article begins one. */
function isLead(word: Word, words: Word[]): boolean {
  const before = words[words.indexOf(word) + 1];
  const beyond = words[words.indexOf(word) + 2];
  const isJoined = before?.text === 'of' && beyond !== undefined && capital.test(beyond.text);
  return !(word.text === 'the' && isJoined && !lead.test(beyond.text));
}
