/*
 * Powers that a sentence names within what somebody put forward: "the recommendation that the Head of Leisure be
 * authorised was deleted". Such a power is given only where the same sentence says that it was agreed.
 */

/** What is put forward, or a part of its text. */
const matter =
  '(?:motion|amendment|proposal|recommendation|request|petition|suggestion|application|idea|plan|option|vote|attempt|plea|appeal|question|paragraph|clause|sentence|section|word|wording|text|bullet point|part|provision|reference)s?';
/** What joins it to its content: "that", "to", "asking for", "which would". */
const holds =
  '(?:that|to|for|of|on|against|about|which|under|by which|in|from|tabled|moved|put|made|above|(?!agreed|approved|accepted|carried|adopted)[a-z]{3,14}(?:ing|ed))';
const opening = String.raw`(?:^\W{0,3}(?:\(?[\da-z]{1,4}[.)] )?|[;:.] |\b(?:that|because|but|although|while|and|after|when) )`;

/** "The recommendation that", "An earlier request for", at the beginning of a clause. */
const subject = new RegExp(
  String.raw`${opening}(?:the|an?|one|this|that|any|its|their|his|her|such) (?:[a-z'-]{3,20} ){0,3}${matter},? (?:$|(?:[a-z]{3,14}(?:ing|ed) (?:[^ ;:,]{1,20} ){0,3})?that (?:(?! and )[^;:])*|(?!that )${holds} (?!and )(?:(?! and |(?<! to)(?<!which) (?:be|is|are|was|were|has|have) )[^;:])*)$`,
  'i',
);

/** "Struck out the paragraph which". */
const unmade = new RegExp(
  String.raw`\b(?:struck out|str(?:ik|uc)k(?:e|es|ing)?|delet(?:e|es|ed|ing)|remov(?:e|es|ed|ing)|reject(?:s|ed|ing)?|turn(?:s|ed|ing)? down|thr[eo]w(?:s|ing)?(?: out)?|vot(?:e|es|ed|ing) (?:down|against)|drop(?:s|ped|ping)?|omit(?:s|ted|ting)?|overturn(?:s|ed|ing)?|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|withdr[ae]w(?:s|ing)?|oppos(?:e|es|ed|ing)|resist(?:s|ed|ing)?|took out|take(?:s)? out|cut|noted?|notes|noting|received?|considered|heard|debated|discussed) (?:the|an?|any|its|that|this) (?:[a-z'-]{3,20} ){0,3}${matter},? ${holds} (?!and )(?:(?! and )[^;:])*$`,
  'i',
);

/** Behind its content: it was agreed after all. */
const agreed =
  /\b(?:was|were|is|are|be|been|being)(?: (?:then|duly|hereby|also|unanimously|(?:put(?: to the vote)?|seconded) and)){0,2} (?:agreed|accepted|approved|adopted|carried|passed|endorsed|supported|upheld|confirmed|resolved)\b/i;

/**
 * Whether a power is only named within what was put forward.
 *
 * @param before the words of its sentence in front of the verb or noun that it is told by
 * @param behind the words from there on
 */
export function isOnlyProposed(before: string, behind: string): boolean {
  const last = before.slice(-400);
  return unmade.test(last) || (subject.test(last) && !agreed.test(behind));
}
