import type { Sentence } from './sentence.ts';

/** How an item of a list begins: a bullet, a letter, a small Roman number or a number. */
const marks = [/^[•*·▪-]\s*/, /^\(?[ivx]{1,4}[.)]\s*/, /^\(?[a-z][.)]\s*/, /^\(?\d{1,2}[.)]\s*/];

/**
 * The items of the list that a sentence opens with a colon or an open "to", as they stand, without their marks and with "; "
 * between them; null where it opens none. Items of one list have one kind of mark.
 */
export function listUnder(sentences: readonly Sentence[], at: number): string | null {
  const opening = sentences[at];
  if (!opening || !/(?::| to)$/.test(opening.text)) return null;
  const under = sentences.slice(at + 1, at + 30);
  const first = under[0];
  const mark = marks.find((each) => first !== undefined && each.test(first.text));
  if (!mark) return null;
  // The list that the sentence itself is an item of goes on with marks of its own kind.
  if (mark.test(opening.text)) return null;
  const end = under.findIndex(({ field, text }) => field !== opening.field || !mark.test(text));
  const items = (end < 0 ? under : under.slice(0, end)).map(({ text }) =>
    text
      .replace(mark, '')
      .replace(/[;,]? and$/, '')
      .replace(/[;,.]$/, ''),
  );
  return items.join('; ');
}
