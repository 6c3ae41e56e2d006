import type { Sentence } from './sentence.ts';
import type { PlacedPart } from './term-story.ts';

/** The words in front of a length or a date that belong to it: "up to", "an initial period of", "commencing on". */
const lengthLead =
  /(?:\b(?:(?:an? |the )?(?:initial|maximum|minimum|total|fixed) (?:(?:period|term|duration) of )?(?:up to )?|up to |at least |no more than |not exceeding |a maximum of |a minimum of ))$/i;
const dateLead =
  /\b(?:from|between|to|until|till|through|ending|ends?|expir\w+|finish\w+|commenc\w+|start\w*|begin\w*|effective|end date|live)\b(?: date)?(?: (?:is|of|on|in|from|and including|the|will be)){0,3}(?: ?[:–-])? ?$/i;
const optionTail = /^[\s-]*(?:each |optional |possible |further )?(?:extensions?|options?)(?: periods?)?\b/i;
/** "(5+1+1)" and its bracket. */
const bracket = /^ ?\)/;

/** The shortest run of words that holds the parts of a term which stand in its first sentence. */
export function quoteOf(parts: readonly PlacedPart[]): { quote: string; sentence: Sentence } {
  const [first] = parts;
  if (!first) throw new Error('a term has parts');
  const { sentence, text } = first.line;
  const last = parts.findLast(({ line }) => line === first.line) ?? first;
  const lead = text.slice(Math.max(0, first.part.start - 50), first.part.start);
  const from = (first.part.kind === 'date' ? dateLead : lengthLead).exec(lead)?.[0].length ?? 0;
  const behind = text.slice(last.part.end, last.part.end + 40);
  const said = text.slice(first.part.start, last.part.end);
  const isOpen = said.lastIndexOf('(') > said.lastIndexOf(')');
  const isLength = last.part.kind === 'length';
  const option = isLength ? optionTail.exec(behind) : null;
  const tail = option ?? (isOpen ? bracket.exec(behind) : null);
  const to = tail?.[0].length ?? 0;
  return { quote: sentence.text.slice(first.part.start - from, last.part.end + to).trimEnd(), sentence };
}
