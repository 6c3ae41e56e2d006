import { splitSentences } from '../facts/sentence.ts';
import type { Library } from './database.ts';
import { readBack } from './decisions.ts';
import { foldedWord, placedWords, wordsOf } from './folded.ts';
import { ordersWith, wordsBeginning } from './posting-lists.ts';
import type { Orders, WordChoices } from './posting-lists.ts';
import {
  isEverywhere,
  referenceMark,
  referenceWord,
  searchedTexts,
  searchWords,
  titleMark,
} from './search-words.ts';
import type { SearchedText } from './search-words.ts';
import type { StoredDecision } from './stored-decision.ts';

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
}

/** As many hits as are given unless more are asked for, and at most. */
const usualHits = 20;
const mostHits = 100;
/** As many words of a query as count, and as many as the beginning of its last is taken for. */
const mostWords = 8;
const mostEndings = 16;
/** Letters without which a beginning says nothing. */
const shortestStart = 2;

/**
 * Searches everything stored: decisions that have all words of a query, whatever their letter case and accents. The
 * last word may be the beginning of one. Words that stand in nearly every record count only where they stand
 * alone.
 */
export async function searchLibrary(
  library: Library,
  query: string,
  limit = usualHits,
): Promise<SearchAnswer> {
  const words = searchWords(query).slice(0, mostWords);
  const most = Math.min(limit, mostHits);
  if (words.length === 0 || most < 1) return { hits: [], isComplete: true };
  const isOpenEnded = !/[^\p{L}\p{M}\p{N}]$/u.test(query);
  const { exact, titles, texts, isWhole } = await choicesFor(library, words, isOpenEnded);
  const { store } = library.transaction('searchEntries');
  const index = store.index('words');
  // One more than is wanted tells whether there are more.
  const wanted = most + 1;
  const [byReference, byTitle] = await Promise.all([
    ordersWith(index, [[exact, referenceMark + referenceWord(query)]], wanted),
    ordersWith(index, titles, wanted),
  ]);
  const firm = new Set([...byReference.orders, ...byTitle.orders]).size;
  const byText = firm < wanted ? await ordersWith(index, texts, wanted) : nothing;
  const found = new Map<number, SearchHit['by']>();
  const results = { reference: byReference, title: byTitle, text: byText };
  for (const by of ['reference', 'title', 'text'] as const)
    for (const order of results[by].orders) if (!found.has(order)) found.set(order, by);
  const chosen = [...found].slice(0, most).map(([order, by]): Found => ({ order, by }));
  const hits = await hitsOf(library, chosen, words, isOpenEnded);
  const isComplete = isWhole && found.size <= most && Object.values(results).every((each) => each.isComplete);
  return { hits, isComplete };
}

const nothing: Orders = { orders: [], isComplete: true };

interface Found {
  order: number;
  by: SearchHit['by'];
}

/** The words of the index that will do for each word of a query. */
async function choicesFor(
  library: Library,
  words: readonly string[],
  isOpenEnded: boolean,
): Promise<{ exact: string; titles: WordChoices; texts: WordChoices; isWhole: boolean }> {
  const last = words.at(-1) ?? '';
  const isStart = isOpenEnded && last.length >= shortestStart;
  const [endings, titleEndings] = await Promise.all(
    ['', titleMark].map((mark) =>
      isStart ? wordsBeginning(library, mark + last, mostEndings) : Promise.resolve([mark + last]),
    ),
  );
  const whole = words.slice(0, -1);
  return {
    exact: referenceMark + referenceWord(words.join('')),
    titles: [...whole.map((word) => [titleMark + word]), titleEndings ?? []],
    texts: [...whole.map((word) => [word]), endings ?? []],
    isWhole: (endings ?? []).length < mostEndings && (titleEndings ?? []).length < mostEndings,
  };
}

async function hitsOf(
  library: Library,
  found: readonly Found[],
  words: readonly string[],
  isOpenEnded: boolean,
): Promise<SearchHit[]> {
  const index = library.transaction('decisions').store.index('order');
  const values: unknown[] = await Promise.all(found.map(({ order }) => index.get(order)));
  return found.flatMap(({ by }, at) => {
    const decision = readBack(values[at]);
    return decision ? [{ decision, by, ...shownFor(decision, words, isOpenEnded) }] : [];
  });
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
  const there = new Set(wordsOf(text));
  const last = words.length - 1;
  return words.filter(
    (word, at) =>
      there.has(word) || (isOpenEnded && at === last && [...there].some((each) => each.startsWith(word))),
  ).length;
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
