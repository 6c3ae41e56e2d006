/*
 * The words by which a power is given, as parts of patterns. Verbs stand in all their forms; who is given the power
 * and what it is over stand around them in any order.
 */

/** To give a power. */
export const gives =
  '(?:giv(?:e|es|ing)|gave|grant(?:s|ed|ing)?|confer(?:s|red|ring)?|provid(?:e|es|ed|ing)|(?:entrust|invest)(?:s|ed|ing)?)';

/** A power that is given: "given", "conferred". */
export const given = '(?:given|granted|conferred|provided|vested|agreed|approved|made|delegated)';

/** "be", "is hereby", "shall be jointly", "has already been": with no space around. */
const adverb = '(?: (?:hereby|also|therefore|now|already|[a-z]{3,14}ly))';
export const being = String.raw`(?:(?:(?:should|shall|would|must|will|to) )?(?:hereby )?be(?:ing)?(?: and (?:is|are))?|is|are|was|were|(?:has|have|had)${adverb}? been)${adverb}{0,2}`;

/** Telling of a power that was given before, not of one given now. */
export const isPast = /\b(?:was|were|has|have|had)\b/i;

/** What a power is called. */
export const power =
  '(?:delegated |full )?(?:authority|powers?|responsibilit(?:y|ies)|permission|functions?|duty|discretion|mandate)';

const consultations =
  '(?:(?:prior|full|due) )?(?:consultation|consulting|consulted|conjunction|liaison)(?: with)?';

/** With whom a power may be used: "in consultation with", "having consulted", with no space around. */
export const consulting = `(?:in|following|after|subject to|on|upon|by|having) ${consultations}`;

/** The same right behind a name, where the preposition may be any or none. */
export const consultingNext = `(?:(?:with|to) )?(?:${consulting}|${consultations})`;
