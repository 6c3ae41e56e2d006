import { browser } from '../browser.ts';
import { placedWords } from './folded.ts';

/*
 * Words that the reader watches out for: a street, a company, a scheme. Mutations of Welsh are not handled: what is
 * watched as "Caerdydd" is not found in "Nghaerdydd".
 */

/** The name in storage. */
export const watchWordsKey = 'watch words';

/** As many as are kept. */
export const mostWatched = 200;

/** Characters that each may have. */
export const longestWatched = 100;

/** The words and phrases that the reader watches out for, as they typed them; what is damaged is left out. */
export async function watchWords(): Promise<string[]> {
  return checkedWatchWords((await browser.storage.local.get(watchWordsKey))[watchWordsKey]);
}

/** Keeps the reader's words in place of those kept before. */
export async function keepWatchWords(words: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [watchWordsKey]: checkedWatchWords(words) });
}

/** Words to watch out for, each once and with at least a letter or figure, in the order in which they came. */
export function checkedWatchWords(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const words = new Map<string, string>();
  for (const each of value as unknown[]) {
    if (typeof each !== 'string' || each.length > longestWatched) continue;
    const phrase = phraseOf(each).join(' ');
    if (phrase !== '' && !words.has(phrase)) words.set(phrase, each.trim());
  }
  return [...words.values()].slice(0, mostWatched);
}

/** A place where a text has a watched word: from `start` up to `end`, in characters of the text as it stands. */
export interface WatchHit {
  /** As the reader typed it. */
  word: string;
  start: number;
  end: number;
}

/**
 * Where a text has watched words, whole, whatever their letter case and accents: "Elm" is not found in "Elmfield".
 * One pass over the text; of two phrases that begin at one word both are found.
 */
export function watchHits(text: string, words: readonly string[]): WatchHit[] {
  const root = treeOf(words);
  if (root.next.size === 0) return [];
  const placed = [...placedWords(text)];
  const hits: WatchHit[] = [];
  for (const [at, { start }] of placed.entries()) {
    let node: WatchNode | undefined = root;
    for (let on = at; node && on < placed.length; on++) {
      const found = placed[on];
      node = node.next.get(found?.word ?? '');
      for (const word of node?.watched ?? []) hits.push({ word, start, end: found?.end ?? start });
    }
  }
  return hits;
}

/** What may follow some words, so that 200 phrases that begin alike are gone through as one. */
interface WatchNode {
  next: Map<string, WatchNode>;
  /** What the reader typed that ends here. */
  watched: string[];
}

function treeOf(words: readonly string[]): WatchNode {
  const root: WatchNode = { next: new Map(), watched: [] };
  for (const word of words) {
    let node = root;
    for (const part of phraseOf(word)) {
      const next = node.next.get(part) ?? { next: new Map(), watched: [] };
      node.next.set(part, next);
      node = next;
    }
    if (node !== root) node.watched.push(word);
  }
  return root;
}

function phraseOf(word: string): string[] {
  return [...placedWords(word)].map((part) => part.word);
}
