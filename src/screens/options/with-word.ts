import { checkedWatchWords, mostWatched } from '../../library/watch-words.ts';

/** Why a word is not taken in: it has no letter or figure or is too long, is there already, or no more are kept. */
export type WordFault = 'none' | 'twice' | 'full';

/**
 * The watch words with one more at the end, or why it cannot be added. One that differs in letter case, accents or
 * punctuation alone is there already, since it would be found in the same places.
 */
export function withWord(words: readonly string[], typed: string): string[] | WordFault {
  if (checkedWatchWords([typed]).length === 0) return 'none';
  if (words.some((word) => checkedWatchWords([word, typed]).length === 1)) return 'twice';
  return words.length >= mostWatched ? 'full' : [...words, typed.trim()];
}
