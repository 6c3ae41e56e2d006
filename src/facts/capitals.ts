import type { Sentence } from './sentence.ts';
import { wordsOf, writtenWords, type WrittenWords } from './written-words.ts';

/*
 * Resolutions that stand in capitals from end to end: patterns tell a post from what it may do by its capitals, so
 * they are tried on the same words as they would stand in prose. What is quoted stays as it is written.
 */

/** Words of the names of posts and bodies, which have a capital in prose. */
const ofPosts =
  /\b(?:(?:assistant|deputy|chief|corporate|strategic|executive|interim|group|service|city|county|borough|town|monitoring|legal|lead|full) )*(?:directors?|heads?(?= of)|chief executive|officers?|managers?|solicitor|clerk|treasurer|surveyor|leader|mayor|cabinet|executive|council|(?:sub-?)?committee|board|panel|portfolio holder|member(?= for| of the)|holder)\b/g;
/** Behind a post, what it is of: up to a word that is none of a name. */
const remit =
  /\b(?:Directors?|Heads?|Member|Holder|Officers?|Manager|Lead|Committee) (?:of|for)((?: (?!to\b|in\b|be\b|on\b|by\b|is\b|has\b|have\b|following\b|after\b|subject\b|with\b|under\b|and (?:the|to|that)\b|acting\b|or\b|who\b|which\b|for\b)[a-z&'-]+)+)/g;
const small = /^(?:and|of|the)$/;

/** The words of a sentence for patterns; those of one in capitals as prose has them, letter for letter. */
export function proseOf(sentence: Sentence): WrittenWords {
  const words = wordsOf(sentence);
  const letters = words.plain.replace(/[^A-Za-z]/g, '');
  if (letters.length < 20 || /[a-z]{2}/.test(words.plain)) return words;
  const named = words.plain.toLowerCase().replace(ofPosts, inCapitals);
  const plain = named.replace(
    remit,
    (whole: string, names: string) => whole.slice(0, whole.length - names.length) + inCapitals(names),
  );
  const { signs } = writtenWords(plain);
  return { plain, signs, verbatim: words.verbatim, value: words.value };
}

function inCapitals(words: string): string {
  return words.replace(/[a-z'-]+/g, (word) =>
    small.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}
