import type { Fact } from './fact.ts';

/** Characters of a sentence that are kept whole: longer ones are tables and lists that ran together, or an attack. */
const longest = 4_000;
/** Characters kept on either side of the fact's own words in a longer one. */
const around = 1_000;

/**
 * Facts with sentences that are fit to be kept: of a sentence beyond all measure only the part round the fact's own
 * words. Thousands of facts in one sentence would each hold all of it, and so grow with its square.
 *
 * @param facts kind by kind, each in the order of the words
 */
export function withKeptSentences(facts: readonly Fact[]): Fact[] {
  let [sentence, after] = ['', 0];
  return facts.map((fact) => {
    if (fact.sentence.length <= longest) return fact;
    if (fact.sentence !== sentence) [sentence, after] = [fact.sentence, 0];
    const next = sentence.indexOf(fact.quote, after);
    // Another kind of fact begins anew from the front.
    const at = next < 0 ? Math.max(0, sentence.indexOf(fact.quote)) : next;
    after = at;
    const end = at + fact.quote.length + around;
    return { ...fact, sentence: wholeWords(sentence, at - around, end) };
  });
}

/** The words between two places, without those that a place cuts in two. */
function wholeWords(text: string, from: number, to: number): string {
  const start = from <= 0 ? 0 : text.lastIndexOf(' ', from) + 1;
  const stop = to >= text.length ? -1 : text.indexOf(' ', to);
  return text.slice(
    Math.max(start, from - 200, 0),
    stop < 0 ? Math.min(text.length, to) : Math.min(stop, to + 200),
  );
}
