import type { Field } from './labels.ts';
import { knownLabel } from './labels.ts';
import type { SectionWords } from './values.ts';

/** Words that stand on one line of a page, and the number of their block. */
export interface Line {
  text: string;
  block: number;
}

/** What a decision's own text may have under headings of its own. */
const pastedFields = ['reasons', 'alternatives', 'consultation', 'equality', 'declarations'] as const;
type PastedField = (typeof pastedFields)[number];

/** A heading that a line begins with, or has in its midst, and where the words behind it start. */
interface FoundHeading {
  field: PastedField;
  start: number;
  end: number;
}

/**
 * The two headings that are seen in the midst of a line: sites that join a council's blocks without a break
 * print "... (5+1+1). Reasons For Decision This report ...".
 */
const runIn =
  /\b(?:(?<reasons>(?:the )?reasons?(?:\(s\))? for (?:the )?decision)|(?:details of any )?(?:alternatives?(?: options?)?|other options?) considered(?: and rejected)?)(?![\p{L}\d])/giu;

/** The heading is followed by a colon, or by what begins a sentence: "Decision Making" goes on with the term. */
const goesOn = /^\s*(?:[:–—-]\s*|$|(?= (?!Mak(?:ing|er))["“‘(]?[\p{Lu}\d]))/u;
const sentenceEnds = /[.:;!?)\]”"]\s*$/u;
/** Cut-off words before a heading ("as it is Alternatives options considered and rejected This report"). */
const lastWord = /(?:^|\s)(\p{Ll}+) $/u;
/** Words that lead up to the heading's name instead of breaking off: "as set out in Reasons For Decision". */
const leadsUp =
  /^(?:the|of|in|and|or|under|see|headed|titled|called|entitled|section|for|to|with|by|from|per|at|an?|this|that|its|their|any|no)$/;

/**
 * Cuts the text of a decision at the headings inside it, on lines of their own or run together with the prose.
 * Each heading counts once. Words before a heading that break off are left as they stand: nothing is completed.
 *
 * @param at the block of the label that the text stands under
 */
export function cutRunTogether(lines: readonly Line[], at: number): Map<Field, SectionWords> {
  const pieces = new Map<Field, { at: number; lines: Line[] }>([['decision', { at, lines: [] }]]);
  let current: Field = 'decision';
  const add = (text: string, block: number) => {
    const words = text.trim();
    if (words !== '') pieces.get(current)?.lines.push({ text: words, block });
  };
  for (const { text, block } of lines) {
    let from = 0;
    for (const { field, start, end } of headingsIn(text)) {
      if (pieces.has(field)) continue;
      add(text.slice(from, start), block);
      pieces.set((current = field), { at: block, lines: [] });
      from = end;
    }
    add(text.slice(from), block);
  }
  return new Map([...pieces].map(([field, piece]) => [field, wordsOfLines(piece.lines, piece.at)]));
}

/** The words of some lines; `at` is the block where there are none. */
export function wordsOfLines(lines: readonly Line[], at: number): SectionWords {
  const words = lines.map(({ text }) => text).join('\n');
  return { words, quote: words, block: lines[0]?.block ?? at };
}

function headingsIn(text: string): FoundHeading[] {
  const own = ownHeading(text);
  if (own) return [own];
  return [...text.matchAll(runIn)].flatMap((match): FoundHeading[] => {
    const before = text.slice(0, match.index).slice(-40);
    const after = text.slice(match.index + match[0].length);
    const behind = goesOn.exec(after)?.[0];
    // Only capitals make a heading: "the reasons for decision are" is prose.
    if (behind === undefined || !/^\p{Lu}/u.test(match[0])) return [];
    const broken = lastWord.exec(before)?.[1];
    const isBroken = broken !== undefined && !leadsUp.test(broken) && after.startsWith(' ');
    if (before.trim() !== '' && !sentenceEnds.test(before) && !isBroken) return [];
    const field = match.groups?.['reasons'] === undefined ? 'alternatives' : 'reasons';
    return [{ field, start: match.index, end: match.index + match[0].length + behind.length }];
  });
}

/** A line that is a heading, or that begins with one and a colon. */
function ownHeading(text: string): FoundHeading | null {
  const colon = text.indexOf(':');
  const end = colon < 0 ? text.length : colon + 1;
  const field = /^\p{Lu}/u.test(text) ? knownLabel(text.slice(0, end))?.field : undefined;
  const pasted = pastedFields.find((name) => name === field);
  return pasted ? { field: pasted, start: 0, end } : null;
}
