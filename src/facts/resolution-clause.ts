import { power } from './grant-words.ts';
import { condition } from './holder-name.ts';
import { matchesOf } from './matches.ts';
import type { WrittenWords } from './written-words.ts';

/*
 * Where the clause of a resolution begins, and what its power is over where that stands in front of the verb.
 */

const opening = new RegExp(
  [
    String.raw`(?:;|(?<!\b(?:Director|Officer|Manager|Lead)):) |\b(?:That|THAT),? |(?<!\b(?:[Pp]rovided|[Pp]roviding|[Ss]o|[Gg]iven|condition|event) )\bthat,? (?!(?:could|can|cannot|may|might|would|will|must|is|are|has|have|had|needs?|do|does|did)\b)|,? and(?:,[^;:,]{3,80},)? (?:to |also )?(?=that |delegat|authori|empower|giv|grant)|\bnoted,? and (?:to )?(?=giv|grant|confer)`,
    // "That (a) the Head of Fleet be authorised to buy vans and (b) the Clerk be authorised to pay".
    String.raw`(?<=[ ,])\((?:[ivx]{1,4}|[a-z]|\d{1,2})\) (?=(?:that )?(?:the |our )?(?:[A-Z]|delegated |authority ))`,
    ', (?=authority |delegated authority )',
    String.raw`^\W{0,3}(?:\d{1,2}(?:\.\d{1,2}){1,3}[.)]? |(?:[\divx]{1,4}|[a-z])[.)] ?)|^[•*·▪●‣-] ?|^\W{0,3}[A-Za-z]+(?: \([a-z]{1,20}\))? - `,
    // "the report be noted and the Head of Fleet"
    `(?:be|is|are|was|were) (?:(?! that )[^;:]){2,160}?,? and (?=(?:the |our )?(?:relevant |appropriate )?[A-Z]|officers |the [^;:,]{3,80} (?:be|is) delegated )`,
    // "That the plan be agreed, the final version being delegated to".
    `(?:be|is|are|was|were) (?:(?! that )[^;:]){2,160}?(?:, and |, | and )(?=(?:the|any|all|final|further) [^;:,]{3,80} (?:be|is|are|being) delegated )`,
    ' and (?=(?:the )?(?:delegated |full )?(?:authority|powers?) (?:be|is|to) )',
    // "approval be given for the Head of Fleet to have"
    String.raw`\b[a-z]{1,20} for (?=(?:the |our )?[A-Z][^;:]{0,160}? to (?:have|hold|be)\b)`,
  ].join('|'),
  'g',
);

/** Where the clause of a resolution begins: behind "that", a colon, "and" or the number of the paragraph. */
export function clauseStart(plain: string, end: number): number {
  const from = Math.max(0, end - 600);
  let start = from;
  // A little beyond the end, for what an opening is told by.
  for (const { index, 0: words } of matchesOf(opening, plain.slice(from, end + 24)))
    if (from + index + words.length <= end) start = from + index + words.length;
  return start;
}

const powerLead = new RegExp(`^ ?(?:the )?${power}(?: to| for| over| of)?(?: |$)`, 'i');

/** What a power is over, without "authority to" and the like; null where the words say no more than that. */
export function objectIn(words: WrittenWords, start: number, end: number): string | null {
  const lead = powerLead.exec(words.plain.slice(start, end));
  return words.value(start + (lead?.[0].length ?? 0), end);
}

/** Conditions in front of a clause: "in the absence of objections, the Head of Traffic", with a comma; "in each case the"; without one. */
const before = new RegExp(
  String.raw`^,? ?(?:(?:with immediate effect|forthwith|accordingly),? (?=the |[A-Z])|(?:${condition}|to(?= [a-z])|so that|because|since|given|having|while|without|in|following|after|on|upon|for|with|as|from|should|were) [^;:,]{1,160}, (?!and )|(?:(?:in|for|on|at) (?:each|every|all|both|either|any)(?: [a-z]{3,12}){1,2}|thereafter|then|accordingly) (?=the |any |delegated |authority )|(?!in consultation|on behalf)(?:${condition}|by virtue of|in|following|after|on|upon|should|from(?= \d)) [^;:,]{1,160}(?<!\b(?:of|for|to|and|or|with|by|from|in|at|on|after|following)) (?=the [A-Z]))`,
  'i',
);

/** Where a clause begins behind the conditions in front of it. */
export function behindConditions(plain: string, start: number, end: number): number {
  let from = start;
  for (let turn = 0; turn < 3; turn += 1) from += before.exec(plain.slice(from, end))?.[0].length ?? 0;
  return from;
}
