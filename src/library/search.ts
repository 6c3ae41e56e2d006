import { splitSentences } from '../facts/sentence.ts';
import { statedValue } from '../record/decision-record.ts';
import type { Library } from './database.ts';
import { readBack } from './decisions.ts';
import { foldedWord, placedWords, wordsOf } from './folded.ts';
import { lookUp, newestFirst } from './posting-lists.ts';
import type { WantedWord } from './posting-lists.ts';
import {
  isEverywhere,
  longestWord,
  referenceMark,
  referenceWord,
  searchedTexts,
  searchWords,
  titleMark,
} from './search-words.ts';
import type { SearchedText } from './search-words.ts';
import type { StoredDecision } from './stored-decision.ts';
import { sharedLetters } from './word-blocks.ts';

/** A decision that a search found, and the words to show for it. */
export interface SearchHit {
  decision: StoredDecision;
  /** What the whole query matched: the decision's reference, its title, or any of its words. */
  by: 'reference' | 'title' | 'text';
  /** The field that has the most of the words, and the sentence in it that does, as it stands there. */
  field: SearchedText['field'];
  sentence: string;
}

/** What a search came to. */
export interface SearchAnswer {
  /** By reference first, then by title, then by text; the newest first in each. */
  hits: SearchHit[];
  /** Whether these are all: where not, a longer query finds the others. */
  isComplete: boolean;
  /** How many of those looked at cannot be read any more, and are left out. */
  damaged: number;
}

/** As many hits as are given unless more are asked for, and at most. */
const usualHits = 20;
const mostHits = 100;
/** As many decisions as are read at a time at least: some no longer have the words. */
const fewest = 5;
/** As many words of a query as count. */
const mostWords = 8;

/**
 * Searches everything stored: decisions that have all words of a query, whatever their letter case and accents. The
 * last word may be the beginning of one, from its third letter on. Words that stand in nearly every record count only where they stand
 * alone.
 *
 * @param onDamaged called with the key of each that cannot be read
 */
export async function searchLibrary(
  library: Library,
  query: string,
  limit = usualHits,
  onDamaged: (key: string) => void = () => undefined,
): Promise<SearchAnswer> {
  const words = searchWords(query).slice(0, mostWords);
  const most = Math.min(limit, mostHits);
  if (words.length === 0 || most < 1) return { hits: [], isComplete: true, damaged: 0 };
  const isOpenEnded = endsOpen(query);
  const { reference, title, text } = wantedBy(query, words);
  const seen = new Set<number>();
  const found: Found[] = [];
  let damaged = 0;
  const look = async (by: SearchHit['by'], wanted: readonly WantedWord[], orders: readonly number[]) => {
    const unseen = orders.filter((order) => !seen.has(order));
    // One more than is wanted tells whether there are more.
    for (const some of newestFirst(unseen, Math.max(most + 1 - found.length, fewest))) {
      if (found.length > most) return;
      for (const order of some) seen.add(order);
      const looked = await decisionsAt(library, some, by, wanted);
      damaged += looked.damaged.length;
      looked.damaged.forEach(onDamaged);
      found.push(...looked.decisions.map((decision) => ({ decision, by })));
    }
  };
  const named = await lookUp(library, [reference, title]);
  await look('reference', reference, named.found[0] ?? []);
  await look('title', title, named.found[1] ?? []);
  // Nearly all that is stored may have a word somewhere: that is looked up only where the titles do not do.
  if (found.length <= most) {
    const anywhere = await lookUp(library, [text], named.searched);
    await look('text', text, anywhere.found[0] ?? []);
  }
  const hits = found.slice(0, most).map((hit) => ({ ...hit, ...shownFor(hit.decision, words, isOpenEnded) }));
  return { hits, isComplete: named.searched.isComplete && found.length <= most, damaged };
}

/** Whether a query may break off within its last word. */
function endsOpen(query: string): boolean {
  return !/[^\p{L}\p{M}\p{N}]$/u.test(query);
}

interface Found {
  decision: StoredDecision;
  by: SearchHit['by'];
}

/** What a query is looked up by: as a reference, in titles and anywhere. */
function wantedBy(query: string, words: readonly string[]): Record<SearchHit['by'], WantedWord[]> {
  const isOpen = endsOpen(query);
  const marked = (mark: string) =>
    words.map((word, at) => ({
      word: mark + word,
      isStart: isOpen && at === words.length - 1 && word.length >= sharedLetters,
    }));
  return {
    reference: [{ word: referenceMark + referenceWord(query), isStart: false }],
    title: marked(titleMark),
    text: marked(''),
  };
}

