import type { Sentence } from './sentence.ts';

/* Which options of a record were turned down: sums under them are never what was agreed. */

/** Words that turn an option down. */
const rejection =
  /\b(?:rejected|discounted|dismissed|ruled out|discarded|(?:was|were|been|is|and|then|therefore) (?:dropped|shelved|abandoned|given up)|turned down|decided against|prohibitive|unaffordable|too (?:dear|costly|expensive)|not (?:\w+ ){0,2}(?:recommended|pursued|viable|taken (?:forward|further|up)|favoured|followed up|worthwhile|progressed|supported|affordable|selected|chosen|preferred|adopted|considered (?:viable|suitable|appropriate|affordable)|practicable|feasible)|unviable|not (?:represent|offer|provide|give|be) (?:good |best |the best )?value|no longer (?:viable|preferred))\b/i;

/** Words that take an option up. "The recommended option" in a text about another one is no such word. */
const choice =
  /\b(?:chosen|preferred|recommended|selected|approved) (?:option|route|approach|model|solution)\b|[(–—-] ?(?:chosen|preferred|recommended|selected|approved)\b|\boption \w{1,5}\b[^.;]{0,60} (?:is|was) (?:\w+ ){0,2}(?:recommended|preferred|chosen|approved)\b|\bthis (?:option|approach|model) (?:is|was) (?:\w+ ){0,2}(?:recommended|preferred|chosen|approved)\b/i;

const comparedWithChoice =
  /\b(?:than|to|with|against|over|but|like|as) the (?:chosen|preferred|recommended|selected)\b/i;

/** "Option 2 – Insource", "3. Option B:", behind which another option is spoken of. */
const heading =
  /^\W{0,4}(?:\d{1,2}[.)]\s{0,3})?(?:alternative |proposal )?option (\d{1,2}|[a-z]|one|two|three|four|five|six)\b/i;

/** "Chosen: ", in front of the option that was taken up. */
const chosenLabel = /^\W{0,4}(?:chosen|preferred|recommended|selected|agreed|approved) ?[:–-]/i;

/** Whether a sentence stands under a label of its own that takes its option up. */
export function isUnderChosen(sentence: string): boolean {
  return chosenLabel.test(sentence);
}

/** Whether words turn down what they speak of. */
function isRejected(words: string): boolean {
  return rejection.test(words);
}

/** Whether words take up the option they speak of, so that nothing under it was turned down. */
export function isChosen(words: string): boolean {
  return choice.test(words) && !comparedWithChoice.test(words) && !rejection.test(words);
}

/** What became of the option that a sentence stands under. */
export type OptionState = 'rejected' | 'chosen' | 'none';

/**
 * For each sentence, what became of the option that it stands under: between two headings such as "Option 2 –
 * Insource" everything is about that option. Under "alternatives" what is not chosen was turned down, as the law
 * asks for the options that were considered and rejected (SI 2012/2089, regulations 12 and 13).
 *
 * @returns as many answers as there are sentences
 */
export function optionStates(sentences: readonly Sentence[]): OptionState[] {
  const parts: Sentence[][] = [];
  for (const sentence of sentences) {
    const part = parts.at(-1);
    const [first] = part ?? [];
    const goesOn = first?.field === sentence.field && first.block === sentence.block;
    if (part && goesOn && !heading.test(sentence.text)) part.push(sentence);
    else parts.push([sentence]);
  }
  // An option may be spoken of again: "Option 2 is recommended" at the end settles what stood under it before.
  const told = new Map<string, OptionState>();
  for (const part of parts) {
    const state = saidOf(part);
    const earlier = told.get(keyOf(part)) ?? 'none';
    told.set(keyOf(part), state === 'chosen' || earlier === 'none' ? state : earlier);
  }
  return parts.flatMap((part) => {
    const state = stateOf(part[0], told.get(keyOf(part)) ?? 'none');
    return part.map(() => state);
  });
}

function saidOf(part: readonly Sentence[]): OptionState {
  if (part.some(({ text }) => isChosen(text))) return 'chosen';
  return part.some(({ text }) => isRejected(text)) ? 'rejected' : 'none';
}

function keyOf([first]: readonly Sentence[]): string {
  const name = heading.exec(first?.text ?? '')?.[1] ?? '';
  return `${first?.field ?? ''} ${String(first?.block)} ${first?.label ?? ''} ${name.toLowerCase()}`;
}

function stateOf(first: Sentence | undefined, said: OptionState): OptionState {
  const { text, field } = first ?? { text: '', field: 'other' };
  const isOption = heading.test(text);
  if (field === 'alternatives') return isOption && said === 'chosen' ? 'chosen' : 'rejected';
  // "Option B was ruled out; Option C is preferred": each part of such a sentence speaks for itself.
  const options = new Set((text.match(/\boption \w{1,5}\b/gi) ?? []).map((name) => name.toLowerCase()));
  return isOption && options.size < 2 ? said : 'none';
}
