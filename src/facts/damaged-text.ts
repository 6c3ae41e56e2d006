import type { Sentence } from './sentence.ts';
import { matchesOf } from './matches.ts';

/** Words that came to harm on their way to the page. */
export interface Damage {
  quote: string;
  sort: 'breaks-off' | 'characters';
}

/** UTF-8 read as Windows-1252, and the sign for a letter that could not be read. */
const mojibake = /â€|Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[£§©®°·\u00a0’‘“”–—]|ï»¿|\uFFFD/;
const word = /\S+/g;

/** No sentence ends with these, and no heading or list item. */
const neverLast =
  /(?<![\p{L}’'-])(?:an?|the|and|or|nor|but|because|whose|which|whilst|although|their|its|every|including|than|if|of)$/u;
/** "plan a" has its letter in small type. */
const lettered =
  /\b(?:option|category|grade|class|plan|group|appendix|annex|schedule|part|lot|table|section|item|provider|bidder) a$/i;
/** A list of names may end with a comma and break off nothing. */
const verb = /\b(?:is|are|was|were|be|been|has|have|had|will|would|to|that|which)\b/i;
/** These may end what is no sentence ("leave it as it is"), but not the last of several, which ends with a stop. */
const rarelyLast =
  /\b(?:is|are|was|were|be|been|being|has|have|had|will|would|shall|with|by|from|to|into|as|that)$/i;

/** A heading that runs on in a sentence, right behind a verb that wants more words. */
const heading =
  /\b(?:is|are|was|were|be|been|has|have|will|would|because|which|an?) (?=(?:Alternatives? [Oo]ptions?|Options [Cc]onsidered|Reasons? [Ff]or (?:the |this )?[Dd]ecision|(?:Financial|Legal|Equality) [Ii]mplications)\b(?! (?:sections?|paragraphs?|of the report|are|is)\b))/;

/**
 * Where the words of a sentence are damaged: letters that were read wrongly, a heading that follows in the midst of
 * it, or an end that is none at the end of its field. The missing words are never put in. Within a field a line may
 * end anywhere, where a page breaks its lines or a list begins.
 *
 * @param nth the sentence's number among all of the record
 */
export function findDamage(sentences: readonly Sentence[], nth: number): Damage[] {
  const sentence = sentences[nth];
  if (!sentence) return [];
  const { text } = sentence;
  const found: Damage[] = [];
  const broken = mojibake.test(text) ? text.match(word)?.find((each) => mojibake.test(each)) : undefined;
  if (broken !== undefined) {
    // A no-break space that was read wrongly leaves its mark at the end of a word, and quotes at both.
    found.push({ quote: broken.replace(/[.,;:)]+$/, ''), sort: 'characters' });
  }
  const cut = heading.exec(text);
  if (cut)
    found.push({ quote: lastWords(text.slice(0, cut.index + cut[0].trimEnd().length)), sort: 'breaks-off' });
  else if (breaksOff(sentences, nth)) found.push({ quote: lastWords(text), sort: 'breaks-off' });
  return found;
}

function breaksOff(sentences: readonly Sentence[], nth: number): boolean {
  const [before, sentence, after] = [sentences[nth - 1], sentences[nth], sentences[nth + 1]];
  if (!sentence || sameField(sentence, after)) return false;
  const { text, field } = sentence;
  // A label of its own may stand over a name and address, which have commas.
  if (text.endsWith(',')) return field !== 'other' && text.split(' ').length > 5 && verb.test(text);
  if (neverLast.test(text)) return /\s/.test(text) && !lettered.test(text);
  const follows = sameField(sentence, before) && /[.!?]["”’)\]]?$/.test(before?.text ?? '');
  return follows && field !== 'title' && rarelyLast.test(text) && text.split(' ').length > 5;
}

function sameField(one: Sentence, other: Sentence | undefined): boolean {
  return other?.field === one.field && other.label === one.label;
}

/** The last words of a text, enough to find it and to see where it stops. */
function lastWords(text: string): string {
  const words = matchesOf(word, text);
  return text.slice(words.at(-7)?.index ?? 0);
}