/** The decisions at some places that have all of some words, and the keys of those that are damaged. */
async function decisionsAt(
  library: Library,
  orders: readonly number[],
  by: SearchHit['by'],
  wanted: readonly WantedWord[],
): Promise<{ decisions: StoredDecision[]; damaged: string[] }> {
  const index = library.transaction('decisions').store.index('order');
  const values: unknown[] = await Promise.all(orders.map((order) => index.get(order)));
  // Where there is none, it has another place now, or is one with another.
  const read = values.map((value) => (value === undefined ? undefined : readBack(value)));
  const decisions = read.filter((decision) => decision !== null && decision !== undefined);
  const unread = orders.filter((_, at) => read[at] === null);
  const keys = await Promise.all(unread.map((order) => index.getKey(order)));
  return {
    // The page may have said it once, and say it no longer.
    decisions: decisions.filter((decision) => saysAll(decision, by, wanted)),
    damaged: keys.filter((key) => key !== undefined),
  };
}

/** Whether a decision has all of some words now, each in any of its fields, or in the one that is meant. */
function saysAll(decision: StoredDecision, by: SearchHit['by'], wanted: readonly WantedWord[]): boolean {
  const { title, reference } = decision.record;
  if (by === 'reference')
    return wanted.every(({ word }) => word === referenceMark + referenceWord(statedValue(reference) ?? ''));
  const texts = by === 'title' ? [statedValue(title) ?? ''] : searchedTexts(decision).map(({ text }) => text);
  const mark = by === 'title' ? titleMark : '';
  return wanted.every(({ word, isStart }) => {
    const bare = word.slice(mark.length);
    return texts.some((text) => mayHave(text, bare) && hasWord(wordsOf(text), bare, isStart));
  });
}

/** Whether a text may have a folded word: taking it apart to see takes far longer. */
function mayHave(text: string, word: string): boolean {
  return /[^\t\n\r -~]/.test(text) || text.toLowerCase().includes(word);
}

/** Whether a word, as far as its letters count, or one that begins so is among some. */
function hasWord(there: readonly string[], word: string, isStart: boolean): boolean {
  return there.some(
    (each) => each === word || ((isStart || word.length >= longestWord) && each.startsWith(word)),
  );
}

/** Of all sentences of a decision the first that has the most of the words. */
function shownFor(
  decision: StoredDecision,
  words: readonly string[],
  isOpenEnded: boolean,
): Pick<SearchHit, 'field' | 'sentence'> {
  let best: Pick<SearchHit, 'field' | 'sentence'> = { field: 'title', sentence: '' };
  let most = 0;
  for (const { field, text } of searchedTexts(decision)) {
    // Most fields have none of the words: only those that have more than was found before are taken apart.
    if (countIn(text, words, isOpenEnded) <= most) continue;
    for (const sentence of splitSentences(text)) {
      const count = countIn(sentence, words, isOpenEnded);
      if (count > most) [best, most] = [{ field, sentence: around(sentence, words) }, count];
    }
    if (most === words.length) break;
  }
  return best;
}

function countIn(text: string, words: readonly string[], isOpenEnded: boolean): number {
  if (!words.some((word) => mayHave(text, word))) return 0;
  const there = wordsOf(text);
  return words.filter((word, at) => hasWord(there, word, isOpenEnded && at === words.length - 1)).length;
}

/** Characters of a sentence that are shown. */
const longestShown = 400;

/** A sentence, or of a very long one the part around its first word of the query. */
function around(sentence: string, words: readonly string[]): string {
  if (sentence.length <= longestShown) return sentence;
  const starts = words.map((word) => foldedWord(word));
  let at = 0;
  for (const { word, start } of placedWords(sentence)) {
    if (!isEverywhere(word) && starts.some((each) => word.startsWith(each))) {
      at = start;
      break;
    }
  }
  const from = Math.max(0, Math.min(at - longestShown / 2, sentence.length - longestShown));
  const part = sentence.slice(from, from + longestShown);
  return `${from > 0 ? '…' : ''}${part}${from + longestShown < sentence.length ? '…' : ''}`;
}
